export const comparison = {
  loading: 'Loading…',
  sources: 'Sources',
  source: (number: number): string => `Source ${String(number)}`,
  /** Of a link from a source back to one of the places that cite it. */
  cited: (source: number, place: number, of: number): string =>
    `Back to where source ${String(source)} is cited${of > 1 ? ` (${String(place)} of ${String(of)})` : ''}`,
  asOf: (date: string): string => `As of ${date}`,
  level: (step: number, of: number): string => `step ${String(step)} of ${String(of)}`,
  uncited: 'no source given',
  noValue: 'not stated',
};

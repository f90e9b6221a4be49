export const comparison = {
  loading: 'Loading…',
  sources: 'Sources',
  source: (number: number): string => `Source ${number}`,
  /** Of a link from a source back to one of the places that cite it. */
  cited: (source: number, place: number, of: number): string =>
    `Back to where source ${source} is cited${of > 1 ? ` (${place} of ${of})` : ''}`,
  asOf: (date: string): string => `As of ${date}`,
  level: (step: number, of: number): string => `level ${step} of ${of}`,
  uncited: 'no source given',
  noValue: 'not stated',
};

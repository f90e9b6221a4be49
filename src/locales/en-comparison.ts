export const comparison = {
  loading: 'Loading…',
  sources: 'Sources',
  source: (number: number): string => `Source ${String(number)}`,
  asOf: (date: string): string => `As of ${date}`,
  level: (step: number, of: number): string => `step ${String(step)} of ${String(of)}`,
  uncited: 'no source given',
  noValue: 'not stated',
};

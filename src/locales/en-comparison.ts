export const comparison = {
  loading: 'Loading…',
  sources: 'Sources',
  source: (number: number): string => `Source ${number}`,
  asOf: (date: string): string => `As of ${date}`,
  level: (step: number, of: number): string => `level ${step} of ${of}`,
  uncited: 'no source given',
  noValue: 'not stated',
};

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
  options: 'Options for this comparison',
  view: { table: 'Table', chart: 'Chart' },
  copy: 'Copy as text',
  copied: 'Copied. You can paste it into a document or a spreadsheet.',
  notCopied: 'This page may not copy for you. You can select the table and copy it yourself.',
  csv: 'Download as CSV',
  saved: (file: string): string => `The download of ${file} has started.`,
};

export const article = {
  reviewed: 'Medically reviewed',
  reviewedBy: (name: string): string => `by ${name}`,
  reviewDue: (date: string): string => `Next review due ${date}`,
  reviewWasDue: (date: string): string => `Review was due on ${date}`,
  notReviewed: 'No medical review is recorded for this article',
  contents: 'In this article',
  original: (site: string): string => `Read the original at ${site}`,
  embed: (title: string): string => `Open “${title}”`,
  /** Of a table or of typed text that is wider than its place. */
  scrolls: 'Scrolls sideways',
  notice: { info: 'Note.', warning: 'Important.', safety: 'Safety information.' },
};

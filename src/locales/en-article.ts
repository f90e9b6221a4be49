export const article = {
  reviewed: 'Medically reviewed',
  reviewedBy: (name: string): string => `by ${name}`,
  contents: 'In this article',
  original: (site: string): string => `Read the original at ${site}`,
  embed: (title: string): string => `Open “${title}”`,
  notice: { info: 'Note.', warning: 'Important.', safety: 'Safety information.' },
};

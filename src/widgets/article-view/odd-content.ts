import { warnOnce, type Article } from '../../content/index.js';

/** Longer than any word that people write, and than most addresses. */
const LONGEST_WORD = /\S{100}/;

/** Says once what an article lacks that nobody would leave out on purpose. It is shown all the same. */
export const sayWhatIsOdd = (tag: string, { slug, title, sections, html: body }: Article): void => {
  if (!sections.length && !body?.trim()) {
    warnOnce(`<${tag}> ${slug} has neither sections nor html; give the document one of them`);
  }
  if (LONGEST_WORD.test(title)) {
    warnOnce(`<${tag}> ${slug} has a title that breaks in mid-word; give it spaces or soft hyphens (U+00AD)`);
  }
};

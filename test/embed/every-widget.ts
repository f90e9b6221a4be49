/** Every widget on one page, and when all of it is there. */
import { parts, SLUG, until, type Page } from './support.js';

/** Those that load content. */
export const loading =
  'article-card, article-view, addiction-comparison-table, related-posts, latest-posts, faq-list';

export const everyWidget = `<article-card slug="${SLUG}"></article-card>${parts
  .map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`)
  .join('')}`;

/** Waits until each of them shows what it has, to the comparisons within the article. */
export const whole = async (page: Page): Promise<void> => {
  await page.ready(loading);
  await until(() => page.text('article-view').includes('News about opioids'), 'the body is shown');
  await until(
    () => page.one('article-view').shadowRoot?.querySelectorAll('figure.comparison').length === 2,
    'its comparisons are there',
  );
  await until(() => page.one('signup-form').shadowRoot?.querySelector('form'), 'the form is there');
  await until(() => page.text('crisis-resources').includes('988'), 'the numbers are there');
};

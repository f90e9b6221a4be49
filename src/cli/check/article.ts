/** One article, as far as it can be judged by itself, and what it names that has to be elsewhere. */
import { isOver, type Article, type Faq } from '../../content/index.js';
import type { Notes } from './findings.js';
import { inspectHtml, nothingHeld, saysSomething, type Held } from './html.js';

export interface Named {
  readonly related: readonly string[];
  readonly comparisons: readonly string[];
  readonly links: ReadonlySet<string>;
}

const CITATION = 'citation-';

/** As written, and as meant where it is percent-encoded. */
const spellings = (fragment: string): string[] => {
  try {
    return [fragment, decodeURIComponent(fragment)];
  } catch {
    return [fragment];
  }
};

const checkAnchors = (
  { anchors, ids }: Held,
  sources: ReadonlySet<string>,
  url: string,
  findings: Notes,
): void => {
  for (const { to, path } of anchors) {
    const names = spellings(to);
    const what = `#${to}`;
    if (!to || names.some((name) => ids.has(name))) continue;
    if (!to.startsWith(CITATION)) findings.add('anchor-lost', { url, path, what });
    else if (!names.some((name) => sources.has(name.slice(CITATION.length)))) {
      findings.add('citation-lost', { url, path, what });
    }
  }
};

const checkPicture = ({ image, baseUrl: url }: Article, path: string, findings: Notes): void => {
  if (!image) return;
  const what = image.src;
  if (!image.alt) findings.add('picture-alt', { url, path, what });
  if (!image.width || !image.height) findings.add('picture-size', { url, path, what });
};

export const checkArticle = (article: Article, now: Date, findings: Notes): Named => {
  const { baseUrl: url, sections, html, url: home } = article;
  const held = nothingHeld();
  for (const { id } of sections) held.ids.add(id);
  sections.forEach((section, index) => {
    inspectHtml(
      { html: section.html, base: url, path: `item.sections.${String(index)}.html`, home },
      findings,
      held,
    );
  });
  if (html) inspectHtml({ html, base: url, path: 'item.html', home }, findings, held);
  checkAnchors(held, new Set(article.citations.map(({ id }) => id)), url, findings);
  checkPicture(article, 'item.image', findings);

  const comparisons = [...new Set([...held.comparisons, ...article.comparisons])];
  const texts = [...sections.map((section) => section.html), html ?? ''];
  if (comparisons.length === 0 && !texts.some(saysSomething))
    findings.add('empty', { url, what: article.title });

  const due = article.review?.nextReview;
  if (due && isOver(due, now)) {
    findings.add('review-due', { url, path: 'item.review.nextReview', what: `${article.title}: ${due.iso}` });
  }
  return { related: article.related, comparisons, links: held.links };
};

export const checkFaq = (faq: Faq, findings: Notes): ReadonlySet<string> => {
  const { baseUrl: url } = faq;
  const held = nothingHeld();
  for (const { id } of faq.items) held.ids.add(id);
  faq.items.forEach(({ question, answer }, index) => {
    const path = `item.items.${String(index)}.answer`;
    if (!answer) findings.add('answer-missing', { url, path, what: question });
    inspectHtml({ html: answer, base: url, path }, findings, held);
  });
  checkAnchors(held, new Set(faq.citations.map(({ id }) => id)), url, findings);
  return held.links;
};

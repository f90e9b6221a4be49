/** One article, as far as it can be judged by itself, and what it names that has to be elsewhere. */
import { calendarDate, isLater } from '../../content/date.js';
import { isOver, type Article, type CalendarDate, type Faq } from '../../content/index.js';
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

/** “2”, “[2]”, “(2)”: a number and nothing else. More digits are a year. */
const NUMBER = /^[[(]?\s?(\d{1,3})\s?[\])]?$/;

const checkAnchors = (
  { anchors, ids }: Held,
  sources: readonly string[],
  url: string,
  findings: Notes,
): void => {
  for (const { to, path, words } of anchors) {
    const names = spellings(to);
    const what = `#${to}`;
    if (!to || names.some((name) => ids.has(name))) continue;
    if (!to.startsWith(CITATION)) {
      findings.add('anchor-lost', { url, path, what });
      continue;
    }
    const place = 1 + sources.findIndex((id) => names.includes(`${CITATION}${id}`));
    const number = Number(NUMBER.exec(words)?.[1] ?? place);
    if (!place) findings.add('citation-lost', { url, path, what });
    else if (number !== place) {
      findings.add('citation-number', {
        url,
        path,
        what: `“${words}” leads to ${what}, which is number ${String(place)}`,
      });
    }
  }
};

const checkPicture = ({ image, baseUrl: url }: Article, path: string, findings: Notes): void => {
  if (!image) return;
  const what = image.src;
  if (!image.alt) findings.add('picture-alt', { url, path, what });
  if (!image.width || !image.height) findings.add('picture-size', { url, path, what });
};

const DAY = 86_400_000;

/** Days that have been: none can be later than tomorrow, which has begun where clocks are ahead. */
export const checkDays = (
  days: Readonly<Record<string, CalendarDate | undefined>>,
  url: string,
  now: Date,
  findings: Notes,
): void => {
  const tomorrow = calendarDate(new Date(now.getTime() + DAY).toISOString());
  for (const [path, day] of Object.entries(days)) {
    if (day && tomorrow && isLater(day, tomorrow)) findings.add('date-ahead', { url, path, what: day.iso });
  }
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
  checkAnchors(
    held,
    article.citations.map(({ id }) => id),
    url,
    findings,
  );
  checkPicture(article, 'item.image', findings);

  const comparisons = [...new Set([...held.comparisons, ...article.comparisons])];
  const texts = [...sections.map((section) => section.html), html ?? ''];
  if (comparisons.length === 0 && !texts.some(saysSomething))
    findings.add('empty', { url, what: article.title });

  const days = {
    'item.published': article.published,
    'item.updated': article.updated,
    'item.review.lastReviewed': article.review?.lastReviewed,
  };
  checkDays(days, url, now, findings);
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
  checkAnchors(
    held,
    faq.citations.map(({ id }) => id),
    url,
    findings,
  );
  return held.links;
};

import { html, type TemplateResult } from 'lit';
import type { ArticleSummary, Author, CalendarDate } from '../content/index.js';
import type { Strings } from '../locales/index.js';

const day = (label: string, date: CalendarDate, strings: Strings): TemplateResult =>
  html`<span>${label} <time datetime=${date.iso}>${strings.date(date)}</time></span>`;

const author = ({ name, url }: Author, strings: Strings, linked: boolean): unknown =>
  linked && url ? html`<a rel="author noopener" href=${url}>${strings.by(name)}</a>` : strings.by(name);

/**
 * Who wrote it, when it was published and updated, and how long it takes to read, in one quiet line. Both
 * dates are named: an update is not a review, and neither is a publication.
 */
export const byline = (article: ArticleSummary, strings: Strings, linked = false): TemplateResult[] => {
  const { published, updated, readingMinutes } = article;
  const facts = [
    article.author && html`<span part="author">${author(article.author, strings, linked)}</span>`,
    published && day(strings.published, published, strings),
    updated && day(strings.updated, updated, strings),
    readingMinutes && html`<span>${strings.minutes(readingMinutes)}</span>`,
  ].filter((fact) => fact !== undefined && fact !== 0);
  return facts.map((fact, index) => html`${index > 0 ? ' · ' : ''}${fact}`);
};

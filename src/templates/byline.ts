import { html, type TemplateResult } from 'lit';
import type { ArticleSummary, CalendarDate } from '../content/index.js';
import type { Strings } from '../locales/index.js';

const day = (label: string, date: CalendarDate | undefined, strings: Strings): TemplateResult | undefined =>
  date && html`${label} <time datetime=${date.iso}>${strings.date(date)}</time>`;

/**
 * Who wrote it, when it was published and updated, and how long it takes to read, in one quiet line. Both
 * dates are named: an update is not a review, and neither is a publication. No line begins with a dot.
 */
export const byline = (
  { author, published, updated, readingMinutes }: ArticleSummary,
  strings: Strings,
): TemplateResult[] =>
  [
    author && html`<span part="author">${strings.by(author.name)}</span>`,
    day(strings.published, published, strings),
    day(strings.updated, updated, strings),
    readingMinutes && strings.minutes(readingMinutes),
  ]
    .filter(Boolean)
    .map((fact, index) => html`${index ? '\u00a0· ' : ''}${fact}`);

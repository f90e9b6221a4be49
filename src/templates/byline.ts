import { html, type TemplateResult } from 'lit';
import type { ArticleSummary, CalendarDate } from '../content/index.js';
import type { Strings } from '../locales/index.js';

/** What stands before the next fact is part of it, so that each is one template: a list makes many. */
type Fact = (dot: string, space: string) => TemplateResult | string;

/** The dot is in one box with the day before it: a line may break beside a box, whatever space is there. */
const day =
  (label: string, date: CalendarDate, strings: Strings): Fact =>
  (dot, space) =>
    html`${label}
      <span class="fact"><time datetime=${date.iso}>${strings.date(date)}</time>${dot}</span>${space}`;

/**
 * Who wrote it, when it was published and updated, and how long it takes to read, in one quiet line. Both
 * dates are named: an update is not a review, and neither is a publication. No line begins with a dot.
 */
export const byline = (
  { author, published, updated, readingMinutes }: ArticleSummary,
  strings: Strings,
): (TemplateResult | string)[] => {
  const facts: (Fact | undefined | 0)[] = [
    author && ((dot, space) => html`<span part="author">${strings.by(author.name)}</span>${dot + space}`),
    published && day(strings.published, published, strings),
    updated && day(strings.updated, updated, strings),
    readingMinutes && ((dot, space) => strings.minutes(readingMinutes) + dot + space),
  ];
  return facts
    .filter((fact) => !!fact)
    .map((fact, at, { length }) => (at < length - 1 ? fact('\u00a0·', ' ') : fact('', '')));
};

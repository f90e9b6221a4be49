import { html, type TemplateResult } from 'lit';
import type { ArticleSummary, CalendarDate } from '../content/index.js';
import type { Strings } from '../locales/index.js';

type Fact = (dot: string) => TemplateResult;

/** The dot is in one box with the day before it: a line may break beside a box, whatever space is there. */
const day =
  (label: string, date: CalendarDate, strings: Strings): Fact =>
  (dot) =>
    html`${label} <span class="fact"><time datetime=${date.iso}>${strings.date(date)}</time>${dot}</span>`;

const plain =
  (text: unknown): Fact =>
  (dot) =>
    html`${text}${dot}`;

/**
 * Who wrote it, when it was published and updated, and how long it takes to read, in one quiet line. Both
 * dates are named: an update is not a review, and neither is a publication. No line begins with a dot.
 */
export const byline = (
  { author, published, updated, readingMinutes }: ArticleSummary,
  strings: Strings,
): TemplateResult[] =>
  [
    author && plain(html`<span part="author">${strings.by(author.name)}</span>`),
    published && day(strings.published, published, strings),
    updated && day(strings.updated, updated, strings),
    readingMinutes && plain(strings.minutes(readingMinutes)),
  ]
    .filter((fact) => !!fact)
    // A space at the end of a template would not outlive the build.
    .map((fact, at, facts) => (at < facts.length - 1 ? html`${fact('\u00a0·')}${' '}` : fact('')));

/** A list, page by page: its entries, their order, and where it goes on. */
import {
  articleListKind,
  articleSummaryKind,
  isContentError,
  isObject,
  type ArticleSummary,
  type CalendarDate,
} from '../../content/index.js';
import type { Document } from '../documents.js';
import { leftOut, readAs } from '../wrong.js';
import type { Findings, Place } from './findings.js';

const dayNumber = ({ year, month, day }: CalendarDate): number => (year * 100 + month) * 100 + day;

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** One entry by itself, for the path of what is wrong with it. */
const readEntry = (
  item: unknown,
  index: number,
  base: string,
  findings: Findings,
): ArticleSummary | undefined => {
  const entry = isObject(item) ? [item['slug'], item['title']].find(isName) : undefined;
  const place = (path: string, what: string | undefined): Place => ({
    url: base,
    path: `items.${String(index)}${path && `.${path}`}`,
    entry,
    what,
  });
  const document = { json: item, base };
  try {
    return readAs(articleSummaryKind, document, (told) => {
      const { path, what } = leftOut(document, told);
      findings.add('left-out', place(path, what));
    });
  } catch (error) {
    if (!isContentError(error)) throw error;
    if (error.code === 'withdrawn') return undefined;
    const what = typeof error.cause === 'string' ? error.cause : undefined;
    findings.add('item-invalid', place(error.path ?? '', what));
    return undefined;
  }
};

export class ListCheck {
  readonly #findings: Findings;
  readonly #pages = new Set<string>();
  /** Title of each slug, and of each id. */
  readonly slugs = new Map<string, string>();
  readonly #ids = new Set<string>();
  #last = Infinity;
  #total: number | undefined;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  get pages(): number {
    return this.#pages.size;
  }

  /** The entries that were not there before, and the address of the next page. */
  read({ json, base, answer }: Document): {
    readonly fresh: readonly ArticleSummary[];
    readonly next: string | undefined;
  } {
    const findings = this.#findings;
    this.#pages.add(answer.asked);
    const list = readAs(articleListKind, { json, base });
    this.#total ??= list.total;
    const items = (isObject(json) ? json['items'] : json) as readonly unknown[];
    const fresh = items.flatMap((item, index): ArticleSummary[] => {
      const entry = readEntry(item, index, base, findings);
      return entry && this.#isNew(entry, `items.${String(index)}`, base) ? [entry] : [];
    });
    return { fresh, next: this.#next(json, list.next, base) };
  }

  #isNew(entry: ArticleSummary, path: string, url: string): boolean {
    const { id, slug, title, published } = entry;
    const findings = this.#findings;
    if (slug.includes('/')) findings.add('slug-slash', { url, path: `${path}.slug`, what: slug });
    if (this.#ids.has(id)) {
      findings.add('same-id', { url, path, what: `${id}: ${title}` });
      return false;
    }
    this.#ids.add(id);
    const other = this.slugs.get(slug);
    if (other !== undefined) {
      findings.add('same-slug', { url, path, what: `${slug}: “${other}” and “${title}”` });
      return false;
    }
    this.slugs.set(slug, title);
    if (published) {
      const day = dayNumber(published);
      if (day > this.#last) findings.add('order', { url, path, what: `${title}: ${published.iso}` });
      this.#last = day;
    }
    return true;
  }

  #next(json: unknown, next: string | undefined, url: string): string | undefined {
    const page = isObject(json) && isObject(json['page']) ? json['page'] : {};
    if (!next && page['next'])
      this.#findings.add('page-lost', { url, path: 'page.next', what: JSON.stringify(page['next']) });
    if (!next || !this.#pages.has(next)) return next;
    this.#findings.add('page-loop', { url, path: 'page.next', what: next });
    return undefined;
  }

  /** Once the list has ended. */
  end(url: string): void {
    if (this.#total === undefined || this.#total === this.#ids.size) return;
    this.#findings.add('total', {
      url,
      path: 'page.total',
      what: `it says ${String(this.#total)}, and there are ${String(this.#ids.size)}`,
    });
  }
}

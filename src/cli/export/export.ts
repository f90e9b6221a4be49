/** Reads all that an endpoint has, page by page, and has it written. Nothing is in its place before everything is there. */
import {
  articleKind,
  articleListKind,
  articleSummaryKind,
  comparisonKind,
  faqKind,
  isContentError,
  isObject,
  type ContentError,
  type Kind,
} from '../../content/index.js';
import type { Document, Documents } from '../documents.js';
import { eachOf } from '../pool.js';
import { reasonOf } from '../reason.js';
import { Refusal } from '../usage.js';
import { readAs } from '../wrong.js';
import { move } from './addresses.js';
import type { Folder, Outcome } from './folder.js';
import { listText, Summaries, VERSION, writeList } from './lists.js';
import { hashOf, Names } from './names.js';
import { atDepth, type Pictures } from './pictures.js';
import { relatedTo, type Kin } from './related.js';
import type { Post } from './state.js';

type Fields = Readonly<Record<string, unknown>>;

export interface ExportOptions {
  readonly documents: Documents;
  readonly folder: Folder;
  /** Where pictures are to come along. */
  readonly pictures?: Pictures | undefined;
  readonly concurrency: number;
  readonly pageSize: number;
  /** Read every article again, even where the list says that nothing changed. */
  readonly all: boolean;
  /** Withdraw however many are gone. */
  readonly withdrawMany: boolean;
  readonly onProgress: (text: string) => void;
  /** Hears of what was not as it should be. */
  readonly report: (message: string) => void;
}

/** What became of the articles, by the names of their files. */
export interface Changes {
  readonly new: string[];
  readonly changed: string[];
  readonly withdrawn: string[];
  unchanged: number;
  /** Those that could not be read. What was there before, stays. */
  failed: number;
}

/** An article on its way into the list. */
interface Entry extends Kin {
  readonly file: string;
  readonly post: Post;
  /** Where its summary is kept. */
  readonly at: readonly [number, number];
}

/** How often a list is read that changes while it is read. */
const PASSES = 5;
/** So many failures one after another are not those of single articles. */
const FAILURES = 10;
/** Fewer than that may always go. */
const FEW = 5;

/** Sources whose lists name the time of a change, to the second, as soon as there was one. */
const TELLING = new Set(['wordpress', 'ghost']);

const SUMMARY = [
  ...['id', 'slug', 'title', 'url', 'locale', 'category', 'tags', 'author', 'published', 'updated'],
  ...['image', 'excerpt', 'readingMinutes'],
];

const itemOf = (json: unknown): Fields => {
  const item = isObject(json) && 'item' in json ? json['item'] : json;
  return isObject(item) ? item : {};
};

const envelope = (item: object): string => `${JSON.stringify({ version: VERSION, item })}\n`;

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Milliseconds since the epoch; zero where nobody says. */
const timeOf = (summary: Fields): number => Date.parse(textIn(summary['published'])) || 0;

const kinOf = (summary: Fields): Kin => {
  const { tags, category } = summary;
  return {
    tags: Array.isArray(tags) ? tags.flatMap((tag: unknown) => (isObject(tag) ? textIn(tag['id']) : [])) : [],
    category: isObject(category) ? textIn(category['id']) || undefined : undefined,
    time: timeOf(summary),
  };
};

const isGone = (error: unknown): boolean =>
  isContentError(error) && (error.code === 'not-found' || error.code === 'withdrawn');

export class Export {
  readonly #options: ExportOptions;
  readonly #documents: Documents;
  readonly #folder: Folder;
  readonly changes: Changes = { new: [], changed: [], withdrawn: [], unchanged: 0, failed: 0 };
  readonly #names: Names;
  readonly #comparisonNames: Names;
  readonly #before: ReadonlyMap<string, Post>;
  /** Slugs of entries that cannot be read now: what they were before is not gone for that. */
  readonly #kept = new Set<string>();
  readonly #reported = new Set<string>();
  /** In the order of the list; empty where an article could not be read. */
  readonly #entries: (Entry | undefined)[] = [];
  /** What was read, by id, and the slug of each. */
  readonly #ids = new Map<string, string>();
  readonly #slugs = new Map<string, string>();
  /** Files of articles that turned out to be gone. */
  readonly #gone = new Set<string>();
  readonly #withdrawn: Set<string>;
  readonly #removes: string[] = [];
  #failuresInARow = 0;
  #summaries!: Summaries;

  constructor(options: ExportOptions) {
    this.#options = options;
    this.#documents = options.documents;
    this.#folder = options.folder;
    const { posts, withdrawn } = options.folder.state;
    this.#before = new Map(Object.entries(posts));
    this.#names = new Names([...this.#before].map(([name, { slug }]) => [name, slug]));
    this.#comparisonNames = new Names(
      [...this.#before.values()].flatMap(({ comparisons }) => comparisons.map((id) => [id, id] as const)),
    );
    this.#withdrawn = new Set(withdrawn);
  }

  async run(): Promise<void> {
    this.#summaries = new Summaries(await this.#folder.scratch('summaries'));
    try {
      await this.#readAll();
      await this.#findMissing();
      const entries = this.#entries.filter((entry) => entry !== undefined);
      await this.#withdrawGone(entries);
      await this.#writeRelated(entries);
      await this.#finish(entries);
    } finally {
      await this.#summaries.close();
    }
  }

  // ---------------------------------------------------------------------------------------------- reading

  /**
   * An article that is published or withdrawn meanwhile moves the others between pages. So a list of several pages is
   * read again until that brings nothing new.
   */
  async #readAll(): Promise<void> {
    let pages = await this.#readList(true);
    for (let pass = 1; pages > 1 && pass < PASSES; pass += 1) {
      const before = this.#ids.size;
      this.#documents.forget();
      pages = await this.#readList(false);
      if (this.#ids.size === before) return;
    }
  }

  async #readList(isFirst: boolean): Promise<number> {
    const seen = new Set<string>();
    let next: string | undefined = this.#documents.firstPage;
    while (next !== undefined && !seen.has(next)) {
      const page: string = next;
      seen.add(page);
      let document: Document;
      try {
        document = await this.#documents.list(page);
        next = readAs(articleListKind, document).next;
      } catch (error) {
        if (!isContentError(error) || error.code === 'aborted') throw error;
        // Without this page nobody knows what is gone.
        throw new Refusal(`The list could not be read to its end (${reasonOf(error)}); nothing was changed.`);
      }
      await this.#readPage(document, page, isFirst);
    }
    return seen.size;
  }

  async #readPage({ json, base }: Document, page: string, isFirst: boolean): Promise<void> {
    const items = (isObject(json) ? json['items'] : json) as readonly unknown[];
    const fresh = items.flatMap((item, index) => {
      const summary = this.#validSummary(item, `items.${String(index)}`, base);
      return summary && this.#isNew(summary) ? [summary] : [];
    });
    // Found only when the list was read again, it has to find its place.
    const places = fresh.map((summary) => ({
      summary,
      place: isFirst ? this.#entries.push(undefined) - 1 : -1,
    }));
    await eachOf(places, this.#options.concurrency, async ({ summary, place }) => {
      const entry = await this.#readPost(summary, page, base);
      if (isFirst) this.#entries[place] = entry;
      else if (entry) this.#insert(entry);
      this.#options.onProgress(`${String(this.#ids.size)} articles`);
    });
  }

  /** Undefined for what was withdrawn, and for what a widget could not show. */
  #validSummary(item: unknown, path: string, base: string): Fields | undefined {
    try {
      readAs(articleSummaryKind, { json: item, base });
      return item as Fields;
    } catch (error) {
      if (!isContentError(error)) throw error;
      if (error.code === 'withdrawn') return undefined;
      const why = typeof error.cause === 'string' ? `: ${error.cause}` : '';
      this.#failed(`An entry of the list is left out (${path}.${error.path ?? ''} in ${base}${why}).`);
      if (isObject(item)) this.#kept.add(textIn(item['slug']));
      return undefined;
    }
  }

  /** Once for each, however often the list is read. */
  #failed(message: string): void {
    if (this.#reported.has(message)) return;
    this.#reported.add(message);
    this.changes.failed += 1;
    this.#options.report(message);
  }

  /** Whether it was not read before: a page may begin with what the one before it ended with. */
  #isNew(summary: Fields): boolean {
    const [id, slug, title] = [summary['id'], summary['slug'], summary['title']] as [string, string, string];
    if (this.#ids.has(id)) return false;
    this.#ids.set(id, slug);
    const other = this.#slugs.get(slug);
    if (other !== undefined) {
      this.#failed(`Two articles have the slug ${slug}: “${other}” is exported, “${title}” is not.`);
      return false;
    }
    this.#slugs.set(slug, title);
    return true;
  }

  /** @returns Undefined where it is not to be listed. */
  async #readPost(raw: Fields, page: string | undefined, base: string): Promise<Entry | undefined> {
    const slug = raw['slug'] as string;
    const file = this.#names.of(slug);
    const before = this.#before.get(file);
    const hash = hashOf(JSON.stringify(raw));
    const summary = await this.#moved({ ...raw, slug: file }, base);
    const known = before && (await this.#isUpToDate(before, hash, raw, file)) ? before : undefined;
    if (known) this.changes.unchanged += 1;
    let post: Post | undefined;
    try {
      post = known ?? (await this.#readArticle(slug, file, page, hash));
      this.#failuresInARow = 0;
    } catch (error) {
      if (!isContentError(error) || error.code === 'aborted') throw error;
      if (isGone(error)) {
        this.#gone.add(file);
        return undefined;
      }
      this.#countFailure(error);
      this.#failed(
        `${slug} could not be read (${reasonOf(error)})${before ? ', and stays as it was.' : '.'}`,
      );
      // The next run reads it again.
      post = before && { ...before, hash: '' };
    }
    return post && { file, post, at: await this.#summaries.add(summary), ...kinOf(summary) };
  }

  #countFailure(error: ContentError): void {
    this.#failuresInARow += 1;
    if (this.#failuresInARow < FAILURES) return;
    throw new Refusal(
      `${String(FAILURES)} articles one after another could not be read (${reasonOf(error)}); nothing was changed.`,
    );
  }

  /** Only where the list tells of every change, and nothing in the article's entry has changed. */
  async #isUpToDate(before: Post, hash: string, { updated }: Fields, file: string): Promise<boolean> {
    const { all } = this.#options;
    const tells = textIn(updated).includes(':') || (!updated && TELLING.has(this.#documents.source.name));
    if (all || before.hash !== hash || !tells) return false;
    return this.#folder.has(articleFile(file));
  }

  async #moved(item: Fields, base: string): Promise<Fields> {
    const { pictures } = this.#options;
    const comparison = (id: string): string => this.#comparisonNames.of(id);
    if (!pictures) return move(item, { base, comparison, picture: (url) => url });
    const urls = new Set<string>();
    const note = (url: string): string => {
      urls.add(url);
      return url;
    };
    move(item, { base, comparison, picture: note });
    await pictures.fetch(urls);
    return move(item, { base, comparison, picture: pictures.written });
  }

  async #readArticle(slug: string, file: string, page: string | undefined, hash: string): Promise<Post> {
    const document = await this.#documents.article(slug, page);
    const raw = this.#valid(articleKind, document);
    const outcome = await this.#write(articleFile(file), { ...raw, slug: file }, document.base);
    this.#note(outcome, file);
    const named = raw['comparisons'];
    const comparisons = Array.isArray(named) ? (named as string[]) : [];
    for (const id of comparisons) await this.#readComparison(id, slug, page);
    return {
      id: raw['id'] as string,
      slug,
      hash,
      published: textIn(raw['published']) || undefined,
      comparisons: comparisons.map((id) => this.#comparisonNames.of(id)),
      faq: await this.#readFaq(slug, file, page),
      chosen: (await this.#readChosen(slug, file))
        ? 'document'
        : Array.isArray(raw['related']) && raw['related'].length > 0
          ? 'article'
          : 'nowhere',
    };
  }

  #note(outcome: Outcome, file: string): void {
    if (outcome === 'unchanged') this.changes.unchanged += 1;
    else this.changes[outcome].push(file);
  }

  /** What the document holds; what no widget could show is not written. */
  #valid<Model>(kind: Kind<Model>, document: Document): Fields {
    readAs(kind, document);
    return itemOf(document.json);
  }

  async #write(path: string, item: Fields, base: string): Promise<Outcome> {
    const depth = path.split('/').length - 1;
    this.#withdrawn.delete(path);
    return this.#folder.stage(path, atDepth(envelope(await this.#moved(item, base)), depth));
  }

  async #readComparison(id: string, slug: string, page: string | undefined): Promise<void> {
    try {
      const document = await this.#documents.comparison(id, page);
      const name = this.#comparisonNames.of(id);
      await this.#write(
        comparisonFile(name),
        { ...this.#valid(comparisonKind, document), id: name },
        document.base,
      );
    } catch (error) {
      if (!isContentError(error) || error.code === 'aborted') throw error;
      this.#failed(`The comparison ${id} of ${slug} could not be read (${reasonOf(error)}).`);
    }
  }

  async #readFaq(slug: string, file: string, page: string | undefined): Promise<boolean> {
    try {
      const document = await this.#documents.faqOfPost(slug, page);
      if (!document) return false;
      await this.#write(faqFile(file), { ...this.#valid(faqKind, document), id: file }, document.base);
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  /** Whether the publisher chose what goes with it, as a document of its own. */
  async #readChosen(slug: string, file: string): Promise<boolean> {
    try {
      const document = await this.#documents.related(slug);
      if (!document) return false;
      const { json, base } = document;
      readAs(articleListKind, document);
      const items = (isObject(json) ? json['items'] : json) as readonly Fields[];
      const moved: string[] = [];
      for (const item of items) {
        const one = await this.#moved({ ...item, slug: this.#names.of(textIn(item['slug'])) }, base);
        moved.push(JSON.stringify(one));
      }
      await this.#folder.stage(relatedFile(file), atDepth(listText(moved), 2));
      return true;
    } catch (error) {
      const { code, status = 0 } = error as ContentError;
      if (code === 'parse' || (status >= 400 && status < 500 && status !== 429)) return false;
      throw error;
    }
  }

  // ---------------------------------------------------------------------------------------------- what is missing

  /** What was there before and is in the list no more is asked for by name: only what is not there, is gone. */
  async #findMissing(): Promise<void> {
    const listed = new Set(this.#entries.flatMap((entry) => entry?.file ?? []));
    const missing = [...this.#before].filter(([file]) => !listed.has(file) && !this.#gone.has(file));
    const oldest = Math.min(...this.#entries.flatMap((entry) => (entry?.time ? [entry.time] : [])));
    await eachOf(missing, this.#options.concurrency, async ([file, post]) => {
      const entry = await this.#lookFor(file, post, oldest);
      if (entry) this.#insert(entry);
    });
  }

  async #lookFor(file: string, post: Post, oldest: number): Promise<Entry | undefined> {
    const { slug } = post;
    const inFeed = this.#documents.isInList(this.#documents.source.article(this.#documents.place, slug));
    // A feed holds the newest; what is older than all of them has left it, and is not gone.
    if (this.#kept.has(slug) || (inFeed && timeOf({ ...post }) < oldest)) return this.#asBefore(file, post);
    if (inFeed) {
      this.#gone.add(file);
      return undefined;
    }
    try {
      const document = await this.#documents.article(slug);
      const raw = this.#valid(articleKind, document);
      return await this.#readPost(summaryOf(raw), undefined, document.base);
    } catch (error) {
      if (!isContentError(error) || error.code === 'aborted') throw error;
      if (isGone(error)) {
        this.#gone.add(file);
        return undefined;
      }
      this.#failed(
        `${slug} is not in the list any more and could not be asked for (${reasonOf(error)}); it stays.`,
      );
      return this.#asBefore(file, { ...post, hash: '' });
    }
  }

  /** From the file that the last run wrote. */
  async #asBefore(file: string, post: Post): Promise<Entry | undefined> {
    const bytes = await this.#folder.read(articleFile(file));
    if (!bytes) return undefined;
    const summary = summaryOf(itemOf(JSON.parse(bytes.toString()) as unknown));
    this.changes.unchanged += 1;
    return { file, post, at: await this.#summaries.add(summary), ...kinOf(summary) };
  }

  /** Where its time of publication belongs. */
  #insert(entry: Entry): void {
    const place = this.#entries.findIndex((other) => other !== undefined && other.time < entry.time);
    this.#entries.splice(place === -1 ? this.#entries.length : place, 0, entry);
  }

  // ---------------------------------------------------------------------------------------------- writing

  async #withdrawGone(entries: readonly Entry[]): Promise<void> {
    const gone = [...this.#gone].flatMap((file) => {
      const post = this.#before.get(file);
      return post ? [[file, post] as const] : [];
    });
    const known = this.#before.size;
    if (gone.length > Math.max(FEW, known / 2) && !this.#options.withdrawMany) {
      throw new Refusal(
        `${String(gone.length)} of ${String(known)} articles are gone from the endpoint; nothing was changed. If they are to be withdrawn, add --withdraw-many.`,
      );
    }
    for (const [file, { id }] of gone) {
      this.changes.withdrawn.push(file);
      await this.#withdraw(articleFile(file), { id, slug: file });
    }
    await this.#withdrawParts(entries);
  }

  async #withdraw(path: string, what: object): Promise<void> {
    await this.#folder.withdraw(path, envelope({ ...what, status: 'withdrawn' }));
    this.#withdrawn.add(path);
  }

  /** Comparisons and questions that no article has any more. */
  async #withdrawParts(entries: readonly Entry[]): Promise<void> {
    const comparisons = new Set(entries.flatMap(({ post }) => post.comparisons));
    const faqs = new Set(entries.flatMap(({ file, post }) => (post.faq ? [file] : [])));
    for (const [file, post] of this.#before) {
      for (const id of post.comparisons)
        if (!comparisons.has(id)) await this.#withdraw(comparisonFile(id), { id });
      if (post.faq && !faqs.has(file)) await this.#withdraw(faqFile(file), { id: file });
    }
  }

  async #writeRelated(entries: readonly Entry[]): Promise<void> {
    const related = relatedTo(entries);
    for (const entry of entries) {
      const { chosen } = entry.post;
      if (chosen === 'document') continue;
      const path = relatedFile(entry.file);
      // Without this document widgets go by the article.
      if (chosen === 'article') {
        if (await this.#folder.has(path)) this.#removes.push(path);
        continue;
      }
      const items: string[] = [];
      for (const { at } of related(entry)) items.push(await this.#summaries.read(at));
      await this.#folder.stage(path, atDepth(listText(items), 2));
    }
  }

  async #finish(entries: readonly Entry[]): Promise<void> {
    const { endpoint, source, lists: before, oldLists } = this.#folder.state;
    const lists = await writeList(
      entries.length,
      this.#options.pageSize,
      async (start, end, depth) => {
        const texts: string[] = [];
        for (const { at } of entries.slice(start, end))
          texts.push(atDepth(await this.#summaries.read(at), depth));
        return texts;
      },
      (path, text) => this.#folder.stage(path, text),
    );
    const posts = Object.fromEntries(entries.map(({ file, post }) => [file, post]));
    const oldNow = before.filter((path) => !lists.includes(path));
    // Pages of the run before last; those of the last one may still be read.
    const removes = [
      ...oldLists.filter((path) => !lists.includes(path) && !oldNow.includes(path)),
      ...[...this.#gone].map(relatedFile),
      ...this.#removes,
    ];
    this.#options.onProgress('writing');
    await this.#folder.commit(
      {
        format: 1,
        endpoint,
        source,
        posts,
        withdrawn: [...this.#withdrawn].sort(),
        lists,
        oldLists: oldNow,
        pictures: this.#options.pictures?.toState() ?? this.#folder.state.pictures,
      },
      removes,
    );
  }
}

const summaryOf = (article: Fields): Fields =>
  Object.fromEntries(SUMMARY.filter((name) => name in article).map((name) => [name, article[name]]));

const articleFile = (name: string): string => `articles/${name}.json`;
const relatedFile = (name: string): string => `articles/${name}/related.json`;
const comparisonFile = (name: string): string => `comparisons/${name}.json`;
const faqFile = (name: string): string => `faqs/${name}.json`;

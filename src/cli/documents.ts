/** The documents of an endpoint as the contract has them, before they become models: what its source makes of answers. */
import { ContentError, type ContentErrorCode } from '../content/index.js';
import { parseHtml } from '../server/parse-html.js';
import type { Ask, Filters, Place, Source } from '../sources/index.js';
import type { Answer, Http } from './http.js';
import { slipIn } from './slip.js';

/** A document, and what its addresses are relative to. */
export interface Document {
  readonly json: unknown;
  readonly base: string;
  readonly answer: Answer;
}

/** Answers that stay, because several documents may lie in one. */
const KEPT = 16;

const all: Filters = { category: '', tag: '', author: '' };

const codes: Readonly<Record<number, ContentErrorCode>> = {
  404: 'not-found',
  410: 'withdrawn',
  429: 'rate-limited',
};

export interface DocumentsOptions {
  readonly http: Http;
  readonly source: Source;
  readonly place: Place;
  /** Hears every answer, once. */
  readonly onAnswer?: (answer: Answer) => void;
  /** What of an answer's headers a source may see. Default: all. */
  readonly headers?: (answer: Answer) => Headers;
}

export class Documents {
  readonly source: Source;
  readonly place: Place;
  readonly #options: DocumentsOptions;
  readonly #answers = new Map<string, Promise<{ readonly answer: Answer; readonly json: unknown }>>();

  constructor(options: DocumentsOptions) {
    this.#options = options;
    this.source = options.source;
    this.place = options.place;
  }

  get #list(): Ask {
    return this.source.articles(this.place, all);
  }

  get firstPage(): string {
    return this.#list.url;
  }

  list(url: string = this.firstPage): Promise<Document> {
    return this.open({ ...this.#list, url });
  }

  /** Whether it lies in the same answer as the list, as in a feed. */
  isInList(ask: Ask): boolean {
    return ask.url === this.firstPage;
  }

  /** An article; `page` is the page of the list that named it. */
  article(slug: string, page?: string): Promise<Document> {
    return this.open(this.#on(this.source.article(this.place, slug), page));
  }

  comparison(id: string, page?: string): Promise<Document> {
    return this.open(this.#on(this.source.comparison(this.place, id), page));
  }

  /** The questions of a post; undefined where they are documents of their own. */
  async faqOfPost(slug: string, page?: string): Promise<Document | undefined> {
    const ask = this.source.faq(this.place, slug);
    return ask.url === this.source.article(this.place, slug).url ? this.open(this.#on(ask, page)) : undefined;
  }

  faq(id: string): Promise<Document> {
    return this.open(this.source.faq(this.place, id));
  }

  /** The publisher's own choice; undefined where the system has none. */
  async related(slug: string): Promise<Document | undefined> {
    const ask = this.source.related?.(this.place, slug);
    return ask && this.open(ask);
  }

  #on(ask: Ask, page: string | undefined): Ask {
    return page && this.isInList(ask) ? { ...ask, url: page } : ask;
  }

  /** @throws {ContentError} Where there is no such document. */
  async open(ask: Ask): Promise<Document> {
    const { answer, json } = await this.#answerOf(ask);
    const { url, status } = answer;
    if (!ask.reshape) return { json, base: url, answer };
    const headers = this.#options.headers?.(answer) ?? answer.headers;
    return { json: ask.reshape(json, { url, status, headers, parseHtml }), base: url, answer };
  }

  async #answerOf(ask: Ask): Promise<{ readonly answer: Answer; readonly json: unknown }> {
    const kept = this.#answers.get(ask.url);
    if (kept) return kept;
    const fresh = this.#fetch(ask);
    this.#answers.set(ask.url, fresh);
    const [oldest = ''] = this.#answers.keys();
    if (this.#answers.size > KEPT) this.#answers.delete(oldest);
    try {
      return await fresh;
    } catch (error) {
      if (this.#answers.get(ask.url) === fresh) this.#answers.delete(ask.url);
      throw error;
    }
  }

  async #fetch(ask: Ask): Promise<{ readonly answer: Answer; readonly json: unknown }> {
    const answer = await this.#options.http.ask(ask.url, { cache: 'no-cache' });
    this.#options.onAnswer?.(answer);
    const { status, url } = answer;
    if ((status < 200 || status > 299) && !ask.accepts?.includes(status)) {
      throw new ContentError(codes[status] ?? 'status', { status, url, retryable: status >= 500 });
    }
    const text = new TextDecoder().decode(answer.body);
    try {
      return { answer, json: JSON.parse(text) as unknown };
    } catch (cause) {
      throw new ContentError('parse', { status, url, cause: slipIn(text, cause) ?? cause });
    }
  }

  /** Forgets what was read, so that the next reading asks again. */
  forget(): void {
    this.#answers.clear();
  }
}

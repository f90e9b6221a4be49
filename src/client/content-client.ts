import {
  ContentError,
  isContentError,
  type ContentErrorCode,
  type ImagePolicy,
  type Kind,
} from '../content/index.js';
import type { ParseHtml } from '../html/index.js';
import { native, type Ask, type Place, type Source } from '../sources/index.js';
import { maxAgeOf, RequestCache, type Document, type Entry } from './cache.js';
import { isTransient, request } from './request.js';
import type { Resource } from './resources.js';
import { defaultTiming, fetchTransport, type Timing, type Transport } from './transport.js';

/** A kind of endpoint, or how its code is brought. A failure to bring it is forgotten, so that asking again may help. */
export type SourceOption = Source | (() => Promise<Source>);

export interface ContentClientOptions {
  /** Absolute base URL of the content. */
  readonly endpoint: string;
  /** Kind of endpoint. Default: `native`. */
  readonly source?: SourceOption | undefined;
  /** Public key, for sources that ask for one. */
  readonly contentKey?: string | undefined;
  /** Which pictures content may name: any https one (default) or only those of the endpoint's origin. */
  readonly images?: ImagePolicy | undefined;
  /** How sources look inside HTML. Default: as browsers do; where there is no DOM, sources that need it ask for one. */
  readonly parseHtml?: ParseHtml | undefined;
  /** How requests leave. Default: `fetch`. */
  readonly transport?: Transport | undefined;
  readonly timing?: Partial<Timing> | undefined;
}

export interface LoadOptions {
  /** Ask the endpoint again, even if a document is still fresh. */
  readonly fresh?: boolean | undefined;
  /** Ends this caller's interest; a request that others share goes on. */
  readonly signal?: AbortSignal | undefined;
}

/** What a status means that brings no document. */
const codes: Readonly<Record<number, ContentErrorCode>> = {
  404: 'not-found',
  410: 'withdrawn',
  429: 'rate-limited',
};

/** Loads models from one endpoint. Every rejection is a `ContentError`. */
export class ContentClient implements Place {
  readonly endpoint: string;
  readonly contentKey: string;
  readonly images: ImagePolicy;
  readonly transport: Transport;
  readonly timing: Timing;
  readonly #parseHtml: ParseHtml | undefined;
  readonly #source: SourceOption;
  readonly #cache = new RequestCache();
  /** What came cut short: the browser may keep it under the name of the whole, and be told that it has not changed. */
  readonly #broken = new Set<string>();

  constructor(options: ContentClientOptions) {
    if (!URL.canParse(options.endpoint)) {
      throw new ContentError('invalid', { path: 'endpoint', url: options.endpoint });
    }
    this.endpoint = options.endpoint;
    this.contentKey = options.contentKey ?? '';
    this.images = options.images ?? 'any';
    this.transport = options.transport ?? fetchTransport;
    this.timing = { ...defaultTiming, ...options.timing };
    this.#parseHtml = options.parseHtml;
    this.#source = options.source ?? native;
  }

  /** The kind of endpoint that it speaks to. */
  async source(): Promise<Source> {
    try {
      return await (typeof this.#source === 'function' ? this.#source() : this.#source);
    } catch (cause) {
      throw isContentError(cause)
        ? cause
        : new ContentError('network', { path: 'source', retryable: true, cause });
    }
  }

  /** One resource of the endpoint, such as `article` with its slug. */
  get<Model>({ kind, ask }: Resource<Model>, id = '', options?: LoadOptions): Promise<Model> {
    return this.#with(async (source) => {
      const wanted = ask(source, this, id);
      if (!wanted) throw new ContentError('not-found', { url: this.endpoint });
      return this.#load(kind, wanted, options);
    });
  }

  /** One native document at its own address, whatever the endpoint's source. */
  document<Model>(kind: Kind<Model>, url: string, options?: LoadOptions): Promise<Model> {
    return this.#load(kind, { url }, options);
  }

  /** Has a document on its way before anyone reads it. A failure is told to whoever does. */
  prefetch(ask: (source: Source, place: Place) => Ask | undefined): void {
    const open = (source: Source): Promise<void> =>
      // What the source throws for what it cannot ask is a failure as well.
      new Promise((resolve) => {
        const wanted = ask(source, this);
        if (wanted) this.#open(wanted).askers = Infinity;
        resolve();
      });
    this.#with(open).catch(() => undefined);
  }

  /** At once, where the source is there. */
  #with<Result>(use: (source: Source) => Promise<Result>): Promise<Result> {
    return typeof this.#source === 'function' ? this.source().then(use) : use(this.#source);
  }

  async #load<Model>(kind: Kind<Model>, ask: Ask, { fresh, signal }: LoadOptions = {}): Promise<Model> {
    const entry = this.#open(ask, fresh);
    const { json, reply } = await this.#cache.join(entry, signal);
    const { models } = entry;
    // One answer may hold several documents.
    const name = `${kind.name} ${ask.part ?? ''}`;
    try {
      if (!models.has(name)) {
        const document = ask.reshape ? ask.reshape(json, { ...reply, parseHtml: this.#parseHtml }) : json;
        models.set(name, kind.parse(document, { base: reply.url, images: this.images }));
      }
    } catch (cause) {
      // Where a part is missing, the others are still good.
      if (!ask.part) this.#cache.drop(entry);
      throw isContentError(cause) ? cause : new ContentError('invalid', { url: reply.url, cause });
    }
    return models.get(name) as Model;
  }

  #open(ask: Ask, fresh = false): Entry {
    return this.#cache.open(ask.url, (ended) => this.#fetch(ask, fresh, ended), fresh);
  }

  async #fetch(ask: Ask, fresh: boolean, signal: AbortSignal): Promise<Document> {
    const cache = this.#broken.has(ask.url) ? 'reload' : fresh ? 'no-cache' : 'default';
    // Elsewhere both mean none; the second also takes up what `<link rel="preload" as="fetch" crossorigin>` began.
    const credentials = new URL(ask.url).origin === globalThis.origin ? 'omit' : 'same-origin';
    const headers: HeadersInit = { Accept: 'application/json' };
    const reply = await request(ask.url, { headers, cache, credentials }, this, signal);
    const { status, url, text } = reply;
    if ((status < 200 || status > 299) && !ask.accepts?.includes(status)) {
      throw new ContentError(codes[status] ?? 'status', { status, url, retryable: isTransient(status) });
    }
    try {
      return {
        json: JSON.parse(text) as unknown,
        reply: { url, status, headers: reply.headers },
        maxAge: maxAgeOf(reply.headers),
      };
    } catch (cause) {
      this.#broken.add(ask.url);
      throw new ContentError('parse', { status, url, cause });
    }
  }
}

import { ContentError, type ContentErrorCode, type ImagePolicy, type Kind } from '../content/index.js';
import { native, type Ask, type Source } from '../sources/index.js';
import { maxAgeOf, RequestCache, type Document, type Entry } from './cache.js';
import { isTransient, request } from './request.js';
import type { Resource } from './resources.js';
import { defaultTiming, fetchTransport, type Timing, type Transport } from './transport.js';

export interface ContentClientOptions {
  /** Absolute base URL of the content. */
  readonly endpoint: string;
  /** Kind of endpoint. Default: `native`. */
  readonly source?: Source | undefined;
  /** Which pictures content may name: any https one (default) or only those of the endpoint's origin. */
  readonly images?: ImagePolicy | undefined;
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
export class ContentClient {
  readonly endpoint: string;
  readonly images: ImagePolicy;
  readonly transport: Transport;
  readonly timing: Timing;
  readonly #source: Source;
  readonly #cache = new RequestCache();

  constructor(options: ContentClientOptions) {
    if (!URL.canParse(options.endpoint)) {
      throw new ContentError('invalid', { path: 'endpoint', url: options.endpoint });
    }
    this.endpoint = options.endpoint;
    this.images = options.images ?? 'any';
    this.transport = options.transport ?? fetchTransport;
    this.timing = { ...defaultTiming, ...options.timing };
    this.#source = options.source ?? native;
  }

  /** One resource of the endpoint, such as `article` with its slug. */
  get<Model>({ kind, ask }: Resource<Model>, id = '', options?: LoadOptions): Promise<Model> {
    return this.#load(kind, ask(this.#source, this.endpoint, id), options);
  }

  /** One native document at its own address, whatever the endpoint's source. */
  document<Model>(kind: Kind<Model>, url: string, options?: LoadOptions): Promise<Model> {
    return this.#load(kind, { url }, options);
  }

  /** Has a document on its way before anyone reads it. A failure is told to whoever does. */
  prefetch(ask: (source: Source, endpoint: string) => Ask | undefined): void {
    const wanted = ask(this.#source, this.endpoint);
    if (wanted) this.#open(wanted).askers = Infinity;
  }

  async #load<Model>(kind: Kind<Model>, ask: Ask, { fresh, signal }: LoadOptions = {}): Promise<Model> {
    const entry = this.#open(ask, fresh);
    const { json, base } = await this.#cache.join(entry, signal);
    const { models } = entry;
    try {
      if (!models.has(kind)) models.set(kind, kind.parse(json, { base, images: this.images }));
    } catch (error) {
      this.#cache.drop(entry);
      throw error;
    }
    return models.get(kind) as Model;
  }

  #open(ask: Ask, fresh = false): Entry {
    return this.#cache.open(ask.url, (ended) => this.#fetch(ask, fresh, ended), fresh);
  }

  async #fetch(ask: Ask, fresh: boolean, signal: AbortSignal): Promise<Document> {
    const init = { headers: { Accept: 'application/json' }, cache: fresh ? 'no-cache' : 'default' } as const;
    const answer = await request(ask.url, init, this, signal);
    const { status, headers, url } = answer;
    if (status < 200 || status > 299) {
      throw new ContentError(codes[status] ?? 'status', { status, url, retryable: isTransient(status) });
    }
    let json: unknown;
    try {
      json = JSON.parse(answer.text);
    } catch (cause) {
      throw new ContentError('parse', { status, url, cause });
    }
    return { json: ask.reshape ? ask.reshape(json, answer) : json, base: url, maxAge: maxAgeOf(headers) };
  }
}

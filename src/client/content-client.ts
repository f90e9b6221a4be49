import { ContentError, type ImagePolicy, type Kind } from '../content/index.js';
import { native, type Ask, type Source } from '../sources/index.js';
import type { Answer } from './attempt.js';
import { maxAgeOf, RequestCache, type Document } from './cache.js';
import { request } from './request.js';
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

/** Turns an answer that is not a document into the error that says why. */
const failureOf = ({ status, url }: Answer): ContentError => {
  const details = { status, url, retryable: status === 429 || status >= 500 };
  switch (status) {
    case 404:
      return new ContentError('not-found', `${url} does not exist`, details);
    case 410:
      return new ContentError('withdrawn', `${url} was withdrawn by the publisher`, details);
    case 429:
      return new ContentError('rate-limited', `${url} asks to come back later`, details);
    default:
      return new ContentError('status', `${url} answered ${String(status)}`, details);
  }
};

const parseJson = ({ text, url, status }: Answer): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ContentError('parse', `${url} did not answer JSON`, { url, status, cause });
  }
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
      throw new ContentError('invalid', `“${options.endpoint}” is not an absolute URL`, { path: 'endpoint' });
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
    if (wanted) this.#cache.start(wanted.url, (ended) => this.#fetch(wanted, false, ended));
  }

  #load<Model>(kind: Kind<Model>, ask: Ask, { fresh, signal }: LoadOptions = {}): Promise<Model> {
    return this.#cache.get(ask.url, {
      kind,
      fresh,
      signal,
      load: (ended) => this.#fetch(ask, fresh ?? false, ended),
      read: ({ json, base }) => kind.parse(json, { base, images: this.images }),
    });
  }

  async #fetch(ask: Ask, fresh: boolean, signal: AbortSignal): Promise<Document> {
    const answer = await request(ask.url, {
      transport: this.transport,
      timing: this.timing,
      init: { headers: { Accept: 'application/json' }, cache: fresh ? 'no-cache' : 'default' },
      repeatable: true,
      signal,
    });
    const { status, headers, url } = answer;
    if (status < 200 || status > 299) throw failureOf(answer);
    const json = parseJson(answer);
    return { json: ask.reshape ? ask.reshape(json, answer) : json, base: url, maxAge: maxAgeOf(headers) };
  }
}

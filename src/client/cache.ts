/** Documents of one client, in memory only: shared while under way, kept while fresh, failures never. */
import { ContentError, type Kind } from '../content/index.js';

/** Milliseconds, where the host does not say. */
const FRESH_FOR = 300_000;
const MOST = 100;

/** An answer that was read, and how long it may be used. */
export interface Document {
  readonly json: unknown;
  /** Final URL of the response. */
  readonly base: string;
  /** Milliseconds; undefined when the host did not say. */
  readonly maxAge: number | undefined;
}

type Load = (signal: AbortSignal) => Promise<Document>;

interface Entry {
  readonly document: Promise<Document>;
  readonly abort: AbortController;
  /** Models already read from the document, by kind. */
  readonly models: Map<Kind<unknown>, unknown>;
  /** Who still waits for it; those who cannot leave count as infinitely many. */
  askers: number;
  /** Milliseconds since the epoch; infinite while the request is under way. */
  expires: number;
}

/** `max-age` in milliseconds; 0 for `no-store` and `no-cache`. */
export const maxAgeOf = (headers: Headers): number | undefined => {
  const control = headers.get('cache-control') ?? '';
  const seconds = /no-store|no-cache/i.test(control) ? 0 : /max-age=(\d+)/i.exec(control)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
};

export class RequestCache {
  readonly #entries = new Map<string, Entry>();

  /** The model of `kind` at `url`; see `open` for what is shared. */
  async get<Model>(
    url: string,
    kind: Kind<Model>,
    entry: Entry,
    read: (document: Document) => Model,
    signal: AbortSignal | undefined,
  ): Promise<Model> {
    const document = await this.#join(url, entry, signal);
    if (!entry.models.has(kind)) {
      try {
        entry.models.set(kind, read(document));
      } catch (error) {
        this.#drop(url, entry);
        throw error;
      }
    }
    return entry.models.get(kind) as Model;
  }

  /** The entry of an address: what is kept and fresh, what is under way, or a new request. */
  open(url: string, load: Load, fresh = false): Entry {
    const kept = this.#entries.get(url);
    if (kept && (kept.expires === Infinity || (!fresh && Date.now() < kept.expires))) return kept;
    const abort = new AbortController();
    const entry: Entry = {
      document: load(abort.signal),
      abort,
      models: new Map(),
      askers: 0,
      expires: Infinity,
    };
    entry.document.then(
      ({ maxAge = FRESH_FOR }) => {
        entry.expires = Date.now() + maxAge;
      },
      () => {
        this.#drop(url, entry);
      },
    );
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    // A map keeps the order of insertion: the first is the oldest.
    const [oldest = ''] = this.#entries.keys();
    if (this.#entries.size > MOST) this.#entries.delete(oldest);
    return entry;
  }

  /** One that leaves does not take the request from the others; when the last has left, it ends. */
  #join(url: string, entry: Entry, signal: AbortSignal | undefined): Promise<Document> {
    entry.askers += signal ? 1 : Infinity;
    return new Promise((resolve, reject) => {
      entry.document.then(resolve, reject);
      const leave = (): void => {
        entry.askers -= 1;
        if (entry.askers === 0 && entry.expires === Infinity) {
          this.#drop(url, entry);
          entry.abort.abort();
        }
        reject(new ContentError('aborted', { url }));
      };
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave);
    });
  }

  /** Forgets an entry, unless a newer one took its place. */
  #drop(url: string, entry: Entry): void {
    if (this.#entries.get(url) === entry) this.#entries.delete(url);
  }
}

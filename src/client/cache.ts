/** Documents of one client, in memory only: shared while under way, kept while fresh, failures never. */
import { ContentError, type Kind } from '../content/index.js';

const FRESH_FOR = 5 * 60_000;
const MOST = 100;

/** An answer that was read, and how long it may be used. */
export interface Document {
  readonly json: unknown;
  /** Final URL of the response. */
  readonly base: string;
  /** Milliseconds; undefined when the host did not say. */
  readonly maxAge: number | undefined;
}

interface Entry {
  readonly document: Promise<Document>;
  readonly abort: AbortController;
  /** Models already read from the document, by kind. */
  readonly models: Map<Kind<unknown>, unknown>;
  askers: number;
  expires: number;
}

/** `max-age` in milliseconds; 0 for `no-store` and `no-cache`. */
export const maxAgeOf = (headers: Headers): number | undefined => {
  const control = headers.get('cache-control') ?? '';
  if (/\bno-(?:store|cache)\b/i.test(control)) return 0;
  const seconds = /\bmax-age=(\d+)/i.exec(control)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
};

export class RequestCache {
  readonly #entries = new Map<string, Entry>();

  /**
   * The model of `kind` at `url`. Many askers share one request; one that leaves does not take it from the
   * others, and when the last has left the request ends.
   */
  async get<Model>(
    url: string,
    options: {
      readonly kind: Kind<Model>;
      readonly read: (document: Document) => Model;
      readonly load: (signal: AbortSignal) => Promise<Document>;
      /** Ask again although a kept document is still fresh. A request under way is shared all the same. */
      readonly fresh?: boolean | undefined;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Model> {
    const { kind } = options;
    const entry = this.#entry(url, options.load, options.fresh);
    const document = await this.#join(url, entry, options.signal);
    if (!entry.models.has(kind)) {
      try {
        entry.models.set(kind, options.read(document));
      } catch (error) {
        this.#drop(url, entry);
        throw error;
      }
    }
    return entry.models.get(kind) as Model;
  }

  /** Has a document on its way for nobody yet; it goes on whoever comes and leaves. */
  start(url: string, load: (signal: AbortSignal) => Promise<Document>): void {
    this.#entry(url, load).askers = Infinity;
  }

  #entry(url: string, load: (signal: AbortSignal) => Promise<Document>, fresh = false): Entry {
    const kept = this.#entries.get(url);
    const usable = kept && (kept.expires === Infinity || (!fresh && Date.now() < kept.expires));
    return usable ? kept : this.#add(url, load);
  }

  #add(url: string, load: (signal: AbortSignal) => Promise<Document>): Entry {
    const abort = new AbortController();
    // `Infinity` marks a request under way.
    const entry: Entry = {
      document: load(abort.signal),
      abort,
      models: new Map(),
      askers: 0,
      expires: Infinity,
    };
    entry.document.then(
      ({ maxAge }) => {
        entry.expires = Date.now() + (maxAge ?? FRESH_FOR);
      },
      () => {
        this.#drop(url, entry);
      },
    );
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    // A map keeps the order of insertion: the first is the oldest.
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= MOST) break;
      this.#entries.delete(oldest);
    }
    return entry;
  }

  #join(url: string, entry: Entry, signal: AbortSignal | undefined): Promise<Document> {
    if (!signal) {
      // An asker that cannot leave.
      entry.askers = Infinity;
      return entry.document;
    }
    entry.askers += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        entry.askers -= 1;
        if (entry.askers === 0) {
          this.#drop(url, entry, Infinity);
          entry.abort.abort();
        }
        reject(new ContentError('aborted', `${url} is no longer wanted`, { url }));
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      entry.document.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  }

  /** Forgets an entry, unless a newer one took its place; `only` restricts it to entries in that state. */
  #drop(url: string, entry: Entry, only?: number): void {
    if (this.#entries.get(url) === entry && (only === undefined || entry.expires === only))
      this.#entries.delete(url);
  }
}

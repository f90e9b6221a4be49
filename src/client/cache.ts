/** Documents of one client, in memory only: shared while under way, kept while fresh, failures never. */
import { ContentError } from '../content/index.js';
import type { Reply } from '../sources/index.js';

/** Seconds, where the host does not say. */
const FRESH_FOR = 300;
const MOST = 100;

/** An answer that was read, and how long it may be used. */
export interface Document {
  readonly json: unknown;
  readonly reply: Omit<Reply, 'parseHtml'>;
  /** Milliseconds. */
  readonly maxAge: number;
}

type Load = (signal: AbortSignal) => Promise<Document>;

export interface Entry {
  readonly url: string;
  readonly document: Promise<Document>;
  readonly abort: AbortController;
  /** Models already read from the document, by kind and part. */
  readonly models: Map<string, unknown>;
  /** Who still waits for it; those who cannot leave count as infinitely many. */
  askers: number;
  /** Milliseconds since the epoch; infinite while the request is under way. */
  expires: number;
}

/** For how long an answer may be used, in milliseconds: its `max-age`; nothing for `no-store` and `no-cache`. */
export const maxAgeOf = (headers: Headers): number => {
  const control = headers.get('cache-control') ?? '';
  const seconds = /max-age=(\d+)/i.exec(control)?.[1] ?? FRESH_FOR;
  return /no-store|no-cache/i.test(control) ? 0 : Number(seconds) * 1000;
};

export class RequestCache {
  readonly #entries = new Map<string, Entry>();

  /** The entry of an address: what is kept and fresh, what is under way, or a new request. */
  open(url: string, load: Load, fresh = false): Entry {
    const kept = this.#entries.get(url);
    // What was asked for ahead serves its first reader, however short its life; so does a failure that would come again.
    const unread = kept?.askers === Infinity && !kept.models.size;
    if (kept && (kept.expires === Infinity || (!fresh && (unread || Date.now() < kept.expires)))) return kept;
    const abort = new AbortController();
    const entry: Entry = {
      url,
      document: load(abort.signal),
      abort,
      models: new Map(),
      askers: 0,
      expires: Infinity,
    };
    entry.document.then(
      ({ maxAge }) => {
        entry.expires = Date.now() + maxAge;
      },
      (error: unknown) => {
        if ((error as ContentError).retryable) this.drop(entry);
        else entry.expires = 0;
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
  join(entry: Entry, signal: AbortSignal | undefined): Promise<Document> {
    entry.askers += signal ? 1 : Infinity;
    return new Promise((resolve, reject) => {
      entry.document.then(resolve, reject);
      entry.document.catch(() => {
        this.drop(entry);
      });
      const leave = (): void => {
        entry.askers -= 1;
        if (entry.askers === 0 && entry.expires === Infinity) {
          this.drop(entry);
          entry.abort.abort();
        }
        reject(new ContentError('aborted', { url: entry.url }));
      };
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave);
    });
  }

  /** Forgets an entry, unless a newer one took its place. */
  drop(entry: Entry): void {
    if (this.#entries.get(entry.url) === entry) this.#entries.delete(entry.url);
  }
}

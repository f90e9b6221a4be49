/** Reading from the network where time matters less than in a page: patient, polite, and never more than is asked. */
import { fetchTransport, type Transport } from '../client/index.js';
import { ContentError } from '../content/index.js';

export interface Answer {
  /** What was asked for, and where the answer came from after redirects. */
  readonly asked: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Until the body was whole. */
  readonly milliseconds: number;
}

export interface HttpOptions {
  /** Of the page that the requests pretend to come from. */
  readonly origin?: string | undefined;
  readonly tries?: number;
  /** Milliseconds that one try may take. */
  readonly timeout?: number;
  /** Milliseconds that a host may ask for in `Retry-After`, at once and in all. */
  readonly patience?: number;
  /** Bytes of an answer. */
  readonly limit?: number;
  readonly signal?: AbortSignal | undefined;
  readonly transport?: Transport;
  /** Called when a host asks to wait. */
  readonly onWait?: (milliseconds: number) => void;
}

const MEGABYTE = 1024 * 1024;

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new ContentError('aborted'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });

/** Milliseconds; undefined where the host does not say. */
const retryAfter = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};

export class Http {
  readonly #options: HttpOptions;
  /** Until when each origin wants to be left alone; milliseconds since the epoch. */
  readonly #closedUntil = new Map<string, number>();
  /** How many requests were sent. */
  sent = 0;

  constructor(options: HttpOptions = {}) {
    this.#options = options;
  }

  get signal(): AbortSignal | undefined {
    return this.#options.signal;
  }

  /** Resolves with the last answer, whatever its status; rejects with a `ContentError` where there was none. */
  async ask(url: string, init: RequestInit = {}): Promise<Answer> {
    const { tries = 3, patience = 60_000, signal, onWait } = this.#options;
    if (!URL.canParse(url)) throw new ContentError('invalid', { url });
    const { origin } = new URL(url);
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const closed = (this.#closedUntil.get(origin) ?? 0) - Date.now();
      if (closed > 0) await pause(closed, signal);
      let outcome: Answer | ContentError;
      try {
        outcome = await this.#once(url, init);
      } catch (error) {
        outcome = error as ContentError;
      }
      const transient =
        outcome instanceof ContentError ? outcome.retryable : outcome.status === 429 || outcome.status >= 500;
      const wanted = outcome instanceof ContentError ? undefined : retryAfter(outcome.headers);
      if (transient && wanted !== undefined && waited + wanted <= patience && wanted > 0) {
        // The whole origin waits: others would only make it ask again.
        waited += wanted;
        this.#closedUntil.set(origin, Math.max(this.#closedUntil.get(origin) ?? 0, Date.now() + wanted));
        onWait?.(wanted);
        attempt -= 1;
        continue;
      }
      if (!transient || attempt >= tries || (wanted ?? 0) > patience) {
        if (outcome instanceof ContentError) throw outcome;
        return outcome;
      }
      await pause(Math.random() * 500 * 2 ** attempt, signal);
    }
  }

  async #once(url: string, init: RequestInit): Promise<Answer> {
    const {
      origin,
      timeout = 30_000,
      limit = 64 * MEGABYTE,
      signal,
      transport = fetchTransport,
    } = this.#options;
    if (signal?.aborted) throw new ContentError('aborted', { url });
    const timer = AbortSignal.timeout(timeout);
    const ends = signal ? AbortSignal.any([signal, timer]) : timer;
    const started = Date.now();
    this.sent += 1;
    try {
      const response = await transport(url, {
        ...init,
        headers: {
          Accept: 'application/json',
          ...(origin ? { Origin: origin } : {}),
          ...(init.headers as Record<string, string>),
        },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: ends,
      });
      const body = await bodyOf(response, limit);
      if (!body) throw new ContentError('too-large', { url, status: response.status });
      const { status, headers } = response;
      return {
        asked: url,
        url: response.url || url,
        status,
        headers,
        body,
        milliseconds: Date.now() - started,
      };
    } catch (cause) {
      if (cause instanceof ContentError) throw cause;
      const code = signal?.aborted ? 'aborted' : timer.aborted ? 'timeout' : 'network';
      throw new ContentError(code, { url, retryable: code !== 'aborted', cause });
    }
  }
}

/** Undefined where it is longer than `limit` bytes. */
const bodyOf = async (response: Response, limit: number): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    // Leaving the loop ends the answer.
    if (size > limit) return undefined;
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
};

/** How requests leave. The default is `fetch`; tests and servers bring their own. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

/** Looked up at each call: a page may wrap `fetch` after this script has run. */
export const fetchTransport: Transport = (url, init) => fetch(url, init);

/** Milliseconds. */
export interface Timing {
  /** One limit for a whole load: all tries, waits and bodies. Default 10,000. */
  readonly deadline: number;
  /** The longest a single try may take. Default 8,000. */
  readonly attempt: number;
  /** Upper bound of the wait before the second try; it doubles for the third. Default 400. */
  readonly backoff: number;
}

export const defaultTiming: Timing = { deadline: 10_000, attempt: 8_000, backoff: 400 };

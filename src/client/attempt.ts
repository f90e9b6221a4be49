/** One try: a request, its time limit, and its body up to a size limit. */
import { ContentError } from '../content/index.js';
import type { Transport } from './transport.js';

/** Bytes. No article is larger; a wrong or hostile endpoint may be. */
const BODY_LIMIT = 5 * 1024 * 1024;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** After redirects. */
  readonly url: string;
}

/** Counted here and not by a `TransformStream`, whose error Chromium reports as a failed network. */
const readBody = async (response: Response, url: string): Promise<string> => {
  const reader = response.body?.getReader();
  // Nothing to read, or a polyfill of fetch, which has no stream that could be cut short.
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  // What the header announces counts at once, unless it is no number; what comes is counted all the same.
  let announced = Number(response.headers.get('content-length'));
  while (!(announced > BODY_LIMIT)) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    announced = size += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  reader.cancel().catch(() => undefined);
  throw new ContentError('too-large', { url, status: response.status });
};

export const attempt = async (
  transport: Transport,
  url: string,
  init: RequestInit,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Answer> => {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  // Raced, so that a transport that does not heed its signal ends in time as well.
  const end = new Promise<never>((_resolve, reject) => {
    controller.signal.onabort = reject;
  });
  // Not AbortSignal.timeout() and .any(): WebKit collects such signals while a request waits, which then never ends.
  const timer = setTimeout(stop, milliseconds);
  signal.addEventListener('abort', stop, { signal: controller.signal });
  if (signal.aborted) stop();
  const load = async (): Promise<Answer> => {
    const response = await transport(url, {
      credentials: 'omit',
      ...init,
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    const text = await readBody(response, url);
    return { status: response.status, headers: response.headers, text, url: response.url || url };
  };
  try {
    return await Promise.race([load(), end]);
  } catch (cause) {
    if (cause instanceof ContentError) throw cause;
    const code = signal.aborted ? 'aborted' : controller.signal.aborted ? 'timeout' : 'network';
    throw new ContentError(code, { url, retryable: !signal.aborted, cause });
  } finally {
    clearTimeout(timer);
    // Takes the listener away; what is loaded does not mind.
    stop();
  }
};

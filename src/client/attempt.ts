/** One try: a request, its time limit, and its body up to a size limit. */
import { ContentError } from '../content/index.js';
import type { Transport } from './transport.js';

/** Bytes. No article is larger; a wrong or hostile endpoint may be. */
export const BODY_LIMIT = 5 * 1024 * 1024;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** After redirects. */
  readonly url: string;
}

/** Counted here and not by a `TransformStream`, whose error Chromium reports as a failed network. */
const readBody = async (response: Response, url: string): Promise<string> => {
  const tooLarge = (): ContentError =>
    new ContentError('too-large', `${url} is larger than ${String(BODY_LIMIT)} bytes`, {
      url,
      status: response.status,
    });
  const reader = response.body?.getReader();
  if (!reader) return '';
  const stop = (): void => {
    reader.cancel().catch(() => undefined);
  };
  if (Number(response.headers.get('content-length')) > BODY_LIMIT) {
    stop();
    throw tooLarge();
  }
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > BODY_LIMIT) {
      stop();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
};

export const attempt = async (
  transport: Transport,
  url: string,
  init: RequestInit,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<Answer> => {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, milliseconds);
  signal?.addEventListener('abort', stop);
  try {
    const response = await transport(url, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    const text = await readBody(response, url);
    return { status: response.status, headers: response.headers, text, url: response.url || url };
  } catch (cause) {
    if (cause instanceof ContentError) throw cause;
    if (signal?.aborted) throw new ContentError('aborted', `${url} is no longer wanted`, { url, cause });
    throw late
      ? new ContentError('timeout', `${url} did not answer in time`, { url, retryable: true, cause })
      : new ContentError('network', `${url} could not be reached`, { url, retryable: true, cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
};

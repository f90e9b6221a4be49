/** A request with everything the loading rules ask for: one deadline, three tries, jitter, `Retry-After`. */
import { ContentError } from '../content/index.js';
import { attempt, type Answer } from './attempt.js';
import { Breaker } from './breaker.js';
import type { Timing, Transport } from './transport.js';

const TRIES = 3;

export interface RequestOptions {
  readonly transport: Transport;
  readonly timing: Timing;
  readonly init: RequestInit;
  /** Whether a failed try may be repeated. */
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds until the moment that `Retry-After` names, in seconds or as an HTTP date; undefined without one. */
const retryAfter = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};

const isTransient = (status: number): boolean => status === 429 || status >= 500;

const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });

const outOfTime = (url: string): ContentError =>
  new ContentError('timeout', `${url} did not answer in time`, { url, retryable: true });

const refused = ({ status }: Answer, url: string): ContentError =>
  new ContentError('rate-limited', `${url} asks to come back later`, { url, status, retryable: true });

/** Resolves with the last answer, whatever its status; rejects with a `ContentError` where there was none. */
export const request = async (url: string, options: RequestOptions): Promise<Answer> => {
  const { transport, timing, init, repeatable, signal } = options;
  const ends = Date.now() + timing.deadline;
  const breaker = new Breaker(transport, url);

  const turn = breaker.turn(Date.now());
  if (turn > 0) {
    if (Date.now() + turn >= ends) {
      breaker.pass();
      throw new ContentError('network', `${url} was not asked: its origin keeps failing`, {
        url,
        retryable: true,
      });
    }
    await pause(turn, signal);
  }

  for (let tries = 1; ; tries += 1) {
    if (signal?.aborted) throw new ContentError('aborted', `${url} is no longer wanted`, { url });
    let answer: Answer | undefined;
    let failure: ContentError | undefined;
    try {
      const left = ends - Date.now();
      if (left <= 0) throw outOfTime(url);
      answer = await attempt(transport, url, init, Math.min(timing.attempt, left), signal);
    } catch (error) {
      failure = error as ContentError;
      if (!failure.retryable) throw failure;
    }
    if (answer && !isTransient(answer.status)) {
      breaker.succeeded();
      return answer;
    }
    breaker.failed();

    const asked = answer && retryAfter(answer.headers);
    const wait = asked ?? Math.random() * timing.backoff * 2 ** (tries - 1);
    const inTime = Date.now() + wait < ends;
    if (answer && asked !== undefined && !inTime) throw refused(answer, url);
    if (!repeatable || tries >= TRIES || breaker.open || !inTime) {
      if (answer) return answer;
      throw failure ?? outOfTime(url);
    }
    await pause(wait, signal);
  }
};

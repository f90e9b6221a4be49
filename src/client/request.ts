/** A request with everything the loading rules ask for: one deadline, three tries, jitter, `Retry-After`. */
import { ContentError } from '../content/index.js';
import { attempt, type Answer } from './attempt.js';
import { healthOf, isDown, news, nextTurn, now, tell } from './breaker.js';
import type { Timing, Transport } from './transport.js';

const TRIES = 3;

/** Milliseconds until the moment that `Retry-After` names, in seconds or as an HTTP date; NaN without one. */
const retryAfter = (headers: Headers): number => {
  const value = headers.get('retry-after') ?? '';
  return /^\d+$/.test(value) ? Number(value) * 1000 : Math.max(0, Date.parse(value) - Date.now());
};

/** Whether a status may be gone at the next try. */
export const isTransient = (status: number): boolean => status === 429 || status >= 500;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Resolves with the last answer, whatever its status; rejects with a `ContentError` where there was none. What must
 * not be sent twice says so.
 */
export const request = async (
  url: string,
  init: RequestInit,
  { transport, timing }: { readonly transport: Transport; readonly timing: Timing },
  signal: AbortSignal,
  repeatable = true,
): Promise<Answer> => {
  const ends = now() + timing.deadline;
  const health = healthOf(transport, url);
  // Where an origin keeps failing, a request waits for its turn, or is not sent at all. What is to be fresh, or is sent
  // and not asked for, somebody has pressed for.
  let starts = nextTurn(health, ends, init.cache !== 'default');
  let outcome: Answer | ContentError = new ContentError('network', { url, retryable: true });

  for (let tries = 1; starts < ends; tries += 1) {
    const knew = isDown(health);
    if (starts > now()) await pause(starts - now());
    while (health.free < 1 && !isDown(health) && now() < ends) await news(health, ends - now());
    const left = ends - now();
    // Meanwhile time may have run out, or others may have found the origin down. Timers drop what is no whole
    // millisecond, and clocks are coarse: what is left then is no time for another try.
    if (left <= 1 || (!knew && isDown(health))) break;
    health.free -= 1;
    if (!knew) health.sent[0].push(now());
    const result = await attempt(transport, url, init, Math.min(timing.attempt, left), signal).catch(
      (error: unknown) => error as ContentError,
    );
    outcome = result;
    const error = result instanceof ContentError ? result : undefined;
    const failed = error ? error.retryable : isTransient((result as Answer).status);
    if (failed) health.failures += 1;
    // What was given up says nothing of the origin.
    else if (error?.code === 'aborted') health.free += 1;
    else Object.assign(health, { failures: 0, sent: [[], []], free: Infinity });
    tell(health);
    if (!failed || !repeatable || tries >= TRIES || isDown(health)) break;
    const asked = error ? NaN : retryAfter((result as Answer).headers);
    starts = now() + (asked >= 0 ? asked : Math.random() * timing.backoff * 2 ** (tries - 1));
    if (asked >= 0 && starts >= ends) {
      outcome = new ContentError('rate-limited', { url, status: (result as Answer).status, retryable: true });
    }
  }
  if (outcome instanceof ContentError) throw outcome;
  return outcome;
};

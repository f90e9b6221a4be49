/**
 * Keeps a page full of widgets from hammering an origin that is down. Until it has answered once, four requests may go
 * there, and the others wait for what becomes of these. After three failures in a row automatic tries stop, and new
 * requests share four a minute, those that failed included, until one succeeds. A person's press may make four more.
 */
import type { Transport } from './transport.js';

const FAILURES = 3;
/** Requests: a minute to an origin that is down, and at first to one of which nobody knows anything. */
const FEW = 4;
const MINUTE = 60_000;

/** How an origin has been doing lately. */
export interface Health {
  failures: number;
  /** When requests were sent since the origin last answered, by themselves and pressed for: milliseconds, as `now` counts. */
  sent: readonly [number[], number[]];
  /** How many may still go there before it has answered; then infinitely many. */
  free: number;
  /** Called when more is known, or somebody has left. */
  readonly waiting: (() => void)[];
}

/** Milliseconds of a clock that nobody sets: that of the machine may be put forward or back while a page loads. */
export const now = (): number => performance.now();

// One record a page, however many clients it has; a transport of its own (a test's) has a record of its own.
const records = new WeakMap<Transport, Record<string, Health>>();

export const healthOf = (transport: Transport, url: string): Health => {
  const origins = records.get(transport) ?? {};
  records.set(transport, origins);
  return (origins[new URL(url).origin] ??= { failures: 0, sent: [[], []], free: FEW, waiting: [] });
};

export const isDown = ({ failures }: Health): boolean => failures >= FAILURES;

/** Takes the next turn to send, if there is one before `ends`, and tells when it is. */
export const nextTurn = (health: Health, ends: number, isPressed: boolean): number => {
  if (!isDown(health)) return now();
  const sent = health.sent[isPressed ? 1 : 0];
  const turn = Math.max(now(), (sent.at(-FEW) ?? -MINUTE) + MINUTE);
  if (turn < ends) sent.push(turn);
  return turn;
};

/** Resolves when more is known of an origin or somebody has left it, and at the latest after so many milliseconds. */
export const news = (health: Health, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    health.waiting.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Has those that wait look again. */
export const tell = (health: Health): void => {
  for (const look of health.waiting.splice(0)) look();
};

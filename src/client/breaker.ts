/**
 * Keeps a page full of widgets from hammering an origin that is down. After three failures in a row automatic
 * tries stop there, and new requests share four a minute until one succeeds.
 */
import type { Transport } from './transport.js';

const FAILURES = 3;
const PER_MINUTE = 4;
const MINUTE = 60_000;

/** How an origin has been doing lately. */
export interface Health {
  failures: number;
  /** Times of the requests let through since the origin was found down; milliseconds since the epoch. */
  sent: number[];
}

// One record a page, however many clients it has; a transport of its own (a test's) has a record of its own.
const records = new WeakMap<Transport, Record<string, Health>>();

export const healthOf = (transport: Transport, url: string): Health => {
  const origins = records.get(transport) ?? {};
  records.set(transport, origins);
  return (origins[new URL(url).origin] ??= { failures: 0, sent: [] });
};

export const isDown = ({ failures }: Health): boolean => failures >= FAILURES;

/** Takes the next turn to send and tells when it is. */
export const nextTurn = (health: Health, now: number): number => {
  if (!isDown(health)) return now;
  const turn = Math.max(now, (health.sent.at(-PER_MINUTE) ?? 0) + MINUTE);
  health.sent.push(turn);
  return turn;
};

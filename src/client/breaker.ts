/**
 * Keeps a page full of widgets from hammering an origin that is down. After three failures in a row automatic
 * tries stop there, and new requests share four a minute until one succeeds.
 */
import type { Transport } from './transport.js';

const FAILURES = 3;
const PER_MINUTE = 4;
const MINUTE = 60_000;

interface Health {
  failures: number;
  /** Times of the requests let through since the origin was found down. */
  readonly sent: number[];
}

// One record a page, however many clients it has; a transport of its own (a test's) has a record of its own.
const records = new WeakMap<Transport, Map<string, Health>>();

export class Breaker {
  readonly #health: Health;

  constructor(transport: Transport, url: string) {
    const origins = records.get(transport) ?? new Map<string, Health>();
    records.set(transport, origins);
    const { origin } = new URL(url);
    this.#health = origins.get(origin) ?? { failures: 0, sent: [] };
    origins.set(origin, this.#health);
  }

  get open(): boolean {
    return this.#health.failures >= FAILURES;
  }

  /** Milliseconds until a request may leave; taking a turn counts as sending. */
  turn(now: number): number {
    if (!this.open) return 0;
    const { sent } = this.#health;
    const oldest = sent.at(-PER_MINUTE);
    const at = oldest === undefined ? now : Math.max(now, oldest + MINUTE);
    sent.push(at);
    return at - now;
  }

  /** Gives back a turn that came too late to be used. */
  pass(): void {
    this.#health.sent.pop();
  }

  succeeded(): void {
    this.#health.failures = 0;
    this.#health.sent.length = 0;
  }

  failed(): void {
    this.#health.failures += 1;
  }
}

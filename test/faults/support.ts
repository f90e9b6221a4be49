/** What the tests of faults share: servers that fail, what a page asks, and the table that a run prints. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Page } from '../embed/support.js';

interface Servers {
  /** Of test/faults/servers.mjs. */
  readonly faults: string;
  /** Whether all of it was asked for, not only the sample. */
  readonly everything: boolean;
}

const { faults, everything } = testServers as typeof testServers & Servers;
export { everything };

/** A server of that kind, and what it may be told. */
export const startServer = async (kind: 'endpoints' | 'services', settings: unknown = {}) => {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${faults}/${kind}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  };
  const { id, origin } = (await ask('', settings)) as { id: string; origin: string };
  return {
    origin,
    tell: async (action: string, body: unknown = {}): Promise<void> => {
      await ask(`/${id}/${action}`, body);
    },
    read: async (what: string): Promise<unknown> =>
      ((await ask(`/${id}/${what}`)) as { result: unknown }).result,
  };
};

/** A request as the page sent it. */
interface Sent {
  readonly url: string;
  readonly at: number;
  readonly signal: AbortSignal | null | undefined;
  isOver: boolean;
}

/**
 * Notes what a page asks of its endpoint, from now on: a page may wrap `fetch`, and widgets go through it. Nothing
 * leaves before it may.
 */
export const watchRequests = ({ window }: Page, leave?: Promise<unknown>): Sent[] => {
  const sent: Sent[] = [];
  const fetch = window.fetch.bind(window);
  window.fetch = async (address, init) => {
    const one: Sent = { url: address as string, at: performance.now(), signal: init?.signal, isOver: false };
    sent.push(one);
    try {
      await leave;
      return await fetch(address, init);
    } finally {
      one.isOver = true;
    }
  };
  return sent;
};

/** What a case came to, for the table of the run. */
export const told = (title: string, outcome: string): Promise<unknown> =>
  executeServerCommand('fault-outcome', { title, outcome });

/** A case that this engine or machine cannot run. The table says why. */
export const notRun = (title: string, reason: string): void => {
  globalThis.it.skip(`${title} (not run: ${reason})`, () => undefined);
};

/** Numbers from 0 to 1 that come in the same order at every run. */
export const numbers = (seed: number) => {
  let state = seed;
  return (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

let opening: Promise<unknown> = Promise.resolve();

/**
 * Opens pages one after the other, however many are wanted at once: one that is still being written holds a connection
 * to the test's own server, and browsers have six.
 */
export const inTurn = <Result>(open: () => Promise<Result>): Promise<Result> => {
  const turn = opening.then(open);
  opening = turn.catch(() => undefined);
  return turn;
};

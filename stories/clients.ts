/** A client for each state that an endpoint can be in. Every story gets its own: nothing one asks reaches another. */
import { ContentClient, type ImagePolicy } from '../src/index.js';
import { inTurn, memoryTransport, networkFailure, type Answerer, type Routes } from '../src/testing/index.js';
import { emptied, here } from './documents.js';

/** Pictures may come from this machine only where the content does too. */
const endpoint = new URL('v1', here).href;

/** Milliseconds: long enough to see what a widget does meanwhile. */
const SLOW = 3_000;
/** Milliseconds. Long enough to look at something that does not come. */
const HOUR = 3_600_000;

const later =
  (answer: unknown): Answerer =>
  () =>
    new Promise((resolve) => {
      setTimeout(resolve, SLOW, answer);
    });

/** What a wrong address or a captive portal answers. */
const somePage = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Welcome</title><p>This is not what you are looking for.',
};

const each = (routes: Routes, change: (answer: unknown) => unknown): Routes =>
  Object.fromEntries(Object.entries(routes).map(([path, answer]) => [path, change(answer)]));

const clientOf = (routes: Routes, images?: ImagePolicy): ContentClient =>
  // A second try follows at once: nobody wants to wait for a failure that was asked for.
  new ContentClient({ endpoint, images, transport: memoryTransport(routes), timing: { backoff: 0 } });

const offline = (): ContentClient => {
  const transport = memoryTransport();
  transport.offline = true;
  return new ContentClient({ endpoint, transport, timing: { backoff: 0 } });
};

const silent = (): ContentClient => {
  const transport = memoryTransport();
  transport.hold();
  return new ContentClient({ endpoint, transport, timing: { deadline: HOUR, attempt: HOUR } });
};

const endpoints = {
  fine: clientOf,
  slow: (routes, images) => clientOf(each(routes, later), images),
  /** No network. */
  down: offline,
  /** There, and with nothing in its lists and comparisons. */
  empty: (routes) => clientOf(each(routes, emptied)),
  wrong: (routes) => clientOf(each(routes, () => somePage)),
  /** Never answers. */
  silent,
  /** The network breaks after the first answer for each document; see `reload`. */
  breaking: (routes) => clientOf(each(routes, (answer) => inTurn(answer, networkFailure))),
  /** A page that names no endpoint. */
  none: () => undefined,
} satisfies Record<string, (routes: Routes, images?: ImagePolicy) => ContentClient | undefined>;

export type EndpointState = keyof typeof endpoints;

/** A client for an endpoint that has these documents. */
export const clientFor = (
  state: EndpointState,
  routes: Routes,
  images?: ImagePolicy,
): ContentClient | undefined => endpoints[state](routes, images);

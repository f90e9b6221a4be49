/** A client for each state that an endpoint can be in. Every story gets its own: nothing one asks reaches another. */
import type { ContentClient } from '../src/index.js';
import { inTurn, networkFailure, testClient, type Routes } from '../src/testing/index.js';
import { arabicDocuments, documents, here, longDocuments, pagedDocuments } from './documents.js';

/** Pictures may come from this machine only where the content does too. */
const endpoint = new URL('v1', here).href;
const signups = new URL('v1/signups', here).pathname;

/** Milliseconds. Long enough to look at something that does not come. */
const HOUR = 3_600_000;

const serving = (routes: Routes) => (): ContentClient => testClient(routes, { endpoint }).client;

/** Everything is there. */
export const online = serving(documents);

/** Content in Arabic. */
export const arabic = serving(arabicDocuments);

/** Content with words that are wider than their column. */
export const long = serving(longDocuments);

/** A list in pages of one article, the last of which is missing. */
export const paged = serving(pagedDocuments);

/** Never answers. */
export const waiting = (): ContentClient => {
  const { client, transport } = testClient(documents, {
    endpoint,
    timing: { deadline: HOUR, attempt: HOUR },
  });
  transport.hold();
  return client;
};

/** No network. */
export const offline = (): ContentClient => {
  const { client, transport } = testClient(documents, { endpoint });
  transport.offline = true;
  return client;
};

/** The network breaks after the first answer for each document; see `reload`. */
export const breaking = (): ContentClient =>
  serving(
    Object.fromEntries(Object.entries(documents).map(([path, json]) => [path, inTurn(json, networkFailure)])),
  )();

/** Answers a sign-up with a status and a document. */
export const answering = (status: number, body: unknown) =>
  serving({ ...documents, [signups]: { status, body } });

/** A page that names no endpoint. */
export const none = (): undefined => undefined;

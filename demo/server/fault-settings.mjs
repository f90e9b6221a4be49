// @ts-check
/**
 * The language of faults: `delay-800,status-503` and the like. The README of the demo explains each setting.
 */
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { problem } from './http.mjs';

/** @typedef {import('./http.mjs').Reply} Reply */

/**
 * How an answer differs from the plain one.
 *
 * @typedef {object} Fault
 * @property {number} delay Milliseconds before the answer.
 * @property {'hang' | 'drop' | 'lose-answer'} [cut] The connection fails: never an answer, none at all, or one that
 *   is lost after the request was carried out.
 * @property {number} [status]
 * @property {boolean} [html] A page in place of the answer.
 * @property {((reply: Reply) => Reply)[]} edits What happens to the answer, one after another.
 */

/**
 * @typedef {object} Setting
 * @property {string} form How it is written.
 * @property {RegExp} pattern
 * @property {boolean} [remains] Holds for every request, also when `fail-N~KEY` has had its failures.
 * @property {(fault: Fault, value: string) => void} set
 */

/** Over 5 MB, whichever megabyte one counts in. */
const BIG = 5 * 1024 * 1024 + 1;

/** What nobody would send but by mistake or to do harm. */
const HUGE = 131_000_000;

/** Lists in one another. */
const DEEP = 100_000;

/** @type {(form: string, pattern: RegExp, set: Setting['set'], remains?: boolean) => Setting} */
const setting = (form, pattern, set, remains = false) => ({ form, pattern, set, remains });

/** @type {(fault: Fault, edit: (reply: Reply) => Reply) => void} */
const edit = (fault, change) => void fault.edits.push(change);

/** @type {(fault: Fault, headers: Record<string, string | undefined>) => void} */
const setHeaders = (fault, headers) =>
  edit(fault, (reply) => ({ ...reply, headers: { ...reply.headers, ...headers } }));

/** @type {(fault: Fault, write: NonNullable<Reply['write']>) => void} */
const setWrite = (fault, write) => edit(fault, (reply) => ({ ...reply, write }));

/** @type {(fault: Fault, change: (document: Record<string, any>) => void) => void} */
const editDocument = (fault, change) => edit(fault, (reply) => withDocument(reply, change));

/** @type {(fault: Fault, change: (body: Buffer) => Buffer) => void} */
const editBody = (fault, change) =>
  edit(fault, (reply) => withBody(reply, change(Buffer.from(reply.body ?? ''))));

/** @type {(fault: Fault, change: (text: string) => string) => void} */
const editText = (fault, change) => editBody(fault, (body) => Buffer.from(change(String(body))));

/**
 * In the order in which they take effect: first what changes the document, then its bytes, then the headers.
 *
 * @type {readonly Setting[]}
 */
export const SETTINGS = [
  setting('delay-MS', /^delay-(\d{1,6})$/, (fault, ms) => (fault.delay = Number(ms)), true),
  setting('hang', /^hang$/, (fault) => (fault.cut = 'hang')),
  setting('drop', /^drop$/, (fault) => (fault.cut = 'drop')),
  setting('lose-answer', /^lose-answer$/, (fault) => (fault.cut = 'lose-answer')),
  setting('status-CODE', /^status-([2-5]\d\d)$/, (fault, code) => (fault.status = Number(code))),
  setting('gone', /^gone$/, (fault) => (fault.status = 410)),
  setting('html', /^html$/, (fault) => (fault.html = true)),
  setting('version-N', /^version-(\d+(?:\.\d+)?)$/, (fault, version) =>
    editDocument(fault, (document) => (document.version = version.includes('.') ? version : `${version}.0`)),
  ),
  setting('withdrawn', /^withdrawn$/, (fault) =>
    editDocument(fault, (document) => {
      if (!document.item) return;
      document.item = { id: document.item.id, slug: document.item.slug, status: 'withdrawn' };
    }),
  ),
  setting('empty-list', /^empty-list$/, (fault) =>
    editDocument(fault, (document) => {
      if (!document.items) return;
      document.items = [];
      delete document.page;
    }),
  ),
  setting('bad-item', /^bad-item$/, (fault) =>
    editDocument(fault, (document) => delete document.items?.[0]?.title),
  ),
  setting('same-ids', /^same-ids$/, (fault) =>
    editDocument(fault, (document) => {
      if (document.items)
        document.items = document.items.flatMap((/** @type {unknown} */ item) => [item, item]);
    }),
  ),
  setting('deep', /^deep$/, (fault) =>
    editBody(fault, () => Buffer.from(`{"version":"1.0","item":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`)),
  ),
  setting('nan', /^nan$/, (fault) => editText(fault, (text) => text.replace('{', '{"minutes":NaN,'))),
  setting('bad-bytes', /^bad-bytes$/, (fault) =>
    editBody(fault, (body) =>
      Buffer.from(body.toString('latin1').replaceAll(/("title":\s*")/g, '$1\xff'), 'latin1'),
    ),
  ),
  setting('utf-16', /^utf-16$/, (fault) =>
    editBody(fault, (body) => Buffer.from(`\ufeff${String(body)}`, 'utf16le')),
  ),
  setting('bom', /^bom$/, (fault) => editText(fault, (text) => `\ufeff${text}`)),
  setting('empty', /^empty$/, (fault) => editBody(fault, () => Buffer.alloc(0))),
  setting('truncated', /^truncated$/, (fault) => editBody(fault, half)),
  setting('big', /^big$/, (fault) =>
    editBody(fault, (body) => Buffer.concat([body, Buffer.alloc(BIG, ' ')])),
  ),
  setting('huge', /^huge$/, (fault) => {
    setHeaders(fault, { 'content-length': String(HUGE) });
    setWrite(fault, (response) => void Readable.from(spaces(HUGE)).pipe(response));
  }),
  setting('drip-MS', /^drip-(\d{1,6})$/, (fault, ms) =>
    setWrite(fault, (response, body) => void drip(response, body, Number(ms))),
  ),
  setting('length-N', /^length-(\d{1,4})$/, (fault, percent) =>
    edit(fault, (reply) => {
      const length = Math.floor((Buffer.byteLength(reply.body ?? '') * Number(percent)) / 100);
      return { ...reply, headers: { ...reply.headers, 'content-length': String(length) } };
    }),
  ),
  setting('redirect-loop', /^redirect-loop$/, (fault) => {
    fault.status = 302;
    setHeaders(fault, { location: '?again' });
  }),
  setting('stall', /^stall$/, (fault) => setWrite(fault, (response, body) => response.write(half(body)))),
  setting('break-off', /^break-off$/, (fault) =>
    setWrite(fault, (response, body) => response.write(half(body), () => response.destroy())),
  ),
  setting('wrong-type', /^wrong-type$/, (fault) =>
    setHeaders(fault, { 'content-type': 'application/octet-stream' }),
  ),
  setting('retry-after-N', /^retry-after-(.+)$/, setRetryAfter, true),
  setting('no-store', /^no-store$/, (fault) => setHeaders(fault, { 'cache-control': 'no-store' }), true),
  setting(
    'max-age-N',
    /^max-age-(\d{1,9})$/,
    (fault, seconds) => setHeaders(fault, { 'cache-control': `public, max-age=${seconds}` }),
    true,
  ),
  setting('no-length', /^no-length$/, (fault) => setHeaders(fault, { 'content-length': undefined }), true),
  setting(
    'no-cors',
    /^no-cors$/,
    (fault) => setHeaders(fault, { 'access-control-allow-origin': undefined }),
    true,
  ),
];

/** Forms that say when the other settings hold. */
const CONDITIONS = ['fail-N~KEY', 'only-ENDING', 'gate-KEY'];

export const FORMS = [...SETTINGS.map(({ form }) => form), ...CONDITIONS];

/** @typedef {{ setting: Setting, value: string }} Chosen */

/**
 * @typedef {object} Spec
 * @property {Chosen[]} chosen
 * @property {{ times: number, key: string }} [fail]
 * @property {string[]} only Endings of paths; none for every path.
 * @property {string} [gate]
 */

/** A specification that cannot be read; the message says why. */
export class SpecError extends Error {}

/**
 * @param {string} text As it stands in the URL: percent-encoded, so that a value may hold a comma.
 * @returns {Spec}
 */
export function readSpec(text) {
  /** @type {Spec} */
  const spec = { chosen: [], only: [] };
  for (const part of text.split(',').filter(Boolean)) {
    const name = decoded(part);
    const fail = /^fail-(\d{1,4})~([\w.-]+)$/.exec(name);
    const only = /^only-(.+)$/.exec(name);
    const gate = /^gate-([\w.-]+)$/.exec(name);
    if (fail) spec.fail = { times: Number(fail[1]), key: fail[2] };
    else if (only) spec.only.push(only[1]);
    else if (gate) spec.gate = gate[1];
    else spec.chosen.push(choose(name));
  }
  return spec;
}

/**
 * @param {string} name
 * @returns {Chosen}
 */
function choose(name) {
  for (const setting of SETTINGS) {
    const match = setting.pattern.exec(name);
    // Only what a header can carry: some values end up in one.
    if (match && /^[\x20-\x7e]*$/.test(name)) return { setting, value: match[1] ?? '' };
  }
  throw new SpecError(`The setting "${name}" is not known. Known are: ${FORMS.join(', ')}.`);
}

/**
 * The settings that hold for a request.
 *
 * @param {Spec} spec
 * @param {boolean} failing Whether the failures that `fail-N~KEY` allows are still going on.
 * @returns {Chosen[]}
 */
export function activeOf({ chosen, fail }, failing) {
  const active = chosen.filter(({ setting }) => failing || setting.remains);
  const isMild = active.every(({ setting }) => setting.remains);
  return fail && failing && isMild ? [...active, choose('status-503')] : active;
}

/**
 * What settings together make of an answer.
 *
 * @param {Chosen[]} active
 */
export function faultOf(active) {
  /** @type {Fault} */
  const fault = { delay: 0, edits: [] };
  const inOrder = [...active].sort((a, b) => SETTINGS.indexOf(a.setting) - SETTINGS.indexOf(b.setting));
  for (const { setting, value } of inOrder) setting.set(fault, value);
  return fault;
}

/**
 * The answer of `status-…` and `html`, which do not ask the endpoint; undefined without them.
 *
 * @param {Fault} fault
 * @returns {Reply | undefined}
 */
export function replacementOf({ status, html }) {
  if (html) {
    const page =
      '<!doctype html><html lang="en"><title>Sorry</title><h1>This is a page, not JSON</h1></html>\n';
    return { status: status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
  }
  if (status === undefined) return undefined;
  const message = `The server answers ${status} because it was asked to.`;
  if (status !== 422) return problem(status, message);
  return {
    ...problem(422, message),
    body: JSON.stringify({ errors: [{ field: 'email', code: 'invalid', message }] }),
  };
}

/** @type {Setting['set']} */
function setRetryAfter(fault, value) {
  const date = /^date-(\d{1,6})$/.exec(value);
  edit(fault, (reply) => {
    if (reply.status < 400) return reply;
    const when = date ? new Date(Date.now() + Number(date[1]) * 1000).toUTCString() : value;
    return { ...reply, headers: { ...reply.headers, 'retry-after': when } };
  });
}

/**
 * @param {Reply} reply
 * @param {Buffer | string} body
 * @returns {Reply}
 */
function withBody(reply, body) {
  // The file's date says nothing about a body that is no longer the file's.
  return { ...reply, headers: { ...reply.headers, 'last-modified': undefined }, body };
}

/**
 * @param {Reply} reply
 * @param {(document: Record<string, any>) => void} change
 */
function withDocument(reply, change) {
  if (reply.status !== 200 || !reply.headers?.['content-type']?.includes('json')) return reply;
  const document = JSON.parse(String(reply.body));
  change(document);
  return withBody(reply, JSON.stringify(document));
}

/** @param {number} size */
function* spaces(size) {
  const piece = Buffer.alloc(1_000_000, ' ');
  for (let sent = 0; sent < size; sent += piece.length) yield piece;
}

/**
 * One byte after the other, until the client leaves.
 *
 * @param {import('./http.mjs').Response} response
 * @param {Buffer} body
 * @param {number} ms
 */
async function drip(response, body, ms) {
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await pause(ms);
  }
  response.end();
}

/** @param {Buffer} body */
function half(body) {
  return body.subarray(0, body.length / 2);
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new SpecError(`"${part}" is not percent-encoded as it should be.`);
  }
}

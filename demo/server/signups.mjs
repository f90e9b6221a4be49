// @ts-check
/** `POST /v1/signups`: takes a sign-up, keeps it, and says so only when it is kept. */
import { setTimeout as pause } from 'node:timers/promises';
import { json, readBody } from './http.mjs';
import { FORM_TYPE, page, signupOfForm } from './signup-form-post.mjs';
import { createRateLimit } from './rate-limit.mjs';
import { readSignup } from './signup-rules.mjs';
import { createSignupStore } from './signup-store.mjs';

/**
 * @typedef {object} SignupOptions
 * @property {string} file Where sign-ups are kept, as JSON lines.
 * @property {number} [minElapsedMs] A form sent sooner after it appeared is asked to come again. Default 1,000.
 * @property {number} [answerAfterMs] The earliest that an accepted sign-up is answered. Default 100.
 * @property {import('./rate-limit.mjs').RateLimit | false} [rateLimit] Posts of one network address; behind a proxy
 *   that is the proxy's. Default 60 in a minute; false for no limit.
 * @property {import('./http.mjs').Log} [log]
 */

const BODY_LIMIT = 64 * 1024;

/**
 * How a sign-up may come: what is read of a body, and how it is answered.
 *
 * @type {ReadonlyMap<string, { read: (text: string) => unknown, say: typeof json }>}
 */
const formats = new Map([
  ['application/json', { read: parsed, say: json }],
  [FORM_TYPE, { read: signupOfForm, say: page }],
]);

/** @param {SignupOptions} options */
export function createSignups({
  file,
  minElapsedMs = 1_000,
  answerAfterMs = 100,
  rateLimit = { requests: 60, perMs: 60_000 },
  log = console.error,
}) {
  const store = createSignupStore(file, log);
  const secondsToWait = rateLimit ? createRateLimit(rateLimit) : () => 0;

  /**
   * @param {import('./http.mjs').Request} request
   * @returns {Promise<import('./http.mjs').Reply>}
   */
  async function take(request) {
    const { read, say } = formats.get(typeOf(request)) ?? { say: json };
    const wait = secondsToWait(request.socket.remoteAddress ?? '');
    if (wait > 0) {
      return say(429, { error: 'That was often. Please wait a little.' }, { 'retry-after': String(wait) });
    }
    if (!read) return say(415, { error: 'A sign-up is sent as application/json.' });
    const text = await readBody(request, BODY_LIMIT);
    if (text === undefined) return say(413, { error: `A sign-up has at most ${BODY_LIMIT} bytes.` });
    const body = read(text);
    if (body === undefined) return say(400, { error: 'This is not JSON.' });

    const checked = readSignup(body);
    if ('errors' in checked) return say(422, { errors: checked.errors });
    const { signup, trap, elapsedMs } = checked;

    if (!trap && elapsedMs < minElapsedMs) {
      // Too fast for typing, but not for a browser that fills in the form: so the sender hears of it, and a person
      // presses again. Silence would lose them.
      return say(422, refusal('elapsedMs', 'too-fast', 'That was quick. Please press the button once more.'));
    }

    // Storing takes longer than looking up. Without a common earliest moment, the time would tell who is on a list.
    const [outcome] = await Promise.all([trap ? 'known' : store.add(signup), pause(answerAfterMs)]);
    if (outcome === 'conflict') {
      return say(422, refusal('idempotencyKey', 'conflict', 'This key has been used for another sign-up.'));
    }
    return asksByMail(signup.list) ? say(202, { status: 'pending' }) : say(201, { status: 'subscribed' });
  }

  return { open: store.open, take, close: store.settle };
}

/** @param {import('./http.mjs').Request} request */
function typeOf(request) {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/**
 * Lists whose name ends in `-confirm` stand for those that send a mail with a link first.
 *
 * @param {string} list
 */
function asksByMail(list) {
  return list.endsWith('-confirm');
}

/**
 * @param {string} field
 * @param {string} code
 * @param {string} message
 */
function refusal(field, code, message) {
  return { errors: [{ field, code, message }] };
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

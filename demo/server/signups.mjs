// @ts-check
/** `POST /v1/signups`: takes a sign-up, keeps it, and says so only when it is kept. */
import { setTimeout as pause } from 'node:timers/promises';
import { json, problem, readBody } from './http.mjs';
import { asPage, FORM_TYPE, signupOfForm } from './signup-form-post.mjs';
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
    const isForm = hasType(request, FORM_TYPE);
    const reply = await answer(request, isForm);
    return isForm ? asPage(reply) : reply;
  }

  /**
   * @param {import('./http.mjs').Request} request
   * @param {boolean} isForm Whether a browser sent a form by itself.
   * @returns {Promise<import('./http.mjs').Reply>}
   */
  async function answer(request, isForm) {
    const wait = secondsToWait(request.socket.remoteAddress ?? '');
    if (wait > 0)
      return problem(429, 'That was often. Please wait a little.', { 'retry-after': String(wait) });

    if (!isForm && !hasType(request, 'application/json')) {
      return problem(415, 'A sign-up is sent as application/json.');
    }
    const text = await readBody(request, BODY_LIMIT);
    if (text === undefined) return problem(413, `A sign-up has at most ${BODY_LIMIT} bytes.`);
    const body = isForm ? signupOfForm(text) : parsed(text);
    if (body === undefined) return problem(400, 'This is not JSON.');

    const read = readSignup(body);
    if ('errors' in read) return json(422, { errors: read.errors });
    const { signup, trap, elapsedMs } = read;

    if (!trap && elapsedMs < minElapsedMs) {
      // Too fast for typing, but not for a browser that fills in the form: so the sender hears of it, and a person
      // presses again. Silence would lose them.
      return refused('elapsedMs', 'too-fast', 'That was quick. Please press the button once more.');
    }

    // Storing takes longer than looking up. Without a common earliest moment, the time would tell who is on a list.
    const [outcome] = await Promise.all([trap ? 'known' : store.add(signup), pause(answerAfterMs)]);
    if (outcome === 'conflict') {
      return refused('idempotencyKey', 'conflict', 'This key has been used for another sign-up.');
    }
    return asksByMail(signup.list) ? json(202, { status: 'pending' }) : json(201, { status: 'subscribed' });
  }

  return { open: store.open, take, close: store.settle };
}

/**
 * @param {import('./http.mjs').Request} request
 * @param {string} type
 */
function hasType(request, type) {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === type;
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
function refused(field, code, message) {
  return json(422, { errors: [{ field, code, message }] });
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

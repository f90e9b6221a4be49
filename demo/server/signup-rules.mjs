// @ts-check
/** What a sign-up has to look like. */

/**
 * @typedef {object} Signup
 * @property {string} email As typed, without the spaces around it.
 * @property {string} list
 * @property {Record<string, string>} fields
 * @property {{ given: true, text: string, version?: string, locale?: string, at: string }} [consent]
 * @property {string} idempotencyKey
 * @property {string} widget
 */

/** @typedef {{ field: string, code: string, message: string }} FieldError */

const DEFAULT_LIST = 'newsletter';

/**
 * One @ and a domain with a dot, no more: whether an address works, only a mail to it tells, and a strict pattern
 * turns away people whose address is unusual. 254 is the most that SMTP carries (RFC 5321, erratum 1690).
 */
const EMAIL = /^[^\s\p{Cc}@]+@[^\s\p{Cc}@.]+(\.[^\s\p{Cc}@.]+)+$/u;
const EMAIL_LENGTH = 254;

/** RFC 3339. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * @param {unknown} body Parsed JSON.
 * @returns {{ signup: Signup, trap: boolean, elapsedMs: number } | { errors: FieldError[] }} `trap` tells that the
 *   honeypot was filled in.
 */
export function readSignup(body) {
  if (!isObject(body))
    return { errors: [{ field: '', code: 'invalid', message: 'A sign-up is a JSON object.' }] };

  /** @type {FieldError[]} */
  const errors = [];
  /** @type {(field: string, code: string, message: string) => void} */
  const refuse = (field, code, message) => void errors.push({ field, code, message });

  const email = typeof body.email === 'string' ? body.email.trim() : '';
  if (!email) refuse('email', 'required', 'Please enter your e-mail address.');
  else if (!EMAIL.test(email)) refuse('email', 'invalid', 'This does not look like an e-mail address.');
  else if (email.length > EMAIL_LENGTH) refuse('email', 'too-long', 'This e-mail address is too long.');

  const { list = DEFAULT_LIST, fields = {}, consent, idempotencyKey, elapsedMs, widget, website } = body;
  if (typeof list !== 'string' || !/^[\w.-]{1,64}$/.test(list))
    refuse('list', 'invalid', 'There is no such list.');
  if (!isObject(fields)) refuse('fields', 'invalid', 'Fields are an object of texts.');
  else {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value !== 'string') refuse(`fields.${name}`, 'invalid', 'This has to be a text.');
    }
  }
  if (consent !== undefined) checkConsent(consent, refuse);
  if (typeof idempotencyKey !== 'string' || !/^[\x21-\x7e]{8,128}$/.test(idempotencyKey)) {
    refuse('idempotencyKey', 'invalid', 'A key of 8 to 128 visible ASCII characters is needed.');
  }
  if (typeof elapsedMs !== 'number' || !(elapsedMs >= 0)) {
    refuse('elapsedMs', 'invalid', 'The time since the form appeared is needed, in milliseconds.');
  }
  if (typeof widget !== 'string') refuse('widget', 'invalid', 'The name of the sending widget is needed.');
  if (typeof website !== 'string') refuse('website', 'invalid', 'This has to be a text.');
  if (errors.length > 0) return { errors };

  const signup = /** @type {Signup} */ ({
    email,
    list,
    fields,
    consent: evidence(consent),
    idempotencyKey,
    widget,
  });
  return { signup, trap: website !== '', elapsedMs: Number(elapsedMs) };
}

/**
 * @param {unknown} consent
 * @param {(field: string, code: string, message: string) => void} refuse
 */
function checkConsent(consent, refuse) {
  if (!isObject(consent)) return refuse('consent', 'invalid', 'Consent is an object.');
  if (consent.given !== true) return refuse('consent', 'required', 'Please agree, or leave the list alone.');
  // Without the words and the moment it is no evidence of anything.
  if (typeof consent.text !== 'string' || !consent.text.trim()) {
    refuse('consent.text', 'required', 'The words that were agreed to are needed.');
  }
  if (typeof consent.at !== 'string' || !MOMENT.test(consent.at) || Number.isNaN(Date.parse(consent.at))) {
    refuse('consent.at', 'invalid', 'The moment of the agreement is needed, as RFC 3339 writes it.');
  }
  for (const name of ['version', 'locale']) {
    if (consent[name] !== undefined && typeof consent[name] !== 'string') {
      refuse(`consent.${name}`, 'invalid', 'This has to be a text.');
    }
  }
}

/**
 * What is known of consent and nothing else that a sender may have put there.
 *
 * @param {unknown} consent Checked.
 */
function evidence(consent) {
  if (!isObject(consent)) return undefined;
  const { given, text, version, locale, at } = consent;
  return { given, text, version, locale, at };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

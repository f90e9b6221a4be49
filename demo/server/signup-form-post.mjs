// @ts-check
/** A sign-up that a browser sends by itself, from a form of a page without scripts, and the page that answers it. */
import { randomUUID } from 'node:crypto';

/** @typedef {{ status?: string, error?: string, errors?: { message: string }[] }} Answer */

/** What a browser calls the body of such a form. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * The sign-up that is meant. A box holds the words of its label as its value: a form sends no labels, and without the
 * words consent is evidence of nothing. How long the form was open nobody knows, so it is not held against anybody.
 *
 * @param {string} text Body of the form.
 */
export function signupOfForm(text) {
  const {
    email = '',
    list,
    consent,
    website = '',
    ...fields
  } = Object.fromEntries(new URLSearchParams(text));
  return {
    email,
    list,
    fields,
    consent: consent === undefined ? undefined : { given: true, text: consent, at: new Date().toISOString() },
    idempotencyKey: randomUUID(),
    elapsedMs: Number.MAX_SAFE_INTEGER,
    widget: 'form',
    website: website ?? '',
  };
}

/**
 * What `json` answers to a program, for a person, who may go back to what was typed.
 *
 * @param {number} status
 * @param {Answer} answer
 * @param {Record<string, string>} [headers]
 * @returns {import('./http.mjs').Reply}
 */
export function page(status, answer, headers) {
  const said = sentences(answer)
    .map((sentence) => `<p>${escaped(sentence)}</p>`)
    .join('\n      ');
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Sign-up | Harbor Lane Health (fictitious demo)</title>
  </head>
  <body>
    <main>
      ${said}
      <p>Please use your browser’s way back to the page you came from.</p>
    </main>
  </body>
</html>
`,
  };
}

/**
 * @param {Answer} answer
 * @returns {string[]}
 */
function sentences({ status, error, errors }) {
  if (error) return [error];
  if (errors) return errors.map(({ message }) => message);
  return [
    status === 'pending'
      ? 'Almost done. Please open the e-mail that we have just sent you and confirm.'
      : 'Thank you. Your sign-up is done.',
  ];
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

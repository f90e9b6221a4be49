import { failed, isJson } from './answer.js';
import type { Backend } from './backend.js';
import { formBody } from './form-body.js';

/**
 * Formspree. With `Accept: application/json` it answers in JSON and not by a redirect to its page of thanks
 * (https://help.formspree.io/articles/building-your-form/submit-forms-with-javascript-ajax). Success is
 * `{ok: true, next}`, failure `{error, errors: [{code, field?, message}]}`, as its own client reads them
 * (https://github.com/formspree/formspree-js, packages/formspree-core/src/submission.ts). A filled `_gotcha` is ignored
 * in silence (https://help.formspree.io/articles/building-your-form/honeypot-spam-filtering).
 */
export const formspree: Backend = {
  name: 'formspree',
  idempotent: false,
  request: (signup) => formBody(signup, '_gotcha'),
  read: (status, json) =>
    status === 200 && isJson(json) && (json['ok'] === true || typeof json['next'] === 'string')
      ? { status: 'subscribed' }
      : failed(status, json),
};

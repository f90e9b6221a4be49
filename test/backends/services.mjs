// @ts-check
/**
 * Sign-up services that cannot be reached from a test, answering as their documentation says; where an answer is
 * written down stands beside it. As `testServers.services`:
 *
 * - `/SERVICE/SCENE/KEY`, and for a Ghost site what is below it, is such a service in some state: `taken`, or one of
 *   `SCENES`, or one of the service's own.
 * - `GET /requests/KEY` lists what came, bodies included.
 */
import { createHost, json, pathOf, readBody } from '../../demo/server/http.mjs';

/** @typedef {import('../../demo/server/http.mjs').Reply} Reply */

/**
 * @typedef {object} Came
 * @property {string} method
 * @property {string} path
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} body
 */

/** @typedef {(came: Came, scene: string, resource: string) => Reply} Service */

/** @param {string} text @returns {Reply} */
const page = (text) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>${text}</title><h1>${text}</h1>`,
});

/** @param {number} status @param {string} body @returns {Reply} */
const plain = (status, body) => ({ status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body });

/** @param {Came} came */
const isForm = ({ headers }) =>
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(headers['content-type'] ?? '');

/** @param {Came} came */
const wantsJson = ({ headers }) => (headers.accept ?? '').includes('application/json');

/** @type {Service} */
const formspree = (came, scene) => {
  // Without it, the answer is a redirect to a page of thanks:
  // https://help.formspree.io/articles/building-your-form/submit-forms-with-javascript-ajax
  if (!wantsJson(came)) return { status: 302, headers: { location: '/thanks' } };
  // The shapes are those that Formspree's own client reads, ServerErrorResponse and ServerRedirectResponse of
  // https://github.com/formspree/formspree-js/blob/main/packages/formspree-core/src/submission.ts, with the codes of
  // FieldErrorCodeEnum and FormErrorCodeEnum there.
  switch (scene) {
    case 'field':
      return json(422, {
        error: 'Validation errors',
        errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }],
      });
    case 'refused':
      return json(403, {
        error: 'This form is not active',
        errors: [{ code: 'INACTIVE', message: 'This form is not active' }],
      });
    case 'limited':
      return json(429, { error: 'Too many requests' });
    default:
      return json(200, { next: '/thanks?language=en', ok: true });
  }
};

/** @type {Service} */
const basin = (came, scene) => {
  // Success is 200, all else is JSON with `error`: the example in https://docs.usebasin.com/guides/form-features/ajax.
  // No field is ever named.
  if (!isForm(came)) return json(400, { error: 'No form data.' });
  switch (scene) {
    case 'field':
    case 'refused':
      return json(422, { error: 'Email is invalid' });
    case 'limited':
      return json(429, { error: 'Too many requests' });
    default:
      return wantsJson(came) ? json(200, { success: true }) : page('Thanks');
  }
};

/** @type {Service} */
const hubspot = (came, scene) => {
  // All but the address itself: content type, body, success and limit stand in
  // https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/submit-data-unauthenticated,
  // the types of errors in https://legacydocs.hubspot.com/docs/methods/forms/submit_form.
  /** @param {string} errorType @param {string} message */
  const error = (errorType, message) =>
    json(400, {
      status: 'error',
      message: 'The request is not valid',
      correlationId: '01a0e8fb-38b0-7a68-a263-d0320f56fb51',
      errors: [{ message, errorType }],
    });
  if (!/^application\/json\b/.test(came.headers['content-type'] ?? '')) return json(415, { status: 'error' });
  switch (scene) {
    case 'field':
      return error('INVALID_EMAIL', "Error in 'fields.email'. Invalid email address");
    case 'blocked':
      return error('BLOCKED_EMAIL', "Error in 'fields.email'. This address is blocked");
    case 'refused':
      return error(
        'FORM_HAS_RECAPTCHA_ENABLED',
        "Form can't receive API submissions as Captcha (SPAM prevention) is enabled.",
      );
    // 50 requests in ten seconds.
    case 'limited':
      return json(429, { status: 'error', message: 'Rate limit exceeded' });
    case 'sends-on':
      return json(200, { redirectUri: 'https://evil.example/' });
    default:
      return json(200, { inlineMessage: '<p onclick="alert(1)">Thanks for submitting the form.</p>' });
  }
};

/** Tokens that Ghost sites have given out. @type {Set<string>} */
const tokens = new Set();

/** @type {Service} */
const ghost = (came, scene, resource) => {
  // Everything is in https://github.com/TryGhost/Ghost, below ghost/core/core/server/services/members:
  // createIntegrityToken and verifyIntegrityToken in middleware.js, sendMagicLink, _handleSignup and their sentences in
  // members-api/controllers/router-controller.js; the limit is in web/shared/middleware/api/spam-prevention.js.
  /** @param {number} status @param {string} type @param {string} message */
  const error = (status, type, message) =>
    json(status, {
      errors: [{ message, context: null, type, details: null, property: null, help: null, code: null }],
    });
  if (resource === '/members/api/integrity-token/') {
    if (scene === 'no-token') return { status: 204 };
    if (scene === 'no-ghost') return page('Welcome');
    if (scene === 'moved') return { status: 301, headers: { location: '/ghost/taken/moved' + resource } };
    const token = `${Date.now()}:${tokens.size}:0a1b`;
    tokens.add(token);
    return plain(200, token);
  }
  if (resource !== '/members/api/send-magic-link/') return error(404, 'NotFoundError', 'Resource not found');
  if (!tokens.has(JSON.parse(came.body).integrityToken)) {
    return error(400, 'BadRequestError', 'The request could not be understood.');
  }
  switch (scene) {
    case 'field':
      return error(400, 'BadRequestError', 'Email is not valid');
    case 'blocked':
      return error(400, 'BadRequestError', 'Signups from this email domain are currently restricted.');
    case 'refused':
      return error(400, 'BadRequestError', 'This site is invite-only, contact the owner for access.');
    case 'limited':
      return error(
        429,
        'TooManyRequestsError',
        'Too many different sign-in attempts, try again in 10 minutes',
      );
    default:
      return json(201, {});
  }
};

/** A service of one's own: only what HTTP says. @type {Service} */
const urlencoded = (came, scene) => {
  if (!isForm(came)) return json(415, {});
  switch (scene) {
    case 'field':
      return json(422, {
        errors: [{ field: 'email', code: 'invalid', message: 'No mail server takes this.' }],
      });
    case 'no-with-200':
      return json(200, {
        status: 'error',
        errors: [{ field: 'email', code: 'invalid', message: 'No mail server takes this.' }],
      });
    case 'other-field':
      return json(422, { errors: [{ field: 'postcode', code: 'required', message: 'Missing' }] });
    case 'refused':
      return plain(403, 'No');
    case 'limited':
      return plain(429, 'Later');
    case 'pending':
      return json(202, { status: 'pending' });
    case 'empty':
      return { status: 204 };
    default:
      return json(200, { ok: true });
  }
};

/** @type {Record<string, Service>} */
const services = { formspree, basin, hubspot, ghost, urlencoded };

/** What any of them may be like, when the sign-up itself arrives. @type {Record<string, Reply | undefined>} */
const SCENES = {
  // Nobody answers, and nobody knows why.
  lost: undefined,
  html: page('Thank you'),
  redirect: { status: 302, headers: { location: '/thanks' } },
  // The body again, to whoever is there.
  onward: { status: 307, headers: { location: '/formspree/taken/onward' } },
  failing: plain(503, 'Service unavailable'),
};

/** @param {Record<string, string>} origins As `testServers` of scripts/testing/servers.mjs keeps them. */
export function serviceServers(origins) {
  /** @type {Map<string, Came[]>} */
  const requests = new Map();

  const host = createHost(async (request, response) => {
    const path = pathOf(request);
    const [, service = '', scene = '', key = '', resource = ''] =
      /^\/(\w+)\/([\w-]+)(?:\/([\w-]+)(\/.*)?)?$/.exec(path) ?? [];
    // Services answer to any origin, and none of them exposes Retry-After.
    const open = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'cache-control': 'no-store',
    };
    /** @param {Reply} reply @returns {Reply} */
    const toAll = (reply) => ({ ...reply, headers: { ...open, ...reply.headers } });

    if (service === 'requests') return toAll(json(200, { requests: requests.get(scene) ?? [] }));
    const answers = services[service];
    if (!answers) return toAll(page('Thank you'));

    const body = (await readBody(request, 100_000)) ?? '';
    const came = { method: request.method ?? '', path, headers: request.headers, body };
    requests.set(key, [...(requests.get(key) ?? []), came]);
    if (came.method === 'OPTIONS') return toAll({ status: 204 });

    const isTicket = resource.endsWith('/integrity-token/');
    if (!isTicket && scene === 'lost') {
      response.destroy();
      return undefined;
    }
    // What it says stays hidden from the page that has sent it.
    if (!isTicket && scene === 'hidden') return answers(came, 'taken', resource);
    return toAll((!isTicket && SCENES[scene]) || answers(came, scene, resource));
  });

  return {
    name: 'service-servers',
    async serverStart() {
      origins.services = (await host.listen()).url;
    },
    serverStop: () => host.close(),
  };
}

// @ts-check
/**
 * The publisher's content endpoint: static files under `/v1/`, as any good host serves them, and `/v1/signups`. The same
 * content is at `/feed.json` as a JSON Feed.
 */
import { fileURLToPath } from 'node:url';
import { createFaults, patiently } from './faults.mjs';
import { feedOf } from './feed.mjs';
import { findFile } from './files.mjs';
import { createHost, isRead, pathOf, preflight, problem } from './http.mjs';
import { createSignups } from './signups.mjs';

/**
 * @typedef {import('./http.mjs').Reply} Reply
 * @typedef {import('./http.mjs').Request} Request
 */

/**
 * @typedef {object} EndpointOptions
 * @property {string} [root] Folder whose `v1` is served. Default `demo/content`.
 * @property {string} [signupsFile] Where sign-ups are kept. Without it none are taken, as on a static host.
 * @property {Omit<import('./signups.mjs').SignupOptions, 'file' | 'log'>} [signups]
 * @property {boolean} [faults] Opens `/with/…` and `/gates/…`. Never on a server that strangers reach.
 * @property {import('./http.mjs').Log} [log]
 */

const CONTENT = fileURLToPath(new URL('../content', import.meta.url));

/** Content is public, and any clinic's page may read it. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, ETag',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};

const SIGNUPS = '/v1/signups';
const FEED = '/feed.json';

/** @param {EndpointOptions} [options] */
export function createEndpoint({
  root = CONTENT,
  signupsFile,
  signups: signupOptions,
  faults = false,
  log = console.error,
} = {}) {
  const signups = signupsFile ? createSignups({ ...signupOptions, file: signupsFile, log }) : undefined;
  const misbehaviour = faults ? createFaults(answer) : undefined;
  let slowness = 0;

  /**
   * @param {Request} request
   * @param {string} path
   * @returns {Promise<Reply>}
   */
  async function answer(request, path) {
    const takesSignups = signups && path === SIGNUPS;
    const methods = takesSignups ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS';
    if (request.method === 'OPTIONS') return preflight(methods);
    if (takesSignups && request.method === 'POST') return signups.take(request);
    if (takesSignups || !isRead(request))
      return problem(405, `${path} takes ${methods}.`, { allow: methods });
    return path === FEED ? feed(request) : document(path);
  }

  /**
   * @param {Request} request
   * @returns {Promise<Reply>}
   */
  async function feed({ headers: { host: name } }) {
    return {
      status: 200,
      headers: {
        'content-type': 'application/feed+json; charset=utf-8',
        'cache-control': 'public, max-age=300',
      },
      body: JSON.stringify(await feedOf(root, `http://${name}`)),
    };
  }

  /**
   * @param {string} path
   * @returns {Promise<Reply>}
   */
  async function document(path) {
    const found = path.startsWith('/v1/') ? await findFile(root, path) : undefined;
    if (!found || found === 'folder')
      return problem(404, `Nothing is at ${path}. Articles are at /v1/articles.json.`);
    // Documents change when an editor saves; a picture that changes gets a new name.
    const maxAge = found.type.startsWith('image/') ? 86_400 : 300;
    return {
      status: 200,
      headers: {
        'content-type': found.type,
        'cache-control': `public, max-age=${maxAge}`,
        'last-modified': found.modified.toUTCString(),
      },
      body: found.body,
    };
  }

  const host = createHost(
    async (request, response) => {
      const path = pathOf(request);
      if (!(await patiently(slowness, response))) return undefined;
      return misbehaviour ? misbehaviour.handle(request, response, path) : answer(request, path);
    },
    { headers: OPEN, log },
  );

  return {
    /** @type {typeof host.listen} */
    async listen(port, address) {
      await signups?.open();
      return host.listen(port, address);
    },
    pause: host.pause,
    resume: host.resume,
    /** @param {number} ms Wait before every answer. */
    slowDown(ms) {
      slowness = ms;
    },
    async close() {
      await host.close();
      await signups?.close();
    },
  };
}

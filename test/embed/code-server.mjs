// @ts-check
/**
 * The built files for the tests of the script tag, as a CDN would serve them, but each page can have a CDN of its
 * own: `/KEY/embed.js` and all that it loads from there.
 *
 * `POST /rules/KEY` with `{"alter", "hold", "fail"}`, each a list of endings of paths, makes some files arrive altered,
 * late (once they are no longer listed) or not at all. `GET /rules/KEY` lists the requests that came.
 */
import { join } from 'node:path';
import { findFile } from '../../demo/server/files.mjs';
import { createHost, json, pathOf, preflight, problem, readBody } from '../../demo/server/http.mjs';

/**
 * @typedef {object} Cdn
 * @property {Record<'alter' | 'hold' | 'fail', string[]>} rules
 * @property {{ path: string, headers: import('node:http').IncomingHttpHeaders }[]} requests
 * @property {Set<() => void>} waiting Called when the rules change.
 */

/** @param {string} root Folder of the built files. */
export function createCodeServer(root) {
  /** @type {Map<string, Cdn>} */
  const cdns = new Map();

  /** @param {string} key */
  function cdnOf(key) {
    const cdn = cdns.get(key) ?? {
      rules: { alter: [], hold: [], fail: [] },
      requests: [],
      waiting: new Set(),
    };
    cdns.set(key, cdn);
    return cdn;
  }

  /** @type {import('../../demo/server/http.mjs').Handler} */
  async function control(request) {
    if (request.method === 'OPTIONS') return preflight('GET, POST, OPTIONS');
    const cdn = cdnOf(pathOf(request).slice('/rules/'.length));
    if (request.method === 'POST') {
      cdn.rules = { alter: [], hold: [], fail: [], ...JSON.parse((await readBody(request, 10_000)) ?? '') };
      const waiting = [...cdn.waiting];
      cdn.waiting.clear();
      for (const goOn of waiting) goOn();
    }
    return json(200, { requests: cdn.requests });
  }

  return createHost(
    async (request, response) => {
      const whole = pathOf(request);
      if (whole.startsWith('/rules/')) return control(request, response);
      const [, key = '', path = ''] = /^\/([\w-]+)(\/.*)$/.exec(whole) ?? [];
      const cdn = cdnOf(key);
      /** @param {'alter' | 'hold' | 'fail'} rule */
      const holds = (rule) => cdn.rules[rule].some((ending) => path.endsWith(ending));

      cdn.requests.push({ path, headers: request.headers });
      while (holds('hold') && !response.destroyed) {
        await new Promise((resolve) => cdn.waiting.add(() => resolve(undefined)));
      }
      if (holds('fail')) return problem(503, 'As asked.');
      const found = await findFile(root, path);
      if (!found || found === 'folder') return problem(404, `Nothing is at ${path}.`);
      // One byte, and still the same program.
      const body = holds('alter') ? Buffer.concat([found.body, Buffer.from('\n')]) : found.body;
      return { status: 200, headers: { 'content-type': found.type }, body };
    },
    {
      headers: {
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'timing-allow-origin': '*',
        'cache-control': 'no-store',
      },
    },
  );
}

/**
 * A plugin that runs it beside the other test servers, as `testServers.code`.
 *
 * @param {string} root Folder of the project.
 * @param {Record<string, string>} origins As `testServers` of scripts/testing/servers.mjs keeps them.
 */
export function codeServer(root, origins) {
  const server = createCodeServer(join(root, 'cdn'));
  return {
    name: 'code-server',
    async serverStart() {
      origins.code = (await server.listen()).url;
    },
    serverStop: () => server.close(),
  };
}

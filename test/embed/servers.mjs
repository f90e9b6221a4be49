// @ts-check
/**
 * What the tests of the script tag need beside the servers of every test.
 *
 * **Code**, as `testServers.code`: the built files as a CDN would serve them, but each page can have a CDN of its own,
 * `/KEY/embed.js` and all that it loads from there. `POST /rules/KEY` with `{"alter", "hold", "fail"}`, each a list of
 * endings of paths, makes some files arrive altered, late (once they are no longer listed) or not at all; with
 * `{"version": ["9.9.9"]}` files say that they are of that version.
 * `GET /rules/KEY` lists the requests that came.
 *
 * **Pages**, at the origin of the tests, so that these can look into them: `/clinic/KEY` is a page whose HTML comes
 * while the test writes it. `POST /clinic/KEY` adds to it, with `?end` for the last time. Parameters of the page's own
 * address are sent as its headers.
 *
 * **A prerenderer**, there too: `POST /prerender?options=JSON` answers with what `prerender` makes of a page.
 *
 * **A WordPress**, there too: `/wordpress/wp-json` has one post. **A Ghost**, at `/ghost-site`, has one as well, for
 * those who have its key.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { findFile } from '../../demo/server/files.mjs';
import { transpile } from '../support/transpile.mjs';
import { createHost, json, pathOf, preflight, problem, readBody } from '../../demo/server/http.mjs';

const { version: VERSION } = createRequire(import.meta.url)('../../package.json');

/**
 * @typedef {object} Cdn
 * @property {Record<'alter' | 'hold' | 'fail' | 'version', string[]>} rules
 * @property {{ path: string, headers: import('node:http').IncomingHttpHeaders }[]} requests
 * @property {Set<() => void>} waiting Called when the rules change.
 */

/**
 * @param {string} root Folder of the project.
 * @param {Record<string, string>} origins As `testServers` of scripts/testing/servers.mjs keeps them.
 */
export function embedServers(root, origins) {
  const code = codeServer(join(root, 'cdn'));
  return {
    plugin: {
      name: 'embed-servers',
      async serverStart() {
        origins.code = (await code.listen()).url;
      },
      serverStop: () => code.close(),
    },
    middleware: pages(),
    prerenderer: prerenderer(),
    wordpress: wordpress(),
    ghost: ghost(),
  };
}

/** What WordPress says of a post, as far as widgets ask. Its slug is that of an article of the demo. */
const post = {
  id: 7,
  date: '2024-03-05T21:30:00',
  date_gmt: '2024-03-06T02:30:00',
  modified: '2024-04-01T09:00:00',
  modified_gmt: '2024-04-01T13:00:00',
  slug: 'is-ketamine-addictive',
  link: 'https://site.example/is-ketamine-addictive/',
  title: { rendered: 'Is ketamine addictive?' },
  excerpt: { rendered: '<p>What a post says in short.</p>', protected: false },
  content: { rendered: '<p>What a post says.</p>', protected: false },
};

/** Middleware of the test runner's server. */
function wordpress() {
  /** @param {any} context Of Koa. @param {() => Promise<void>} next */
  return async (context, next) => {
    if (context.path !== '/wordpress/wp-json/wp/v2/posts') return next();
    const { slug = post.slug } = context.query;
    const found = slug === post.slug ? [post] : [];
    context.set({ 'x-wp-total': String(found.length), 'x-wp-totalpages': '1' });
    context.body = found;
    return undefined;
  };
}

/** Puts content into a page that tests post to `/prerender`: the function from the sources as they are. */
function prerenderer() {
  /** @type {Promise<typeof import('../../src/server/index.js')> | undefined} */
  let server;
  const load = () => {
    const made = transpile('prerenderer');
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    return import(join(made, 'dist', 'server', 'index.js'));
  };
  /** @param {any} context Of Koa. @param {() => Promise<void>} next */
  return async (context, next) => {
    if (context.path !== '/prerender') return next();
    const { prerender } = await (server ??= load());
    const html = (await readBody(context.req, 1_000_000)) ?? '';
    context.body = await prerender(html, JSON.parse(context.query.options ?? '{}'));
    return undefined;
  };
}

/** What Ghost says of that post. */
const ghostPost = {
  id: '65e7f0c8a1b2c3d4e5f60718',
  slug: post.slug,
  title: post.title.rendered,
  url: post.link,
  published_at: '2024-03-05T21:30:00.000-05:00',
  updated_at: '2024-03-05T21:30:00.000-05:00',
  excerpt: 'What a post says in short.',
};

/** Middleware of the test runner's server. */
function ghost() {
  /** @param {any} context Of Koa. @param {() => Promise<void>} next */
  return async (context, next) => {
    if (context.path !== '/ghost-site/ghost/api/content/posts/') return next();
    const knows = context.query.key === 'public-key';
    context.status = knows ? 200 : 401;
    context.body = knows
      ? { posts: [ghostPost], meta: { pagination: { next: null, total: 1 } } }
      : { errors: [{ message: 'Unknown Content API Key', type: 'UnauthorizedError' }] };
    return undefined;
  };
}

/** @param {string} root Folder of the built files. */
function codeServer(root) {
  /** @type {Map<string, Cdn>} */
  const cdns = new Map();

  /** @param {string} key */
  function cdnOf(key) {
    const cdn = cdns.get(key) ?? {
      rules: { alter: [], hold: [], fail: [], version: [] },
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
      const rules = JSON.parse((await readBody(request, 10_000)) ?? '');
      cdn.rules = { alter: [], hold: [], fail: [], version: [], ...rules };
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
      const [version] = cdn.rules.version;
      return {
        status: 200,
        headers: { 'content-type': found.type },
        body: version ? String(body).replaceAll(VERSION, version) : body,
      };
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

/** Middleware of the test runner's server. */
function pages() {
  /** @type {Map<string, PassThrough>} */
  const streams = new Map();

  /** @param {any} context Of Koa. @param {() => Promise<void>} next */
  return async (context, next) => {
    const [, key] = /^\/clinic\/([\w-]+)$/.exec(context.path) ?? [];
    if (!key) return next();
    const stream = streams.get(key) ?? new PassThrough();
    streams.set(key, stream);
    if (context.method === 'POST') {
      const html = (await readBody(context.req, 1_000_000)) ?? '';
      if (context.query.end === undefined) stream.write(html);
      else stream.end(html);
      context.status = 204;
      return undefined;
    }
    context.set('cache-control', 'no-store');
    context.set('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(context.query)) context.set(name, value);
    context.body = stream;
    return undefined;
  };
}

// @ts-check
/**
 * The hostile endpoint, as `testServers.hostile`, and the host that nobody should ask anything, as `testServers.evil`.
 *
 * `GET /corpus` lists the strings: a sample, or all of them where SECURITY_ALL is set. `/FROM-COUNT/SOURCE/…` is an
 * endpoint of that kind whose every field holds strings, COUNT of them from the one with the number FROM on. `GET /map.json`
 * is the map for the source of that name.
 * `GET /sanitized` has what the code for servers, in Node, makes of each string, under the rules of `rules`.
 * `POST /FROM-COUNT/sign-up/BACKEND` refuses a sign-up with them. `GET /asked` at the evil host lists what it was asked
 * since the last time by the same engine, under the name by which it is asked.
 *
 * `GET /posts` has bodies of real posts, to see what is kept of them: the demo's, some that are difficult, and those of the
 * JSON files in the folder SECURITY_POSTS.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createHost, json, pathOf, preflight, problem } from '../../demo/server/http.mjs';
import { demoEntries, difficultEntries } from '../../scripts/servers/content.mjs';
import { corpus } from './corpus.mjs';
import { endpoints, map, refusals } from './documents.mjs';
import { serverCode } from './in-node.mjs';

/** As many as every check can afford. */
const SAMPLE = 240;

const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings');

const open = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' };

/** @param {Record<string, string>} origins As `testServers` of scripts/testing/servers.mjs keeps them. */
export function securityServers(origins) {
  /** @type {readonly string[] | undefined} */
  let strings;
  const evil = evilServer();
  const hostile = createHost(
    async (request) => {
      // Made for the first who asks: most runs have other tests.
      const all = () => corpus({ evil: origins.evil ?? '', naughty });
      strings ??= process.env.SECURITY_ALL ? all() : all().slice(0, SAMPLE);
      return answer(request, strings, origins.evil ?? '');
    },
    { headers: open },
  );
  return {
    name: 'security-servers',
    async serverStart() {
      origins.evil = (await evil.listen()).url;
      origins.hostile = (await hostile.listen()).url;
    },
    async serverStop() {
      await Promise.all([evil.close(), hostile.close()]);
    },
  };
}

/** @param {import('../../demo/server/http.mjs').Request} request @param {readonly string[]} strings @param {string} evil */
function answer(request, strings, evil) {
  if (request.method === 'OPTIONS') return preflight('GET, POST, OPTIONS');
  const path = pathOf(request);
  if (path === '/corpus') return json(200, strings);
  if (path === '/map.json') return json(200, map);
  if (path === '/sanitized') return sanitized(strings).then((all) => json(200, all));
  if (path === '/posts') return posts().then((sets) => json(200, sets));
  const [, from = '', count = '', name = '', rest = ''] = /^\/(\d+)-(\d+)\/([\w-]+)(.*)$/.exec(path) ?? [];
  const chosen = strings.slice(Number(from), Number(from) + Number(count));
  if (name === 'sign-up') {
    const [, backend = '', token] = /^\/([\w-]+)(?:\/.*(integrity-token))?/.exec(rest) ?? [];
    if (token) return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'token' };
    const refusal = refusals[backend];
    return refusal ? json(422, refusal(chosen)) : problem(404, 'No such service.');
  }
  const url = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`);
  const document = endpoints[name]?.({
    path: rest,
    query: url.searchParams,
    strings: chosen,
    base: url.href,
    evil,
  });
  if (document !== undefined) return json(200, document, { 'access-control-expose-headers': '*' });
  // Pictures of the endpoint's own.
  return { status: 200, headers: { 'content-type': 'image/gif' }, body: picture };
}

/** @param {readonly string[]} strings */
async function sanitized(strings) {
  const { sanitizeHtml } = await serverCode();
  return strings.map((html) => sanitizeHtml(html, { base: 'https://publisher.example/v1/articles/a.json' }));
}

/** Bodies by where they are from. */
async function posts() {
  const base = 'https://publisher.example/a/';
  const folder = process.env.SECURITY_POSTS;
  const files = folder ? (await readdir(folder)).filter((name) => name.endsWith('.json')) : [];
  return [
    { name: "the demo's articles", base, bodies: (await demoEntries()).map(({ html }) => html) },
    { name: 'difficult posts', base, bodies: difficultEntries().map(({ html }) => html) },
    ...(await Promise.all(
      files.map(async (name) => ({
        name,
        base,
        bodies: bodiesIn(JSON.parse(await readFile(join(folder ?? '', name), 'utf8'))),
      })),
    )),
  ];
}

/** The HTML of posts as WordPress, Ghost and feeds name it. @param {any} value @returns {string[]} */
function bodiesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (/^(?:html|content_html)$/.test(name) && typeof inner === 'string') return [inner];
    return name === 'content' && typeof inner?.rendered === 'string' ? [inner.rendered] : bodiesIn(inner);
  });
}

/**
 * One pixel. Of drawings (SVG) Chromium keeps a page each, and looks at all of them after each task: a thousand take a
 * hundred times as long.
 */
const picture = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** By what browsers call the purpose of a request. @type {Readonly<Record<string, readonly [string, string | Buffer]>>} */
const answers = {
  image: ['image/gif', picture],
  document: ['text/html', '<p>Evil</p>'],
  frame: ['text/html', '<p>Evil</p>'],
  style: ['text/css', '*{display:none}'],
  script: ['text/javascript', 'self.__hit && __hit("a script of another host")'],
};

/** Takes down everything that it is asked, for each engine and each of its names apart, and answers with what may run. */
function evilServer() {
  /** @type {Map<string, { path: string, destination: string, referrer: string, cookie: string }[]>} */
  const askedBy = new Map();
  return createHost(
    async (request) => {
      const asker = `${request.headers['user-agent'] ?? ''} ${request.headers.host ?? ''}`;
      const asked = askedBy.get(asker) ?? [];
      if (pathOf(request) === '/asked') {
        askedBy.delete(asker);
        return json(200, asked);
      }
      askedBy.set(asker, asked);
      const destination = String(request.headers['sec-fetch-dest'] ?? '');
      asked.push({
        path: request.url ?? '',
        destination,
        referrer: String(request.headers.referer ?? ''),
        cookie: String(request.headers.cookie ?? ''),
      });
      const kind = Object.keys(answers).find((name) => destination.includes(name)) ?? 'script';
      const [type, body] = answers[/** @type {keyof typeof answers} */ (kind)];
      return { status: 200, headers: { 'content-type': type }, body };
    },
    { headers: open },
  );
}

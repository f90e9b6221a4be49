// @ts-check
/** Endpoints that tests can change while they are read. */
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('node:test').TestContext} TestContext */
/** @typedef {{ status?: number, headers?: Record<string, string | undefined>, body?: unknown }} Reply */
/** @typedef {Record<string, unknown> & { id: string, slug: string }} Post */

export const HEADERS = {
  'access-control-allow-origin': '*',
  'cache-control': 'max-age=300',
  'content-type': 'application/json',
};

/**
 * @param {TestContext} t
 * @param {(path: string, request: import('node:http').IncomingMessage) => Reply | undefined | Promise<Reply | undefined>} answer
 *   Undefined: there is no such thing.
 */
export async function serve(t, answer) {
  /** @type {{ method: string, path: string, headers: import('node:http').IncomingHttpHeaders }[]} */
  const requests = [];
  const load = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    requests.push({ method: request.method ?? '', path, headers: request.headers });
    load.now += 1;
    load.most = Math.max(load.most, load.now);
    response.on('close', () => (load.now -= 1));
    void Promise.resolve(answer(path, request)).then((reply) => {
      const { status = 200, headers, body } = reply ?? { status: 404, body: {} };
      const all = { ...HEADERS, ...headers };
      response.writeHead(status, Object.fromEntries(Object.entries(all).filter(([, value]) => value)));
      response.end(
        typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body ?? {}),
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}`, requests, load, paths: () => requests.map(({ path }) => path) };
}

/** @param {number} number @param {Record<string, unknown>} [more] @returns {Post} */
export const post = (number, more) => ({
  id: `id-${number}`,
  slug: `post-${number}`,
  title: `Post ${number}`,
  url: `https://publisher.example/post-${number}`,
  published: new Date(Date.UTC(2020, 0, number)).toISOString(),
  updated: new Date(Date.UTC(2020, 0, number, 12)).toISOString(),
  html: `<p>Text of post ${number}.</p>`,
  ...more,
});

/** The newest first. @param {number} count */
export const posts = (count) => Array.from({ length: count }, (_, index) => post(count - index));

/**
 * An endpoint of the contract over a list that can change, in pages by offset, as content systems have them.
 *
 * @param {TestContext} t
 * @param {{ posts: Post[], size?: number, before?: (path: string, request: import('node:http').IncomingMessage) => Reply | undefined | Promise<Reply | undefined> }} content
 */
export async function publisher(t, content) {
  const server = await serve(t, async (path, request) => {
    const other = await content.before?.(path, request);
    if (other) return other;
    const page = path === '/articles.json' ? 1 : Number(/^\/page\/(\d+)$/.exec(path)?.[1]);
    if (page) {
      const { posts: all, size = 10 } = content;
      const items = all.slice((page - 1) * size, page * size).map((one) => ({ ...one, html: undefined }));
      const next = page * size < all.length ? `/page/${page + 1}` : undefined;
      return { body: { version: '1.0', items, page: { next, total: all.length } } };
    }
    const [, slug] = /^\/articles\/([^/]+)\.json$/.exec(path) ?? [];
    const item = content.posts.find((one) => one.slug === slug);
    return item && { body: { version: '1.0', item } };
  });
  return Object.assign(content, server);
}

/** A host of files, as they are. @param {TestContext} t @param {string} folder */
export const host = (t, folder) =>
  serve(t, async (path) => {
    try {
      return { body: await readFile(join(folder, path)) };
    } catch {
      return undefined;
    }
  });

/** @param {TestContext} t */
export async function folderFor(t) {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-widgets-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'out');
}

/** Every file that readers can see, with what it holds and when it was written. @param {string} folder */
export async function filesIn(folder) {
  /** @type {Record<string, { text: string, written: number }>} */
  const files = {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (!entry.isFile() || name.startsWith('.clinic-widgets')) continue;
    files[name] = { text: await readFile(path, 'utf8'), written: (await stat(path)).mtimeMs };
  }
  return files;
}

/** @param {string} folder @param {string} path */
export const jsonIn = async (folder, path) => JSON.parse(await readFile(join(folder, path), 'utf8'));

/** Slugs of the list, page after page. @param {string} folder */
export async function listed(folder) {
  const slugs = [];
  let path = 'articles.json';
  while (path) {
    const { items, page } = await jsonIn(folder, path);
    slugs.push(...items.map((/** @type {Post} */ { slug }) => slug));
    path = page?.next ? new URL(page.next, `file:///${path}`).pathname.slice(1) : '';
  }
  return slugs;
}

/** A door that stays shut until the test opens it. */
export function gate() {
  /** @type {(value?: unknown) => void} */
  let open = () => undefined;
  const opened = new Promise((resolve) => (open = resolve));
  /** @type {(value?: unknown) => void} */
  let reach = () => undefined;
  const reached = new Promise((resolve) => (reach = resolve));
  return {
    open: () => open(),
    /** Resolves when somebody stands before it. */
    reached,
    wait: () => {
      reach();
      return opened;
    },
  };
}

// @ts-check
// Serves pages, code and content as a good CDN does: brotli 11, done once.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { createHost, pathOf } from '../../demo/server/http.mjs';
import { compressed } from '../../scripts/brotli.mjs';

const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/** @typedef {{ body: Buffer, packed: Buffer, type: string }} File */

export class Host {
  /** @type {Map<string, File>} */
  #files = new Map();
  /** Paths that were asked for, in their order. @type {string[]} */
  asked = [];
  /** Paths that are answered with 503. @type {Set<string>} */
  down = new Set();
  #server = createHost((request) => this.#answer(request), {
    headers: { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' },
  });
  #port = 0;

  /** Where the clinic's pages are. */
  get site() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Where code and content are: another origin, as they are in life. */
  get elsewhere() {
    return `http://localhost:${this.#port}`;
  }

  get paths() {
    return [...this.#files.keys()];
  }

  async start() {
    // At every address of this machine, since there are two names for it.
    this.#port = (await this.#server.listen(0, '')).port;
    return this;
  }

  stop = this.#server.close;

  /** @param {string} path @param {Buffer | string} body */
  put(path, body) {
    const bytes = Buffer.from(body);
    const [, ending = ''] = /\.(\w+)$/.exec(path) ?? [];
    const type = /** @type {Record<string, string>} */ (types)[ending] ?? 'application/octet-stream';
    this.#files.set(path, { body: bytes, packed: compressed(bytes), type });
    return path;
  }

  /** All files of a folder, but for those of some folders in it. @param {string} path @param {string} folder @param {string[]} [without] */
  async putFolder(path, folder, without = []) {
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const place = join(file.parentPath, file.name);
      const name = relative(folder, place).replaceAll(sep, '/');
      if (!file.isFile() || without.some((one) => name.startsWith(`${one}/`))) continue;
      this.put(`${path}/${name}`, await readFile(place));
    }
  }

  /** @param {import('node:http').IncomingMessage} request */
  async #answer(request) {
    const path = pathOf(request);
    this.asked.push(path);
    const file = this.#files.get(path);
    if (!file || this.down.has(path)) return { status: file ? 503 : 404 };
    const packs = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && file.type !== types.svg;
    return {
      status: 200,
      headers: { 'content-type': file.type, ...(packs && { 'content-encoding': 'br' }) },
      body: packs ? file.packed : file.body,
    };
  }
}

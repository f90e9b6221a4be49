// @ts-check
/** A plain web server for a folder: the clinic's pages, or the built files that a CDN would serve. */
import { findFile } from './files.mjs';
import { createHost, isRead, pathOf } from './http.mjs';

/**
 * @typedef {object} StaticOptions
 * @property {string} root Folder to serve.
 * @property {Record<string, string>} [folders] Folders from elsewhere, by the path that they are served under.
 * @property {boolean} [cors] Let any page read the files: scripts with `integrity` need it.
 * @property {Record<string, string>} [placeholders] `{{name}}` in HTML pages becomes the value, because ports can
 *   move. Names that are not given stay as they are.
 * @property {Record<string, string>} [headers] Extra headers of every answer, such as a Content-Security-Policy.
 * @property {import('./http.mjs').Log} [log]
 */

/** @param {StaticOptions} options */
export function createStaticServer({
  root,
  folders = {},
  cors = false,
  placeholders = {},
  headers = {},
  log,
}) {
  const always = {
    'x-content-type-options': 'nosniff',
    // Asked again at every use: the files change with each build. A real CDN serves each version for ever.
    'cache-control': 'no-cache',
    ...(cors && { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }),
    ...headers,
  };

  /** @type {import('./http.mjs').Handler} */
  async function answer(request) {
    if (!isRead(request)) return text(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
    const path = pathOf(request);
    const [place, folder] = Object.entries(folders).find(([name]) => path.startsWith(`${name}/`)) ?? [
      '',
      root,
    ];
    const within = path.slice(place.length);
    const found = await findFile(folder, within.endsWith('/') ? `${within}index.html` : within);
    if (found === 'folder') {
      // Without the slash, relative links of the page inside would miss the folder.
      return text(301, 'The folder has a slash at its end.', { location: `${path}/` });
    }
    if (!found) return text(404, `Nothing is at ${path}.`);
    if (found.type.startsWith('text/html')) {
      return {
        status: 200,
        headers: { 'content-type': found.type },
        body: fill(found.body.toString(), placeholders),
      };
    }
    const modified = found.modified.toUTCString();
    return {
      status: 200,
      headers: { 'content-type': found.type, 'last-modified': modified },
      body: found.body,
    };
  }

  return createHost(answer, { headers: always, ...(log && { log }) });
}

/**
 * @param {number} status
 * @param {string} message
 * @param {Record<string, string>} [headers]
 */
function text(status, message, headers) {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: `${message}\n`,
  };
}

/**
 * @param {string} page
 * @param {Record<string, string>} values
 */
function fill(page, values) {
  return page.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? values[name] : whole,
  );
}

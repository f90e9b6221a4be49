// @ts-check
/** Files on disk for a web server: which one a path means, and of what type it is. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * @typedef {object} Found
 * @property {string} type
 * @property {Buffer} body
 * @property {Date} modified
 */

/**
 * The file that a request's path means inside `root`; undefined when there is none, 'folder' for a folder.
 *
 * @param {string} root
 * @param {string} path As sent: still percent-encoded, starting with a slash.
 * @returns {Promise<Found | 'folder' | undefined>}
 */
export async function findFile(root, path) {
  const segments = path.split('/').slice(1).map(decoded);
  if (segments.at(-1) === '') segments.pop();
  if (!segments.every(isSafe)) return undefined;
  try {
    const top = await realpath(root);
    // The real path, because a symbolic link may lead out of the folder as well as `..` can.
    const file = await realpath(join(top, ...segments));
    if (file !== top && !file.startsWith(top.endsWith(sep) ? top : top + sep)) return undefined;
    const stats = await stat(file);
    if (stats.isDirectory()) return 'folder';
    if (!stats.isFile() || path.endsWith('/')) return undefined;
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { type, body: await readFile(file), modified: stats.mtime };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** @param {string} segment */
function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/**
 * A plain name: no way up, no hidden file, no separator that was percent-encoded, no drive of Windows.
 *
 * @param {string | undefined} segment
 * @returns {segment is string}
 */
function isSafe(segment) {
  return segment !== undefined && segment !== '' && !segment.startsWith('.') && !/[/\\:\0]/.test(segment);
}

/** @param {unknown} error */
function isMissing(error) {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))
  );
}

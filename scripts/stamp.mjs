// @ts-check
// The version in what readers copy from the documents: they name an exact one, so that a page changes only when its
// owner wants it to, and it has to be one that there is.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = String.raw`\d+\.\d+\.\d+(?:-[\w.]+?)?`;
const PLACES = new RegExp(`(clinic-widgets@)${VERSION}(?=/cdn)|(clinic-widgets-)${VERSION}(?=\\.tgz)`, 'g');

/**
 * The text with this version wherever it names one.
 *
 * @param {string} text
 * @param {string} version
 */
export const stamped = (text, version) =>
  text.replaceAll(
    PLACES,
    (_, address = '', archive = '') => `${String(address)}${String(archive)}${version}`,
  );

/** Paths of the documents, from the project's folder. @param {string} root */
export const documentsIn = (root) => [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .map((name) => `docs/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md')),
];

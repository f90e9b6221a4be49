// @ts-check
import { rmSync } from 'node:fs';
import { after } from 'node:test';
import { transpile } from '../support/transpile.mjs';

export { folders, root } from '../support/transpile.mjs';

/**
 * Compiles folders of `src/` for Node; gone when the tests are over.
 *
 * @param {string} name
 * @param {string[]} [wanted]
 */
export function compile(name, wanted) {
  const made = transpile(name, wanted);
  after(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

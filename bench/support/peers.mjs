// @ts-check
// Peers: installed when they are first measured, bundled as a project would bundle them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleOf } from '../../scripts/bundle.mjs';
import { npmCall } from '../../scripts/npm.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));

export function installPeers() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = join(folder, 'node_modules', '.wanted');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what is measured beside us, once …');
  const { command, args, shell } = npmCall(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  execFileSync(command, args, { cwd: folder, shell, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, wanted);
}

/** @param {string} name A package that is measured. */
export const versionOf = (name) =>
  JSON.parse(
    readFileSync(
      [folder, join(folder, '..')]
        .map((place) => join(place, 'node_modules', name, 'package.json'))
        .find((path) => existsSync(path)) ?? '',
      'utf8',
    ),
  ).version;

/** Compiles Svelte's files. */
const svelte = {
  name: 'svelte-files',
  /** @param {string} code @param {string} id */
  async transform(code, id) {
    if (!id.endsWith('.svelte')) return null;
    const compiler = join(folder, 'node_modules', 'svelte', 'src', 'compiler', 'index.js');
    const { compile } = await import(pathToFileURL(compiler).href);
    return { code: compile(code, { generate: 'client', filename: id }).js.code, map: null };
  },
};

/** @param {string} code A module. */
export const bundled = async (code) => (await bundleOf(code, { folder, plugins: [svelte] })).code;

/** One of our own cards for a framework. @param {string} name */
export const bundledPeer = (name) => bundled(`import './peers/${name}.js';`);

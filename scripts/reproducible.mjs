// @ts-check
// `npm run check:reproducible`: builds again what lies in dist/ and cdn/, in another time zone and language, and
// compares. Anybody who builds a version must get the very bytes that its integrity values promise.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCall } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** @returns {Map<string, string>} The hash of every built file. */
const built = () =>
  new Map(
    ['dist', 'cdn'].filter(existsSync).flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
    ),
  );

const before = built();
if (before.size === 0) {
  console.error('There is nothing to compare with: run `npm run build` first.');
  process.exit(1);
}

const { command, args, shell } = npmCall(['run', '--silent', 'build']);
const { status, stdout, stderr } = spawnSync(command, args, {
  env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' },
  encoding: 'utf8',
  shell,
});
if (status !== 0) {
  console.error(`${stdout}${stderr}`);
  process.exit(1);
}

const after = built();
const different = [...new Set([...before.keys(), ...after.keys()])]
  .filter((path) => before.get(path) !== after.get(path))
  .sort();
console.log(`${after.size} files, ${different.length} of them different.`);
if (different.length > 0) {
  console.error(`Built twice, these differ (or were built from other sources):\n${different.join('\n')}`);
  process.exit(1);
}

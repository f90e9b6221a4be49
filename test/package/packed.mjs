// @ts-check
/** The package as npm would publish it, unpacked where a project would have it. What was built last is packed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { npmCall } from '../../scripts/npm.mjs';

const run = promisify(execFile);

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {Readonly<Record<string, string | null | Readonly<Record<string, string>>>>} Exports */

/**
 * A project with the packed package in its node_modules; it is gone when the tests are over. It lies inside this
 * project's node_modules, where it finds what the package depends on.
 */
export function packedProject() {
  const folder = join(root, 'node_modules', '.cache', `packed-${process.pid}`);
  const installed = join(folder, 'node_modules', 'clinic-widgets');

  before(async () => {
    await mkdir(installed, { recursive: true });
    const npm = npmCall(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
    await run(npm.command, npm.args, { cwd: root, shell: npm.shell });
    const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
    // Relative, since tar takes what stands before a colon for a host.
    await run(
      'tar',
      ['-xzf', archive, '-C', join('node_modules', 'clinic-widgets'), '--strip-components=1'],
      {
        cwd: folder,
      },
    );
    await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** All files of the package, with `/` between folders. */
  const files = async () => {
    const entries = await readdir(installed, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(installed.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
  };

  /** @returns {Promise<{ exports: Exports } & Record<string, unknown>>} */
  const manifest = async () => JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));

  return {
    folder,
    installed,
    files,
    manifest,

    /** What a project can import, and the file behind each. */
    async exported() {
      const { exports } = await manifest();
      const all = await files();
      const refused = Object.keys(exports).filter((name) => exports[name] === null);
      const specifierOf = (/** @type {string} */ name) => name.replace(/^\./, 'clinic-widgets');
      return new Map(
        Object.entries(exports).flatMap(([name, target]) => {
          if (target === null) return [];
          const file = (
            typeof target === 'string' ? target : (target['default'] ?? target['types'] ?? '')
          ).replace('./', '');
          assert.ok(file, `${name} leads to no file`);
          if (!file.includes('*')) return [[specifierOf(name), file]];
          const [start = '', end = ''] = file.split('*');
          return all
            .filter((path) => path.startsWith(start) && path.endsWith(end))
            .map((path) => ({
              path,
              name: name.replace('*', path.slice(start.length, path.length - end.length)),
            }))
            .filter(({ name: one }) => !refused.includes(one))
            .map(({ path, name: one }) => [specifierOf(one), path]);
        }),
      );
    },

    /** Runs a module of that project, and gives what it prints. @param {string} code */
    async run(code) {
      const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: folder,
      });
      return stdout.trim();
    },
  };
}

// @ts-check
/** What the pages on frameworks show is what was tried. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const applications = join(root, 'test', 'frameworks');

/** @param {string} path */
const read = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

describe('the pages on frameworks', () => {
  for (const name of readdirSync(applications)) {
    const page = join(root, 'docs', 'frameworks', `${name}.md`);

    it(`has one for ${name}, whose code is the application's`, () => {
      assert.ok(existsSync(page));
      const shown = [...read(page).matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)];
      assert.ok(shown.length > 0, 'it shows no code');
      for (const [, path = '', code] of shown) assert.equal(code, read(join(applications, name, path)), path);
    });

    it(`names the versions that were tried with ${name}`, () => {
      const { dependencies, devDependencies } = JSON.parse(read(join(applications, name, 'package.json')));
      const all = { ...dependencies, ...devDependencies };
      const [sentence = ''] = /^Tried with .*?\. This/ms.exec(read(page)) ?? [];
      const named = [...sentence.matchAll(/`([^`]+)`\s(\d+\.\d+\.\d+)/g)];
      assert.ok(named.length > 1, 'it names no versions');
      for (const [, dependency = '', version] of named) assert.equal(version, all[dependency], dependency);
    });
  }
});

// @ts-check
/** What the pages on frameworks show is what was tried. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { blocksIn } from '../docs/blocks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const applications = join(root, 'test', 'frameworks');

/** @param {string} path */
const read = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

/** Applications without a framework, which the page on prerendering shows. */
const examples = ['node', 'static'];

describe('the page on prerendering', () => {
  const shown = blocksIn(read(join(root, 'docs', 'prerendering.md')));

  for (const name of examples) {
    it(`shows files of ${name} as they are, whole`, () => {
      const own = shown.filter(({ within }) => within.startsWith(`test/frameworks/${name}/`));
      assert.ok(own.length > 0, 'it shows none');
      for (const { within, code } of own) assert.equal(code, read(join(root, within)), within);
    });
  }
});

describe('the pages on frameworks', () => {
  for (const name of readdirSync(applications).filter((one) => !examples.includes(one))) {
    const page = join(root, 'docs', 'frameworks', `${name}.md`);

    it(`has one for ${name}, whose code is the application's`, () => {
      assert.ok(existsSync(page));
      const shown = blocksIn(read(page));
      assert.ok(shown.length > 0, 'it shows no code');
      for (const { file, code } of shown) assert.equal(code, read(join(applications, name, file)), file);
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

// @ts-check
/** A language is a file, and named wherever languages are: a file that nobody loads is spoken by nobody. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sentencesPage } from '../../scripts/sentences-page.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');

const files = readdirSync(join(root, 'src/locales'))
  .flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => name !== 'en')
  .sort();

describe('every locale file', () => {
  it('is loaded under its name', () => {
    const loaded = [
      ...read('src/locales/load.ts').matchAll(/^ {2}(\w+): .*import\('\.\/(\w+)\.js'\)\)\.(\w+),$/gm),
    ];
    assert.deepEqual(
      loaded.map((names) => names.slice(1)),
      files.map((name) => [name, name, name]),
    );
  });

  it('is found for its tag', () => {
    const [, literal = ''] = /^const FILES = \/(.+)\/i;$/m.exec(read('src/locales/catalogue.ts')) ?? [];
    const known = new RegExp(literal, 'i');
    for (const name of files) {
      assert.equal(known.exec(name)?.[0], name);
      assert.equal(known.exec(`${name}-XX`)?.[0], name);
    }
    const [, names = ''] = /^\^\((.+)\)\\b$/.exec(literal.replace(/\(\?!.*?\)\)/, '')) ?? [];
    assert.deepEqual(names.split('|').sort(), files);
  });

  it('is in the list of languages for partners', () => {
    const listed = [...read('docs/languages.md').matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
    assert.deepEqual(listed.sort(), ['en', ...files].sort());
  });

  it('has its size held', () => {
    const budgets = Object.keys(JSON.parse(read('size-budgets.json')).files);
    assert.deepEqual(
      budgets.filter((path) => path.startsWith('locales/')).sort(),
      files.map((name) => `locales/${name}.js`),
    );
  });
});

describe('the English sentences', () => {
  it('are all on the page for those who put their own in their place', async () => {
    const page = read('docs/sentences.md').replaceAll('\r\n', '\n');
    assert.equal(page, await sentencesPage(), 'docs/sentences.md is out of date: run `npm run sentences`.');
    assert.match(page, /^\| `comparison\.cited` +\| .*\{1\}.*\{2\}.*\{3\}.* \| `\{1\}` source, /m);
    assert.match(page, /^\| `signup\.heading` +\| Get new articles by e-mail/m);
  });
});

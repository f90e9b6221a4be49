// @ts-check
/** What npm gets can be imported where there is no page. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** As `npm run build:dist` makes `dist/`, from the sources as they are; inside the project, where lit is found. */
const dist = join(root, 'node_modules', '.cache', `server-safe-${process.pid}`);

/** @param {string} folder */
const scriptsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.js'))
    .sort();

/** What pages have and Node has not, and what Node may have but no server should count on. */
const DOM = [
  'document',
  'window',
  'self',
  'location',
  'localStorage',
  'sessionStorage',
  'matchMedia',
  'screen',
];

/** Lit's, for its counts and its stand-in for a page. */
const KNOWN = /^(?:lit|reactive)[A-Z]\w+$|^customElements$/;

/**
 * Imports modules one after another in a fresh process.
 *
 * @param {string[]} modules
 * @param {{ strict?: boolean }} [options] `strict` makes registering an error.
 * @returns {Promise<{ errors: string[], touched: string[], globals: string[], defined: string[] }>}
 */
async function importIn(modules, { strict = false } = {}) {
  const program = `
    const errors = [], touched = [], defined = [];
    globalThis.customElements = {
      get: () => undefined,
      define(tag) {
        if (${strict}) throw new Error('registers ' + tag);
        defined.push(tag);
      },
    };
    for (const name of ${JSON.stringify(DOM)}) {
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get() {
          const place = new Error().stack.split('\\n').find((line) => line.includes('server-safe-'));
          if (place) touched.push(name + place);
          return undefined;
        },
      });
    }
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    for (const module of ${JSON.stringify(modules.map((path) => pathToFileURL(join(dist, path)).href))}) {
      try {
        await import(module);
      } catch (error) {
        errors.push(module + ': ' + error.message);
      }
    }
    const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    console.log(JSON.stringify({ errors, touched, globals, defined }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
  return JSON.parse(stdout);
}

describe('the modules for npm', () => {
  /** @type {string[]} */
  let modules = [];
  before(async () => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    await run(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', dist]);
    modules = scriptsIn(dist);
  });
  after(() => rmSync(dist, { recursive: true, force: true }));

  const definitions = () => modules.filter((path) => path.startsWith(`define${sep}`));

  it('are all imported without a page, and touch none', async () => {
    assert.ok(modules.length > 50, `only ${modules.length} modules`);
    const { errors, touched, globals } = await importIn(modules);
    assert.deepEqual(errors, []);
    assert.deepEqual(touched, []);
    assert.deepEqual(
      globals.filter((name) => !KNOWN.test(name)),
      [],
    );
  });

  it('are each imported alone: those that a package can name', async () => {
    const named = [
      'index.js',
      'client.js',
      join('server', 'index.js'),
      join('testing', 'index.js'),
      ...definitions(),
    ];
    for (const path of named.filter((path) => modules.includes(path))) {
      const { errors, touched } = await importIn([path]);
      assert.deepEqual(errors, [], path);
      assert.deepEqual(touched, [], path);
    }
  });

  it('may be configured where there is no page, which does nothing', async () => {
    const index = pathToFileURL(join(dist, 'index.js')).href;
    const program = `
      import { configure } from '${index}';
      configure({ endpoint: 'https://content.example/v1' });
      console.log('configured');`;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', program]);
    assert.deepEqual([stdout.trim(), stderr], ['configured', '']);
  });

  it('register nothing, those in define/ excepted', async () => {
    const others = modules.filter((path) => !definitions().includes(path));
    assert.ok(others.includes('index.js'));
    const { errors, defined } = await importIn([...others, join('define', 'index.js')], { strict: true });
    assert.deepEqual(errors, []);
    assert.deepEqual(defined, []);
  });

  it('register their own tag and no other, those in define/', async () => {
    const tags = readdirSync(join(root, 'src', 'widgets'));
    assert.ok(tags.includes('article-card'));
    for (const tag of tags) {
      const { defined } = await importIn([join('define', `${tag}.js`)]);
      assert.deepEqual(defined, [tag]);
    }
  });
});

// @ts-check
/** What a project gets that installs the package. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { packedProject, root } from './packed.mjs';

const project = packedProject();

/** Beside what is exported: what npm and the licences ask for. */
const ALWAYS = ['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'package.json'];

/** @param {string} code */
const importsOf = (code) =>
  Array.from(
    code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(\.{1,2}\/[^'"]+)\1/g),
    ([, , specifier = '']) => specifier,
  );

/** A file, and everything that it needs: what it imports, its types, its source map. @param {string[]} starts */
async function closureOf(starts) {
  const found = new Set(starts);
  for (const path of found) {
    const beside = path.endsWith('.js') ? [path.replace(/\.js$/, '.d.ts'), `${path}.map`] : [];
    const code = /\.(?:js|ts)$/.test(path) && !path.startsWith('cdn/') ? await read(path) : '';
    // A file of types alone is imported under the name of a module that there is not.
    const imported = importsOf(code)
      .map((specifier) => posix.join(posix.dirname(path), specifier))
      .flatMap((module) => [module, module.replace(/\.js$/, '.d.ts')]);
    for (const one of [...beside, ...imported]) if (existsSync(join(project.installed, one))) found.add(one);
  }
  return found;
}

/** @param {string} path */
const read = (path) => readFile(join(project.installed, path), 'utf8');

describe('the packed package', () => {
  it('holds what its exports and its command promise, README, LICENSE, CHANGELOG and notices, and nothing else', async () => {
    const exported = await project.exported();
    const { exports, bin } = await project.manifest();
    const types = Object.values(exports).flatMap((target) =>
      typeof target === 'object' ? (target?.['types']?.replace('./', '') ?? []) : [],
    );
    const tool = String(bin).replace('./', '');
    const promised = await closureOf([...exported.values(), ...types, tool, ...ALWAYS]);
    assert.deepEqual(await project.files(), [...promised].sort());
  });

  it('exports a module, a locale or a theme for each that there is', async () => {
    const specifiers = [...(await project.exported()).keys()];
    const below = (/** @type {string} */ folder) =>
      specifiers
        .filter((name) => name.startsWith(`clinic-widgets/${folder}/`))
        .map((name) => name.slice(`clinic-widgets/${folder}/`.length))
        .sort();
    assert.deepEqual(below('define'), (await readdir(join(root, 'src/widgets'))).sort());
    assert.deepEqual(below('themes'), (await readdir(join(root, 'src/themes'))).sort());
    const languages = (await readdir(join(root, 'src/locales'))).filter((file) =>
      /^[a-z]{2}\.ts$/.test(file),
    );
    assert.deepEqual(below('locales'), languages.map((file) => file.slice(0, 2)).sort());
  });

  it('has a file behind every export, and Node can import every module of it', async () => {
    const exported = await project.exported();
    assert.ok(exported.size > 30, `only ${String(exported.size)} exports`);
    const files = [...exported].filter(([, path]) => !path.endsWith('.d.ts'));
    const output = await project.run(`
      import { fileURLToPath } from 'node:url';
      globalThis.customElements ??= { get: () => undefined, define: () => undefined };
      const found = {};
      for (const [specifier, isModule] of ${JSON.stringify(
        files.map(([name, path]) => [name, path.startsWith('dist/') && path.endsWith('.js')]),
      )}) {
        found[specifier] = fileURLToPath(import.meta.resolve(specifier));
        if (isModule && Object.keys(await import(specifier)).length === 0 && !specifier.includes('/define/')) {
          throw new Error(specifier + ' exports nothing');
        }
      }
      console.log(JSON.stringify(found));`);
    assert.deepEqual(
      JSON.parse(output),
      Object.fromEntries(files.map(([name, path]) => [name, join(project.installed, path)])),
    );
  });

  it('vouches for every file of cdn/ but the list itself, and for no other', async () => {
    const { 'integrity.json': list, ...others } = Object.fromEntries(
      (await project.files())
        .filter((path) => path.startsWith('cdn/'))
        .map((path) => [path.slice('cdn/'.length), path]),
    );
    assert.deepEqual(Object.keys(JSON.parse(await read(list ?? ''))).sort(), Object.keys(others).sort());
  });

  it('has an entry for its version in the change log', async () => {
    const { version } = await project.manifest();
    assert.match(await read('CHANGELOG.md'), new RegExp(`^## ${String(version)}$`, 'm'));
  });

  it('keeps what is its own business to itself', async () => {
    for (const name of ['define/index', 'define/register', 'dist/index.js', 'controllers', 'locales/load']) {
      await assert.rejects(project.run(`import 'clinic-widgets/${name}';`), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
    }
  });

  it('names the sentences of each language after the language', async () => {
    const output = await project.run(`
      const languages = ['ar', 'de', 'en', 'es', 'fr', 'pt', 'vi', 'zh'];
      const all = await Promise.all(languages.map((name) => import('clinic-widgets/locales/' + name)));
      console.log(languages.filter((name, index) => all[index][name].signup.heading).join(' '));`);
    assert.equal(output, 'ar de en es fr pt vi zh');
  });

  it('lets a partner test with the real client over an endpoint in memory', async () => {
    const output = await project.run(`
      import { article } from 'clinic-widgets/client';
      import { fixtures, testClient } from 'clinic-widgets/testing';
      const { client, transport } = testClient(fixtures.routes());
      const { title } = await client.get(article, 'sleep-and-mood');
      console.log(title, transport.requests.map(({ path }) => path));`);
    assert.equal(output, "Sleep and mood: which comes first? [ '/v1/articles/sleep-and-mood.json' ]");
  });
});

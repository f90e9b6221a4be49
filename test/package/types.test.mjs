// @ts-check
/** What TypeScript knows of the package, in a strict project that checks its libraries too. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { packedProject, root } from './packed.mjs';

const run = promisify(execFile);
const project = packedProject();
const tags = readdirSync(join(root, 'src', 'widgets'));

/**
 * What the compiler says of files that use the package.
 *
 * @param {Record<string, string>} files
 * @param {Record<string, unknown>} [options]
 */
async function compiled(files, options) {
  const compilerOptions = {
    ...{ target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], noEmit: true },
    ...{ module: 'NodeNext', moduleResolution: 'NodeNext', resolveJsonModule: true },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...options,
  };
  const paths = { 'tsconfig.json': JSON.stringify({ compilerOptions, files: Object.keys(files) }), ...files };
  for (const [path, text] of Object.entries(paths)) await writeFile(join(project.folder, path), text);
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    await run(process.execPath, [compiler, '-p', '.'], { cwd: project.folder });
    return '';
  } catch (error) {
    return /** @type {{ stdout: string }} */ (error).stdout;
  } finally {
    for (const path of Object.keys(paths)) await rm(join(project.folder, path));
  }
}

describe('the types', () => {
  it('are there for every module, without an error in them', async () => {
    const exported = [...(await project.exported())];
    const modules = exported.flatMap(([name, path]) => (/^dist.*\.js$/.test(path) ? [name] : []));
    assert.ok(modules.length > 20, `only ${String(modules.length)} modules`);
    const imports = modules.map((name) => `import '${name}';\n`).join('');
    assert.equal(await compiled({ 'all.ts': `${imports}export {};` }), '');
    assert.equal(
      await compiled({ 'all.ts': imports }, { module: 'ESNext', moduleResolution: 'bundler' }),
      '',
    );
  });

  it('say which class each tag has, once it is defined', async () => {
    const uses = (/** @type {string} */ tag) => `document.createElement('${tag}') satisfies LitElement;\n`;
    const lit = `import type { LitElement } from 'lit';\n`;
    const one = `import 'clinic-widgets/define/article-card';\n${uses('article-card')}// @ts-expect-error not defined\n${uses('article-view')}`;
    assert.equal(await compiled({ 'one.ts': lit + one }), '');
    const all = `import { defineAll } from 'clinic-widgets/define';\ndefineAll();\n${tags.map(uses).join('')}`;
    assert.equal(await compiled({ 'all.ts': lit + all }), '');
  });

  it('know the events of a widget, on itself, on the document and on the window', async () => {
    const text = `
      import 'clinic-widgets/define/article-card';
      document.addEventListener('cw-error', (event) => event.status satisfies number | undefined);
      window.addEventListener('cw-select', ({ slug }) => slug satisfies string);
      document.createElement('article-card').addEventListener('cw-error', ({ code }) => {
        // @ts-expect-error there is no such code
        if (code === 'no-such-code') return;
      });
      const form = document.createElement('div');
      form.addEventListener('cw-failure', ({ code }) => code satisfies string);
      // @ts-expect-error a success tells nothing of what was typed
      form.addEventListener('cw-success', ({ email }) => email);`;
    assert.equal(await compiled({ 'events.ts': text }), '');
  });

  it('let JSX of Preact write what the elements have, and nothing else', async () => {
    const text = `
      import type {} from 'clinic-widgets/types/preact';
      export const good = (
        <content-provider endpoint="/v1">
          <article-card slug="a" heading-level={3} class="wide" oncw-error={({ code }) => code.length}>
            <a href="/a">A</a>
          </article-card>
          <latest-posts limit="3" allow-repeats />
          <faq-list data={{ id: 'a', items: [] }} />
        </content-provider>
      );
      // @ts-expect-error the event of an error is no click
      export const event = <article-card oncw-error={(event: MouseEvent) => event.clientX} />;
      // @ts-expect-error a level is a number
      export const level = <article-card heading-level="three" />;
      // @ts-expect-error a card has no such attribute
      export const attribute = <article-card slugg="a" />;`;
    const options = {
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      jsxImportSource: 'preact',
    };
    assert.equal(await compiled({ 'preact.tsx': text }, options), '');
  });

  it('hold for a partner’s own tests', async () => {
    const text = `
      import { ContentError, article, type Article } from 'clinic-widgets/client';
      import { fixtures, inTurn, networkFailure, testClient, TEST_ENDPOINT } from 'clinic-widgets/testing';
      import type { ContentProvider } from 'clinic-widgets';
      import { es } from 'clinic-widgets/locales/es';
      const { client, transport } = testClient({
        ...fixtures.routes(),
        '/v1/articles/slow.json': inTurn(networkFailure, { status: 503 }, fixtures.article),
      });
      export const given = async (provider: ContentProvider): Promise<Article> => {
        provider.client = client;
        transport.hold();
        // @ts-expect-error what was asked is read-only
        transport.requests = [];
        if (es.retry === TEST_ENDPOINT) throw new ContentError('network', { url: TEST_ENDPOINT });
        return client.get(article, 'slow');
      };`;
    assert.equal(await compiled({ 'partner.ts': text }), '');
  });
});

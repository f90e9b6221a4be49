// @ts-check
/** What TypeScript knows of the package, in a strict project that checks its libraries too. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { blocksIn } from '../docs/blocks.mjs';
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

/** As Preact's own templates of a project have it. */
const preact = {
  module: 'ESNext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  jsxImportSource: 'preact',
};

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

  describe('of JSX, here of Preact’s', () => {
    /** What the compiler says of all that is written below, a file for each promise: it takes seconds. */
    let said = '';
    /** @type {Record<string, string>} */
    const written = {};

    before(async () => {
      said = await compiled(written, preact);
      assert.doesNotMatch(said, /^error /m);
    });

    /** @param {string} promise @param {string} text What somebody writes, which has to compile. */
    const holds = (promise, text) => {
      const file = `${promise.replaceAll(/\W+/g, '-')}.tsx`;
      written[file] = `import type {} from 'clinic-widgets/types/preact';\n${text}\nexport {};\n`;
      it(promise, () => {
        assert.equal(
          said
            .split('\n')
            .filter((line) => line.startsWith(file))
            .join('\n'),
          '',
        );
      });
    };

    /** @param {string[]} elements Each has to be refused by itself. */
    const refused = (...elements) =>
      elements.map((element) => `// @ts-expect-error\nvoid (${element});\n`).join('');

    holds(
      'let people write what the elements have, and nothing else',
      `void (
        <content-provider endpoint="/v1">
          <article-card slug="a" heading-level={3} class="wide" oncw-error={({ code }) => code.length}>
            <a href="/a">A</a>
          </article-card>
          <latest-posts limit="3" allow-repeats />
          <faq-list data={{ id: 'a', items: [] }} />
        </content-provider>
      );
      // @ts-expect-error the event of an error is no click
      void (<article-card oncw-error={(event: MouseEvent) => event.clientX} />);
      // @ts-expect-error a card has no such attribute
      void (<article-card slugg="a" />);`,
    );

    holds(
      'know the words that an attribute takes',
      `void (
        <content-provider images="same-origin">
          <article-card layout="compact" />
          <latest-posts layout="carousel" />
          <addiction-comparison-table view="chart" tools="csv copy" />
          <article-view hide="byline toc" />
          <medical-disclaimer topic="ketamine" />
          <content-provider source="map" map="/map.json" endpoint="/posts.json" />
        </content-provider>
      );
      ${refused(
        '<content-provider images="none" />',
        '<content-provider source="blogger" />',
        '<article-card layout="wide" />',
        '<latest-posts layout="compact" />',
        '<addiction-comparison-table view="bars" />',
        '<addiction-comparison-table tools="pdf" />',
        '<article-view hide="toc images" />',
        '<article-view hide="toc toc" />',
        '<medical-disclaimer topic="sleep" />',
      )}`,
    );

    holds('leave open what an attribute leaves open', 'void (<crisis-resources region="fr" />);');

    holds(
      'take numbers, also as markup has them, where a number is meant',
      `void [<latest-posts limit={4} />, <related-posts limit="4" heading-level="3" />];
      ${refused('<latest-posts limit="four" />', '<article-card heading-level="three" />')}`,
    );

    holds(
      'take every kind of document as data, as it is and what it holds',
      `import article from '../../../demo/content/v1/articles/is-ketamine-addictive.json';
      import withdrawn from '../../../demo/content/v1/articles/withdrawn-example.json';
      import list from '../../../demo/content/v1/articles.json';
      import comparison from '../../../demo/content/v1/comparisons/us-controlled-schedules.json';
      import questions from '../../../demo/content/v1/faqs/ketamine.json';
      import { fixtures } from 'clinic-widgets/testing';
      void [
        <article-view data={article} />,
        <article-view data={withdrawn} />,
        <article-card data={article.item} />,
        <latest-posts data={list} />,
        <related-posts data={list.items} />,
        <addiction-comparison-table data={comparison} />,
        <addiction-comparison-table data={fixtures.levels.item} />,
        <faq-list data={questions} />,
        <faq-list data={fixtures.faq.item} />,
        <faq-list data={JSON.stringify(questions)} />,
      ];`,
    );

    holds(
      'take no data that lacks what the contract needs, or is of another kind',
      `import { fixtures } from 'clinic-widgets/testing';
      import type { Article } from 'clinic-widgets';
      declare const model: Article;
      ${refused(
        `<article-card data={{ id: 'a', slug: 'a', title: 'A' }} />`,
        `<faq-list data={{ id: 'a', items: [{ question: 'Why?' }] }} />`,
        `<faq-list data={{ item: { id: 'a', items: [] } }} />`,
        '<faq-list data={fixtures.comparison} />',
        '<latest-posts data={fixtures.article} />',
        '<article-view data={7} />',
        // What the client has read is for reading: its dates are days and no text.
        '<article-view data={model} />',
      )}`,
    );
  });

  it('hold for the page on Preact, as its tsconfig would be', async () => {
    const page = readFileSync(join(root, 'docs', 'frameworks', 'preact.md'), 'utf8');
    const [block, ...others] = blocksIn(page);
    assert.ok(block && others.length === 0);
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/preact/package.json'), 'utf8'));
    assert.ok(page.includes(`\`preact\` ${version} `), `it names another version than ${version}`);
    const options = { ...preact, types: ['clinic-widgets/types/preact'] };
    assert.equal(await compiled({ 'Reading.tsx': block.code }, options), '');
    // What the page says that types find.
    for (const [right, wrong] of [
      ['slug="no', 'slugg="no'],
      ['heading-level={3}', 'heading-level="three"'],
      ['oncw-select={open}', 'oncw-select={failed}'],
    ]) {
      const slip = block.code.replace(right, wrong);
      assert.match(await compiled({ 'Reading.tsx': slip }, options), /error TS/, wrong);
    }
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

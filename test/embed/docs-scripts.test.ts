// Every block of JavaScript in the documents runs, and what it says in comments comes true. Its imports are found by
// the names that the package exports.
import { expect } from '@open-wc/testing';
// Read here first, so that no page waits until the server has made all sources ready for browsers.
import '../../src/define/index.js';
import '../../src/index.js';
import '../../src/testing/index.js';
import { isForServers } from '../docs/blocks.mjs';
import { blocksOf, on } from './documents.js';
import { it, Page, SLUG, tags, TITLE, until } from './support.js';

/** Milliseconds. Each page asks for every file of the sources, and a busy machine has to make a module of each. */
const PATIENCE = 60_000;

interface Scene {
  /** What the page has besides. */
  readonly body?: string;
  /** Elements of which the block speaks and which it does not define. */
  readonly defines?: readonly string[];
  /** Parts of the lines that the console gets. */
  readonly warns?: readonly string[];
  /** Whether what the block promises has come to be. What it declares is given by its names. */
  readonly comes: (page: Page, declared: Readonly<Record<string, unknown>>) => boolean;
}

const cards = `<article-card slug="${SLUG}"></article-card><article-card slug="none"></article-card>`;
const cardsAreThere = (page: Page): boolean =>
  page
    .all('article-card')
    .map(({ state }) => state)
    .join() === 'ready,error';

/** What surrounds each block, in the order of the document. */
const scenes: Readonly<Record<string, readonly Scene[]>> = {
  'README.md': [
    { body: cards, warns: ['<article-card> not-found'], comes: cardsAreThere },
    {
      comes: (_, { title, sections }) => title === TITLE && (sections as readonly unknown[]).length > 1,
    },
  ],
  'llms.txt': [{ body: cards, warns: ['<article-card> not-found'], comes: cardsAreThere }],
  'docs/article-view.md': [
    {
      comes: (_, { data, json }) =>
        (data as { headline: string }).headline === TITLE &&
        !String(json).includes('<') &&
        (JSON.parse(String(json)) as { '@type': string })['@type'] === 'Article',
    },
  ],
  'docs/client.md': [
    {
      comes: (_, { items, older, whole, others }) =>
        [items, older, others].every(Array.isArray) && (whole as { title: string }).title === TITLE,
    },
    { comes: () => true },
    { comes: (_, { status }) => status === 'subscribed' },
  ],
  'docs/languages.md': [
    {
      defines: ['article-card', 'related-posts', 'signup-form'],
      body: `<article-card slug="${SLUG}"></article-card><signup-form></signup-form>
        <div lang="es"><related-posts for="${SLUG}"></related-posts></div>`,
      comes: (page) =>
        /\d-minute read/.test(page.text('article-card')) &&
        page.text('signup-form').includes('News from our clinic') &&
        page.text('related-posts').includes('Siga leyendo'),
    },
  ],
  'docs/prerendering.md': [{ comes: (page) => tags.every((tag) => page.window.customElements.get(tag)) }],
  'docs/sources.md': [
    {
      comes: (_, { title, html }) =>
        title === 'Is ketamine addictive?' && String(html).includes('What a post says.'),
    },
  ],
  'docs/testing.md': [{ comes: (page) => page.one('article-card').state === 'ready' }],
};

const { exports } = (await (await fetch('/package.json')).json()) as { exports: Record<string, unknown> };

/** The sources of the modules that the package exports, by the names that programs import. */
const importMap = {
  imports: Object.fromEntries(
    Object.entries(exports)
      .filter(([, file]) => typeof file === 'string' && /^\.\/dist\/.*\.js$/.test(file))
      .flatMap(([name, file]) => {
        const source = String(file).replace(/^\.\/dist(.*)\.js$/, '/src$1.ts');
        return (name.includes('*') ? tags : ['']).map((tag) => [
          name.replace('.', 'clinic-widgets').replace('*', tag),
          source.replace('*', tag),
        ]);
      }),
  ),
};

/** The names of the constants that a module declares at its top. */
const declaredIn = (code: string): readonly string[] =>
  [...code.matchAll(/^const (?:(\w+)|\{ ([\w, ]+) \}) =/gm)].flatMap(([, one, several]) =>
    (one ?? several ?? '').split(', '),
  );

/** What stands behind each line that logs something. */
const promisedIn = (code: string): readonly unknown[] =>
  [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(
    ([, logged = '']) => JSON.parse(`[${logged.replaceAll("'", '"')}]`) as unknown,
  );

for (const [path, all] of blocksOf('js', 'ts')) {
  const blocks = all.filter(({ code }) => !isForServers(code));
  if (blocks.length === 0) continue;
  describe(`in ${path}`, () => {
    for (const [index, { code }] of blocks.entries()) {
      it(`block ${index + 1} of JavaScript does what it says`, async function () {
        this.timeout(2 * PATIENCE);
        const scene = scenes[path]?.[index];
        if (!scene) throw new Error('No scene says what it is to do');
        const page = await new Page().opened();
        const logged: unknown[] = [];
        page.window.console.log = (...said: unknown[]) => logged.push(said);

        const script = (text: string): string => `<script type="module">${text}</script>`;
        const names = declaredIn(code).join();
        const defines = (scene.defines ?? []).map((tag) => `import 'clinic-widgets/define/${tag}';`).join('');
        const configures = scene.defines
          ? `import { configure } from 'clinic-widgets'; configure({ endpoint: '${page.endpoint.url}' });`
          : '';
        page
          .write(`<script type="importmap">${JSON.stringify(importMap)}</script><body>${scene.body ?? ''}`)
          .write(script(`${on(page, code)}\nglobalThis.declared = { ${names} };`))
          .write(defines || configures ? script(`${defines}${configures}`) : '')
          .end();

        await until(
          () => {
            const { declared } = page.window as { declared?: Record<string, unknown> };
            return declared && scene.comes(page, declared);
          },
          'it does what it says',
          PATIENCE,
        );
        await until(() => logged.length >= promisedIn(code).length, 'it has logged what it says');
        await page.settle();
        expect(logged).to.deep.equal(promisedIn(code));
        const warned = page.console.filter((line) => !line.includes('Lit is in dev mode'));
        expect(warned).to.have.lengthOf(scene.warns?.length ?? 0);
        for (const [at, part] of (scene.warns ?? []).entries()) expect(warned[at]).to.include(part);
      });
    }
  });
}

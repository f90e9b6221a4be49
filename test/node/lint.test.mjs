// Each rule that carries the architecture, on the smallest code that breaks it and on its allowed neighbour.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The files exist in name only, and rules that need types cannot see into such files.
const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });

/** What the linter says to `code` in a file of that name, about the given rule. */
async function complaints(rule, file, code) {
  const [{ messages }] = await eslint.lintText(`${code}\n`, { filePath: file });
  const broken = messages.find(({ fatal }) => fatal);
  assert.equal(broken, undefined, broken?.message);
  return messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
}

function refuses(rule, file, code, says) {
  it(`refuses in ${file}: ${code}`, async () => {
    const found = await complaints(rule, file, code);
    assert.equal(found.length > 0, true, `${rule} says nothing`);
    if (says) assert.match(found.join('\n'), says);
  });
}

function allows(rule, file, code) {
  it(`allows in ${file}: ${code}`, async () => {
    assert.deepEqual(await complaints(rule, file, code), []);
  });
}

describe('imports go in one direction', () => {
  const rule = 'local/import-direction';
  const refused = [
    ['src/content/x.ts', '../sources/index.js'],
    ['src/content/x.ts', '../events/index.js'],
    ['src/sources/x.ts', '../backends/index.js'],
    ['src/backends/x.ts', '../client/index.js'],
    ['src/client/x.ts', '../contexts/index.js'],
    ['src/client/x.ts', '../events/index.js'],
    ['src/contexts/x.ts', '../controllers/index.js'],
    ['src/contexts/x.ts', '../locales/index.js'],
    ['src/controllers/x.ts', '../templates/index.js'],
    ['src/templates/x.ts', '../widgets/article-card/article-card.js'],
    ['src/widgets/article-card/x.ts', '../../define/index.js'],
    ['src/define/x.ts', '../embed/embed.js'],
    ['src/events/x.ts', '../client/index.js'],
    ['src/styles/x.ts', '../locales/index.js'],
    ['src/sanitize/x.ts', '../styles/index.js'],
    ['src/locales/x.ts', '../controllers/index.js'],
    ['src/server/x.ts', '../embed/embed.js'],
    ['src/cli/x.ts', '../widgets/article-card/article-card.js'],
    ['src/testing/x.ts', '../contexts/index.js'],
    ['src/widgets/article-card/x.ts', '../../testing/index.js'],
    ['src/index.ts', './define/index.js'],
    ['src/content/x.ts', '../elsewhere/x.js'],
  ];
  for (const [file, specifier] of refused) refuses(rule, file, `import * as all from '${specifier}';`);

  const allowed = [
    ['src/content/x.ts', './date.js'],
    ['src/sources/x.ts', '../content/index.js'],
    ['src/client/x.ts', '../backends/index.js'],
    ['src/contexts/x.ts', '../client/index.js'],
    ['src/controllers/x.ts', '../sanitize/index.js'],
    ['src/templates/x.ts', '../controllers/index.js'],
    ['src/widgets/article-card/x.ts', './article-card.styles.js'],
    ['src/widgets/article-card/x.ts', '../../templates/index.js'],
    ['src/define/x.ts', '../widgets/article-card/article-card.js'],
    ['src/embed/x.ts', '../define/index.js'],
    ['src/events/x.ts', '../content/index.js'],
    ['src/server/x.ts', '../define/index.js'],
    ['src/cli/x.ts', '../server/index.js'],
    ['src/cli/x.ts', '../client/index.js'],
    ['src/cli/x.ts', '../sanitize/policy.js'],
    ['src/testing/x.ts', '../client/index.js'],
    ['src/index.ts', './widgets/article-card/article-card.js'],
    ['src/content/x.ts', 'valibot'],
    ['test/x.test.ts', '../src/widgets/article-card/article-card.js'],
  ];
  for (const [file, specifier] of allowed) allows(rule, file, `import * as all from '${specifier}';`);

  refuses(
    rule,
    'src/templates/x.ts',
    "import * as all from '../widgets/article-card/article-card.js';",
    /templates\/ must not import widgets\/: see docs\/architecture\.md/,
  );
  refuses(
    rule,
    'src/widgets/article-card/x.ts',
    "import * as all from '../article-view/article-view.js';",
    /Widgets do not import each other/,
  );
  refuses(rule, 'src/content/x.ts', "import type { Client } from '../client/index.js';");
  refuses(rule, 'src/content/x.ts', "export type Client = import('../client/index.js').Client;");
  refuses(rule, 'src/content/x.ts', "export const later = () => import('../client/index.js');");
  refuses(rule, 'src/content/x.ts', "export { one } from '../client/index.js';");
  refuses(rule, 'src/content/x.ts', "export * from '../client/index.js';");
});

describe('packages stay in their folder', () => {
  const rule = 'no-restricted-imports';
  refuses(rule, 'src/client/x.ts', "import * as v from 'valibot';");
  allows(rule, 'src/content/x.ts', "import * as v from 'valibot';");
  refuses(rule, 'src/controllers/x.ts', "import purify from 'dompurify';");
  allows(rule, 'src/sanitize/x.ts', "import purify from 'dompurify';");
  for (const folder of ['content', 'sources', 'backends', 'client']) {
    refuses(rule, `src/${folder}/x.ts`, "import { html } from 'lit';");
    refuses(rule, `src/${folder}/x.ts`, "import { createContext } from '@lit/context';");
  }
  allows(rule, 'src/styles/x.ts', "import { css } from 'lit';");
  refuses(rule, 'src/server/x.ts', "import { readFile } from 'node:fs/promises';");
  allows(rule, 'src/cli/x.ts', "import { readFile } from 'node:fs/promises';");
});

describe('only client/ talks to the network', () => {
  const rule = 'no-restricted-globals';
  for (const folder of [
    'content',
    'sources',
    'backends',
    'controllers',
    'widgets/article-card',
    'embed',
    'cli',
  ]) {
    refuses(rule, `src/${folder}/x.ts`, "void fetch('/');");
    refuses(rule, `src/${folder}/x.ts`, "void globalThis.fetch('/');");
  }
  allows(rule, 'src/client/x.ts', "void fetch('/');");
  refuses(rule, 'src/client/x.ts', 'new XMLHttpRequest();');
  refuses('no-restricted-syntax', 'src/client/x.ts', "navigator.sendBeacon('/');");
  allows('no-restricted-syntax', 'src/client/x.ts', 'export const online = navigator.onLine;');
});

describe('nothing is stored', () => {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    refuses('no-restricted-globals', 'src/client/x.ts', `void ${name};`);
    refuses('no-restricted-globals', 'src/controllers/x.ts', `void window.${name};`);
  }
  refuses('no-restricted-syntax', 'src/controllers/x.ts', "document.cookie = 'a=b';");
  allows('no-restricted-syntax', 'src/controllers/x.ts', "document.title = 'a';");
});

describe('content, sources and back ends are pure', () => {
  for (const folder of ['content', 'sources', 'backends']) {
    for (const code of [
      'document.title;',
      'window.location;',
      'new DOMParser();',
      'box instanceof HTMLElement;',
      'globalThis.document;',
    ]) {
      refuses('no-restricted-globals', `src/${folder}/x.ts`, code);
    }
    allows('no-restricted-globals', `src/${folder}/x.ts`, "new URL('https://example.org');");
  }
  allows('no-restricted-globals', 'src/controllers/x.ts', 'document.title;');
});

describe('foreign HTML goes through one door', () => {
  const file = 'src/templates/x.ts';
  for (const [name, path] of [
    ['unsafeHTML', 'lit/directives/unsafe-html.js'],
    ['unsafeSVG', 'lit/directives/unsafe-svg.js'],
    ['unsafeMathML', 'lit/directives/unsafe-mathml.js'],
    ['unsafeHTML', 'lit-html/directives/unsafe-html.js'],
    ['unsafeStatic', 'lit/static-html.js'],
    ['styleMap', 'lit/directives/style-map.js'],
  ]) {
    refuses('no-restricted-imports', file, `import { ${name} } from '${path}';`);
  }
  allows('no-restricted-imports', file, "import { classMap } from 'lit/directives/class-map.js';");
  allows('no-restricted-imports', file, "import { literal } from 'lit/static-html.js';");

  for (const code of [
    'box.innerHTML = text;',
    'box.outerHTML = text;',
    "box['innerHTML'] = text;",
    'box.append(other.innerHTML);',
    "box.insertAdjacentHTML('beforeend', text);",
    'range.createContextualFragment(text);',
    'box.setHTMLUnsafe(text);',
    'document.write(text);',
  ]) {
    refuses('no-restricted-syntax', file, code);
  }
  allows('no-restricted-syntax', file, 'box.textContent = text;');
  refuses('no-unsanitized/method', file, 'import(text);');

  refuses('no-eval', file, 'eval(text);');
  refuses('no-new-func', file, 'new Function(text);');
});

describe('templates obey a strict Content-Security-Policy', () => {
  const rule = 'local/safe-templates';
  const file = 'src/templates/x.ts';
  for (const template of [
    '<p style="color: red"></p>',
    '<p class="a" style=${value}></p>',
    '<p\n  style="--x: ${value}"></p>',
    '<p a=${value} style="x"></p>',
    '<p .innerHTML=${value}></p>',
    '<iframe .srcdoc=${value}></iframe>',
    '<iframe srcdoc="x"></iframe>',
    '<p onclick="go()"></p>',
    '<style>p {}</style>',
    '<script></script>',
    '<${tag} style="x"></${tag}>',
  ]) {
    refuses(rule, file, `html\`${template}\`;`);
  }
  for (const template of [
    '<p class="a" data-style="x" title=\'style="x"\'>style="x"</p>',
    '<p title="a > b style=c">x</p>',
    '<p @click=${go} ?hidden=${value} .hidden=${value}></p>',
    '<!-- <p style="x"></p> -->',
  ]) {
    allows(rule, file, `html\`${template}\`;`);
  }
  refuses('no-restricted-syntax', file, "box.setAttribute('style', 'color: red');");
  allows('no-restricted-syntax', file, "box.setAttribute('class', 'red');");
});

describe('only define/ registers elements', () => {
  const rule = 'no-restricted-syntax';
  const file = 'src/widgets/article-card/x.ts';
  refuses(rule, file, "customElements.define('x-y', Y);");
  refuses(rule, file, "globalThis.customElements.define('x-y', Y);");
  refuses(rule, file, "@customElement('x-y') class Y {}");
  refuses('no-restricted-imports', file, "import { customElement } from 'lit/decorators.js';");
  allows('no-restricted-imports', file, "import { property } from 'lit/decorators.js';");
  allows(rule, file, "class Y { @property() slug = ''; }");
  allows(rule, 'src/define/x.ts', "customElements.define('x-y', Y);");
  refuses(rule, 'src/define/x.ts', 'box.innerHTML = text;');
});

describe('small promises', () => {
  refuses('lit-a11y/alt-text', 'src/templates/x.ts', 'import { html } from "lit"; html`<img src="x" />`;');
  allows(
    'lit-a11y/alt-text',
    'src/templates/x.ts',
    'import { html } from "lit"; html`<img src="x" alt="" />`;',
  );
  refuses('lit/no-legacy-template-syntax', 'src/templates/x.ts', 'html`<p on-click=${go}></p>`;');
  refuses('no-restricted-syntax', 'src/content/x.ts', 'export default 1;');
  allows('no-restricted-syntax', 'stories/x.stories.ts', 'export default { title: 1 };');
  refuses('no-restricted-syntax', 'test/x.test.ts', "it.only('…', () => {});");
  refuses('no-restricted-syntax', 'test/node/x.test.mjs', "test.only('…', () => {});");
  allows('no-restricted-syntax', 'test/x.test.ts', "it('…', () => {});");
  refuses('import-x/no-extraneous-dependencies', 'src/content/x.ts', "import { format } from 'prettier';");
  allows('import-x/no-extraneous-dependencies', 'src/content/x.ts', "import * as v from 'valibot';");
});

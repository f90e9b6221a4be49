// Pages whose own scripts are hard on everybody else's, most of them those of real sites, from npm.
import { expect } from '@open-wc/testing';
import { everyWidget, whole } from './every-widget.js';
import { it, Page, until } from './support.js';

const script = (path: string): string => `<script src="/node_modules/${path}"></script>`;

/** Before any other script of the page. */
const natives: readonly (readonly [what: string, html: string])[] = [
  ['zone.js, as pages with Angular have it', script('zone.js/bundles/zone.umd.min.js')],
  ['core-js, as older builds carry it', script('core-js-bundle/minified.js')],
  [
    'a fetch and a Promise that are polyfills',
    `<script>delete window.fetch; window.fetch = undefined; window.Response = undefined;</script>
    ${script('whatwg-fetch/dist/fetch.umd.js')}${script('bluebird/js/browser/bluebird.min.js')}`,
  ],
  [
    'a fetch that somebody counts',
    `<script>
      const own = window.fetch;
      window.fetch = function (...given) {
        window.asked = (window.asked ?? 0) + 1;
        return own.apply(this, given).then((answer) => answer.clone());
      };
    </script>`,
  ],
  ['methods on every native', `${script('sugar/dist/sugar.min.js')}<script>Sugar.extend();</script>`],
  [
    'toJSON on arrays, strings and dates, which writes text',
    `<script>
      for (const { prototype } of [Array, String, Date]) {
        prototype.toJSON = function () { return 'text of ' + this.length; };
      }
    </script>`,
  ],
  [
    'names on every object and array that loops come across',
    `<script>
      Object.prototype.extra = function () { throw new Error('called'); };
      Array.prototype.last = function () { return this[this.length - 1]; };
    </script>`,
  ],
  [
    'a JSON of its own',
    `<script>
      const { parse, stringify } = JSON;
      window.JSON = {
        parse: (text) => parse(String(text)),
        stringify: (value) => stringify(value),
      };
    </script>`,
  ],
  [
    'a library of modules, which takes define for itself',
    `<script>window.define = () => { throw new Error('define'); }; define.amd = {}; window.module = {}; window.exports = {};</script>`,
  ],
  [
    'elements with ids like names of the window',
    `</head><body><form id="fetch"></form><form id="customElements"><input name="define"></form><a id="ClinicWidgets" name="URL"></a>`,
  ],
];

describe('on a page that has', () => {
  for (const [what, html] of natives) {
    it(`${what}, every widget shows what it has`, async () => {
      const page = new Page();
      page.write(`${html}${page.snippet()}<body>${everyWidget}`).end();
      await whole(page);
      expect(page.console).to.deep.equal([]);
    });

    it(`${what}, a sign-up is taken`, async () => {
      const page = new Page();
      page
        .write(
          `${html}${page.snippet()}<body><signup-form list="hosts" consent="Yes, please."></signup-form>`,
        )
        .end();
      const root = await form(page);
      const [email, box] = root.querySelectorAll('input');
      if (!email || !box) throw new Error('The form lacks a field');
      email.value = `reader-${crypto.randomUUID()}@clinic.example`;
      box.click();
      const start = performance.now();
      await until(
        () => performance.now() - start > 1_000,
        'a second has passed, which the demo’s service asks for',
      );
      root.querySelector('button')?.click();
      await page.inState('success', 'signup-form');
    });
  }
});

const form = async (page: Page): Promise<ShadowRoot> => {
  await until(() => page.one('signup-form').shadowRoot?.querySelector('form'), 'the form is there');
  const { shadowRoot } = page.one('signup-form');
  if (!shadowRoot) throw new Error('The form shows nothing');
  return shadowRoot;
};

import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/crisis-resources.js';
import '../../src/define/medical-disclaimer.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import { keepWarnings, make, settled, uncaughtDuring } from './helpers.js';

/** What each widget needs to show something, so that its whole template runs. */
const contents: Record<string, Record<string, string>> = {
  'article-card': { slug: 'sleep-and-mood' },
  'article-view': { slug: 'sleep-and-mood' },
  'addiction-comparison-table': { comparison: 'effort' },
  'related-posts': { for: 'sleep-and-mood' },
  'signup-form': { consent: 'Yes' },
  'content-provider': {},
  'medical-disclaimer': { topic: 'ketamine' },
  'crisis-resources': {},
};

const odd: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e999',
  'NaN',
  'null',
  'undefined',
  'true',
  'constructor',
  '__proto__',
  'toString',
  '%',
  '%E0%A4%A',
  '../../..',
  '?a=b#c',
  '#',
  '//',
  'http://',
  'https://[',
  'https://user:secret@host.invalid:99999/',
  'javascript:alert(1)',
  'data:text/html,<b>',
  'blob:null/x',
  'mailto:name@example.com',
  '<img src=x onerror="throw 1">',
  '"><script>throw 1</script>',
  '{{x}}',
  '\u0000\u0007\ud800\u202e',
  '👩‍⚕️'.repeat(50),
  'x'.repeat(20_000),
  '[{"a":1}]',
];

/** What frameworks set as properties, also where a string is expected. */
const values: readonly unknown[] = [undefined, null, 0, 7, -Infinity, true, false, '', {}, []];

describe('a widget whose attributes are nonsense', () => {
  keepWarnings();

  // What is relative to the page leads to a server that knows what to say to nonsense.
  const base = Object.assign(document.createElement('base'), { href: `${testServers.endpoint}/nowhere/` });
  before(() => {
    document.head.append(base);
  });
  after(() => {
    base.remove();
  });

  /** What nobody caught while widgets were changed and left. */
  const uncaughtFrom = async (widgets: Element[], change: () => void): Promise<string[]> => {
    const { client } = testClient(fixtures.routes());
    const box = await fixture(html`<content-provider .client=${client}></content-provider>`);
    const uncaught = await uncaughtDuring(async () => {
      box.append(...widgets);
      await settled();
      change();
      await settled();
      for (const widget of widgets) widget.remove();
    });
    return uncaught.map(String);
  };

  for (const [tag, attributes] of Object.entries(contents)) {
    const element = customElements.get(tag) as unknown as typeof LitElement;

    for (const name of [...element.observedAttributes, 'lang', 'dir', 'hidden']) {
      it(`<${tag} ${name}> throws nothing`, async () => {
        const widgets = odd.map((value) => make(tag, { attributes: { ...attributes, [name]: value } }));
        const uncaught = await uncaughtFrom(widgets, () => {
          for (const widget of widgets) widget.removeAttribute(name);
        });
        expect(uncaught).to.deep.equal([]);
      });
    }

    const properties = [...element.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
    for (const name of properties.filter((each) => each !== 'client').map(String)) {
      it(`<${tag}>.${name} throws nothing`, async () => {
        const widgets = values.map(() => make(tag, { attributes }));
        const uncaught = await uncaughtFrom(widgets, () => {
          for (const [at, widget] of widgets.entries()) Object.assign(widget, { [name]: values[at] });
        });
        expect(uncaught).to.deep.equal([]);
      });
    }
  }
});

// Pages whose own style sheets are hard on everybody else's. Ten of them are those of real sites, from npm.
import { expect } from '@open-wc/testing';
import { everyWidget, loading, whole } from './every-widget.js';
import { pictureOf, resizeWindow } from '../support/browser.js';
import { it, Page, type Widget } from './support.js';

const sheet = (path: string): string => `<link rel="stylesheet" href="/node_modules/${path}">`;
const style = (css: string): string => `<style>${css}</style>`;

const sheets: readonly (readonly [what: string, html: string])[] = [
  ['Bootstrap', sheet('bootstrap/dist/css/bootstrap.min.css')],
  ['Bulma', sheet('bulma/css/bulma.min.css')],
  ['Tachyons', sheet('tachyons/css/tachyons.min.css')],
  ['Milligram', sheet('milligram/dist/milligram.min.css')],
  ['normalize.css', sheet('normalize.css/normalize.css')],
  ['Pico', sheet('@picocss/pico/css/pico.min.css')],
  ['Pure', sheet('purecss/build/pure-min.css')],
  ['Sakura', sheet('sakura.css/css/sakura.css')],
  ['UIkit', sheet('uikit/dist/css/uikit.min.css')],
  ['Water.css', sheet('water.css/out/water.min.css')],
  ['a root of 62.5 %', style('html { font-size: 62.5% }')],
  ['a zoom', style('body { zoom: 1.25 }')],
  ['a direction of its own', style('body { direction: rtl }')],
  [
    'rules for every button, table, list and field',
    style(`button, input, select, table, th, td, ul, ol, li, a, h2, h3, details, summary, img, figure, p {
      display: inline !important; float: left !important; position: absolute !important; padding: 33px !important;
      margin: 44px !important; border: 7px dotted red !important; background: yellow !important;
      inline-size: 11px !important; block-size: 11px !important; opacity: 0.1 !important; transform: rotate(9deg) !important;
    }`),
  ],
  [
    'rules for every element',
    style(
      '* { box-sizing: content-box !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }',
    ),
  ],
];

/** What no page hands down to what is inside a widget, but for sizes in the page's own letters. */
const LOOKS = [
  ...[
    'display',
    'position',
    'float',
    'box-sizing',
    'vertical-align',
    'text-decoration-line',
    'transform',
    'opacity',
  ],
  ...[
    'flex-direction',
    'flex-wrap',
    'align-items',
    'overflow-x',
    'overflow-y',
    'z-index',
    'border-top-style',
  ],
  ...['padding-top', 'padding-bottom', 'padding-left', 'padding-right', 'border-top-left-radius', 'row-gap'],
] as const;

/** Lengths in letters, since a page may have larger ones. */
const looksOf = (widget: Widget): string[] => {
  const { defaultView: window } = widget.ownerDocument;
  return [...(widget.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter(({ localName }) => localName !== 'slot')
    .map((element) => {
      const style = window?.getComputedStyle(element);
      const letter = parseFloat(style?.fontSize ?? '') || 1;
      const values = LOOKS.map((name) =>
        (style?.getPropertyValue(name) ?? '').replaceAll(
          /([\d.]+)px/g,
          (_, pixels: string) => `${(Number(pixels) / letter).toFixed(2)}em`,
        ),
      );
      // Whether there is more than the window holds is a matter of the page's letters.
      const name = element.className.replaceAll(/ (?:cut|tall)/g, '');
      return `${element.localName}.${name}: ${values.join(' ')}`;
    });
};

const LENGTH = /[\d.]+(?=em)/g;

/** But for what a zoom rounds. */
const isSame = (look: string, other = ''): boolean => {
  const [lengths, others] = [look, other].map((text) => [...text.matchAll(LENGTH)].map(Number));
  return (
    look.replaceAll(LENGTH, '') === other.replaceAll(LENGTH, '') &&
    Boolean(lengths?.every((length, index) => Math.abs(length - (others?.[index] ?? 0)) < 0.1))
  );
};

/** In little room: a page that takes away what makes an element a box takes away its width as well. */
const narrow = { width: 220 };

describe('on a page with', () => {
  let plain: Map<string, string[]>;

  before(async () => {
    const page = new Page(narrow);
    page.write(`${page.snippet()}<body>${everyWidget}`).end();
    await whole(page);
    await page.settle();
    plain = new Map(page.all(`${loading}, signup-form`).map((widget) => [widget.localName, looksOf(widget)]));
    page.close();
  });

  for (const [what, html] of sheets) {
    it(`${what}, widgets keep their looks`, async () => {
      const page = new Page(narrow);
      page.write(`${html}${page.snippet()}<body>${everyWidget}`).end();
      await whole(page);
      await page.settle();
      for (const [tag, looks] of plain) {
        const changed = looksOf(page.one(tag)).filter((look, index) => !isSame(look, looks[index]));
        expect(changed.slice(0, 3), tag).to.deep.equal([]);
      }
    });
  }

  it('all: unset !important on everything, widgets keep their looks, and tables can be scrolled', async () => {
    const page = new Page(narrow);
    page.write(`${style('body * { all: unset !important }')}${page.snippet()}<body>${everyWidget}`).end();
    await whole(page);
    await page.settle();
    for (const [tag, looks] of plain) {
      // An element that is no box any more has no room that its tables could go by: they stay tables.
      if (looks.some((look) => look.startsWith('table'))) continue;
      const changed = looksOf(page.one(tag)).filter((look, index) => !isSame(look, looks[index]));
      expect(changed.slice(0, 3), tag).to.deep.equal([]);
    }
    const { scrollWidth, clientWidth } = page.document.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
  });
});

/** What a page has of its own, in the way that its sheets dress it. */
const own = `<header><nav><ul><li><a href="#a">One</a></li><li><a href="#b">Two</a></li></ul></nav></header>
  <h1>A clinic</h1><h2>Below</h2><p>Text with <b>bold</b>, <em>emphasis</em>, <code>code</code> and <a href="#">a link</a>.</p>
  <table><caption>Hours</caption><thead><tr><th>Day</th><th>Hours</th></tr></thead><tbody><tr><td>Monday</td><td>9 to 5</td></tr></tbody></table>
  <form><label>Name <input></label> <label><input type="checkbox"> Yes</label> <select><option>One</option></select>
  <textarea></textarea> <button>Send</button></form><blockquote>Words</blockquote><hr><dl><dt>Term</dt><dd>What it is</dd></dl>
  <details open><summary>More</summary>Text</details><article>Own</article><section>Own</section><footer>Foot</footer>
  <div style="position: absolute; left: 0; top: 2000px; width: 600px; height: 3000px; overflow: hidden">`;

const everyStyle = (page: Page): string[] =>
  page.all('body *:not([style] *), html, body').map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const style = page.window.getComputedStyle(element);
    const values = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    return [element.localName, left, top, width, height, ...values].join('; ');
  });

/** How many of a picture's bytes differ from those of another. */
const differences = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.filter((byte, at) => byte !== other[at]).length;

describe('a page stays as it was to the last pixel', () => {
  before(() => resizeWindow(840, 1_000));
  after(() => resizeWindow(800, 600));

  // WebKit's bars fade away with time.
  const bare = style('html { overflow: hidden }');
  const tall = (): Page => {
    const page = new Page({ width: 800 });
    (page.window.frameElement as HTMLIFrameElement).height = '960';
    return page;
  };
  const seen = async (page: Page): Promise<Uint8ClampedArray> => {
    await page.settle();
    return pictureOf(page.window.frameElement as Element);
  };

  it('or it would be noticed', async () => {
    const page = tall();
    page.write(`${bare}</head><body>${own}</div></body>`).end();
    await page.complete();
    const before = await seen(page);
    expect(differences(before, await seen(page))).to.equal(0);
    page.one('h2').style.color = 'rgb(0, 0, 40)';
    expect(differences(before, await seen(page))).to.be.above(0);
  });

  for (const [what, html] of [['no style sheet', ''] as const, ...sheets.slice(0, 10)]) {
    it(`with ${what}`, async () => {
      const page = tall();
      page.write(`${html}${bare}</head><body>${own}${everyWidget}</div></body>`).end();
      await page.complete();
      const pixels = await seen(page);
      const before = everyStyle(page);
      expect(before.length).to.be.above(40);
      const rules = page.document.styleSheets.length;
      page.insert({ src: `${page.code}/embed.js`, 'data-endpoint': page.endpoint.url, crossorigin: '' });
      await whole(page);
      expect(differences(pixels, await seen(page)), 'pixels').to.equal(0);
      const after = everyStyle(page);
      expect(after.filter((each, index) => each !== before[index])).to.deep.equal([]);
      expect(after).to.have.length(before.length);
      expect(page.document.styleSheets).to.have.length(rules);
      expect(page.document.adoptedStyleSheets).to.have.length(0);
    });
  }
});

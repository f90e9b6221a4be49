import { expect } from '@open-wc/testing';
import { fixtures } from '../../src/testing/index.js';
import { all, view, viewOf } from './articles.js';
import { has, keepWarnings, part, parts, words, type Widget } from './helpers.js';

/** Every rule for paper, wherever it is in a widget's sheets. */
const printRules = (widget: Widget): CSSMediaRule[] =>
  [...(widget.shadowRoot?.adoptedStyleSheets ?? [])].flatMap((sheet) =>
    [...sheet.cssRules].filter(
      (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText.includes('print'),
    ),
  );

const undo: (() => void)[] = [];

/** Shows a widget on the screen as it would be on paper. */
const onPaper = (widget: Widget): void => {
  const rules = printRules(widget);
  expect(rules.length).to.be.above(0);
  for (const rule of rules) {
    rule.media.mediaText = 'all';
    undo.push(() => (rule.media.mediaText = 'print'));
  }
};

/** What stands behind an element without being in it. */
const after = (element: Element | null | undefined): string =>
  element ? getComputedStyle(element, '::after').content : '';

describe('a printed <article-view>', () => {
  keepWarnings();

  afterEach(() => {
    for (const each of undo.splice(0)) each();
  });

  it('has no table of contents and no links back', async () => {
    const { widget } = await view();
    expect(part(widget, 'toc')?.checkVisibility()).to.equal(true);
    onPaper(widget);
    expect(has(widget, 'toc') && has(widget, 'citation-back')).to.equal(true);
    for (const name of ['toc', 'citation-back']) {
      expect(
        parts(widget, name).some((each) => each.checkVisibility()),
        name,
      ).to.equal(false);
    }
  });

  it('writes out the addresses of its sources and of the original', async () => {
    const { widget } = await view();
    const links = (): (HTMLAnchorElement | null | undefined)[] => [
      parts(widget, 'sources').at(-1)?.querySelector('a'),
      part(widget, 'attribution')?.querySelector('a'),
    ];
    expect(links().map(after)).to.deep.equal(['none', 'none']);
    const widths = links().map((link) => link?.getBoundingClientRect().width ?? 0);
    onPaper(widget);
    for (const [nth, link] of links().entries()) {
      expect(after(link)).to.match(/href|https:/);
      expect(link?.getBoundingClientRect().width).to.be.above(widths[nth] ?? 0);
    }
  });

  it('keeps attribution, review, notices and disclosures', async () => {
    const { widget } = await viewOf({
      html: '<details><summary>More</summary><p>Told only here</p></details>',
      notices: [{ id: 'x', kind: 'safety', text: 'Call 988' }],
    });
    onPaper(widget);
    for (const name of ['attribution', 'review-state', 'notice', 'body']) {
      expect(part(widget, name)?.checkVisibility(), name).to.equal(true);
    }
  });

  it('cuts nothing that could be scrolled', async () => {
    const columns = Array.from({ length: 14 }, (_, at) => ({ id: `c${at}`, label: `Column ${at}` }));
    const { widget } = await viewOf(
      { html: `<pre>${'long '.repeat(100)}</pre><div data-comparison="wide"></div>` },
      {
        '/v1/comparisons/wide.json': fixtures.documentOf({
          id: 'wide',
          caption: 'Wide',
          columns,
          rows: [{ id: 'r', label: 'Row', cells: {} }],
        }),
      },
    );
    onPaper(widget);
    const edge = Math.ceil(part(widget, 'frame')?.getBoundingClientRect().right ?? NaN);
    for (const element of all(widget, 'pre, table, td:last-child')) {
      expect(Math.floor(element.getBoundingClientRect().right), words(element)).to.be.at.most(edge);
      expect(element.scrollWidth, words(element)).to.be.at.most(element.clientWidth + 1);
    }
    for (const region of all(widget, '.scroll'))
      expect(getComputedStyle(region).overflowX).to.equal('visible');
  });
});

import { expect } from '@open-wc/testing';
import { fixtures, testClient } from '../../src/testing/index.js';
import { all, open, view, viewOf } from './articles.js';
import { keepWarnings, part, parts, place, settled, words, type Widget } from './helpers.js';

const { documentOf } = fixtures;
const citations = [
  { id: 'one', title: 'The first' },
  { id: 'two', title: 'The second' },
  { id: 'three', title: 'The third' },
];
const cite = (id: string, text = 'x'): string => `<a href="#citation-${id}">${text}</a>`;

/** What leads back from each source of the article, as a screen reader names it. Those of comparisons come before. */
const back = (widget: Widget): (string | null)[][] =>
  [...(parts(widget, 'sources').at(-1)?.children ?? [])].map((item) =>
    [...item.querySelectorAll('[part~="citation-back"]')].map((link) => link.ariaLabel),
  );

const at = (widget: Widget): string => words(widget.shadowRoot?.activeElement);

describe('the sources of an <article-view>', () => {
  keepWarnings();

  it('lead back to where the text cites them, each by a name of its own', async () => {
    const { widget } = await viewOf({
      sections: [
        { id: 'a', heading: 'A', level: 2, html: `<p>${cite('two')} and ${cite('one')}</p>` },
        { id: 'b', heading: 'B', level: 2, html: `<ul><li>${cite('two')}</li></ul>` },
      ],
      html: `<p>${cite('two')}</p>`,
      citations,
    });
    expect(back(widget)).to.deep.equal([
      ['Back to where source 1 is cited'],
      [
        'Back to where source 2 is cited (1 of 3)',
        'Back to where source 2 is cited (2 of 3)',
        'Back to where source 2 is cited (3 of 3)',
      ],
      [],
    ]);
  });

  it('have the links back as soon as the article is there', async () => {
    const { client } = testClient(fixtures.routes());
    let atLoad: (string | null)[][] = [];
    const { widget, told } = await place('article-view', { client });
    widget.addEventListener('cw-load', () => {
      atLoad = back(widget);
    });
    widget.setAttribute('slug', 'sleep-and-mood');
    await told.until('cw-load');
    expect(atLoad.map(({ length }) => length)).to.deep.equal([1, 1, 0]);
  });

  it('take the focus back to the very link', async () => {
    const { widget } = await viewOf({
      html: `<p>${cite('one', 'first')} ${cite('one', 'second')} ${cite('one', 'third')}</p>`,
      citations,
    });
    for (const [nth, text] of ['first', 'second', 'third'].entries()) {
      parts(widget, 'citation-back')[nth]?.click();
      expect(at(widget)).to.equal(text);
    }
  });

  it('leave the links that cite them reachable by keyboard', async () => {
    const { widget } = await viewOf({ html: cite('one', 'first'), citations });
    part(widget, 'citation-back')?.click();
    const link = widget.shadowRoot?.activeElement as HTMLElement;
    expect([words(link), link.tabIndex, link.hasAttribute('tabindex')]).to.deep.equal(['first', 0, false]);
  });

  for (const id of ['a b', 'ä', '50%', 'a%20b', '"><b>', "'", '2-3']) {
    it(`lead back also when one is called ${id}`, async () => {
      const escaped = id.replace(/"/g, '&quot;');
      const { widget } = await viewOf({
        html: `${cite(escaped, 'as it is')} ${cite(encodeURIComponent(id), 'encoded')}`,
        citations: [{ id, title: 'The one' }],
      });
      const links = parts(widget, 'citation-back');
      expect(links).to.have.length(2);
      links[1]?.click();
      expect(at(widget)).to.equal('encoded');
      links[0]?.click();
      expect(at(widget)).to.equal('as it is');
    });
  }

  it('do not count what cites a comparison’s own', async () => {
    const { widget } = await view();
    // The comparison cites sources of the same ids, twice the second.
    expect(back(widget).map(({ length }) => length)).to.deep.equal([1, 1, 0]);
  });

  it('are counted anew for the next article', async () => {
    const item = { id: 'x', slug: 'x', title: 'X', url: 'https://publisher.example/x', citations };
    const { widget, told } = await open(
      { slug: 'x' },
      {
        '/v1/articles/x.json': documentOf({ ...item, html: cite('one') + cite('one') }),
        '/v1/articles/y.json': documentOf({ ...item, html: cite('two') }),
      },
    );
    expect(back(widget).map(({ length }) => length)).to.deep.equal([2, 0, 0]);
    widget.setAttribute('slug', 'y');
    await told.until('cw-load', 2);
    await settled();
    expect(back(widget).map(({ length }) => length)).to.deep.equal([0, 1, 0]);
  });

  it('that the article does not have leave the citing link as it is', async () => {
    const { widget } = await viewOf({ html: `<p>${cite('nowhere')}</p>` });
    expect(all(widget, '[part~="citation-back"]')).to.have.length(0);
    expect(all(widget, 'a[href="#citation-nowhere"]')).to.have.length(1);
  });

  it('have links back that are large enough to touch', async () => {
    const { widget } = await viewOf({ html: cite('one') + cite('one'), citations });
    for (const link of parts(widget, 'citation-back')) {
      const { width, height } = link.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { fixtures, testClient } from '../../src/testing/index.js';
import { complete, open, own, sections, view, viewOf } from './articles.js';
import { keepWarnings, later, part, parts, place, settled, words, type Widget } from './helpers.js';

/** Taller than any window. */
const tall = '<p>Line</p>'.repeat(100);
const long = { sections: sections(3, tall) };

/** Where a reader has been taken to, in words. */
const at = (widget: Widget): string => words(widget.shadowRoot?.activeElement);

/** Changes the fragment of the page's URL as a link or the address bar does. */
const goTo = async (fragment: string): Promise<void> => {
  const before = location.hash;
  const changed = new Promise((resolve) => {
    addEventListener('hashchange', resolve, { once: true });
  });
  location.hash = fragment;
  if (location.hash !== before) await changed;
};

describe('the page’s URL, for an <article-view>,', () => {
  keepWarnings();
  const clean = location.pathname + location.search;

  afterEach(async () => {
    // What a test did not use up is not for the next one.
    await goTo('');
    dispatchEvent(new Event('wheel'));
    history.replaceState(null, '', clean);
    scrollTo(0, 0);
  });

  it('leads to the section that it names when the article comes after it', async () => {
    await goTo('s2');
    const { widget } = await viewOf(long);
    expect(at(widget)).to.equal('Section 2');
    const top = parts(widget, 'section-heading')[2]?.getBoundingClientRect().top ?? NaN;
    expect(top).to.be.within(0, innerHeight);
  });

  it('leads to a section when it changes', async () => {
    const { widget } = await viewOf(long);
    for (const [fragment, heading] of [
      ['s2', 'Section 2'],
      ['s0', 'Section 0'],
    ] as const) {
      await goTo(fragment);
      expect(at(widget)).to.equal(heading);
      const nth = Number(fragment.slice(1));
      const top = parts(widget, 'section-heading')[nth]?.getBoundingClientRect().top ?? NaN;
      expect(top, fragment).to.be.within(0, innerHeight);
    }
  });

  it('leads there again when the same link of the page is followed again', async () => {
    const { widget, provider } = await viewOf(long);
    const link = document.createElement('a');
    link.href = '#s1';
    provider.before(link);
    await goTo('s1');
    scrollTo(0, 0);
    link.focus();
    link.click();
    expect(at(widget)).to.equal('Section 1');
    link.remove();
  });

  it('leads to a heading of a body without sections', async () => {
    await goTo('b');
    const { widget } = await viewOf({ html: `<h2 id="a">A</h2>${tall}<h2 id="b">B</h2>` });
    expect(at(widget)).to.equal('B');
  });

  it('leads to a source', async () => {
    await goTo('citation-lamps');
    const { widget } = await view();
    expect(at(widget)).to.include('On lamps (fictitious)');
  });

  for (const id of ['a b', 'ä', '50%', 'a%20b', '"><b>']) {
    it(`leads to a section called ${id}`, async () => {
      await goTo(`#${encodeURIComponent(id)}`);
      const { widget } = await viewOf({
        sections: [...sections(2), { id, heading: 'The one', level: 2, html: '' }],
      });
      expect(at(widget)).to.equal('The one');
    });
  }

  it('leads to what the page itself has by that name, and no further', async () => {
    const page = await fixture<HTMLElement>(html`<p id="s1" tabindex="-1">The page’s own</p>`);
    const { widget } = await viewOf(long);
    page.focus();
    await goTo('s1');
    expect(at(widget)).to.equal('');
    await goTo('s2');
    expect(at(widget)).to.equal('Section 2');
  });

  it('leads to an old anchor of the page too', async () => {
    const page = await fixture<HTMLElement>(html`<p>The page’s own</p>`);
    const anchor = document.createElement('a');
    anchor.setAttribute('name', 's1');
    page.append(anchor);
    const { widget } = await viewOf(long);
    await goTo('s1');
    expect(at(widget)).to.equal('');
  });

  it('counts on a page that has other things by that name', async () => {
    await fixture(html`<input name="s1" aria-label="A field" />`);
    const { widget } = await viewOf(long);
    await goTo('s1');
    expect(at(widget)).to.equal('Section 1');
  });

  it('leads to the first of two articles that have the section', async () => {
    const first = await viewOf(long);
    const second = await viewOf(long);
    await goTo('s1');
    expect([at(first.widget), at(second.widget)]).to.deep.equal(['Section 1', '']);
  });

  it('takes nobody away who has begun to read before the article came', async () => {
    const { client, transport } = testClient(own(long));
    transport.hold();
    const { widget, told } = await place('article-view', { client, attributes: { slug: 'x' } });
    await goTo('s1');
    dispatchEvent(new Event('wheel'));
    transport.release();
    await told.until('cw-load');
    expect(at(widget)).to.equal('');
  });

  describe('of an article whose comparison comes after the reader has been led below it', () => {
    const { overflowAnchor } = document.documentElement.style;

    // Not every browser does of itself what is promised here.
    beforeEach(() => {
      document.documentElement.style.overflowAnchor = 'none';
    });
    afterEach(() => {
      document.documentElement.style.overflowAnchor = overflowAnchor;
    });

    /** The article, its last heading, and what has the comparison come. */
    const led = async () => {
      const comparison = later();
      const body = `<h2 id="a">A</h2><div data-comparison="two-diaries"></div>${tall}<h2 id="b">B</h2>${tall}`;
      await goTo('b');
      const { widget } = await open(
        { slug: 'x' },
        own({ html: body }, { '/v1/comparisons/two-diaries.json': () => comparison.promise }),
      );
      const heading = widget.shadowRoot?.activeElement;
      expect(words(heading)).to.equal('B');
      const placeOf = (): number => heading?.getBoundingClientRect().top ?? NaN;
      const come = async (): Promise<void> => {
        comparison.resolve(fixtures.comparison);
        await complete(widget);
      };
      return { widget, placeOf, come };
    };

    it('keeps the place', async () => {
      const { placeOf, come } = await led();
      const before = placeOf();
      expect(before).to.be.within(0, innerHeight);
      await come();
      expect(placeOf()).to.be.closeTo(before, 2);
    });

    it('leaves a reader alone who has gone on', async () => {
      const { come } = await led();
      dispatchEvent(new Event('wheel'));
      scrollTo(0, 0);
      await come();
      expect(scrollY).to.equal(0);
    });

    it('leaves the reader alone once it is there', async () => {
      const { widget, come } = await led();
      await come();
      scrollTo(0, 0);
      // What moves the place now is nothing that comes.
      widget.setAttribute('hide', 'byline');
      await widget.updateComplete;
      expect(scrollY).to.equal(0);
    });
  });

  it('takes nobody there a second time by itself', async () => {
    await goTo('s1');
    const { widget, provider } = await viewOf(long);
    const button = document.createElement('button');
    provider.before(button);
    button.focus();
    await widget.reload();
    await settled();
    expect(at(widget)).to.equal('');
    button.remove();
  });

  it('that names no section of it changes nothing', async () => {
    const { widget } = await viewOf(long);
    await goTo('nowhere');
    expect([at(widget), scrollY]).to.deep.equal(['', 0]);
  });

  it('stays as it is when a link inside is followed', async () => {
    const { widget } = await viewOf(long);
    const before = location.href;
    part(widget, 'toc')?.querySelectorAll('a')[1]?.click();
    expect(at(widget)).to.equal('Section 1');
    expect(location.href).to.equal(before);
  });

  it('leads to the next article once the first has left the page', async () => {
    const first = await viewOf(long);
    const second = await viewOf(long);
    first.widget.remove();
    await goTo('s1');
    expect(at(second.widget)).to.equal('Section 1');
  });
});

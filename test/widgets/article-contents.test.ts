import { expect } from '@open-wc/testing';
import { testClient } from '../../src/testing/index.js';
import { open, own, sections, viewOf } from './articles.js';
import {
  becomes,
  keepWarnings,
  part,
  parts,
  place,
  rendered,
  settled,
  words,
  type Widget,
} from './helpers.js';

/** Taller than any window. */
const tall = '<p>Line</p>'.repeat(100);
const long = { sections: sections(4, tall) };

/** The entry that is marked, in words; all of them, should there be several. */
const marked = (widget: Widget): string =>
  parts(widget, 'toc-link')
    .filter((link) => link.ariaCurrent === 'location')
    .map(words)
    .join();

/** Puts a heading at the top of the window, without going over the others. */
const readFrom = (widget: Widget, nth: number): void => {
  parts(widget, 'section-heading')[nth]?.scrollIntoView({ behavior: 'instant', block: 'start' });
};

describe('the table of contents of an <article-view>', () => {
  keepWarnings();

  afterEach(() => {
    scrollTo(0, 0);
  });

  it('marks the section that is being read, down and up again', async () => {
    const { widget } = await viewOf(long);
    for (const nth of [0, 1, 3, 2, 0]) {
      readFrom(widget, nth);
      await becomes(() => marked(widget), `Section ${nth}`);
    }
  });

  it('goes on marking a section while its heading is out of sight', async () => {
    const { widget } = await viewOf(long);
    readFrom(widget, 1);
    scrollBy(0, innerHeight * 1.5);
    await becomes(() => marked(widget), 'Section 1');
    expect(parts(widget, 'section-heading')[1]?.getBoundingClientRect().bottom).to.be.below(0);
  });

  it('marks nothing before the first section', async () => {
    const { widget, provider } = await viewOf(long);
    const above = document.createElement('p');
    above.style.blockSize = '200vh';
    provider.before(above);
    readFrom(widget, 1);
    await becomes(() => marked(widget), 'Section 1');
    scrollTo(0, 0);
    await becomes(() => marked(widget), '');
    above.remove();
  });

  it('marks headings of a body without sections', async () => {
    const { widget } = await viewOf({
      html: ['a', 'b', 'c'].map((id) => `<h2 id="${id}">${id.toUpperCase()}</h2>${tall}`).join(''),
    });
    widget.shadowRoot?.getElementById('content-b')?.scrollIntoView({ behavior: 'instant' });
    await becomes(() => marked(widget), 'B');
  });

  it('marks what is read in a scroller of the page’s own', async () => {
    const { widget, provider } = await viewOf(long);
    const scroller = document.createElement('div');
    scroller.style.cssText = 'block-size: 20em; overflow: auto';
    provider.before(scroller);
    scroller.append(provider);
    readFrom(widget, 2);
    scroller.scrollBy(0, scroller.clientHeight * 1.5);
    await becomes(() => marked(widget), 'Section 2');
    scroller.replaceWith(provider);
  });

  it('goes on when the page moves the article', async () => {
    const { widget, provider } = await viewOf(long);
    const box = document.createElement('div');
    provider.append(box);
    box.append(widget);
    await rendered(widget);
    readFrom(widget, 3);
    await becomes(() => marked(widget), 'Section 3');
  });

  it('marks sections of the article shown, not of the one before', async () => {
    const { client } = testClient({
      ...own(long),
      '/v1/articles/y.json': {
        version: '1.0',
        item: {
          id: 'y',
          slug: 'y',
          title: 'Y',
          url: 'https://publisher.example/y',
          sections: long.sections.map((each) => ({ ...each, id: `y-${each.id}`, heading: `Y ${each.id}` })),
        },
      },
    });
    const { widget, told } = await place('article-view', { client, attributes: { slug: 'x' } });
    await told.until('cw-load');
    readFrom(widget, 1);
    await becomes(() => marked(widget), 'Section 1');
    widget.setAttribute('slug', 'y');
    await told.until('cw-load', 2);
    readFrom(widget, 2);
    await becomes(() => marked(widget), 'Y s2');
  });

  it('moves nothing when the mark goes on', async () => {
    const { widget } = await viewOf(long);
    const boxes = (): string =>
      parts(widget, 'toc-link')
        .map((link) => `${link.offsetLeft} ${link.offsetTop} ${link.offsetWidth} ${link.offsetHeight}`)
        .join();
    readFrom(widget, 1);
    await becomes(() => marked(widget), 'Section 1');
    const before = boxes();
    readFrom(widget, 2);
    await becomes(() => marked(widget), 'Section 2');
    expect(boxes()).to.equal(before);
  });

  it('keeps the focus where it is when the mark goes on', async () => {
    const { widget } = await viewOf(long);
    const link = parts(widget, 'toc-link')[0];
    link?.focus({ preventScroll: true });
    readFrom(widget, 2);
    await becomes(() => marked(widget), 'Section 2');
    expect(widget.shadowRoot?.activeElement === link).to.equal(true);
  });

  it('gives the marked entry a part of its own', async () => {
    const { widget } = await viewOf(long);
    readFrom(widget, 2);
    await becomes(() => words(part(widget, 'toc-current')), 'Section 2');
    expect(parts(widget, 'toc-current')).to.have.length(1);
  });

  it('is not followed when it is left out', async () => {
    const { widget } = await open({ slug: 'x', hide: 'toc' }, own(long));
    readFrom(widget, 2);
    await settled();
    expect(marked(widget)).to.equal('');
    widget.removeAttribute('hide');
    await becomes(() => marked(widget), 'Section 2');
  });
});

import { expect } from '@open-wc/testing';
import { open, own, sections, viewOf } from './articles.js';
import { has, keepWarnings, part, parts, textOf, words } from './helpers.js';

// A file of its own: each sentence comes once a page.
describe('an <article-view> with odd content', () => {
  const said = keepWarnings();
  const saying = (text: string): string[] => said.filter((line) => line.includes(text));

  it('shows what there is of an article without a body, and says once what is missing', async () => {
    const { widget } = await viewOf({ slug: 'bare', sections: [], html: ' ' });
    expect(widget.state).to.equal('ready');
    expect(textOf(widget)).to.match(/^Title .* Read the original at publisher.example$/);
    widget.headingLevel = 4;
    await widget.updateComplete;
    expect(saying('bare')).to.deep.equal([
      'clinic-widgets: <article-view> bare has neither sections nor html; give the document one of them',
    ]);
  });

  it('says nothing of an article that has a body', async () => {
    await viewOf({ slug: 'whole', sections: sections(1) });
    await viewOf({ slug: 'whole', html: '<p>Text</p>' });
    expect(saying('whole')).to.deep.equal([]);
  });

  it('keeps a title of 300 characters without a space inside 320 pixels, and says once what helps', async () => {
    const title = 'x'.repeat(300);
    const { widget } = await viewOf({
      slug: 'wide',
      title,
      category: { id: 'x', name: title },
      author: { type: 'person', name: title },
      sections: [0, 1, 2].map((id) => ({ id: `s${id}`, heading: title, level: 2, html: '' })),
    });
    widget.style.cssText = 'display: block; inline-size: 320px';
    const edge = Math.ceil(widget.getBoundingClientRect().right);
    for (const name of ['title', 'category', 'meta', 'toc', 'section-heading', 'toc-link']) {
      for (const element of parts(widget, name)) {
        expect(Math.floor(element.getBoundingClientRect().right), name).to.be.at.most(edge);
      }
    }
    expect(part(widget, 'frame')?.scrollWidth).to.be.at.most(320);
    expect(words(part(widget, 'title'))).to.equal(title);
    expect(saying('wide')).to.deep.equal([
      'clinic-widgets: <article-view> wide has a title that breaks in mid-word; give it spaces or soft hyphens (U+00AD)',
    ]);
  });

  it('leaves out a date of "soon", and says once which', async () => {
    const { widget } = await viewOf({ published: 'soon', updated: 'soon', readingMinutes: 3 });
    expect(words(part(widget, 'meta'))).to.equal('3 min read');
    await widget.reload();
    for (const name of ['published', 'updated'])
      expect(saying(`left out item.${name} (not YYYY-MM-DD) of`)).to.have.length(1);
  });

  it('says once of each word in `hide` that there is no such part', async () => {
    const { widget } = await open({ slug: 'x', hide: 'toc attribution' }, own({ sections: sections(3) }));
    widget.setAttribute('hide', 'byline attribution toc');
    await widget.updateComplete;
    expect(has(widget, 'toc')).to.equal(false);
    expect(saying('hide=')).to.deep.equal([
      'clinic-widgets: <article-view hide="attribution"> is not one of toc, image, category, byline',
    ]);
  });
});

import { expect } from '@open-wc/testing';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/faq-list.js';
import '../../src/define/latest-posts.js';
import '../../src/define/related-posts.js';
import { keepWarnings, place, rendered } from './helpers.js';

const cited = { id: 'one', title: 'A study (fictitious)' };
const citing = '<h2>Why</h2><p>Because <a href="#citation-one">1</a>.</p>';
const article = { id: 'a', slug: 'a', title: 'A', url: 'https://publisher.example/a' };

/** What can be told only once it is in place: citations, headings, and whether a row is at its end. */
const given: Readonly<Record<string, unknown>> = {
  'article-view': { ...article, html: citing, citations: [cited] },
  'faq-list': { id: 'a', items: [{ id: 'b', question: 'Why?', answer: citing }], citations: [cited] },
  'latest-posts': [article],
  'related-posts': [article],
};

describe('Lit’s development build', () => {
  const said = keepWarnings();

  for (const [tag, data] of Object.entries(given)) {
    it(`has nothing to say of how <${tag}> updates`, async () => {
      const { widget, told } = await place(tag, { data, attributes: { for: 'x', layout: 'carousel' } });
      await told.until('cw-load');
      await rendered(widget);
      expect(said).to.deep.equal([]);
    });
  }
});

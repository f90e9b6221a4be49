import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import { isSanitizerLoaded } from '../../src/sanitize/index.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import { listen, make, part, words } from './helpers.js';

// A file of its own: the sanitizer comes once a page.
describe('an <article-view> that has its article before the sanitizer', () => {
  it('tells of it once all of it can be seen, however it came', async () => {
    expect(isSanitizerLoaded()).to.equal(false);
    const { client } = testClient({ '/own.json': fixtures.htmlArticle, ...fixtures.routes() });
    const widgets = [
      make('article-view', { data: fixtures.htmlArticle }),
      make('article-view', { attributes: { src: '/own.json' } }),
      make('article-view', { attributes: { slug: 'a-first-appointment' } }),
    ];
    const seen: Record<string, string> = {};
    const told = widgets.map((widget, at) => {
      const how = ['given', 'src', 'slug'][at] ?? '';
      widget.addEventListener('cw-load', () => {
        seen[how] = words(part(widget, 'body'));
      });
      return listen(widget);
    });
    await fixture(html`<content-provider .client=${client}>${widgets}</content-provider>`);
    await Promise.all(told.map((each) => each.until('cw-load')));
    const body = 'Somebody says hello. Before Bring a list. After Read the list.';
    expect(seen).to.deep.equal({ given: body, src: body, slug: body });
  });
});

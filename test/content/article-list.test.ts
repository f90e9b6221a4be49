import { expect } from '@open-wc/testing';
import { articleListKind } from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, newBase, read, warningsOf } from './support.js';

const { articles, listOf } = fixtures;
const slugs = ({ items }: { items: readonly { slug: string }[] }): string[] => items.map(({ slug }) => slug);
const all = slugs(articles);

describe('a list of articles', () => {
  it('is read with its envelope, as a bare model and as an array, in its own order', () => {
    expect(slugs(read(articleListKind, articles))).to.deep.equal(all);
    expect(slugs(read(articleListKind, { items: articles.items }))).to.deep.equal(all);
    expect(slugs(read(articleListKind, articles.items))).to.deep.equal(all);
  });

  it('may be empty', () => {
    expect(read(articleListKind, listOf([]))).to.deep.equal({ items: [], next: undefined, total: undefined });
  });

  it('loses a bad item, keeps the others, and says once which one it was', () => {
    const base = newBase();
    const bad = changed(articles, { 'items.1.title': undefined, 'items.3.tags': [{ id: 'x' }] });
    const { result, warnings } = warningsOf(() => {
      articleListKind.parse(bad, { base });
      return articleListKind.parse(bad, { base });
    });
    expect(slugs(result)).to.deep.equal([all[0], all[2], all[4]]);
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.include('items.1.title').and.include(base);
    expect(warnings[1]).to.include('items.3.tags.0.name');
  });

  it('loses an item whose address nobody should follow', () => {
    const bad = changed(articles, { 'items.0.url': 'javascript:alert(1)' });
    const { result, warnings } = warningsOf(() => read(articleListKind, bad));
    expect(slugs(result)).to.deep.equal(all.slice(1));
    expect(warnings.join()).to.include('items.0.url');
  });

  it('loses items that are no objects', () => {
    const { result } = warningsOf(() =>
      read(articleListKind, listOf<unknown>([null, 7, 'text', [], articles.items[0]])),
    );
    expect(slugs(result)).to.deep.equal([all[0]]);
  });

  it('loses withdrawn items without a word', () => {
    const { result, warnings } = warningsOf(() =>
      read(articleListKind, listOf([fixtures.withdrawn.item, articles.items[0]])),
    );
    expect(slugs(result)).to.deep.equal([all[0]]);
    expect(warnings).to.deep.equal([]);
  });

  it('may itself be withdrawn, bare or in its envelope', () => {
    const { item } = fixtures.withdrawn;
    expect(faultOf(articleListKind, item)).to.include({ code: 'withdrawn' });
    expect(faultOf(articleListKind, { version: '1.0', item })).to.include({ code: 'withdrawn' });
  });

  for (const items of [undefined, null, {}, 'items', 7]) {
    it(`is invalid when its items are ${JSON.stringify(items)}`, () => {
      expect(faultOf(articleListKind, { version: '1.0', items })).to.include({
        code: 'invalid',
        path: 'items',
      });
    });
  }

  it('is refused in a newer major version, whatever that calls its items', () => {
    expect(faultOf(articleListKind, { ...articles, version: '2.0' })).to.include({
      code: 'unsupported-version',
      path: 'version',
    });
    expect(faultOf(articleListKind, { version: '2.0', entries: [] }).code).to.equal('unsupported-version');
  });

  it('renders in a newer minor version', () => {
    expect(read(articleListKind, { ...articles, version: '1.1' }).items).to.have.length(5);
  });

  it('knows its next page and how many articles there are', () => {
    const page = { next: 'articles-2.json', total: 12 };
    expect(
      read(articleListKind, { ...articles, page }, { base: 'https://content.test/v1/articles.json' }),
    ).to.include({ next: 'https://content.test/v1/articles-2.json', total: 12 });
  });

  for (const next of [
    'https://elsewhere.test/v1/articles-2.json',
    'http://content.test/v1/articles-2.json',
    'https://content.test:8443/v1/articles-2.json',
    '//elsewhere.test/2.json',
    'javascript:alert(1)',
    'data:application/json,[]',
    'https://[',
    '',
  ]) {
    it(`ignores the next page “${next}”, which is not on its origin`, () => {
      expect(read(articleListKind, { ...articles, page: { next } }).next).to.equal(undefined);
    });
  }

  it('has no next page where page says nothing', () => {
    for (const page of [undefined, null, {}, [], 'x', { next: null, total: null }]) {
      expect(read(articleListKind, { ...articles, page })).to.include({ next: undefined, total: undefined });
    }
  });

  it('names the path in a bad page', () => {
    expect(faultOf(articleListKind, { ...articles, page: { next: 7 } })).to.include({
      code: 'invalid',
      path: 'page.next',
    });
  });
});

import { expect } from '@open-wc/testing';
import { articleList, articlePage, fitting, readOn, type ReadList } from '../../src/client/index.js';
import type { Place, Source } from '../../src/sources/index.js';
import { testClient, type Routes } from '../../src/testing/index.js';
import { failureOf } from './support.js';

const summary = (id: string, more: object = {}) => ({
  id,
  slug: id,
  title: `Article ${id}`,
  url: `https://publisher.example/${id}`,
  ...more,
});

/** A list in pages of one article each, `a1` and on. The last one names none. */
const pages = (count: number): Routes =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      at === 0 ? '/v1/articles.json' : `/v1/p${at + 1}.json`,
      {
        version: '1.0',
        items: [summary(`a${at + 1}`)],
        page: at + 1 < count ? { next: `p${at + 2}.json` } : undefined,
      },
    ]),
  );

/** Reads on in a list until it has so many articles. */
const read = async (routes: Routes, to = Infinity, from = 0) => {
  const { client, transport } = testClient(routes);
  const list = await readOn<ReadList>(await client.get(articleList), {
    open: (url) => client.get(articlePage, url),
    count: ({ items }) => items.length,
    from,
    to,
  });
  return { list, ids: list.items.map(({ id }) => id), asked: transport.requests.map(({ path }) => path) };
};

describe('reading on in a list', () => {
  it('asks for no page that is not needed', async () => {
    const { ids, asked, list } = await read(pages(9), 3);
    expect(ids).to.deep.equal(['a1', 'a2', 'a3']);
    expect(asked).to.deep.equal(['/v1/articles.json', '/v1/p2.json', '/v1/p3.json']);
    expect(list.next).to.equal('https://content.test/v1/p4.json');
  });

  it('asks for five pages at most, and says where to go on', async () => {
    const { ids, list } = await read(pages(9));
    expect(ids).to.deep.equal(['a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
    expect(list.next).to.equal('https://content.test/v1/p7.json');
  });

  it('ends with the list', async () => {
    const { ids, list } = await read(pages(3));
    expect(ids).to.deep.equal(['a1', 'a2', 'a3']);
    expect(list.next).to.equal(undefined);
  });

  it('ends where the list leads back to what was read', async () => {
    const routes = pages(3);
    const [third] = (routes['/v1/p3.json'] as { items: unknown[] }).items;
    routes['/v1/p3.json'] = { version: '1.0', items: [third], page: { next: 'p2.json' } };
    const { asked, list } = await read(routes);
    expect(asked).to.have.length(3);
    expect(list.next).to.equal(undefined);
  });

  it('never leaves the origin of the answer', async () => {
    const routes = {
      '/v1/articles.json': {
        version: '1.0',
        items: [summary('a1')],
        page: { next: 'https://elsewhere.example/p2.json' },
      },
    };
    const { asked } = await read(routes);
    expect(asked).to.deep.equal(['/v1/articles.json']);
  });

  it('fails with the page that fails where nothing new was found before', async () => {
    const failure = await failureOf(read({ ...pages(3), '/v1/p2.json': { status: 403 } }, 9, 1));
    expect([failure.code, failure.url]).to.deep.equal(['status', 'https://content.test/v1/p2.json']);
  });

  it('has what was found before a page that fails, and says to go on with that page', async () => {
    const { ids, list } = await read({ ...pages(5), '/v1/p3.json': { status: 403 } }, 9, 1);
    expect(ids).to.deep.equal(['a1', 'a2']);
    expect(list.next).to.equal('https://content.test/v1/p3.json');
  });

  it('reads the next page as the endpoint’s source reads the first', async () => {
    const source = {
      articles: ({ endpoint }: Place) => ({
        url: `${endpoint}/feed`,
        reshape: (json: unknown) => ({ version: '1.0', items: (json as { posts: unknown[] }).posts }),
      }),
    } as unknown as Source;
    const { client } = testClient({ '/v1/feed/2': { posts: [summary('b')] } }, { source });
    const { items } = await client.get(articlePage, 'https://content.test/v1/feed/2');
    expect(items.map(({ id }) => id)).to.deep.equal(['b']);
  });
});

describe('filters', () => {
  const term = (id: string) => ({ id, name: id });
  const routes = {
    '/v1/articles.json': {
      version: '1.0',
      items: [
        summary('1', { category: term('care'), tags: [term('sleep'), term('mood')] }),
        summary('2', { category: term('daily'), tags: [term('mood')] }),
        summary('3', { author: { type: 'person', name: 'B', id: 'b' }, tags: [term('mood')] }),
        summary('4', { author: { type: 'person', name: 'without an id' }, category: null }),
        summary('2', { category: term('daily') }),
      ],
    },
  };
  const none = { category: '', tag: '', author: '' };
  const ids = async (filters: Partial<typeof none>): Promise<string> => {
    const { items } = await testClient(routes).client.get(articleList);
    return fitting(items, { ...none, ...filters })
      .map(({ id }) => id)
      .join('');
  };

  it('let each article through once where there are none', async () => {
    expect(await ids({})).to.equal('1234');
  });
  it('choose by the id of the category', async () => {
    expect(await ids({ category: 'care' })).to.equal('1');
  });
  it('choose by the id of any tag', async () => {
    expect(await ids({ tag: 'mood' })).to.equal('123');
  });
  it('choose by the id of the author, not the name', async () => {
    expect(await ids({ author: 'b' })).to.equal('3');
    expect(await ids({ author: 'B' })).to.equal('');
  });
  it('all have to be passed', async () => {
    expect(await ids({ category: 'daily', tag: 'mood' })).to.equal('2');
    expect(await ids({ category: 'care', author: 'b' })).to.equal('');
  });
});

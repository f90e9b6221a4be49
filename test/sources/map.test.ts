// Endpoints of any form, read by a map. The maps are those that docs/maps.md shows; the answers are written after the
// examples in each system's documentation, which the page names.
import { expect } from '@open-wc/testing';
import {
  article,
  articleList,
  articlePage,
  chosenArticles,
  comparison,
  ContentClient,
  faq,
} from '../../src/client/index.js';
import { articleSchema } from '../../src/content/article.js';
import { FIELDS } from '../../src/sources/map-spec.js';
import { mapped } from '../../src/sources/map.js';
import { memoryTransport, type Routes } from '../../src/testing/index.js';
import { failureOf, quietly } from '../client/support.js';
import { blocksIn } from '../docs/blocks.mjs';

const maps = blocksIn(await (await fetch('/docs/maps.md')).text())
  .filter(({ language }) => language === 'json')
  .map(({ code }) => JSON.parse(code) as object);
const [contentful, strapi, drupal] = maps;

const ENDPOINT = 'https://cms.test/api';

const clientWith = (map: unknown, routes: Routes) => {
  const transport = memoryTransport(routes);
  const client = new ContentClient({
    endpoint: `${ENDPOINT}/`,
    source: () => Promise.resolve(mapped(map)),
    contentKey: 'public key',
    transport,
  });
  return { client, transport };
};

describe('the map for Contentful', () => {
  const entry = (id: string, fields: object) => ({
    sys: {
      id,
      type: 'Entry',
      locale: 'en-US',
      createdAt: '2024-01-01T10:00:00Z',
      updatedAt: '2024-05-02T10:00:00Z',
    },
    fields,
  });
  const link = (id: string, linkType: string) => ({ sys: { type: 'Link', linkType, id } });
  const answer = {
    sys: { type: 'Array' },
    total: 30,
    skip: 0,
    limit: 24,
    items: [
      entry('e1', {
        title: 'Sleep & mood',
        slug: 'sleep',
        published: '2024-03-05',
        summary: 'Which comes first?',
        body: 'One.\n\nTwo.',
        image: link('a1', 'Asset'),
        category: link('c1', 'Entry'),
        tags: [link('t1', 'Entry'), link('unpublished', 'Entry')],
        author: link('p1', 'Entry'),
      }),
    ],
    includes: {
      Asset: [
        {
          sys: { id: 'a1', type: 'Asset' },
          fields: {
            description: 'A window',
            file: { url: '//images.test/w.jpg', details: { size: 1, image: { width: 1200, height: 800 } } },
          },
        },
      ],
      Entry: [
        entry('c1', { name: 'Daily life' }),
        entry('t1', { name: 'Sleep' }),
        entry('p1', { name: 'Alex Sample' }),
      ],
    },
  };
  const routes = { '/api/entries': answer };

  it('reads an article with what it links to', async () => {
    const read = await quietly(() => clientWith(contentful, routes).client.get(article, 'sleep'));
    expect(read).to.deep.include({
      id: 'e1',
      slug: 'sleep',
      title: 'Sleep & mood',
      url: 'https://publisher.example/articles/sleep',
      excerpt: 'Which comes first?',
      html: '<p>One.</p>\n<p>Two.</p>',
      category: { id: 'c1', name: 'Daily life' },
      tags: [{ id: 't1', name: 'Sleep' }],
    });
    expect(read.image).to.deep.include({
      src: 'https://images.test/w.jpg',
      alt: 'A window',
      width: 1200,
      height: 800,
    });
    expect([read.author?.name, read.published?.iso, read.updated?.iso]).to.deep.equal([
      'Alex Sample',
      '2024-03-05',
      '2024-05-02T10:00:00Z',
    ]);
  });

  it('asks with the key and the slug, percent-encoded', async () => {
    const { client, transport } = clientWith(contentful, routes);
    await quietly(() => client.get(article, 'a&b/c'));
    const { searchParams } = new URL(transport.requests[0]?.url ?? '');
    expect([searchParams.get('access_token'), searchParams.get('fields.slug')]).to.deep.equal([
      'public key',
      'a&b/c',
    ]);
  });

  it('counts on to the next page as long as there are more', async () => {
    const { client, transport } = clientWith(contentful, routes);
    const first = await quietly(() => client.get(articleList));
    expect(first.next).to.contain('&skip=24');
    const second = await quietly(() => client.get(articlePage, first.next));
    expect([transport.requests.length, second.next, second.total]).to.deep.equal([2, undefined, 30]);
  });

  it('lets the endpoint choose', async () => {
    const { client, transport } = clientWith(contentful, routes);
    await quietly(() => client.get(chosenArticles({ category: 'c 1', tag: '', author: '' })));
    expect(transport.requests[0]?.url).to.match(/&fields\.category\.sys\.id=c%201$/);
  });

  it('takes an empty list for an article that is not there', async () => {
    const none = { '/api/entries': { ...answer, items: [] } };
    expect(await failureOf(clientWith(contentful, none).client.get(article, 'x'))).to.include({
      code: 'not-found',
      path: 'items.0',
    });
  });
});

describe('the map for Strapi', () => {
  const document = {
    id: 7,
    documentId: 'abc',
    slug: 'sleep',
    title: 'Sleep',
    locale: 'en',
    publishedAt: '2024-03-05T08:00:00.000Z',
    updatedAt: '2024-04-05T08:00:00.000Z',
    body: '<h2>Sleep</h2><p>Text <a href="/x">link</a></p><table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><th>r</th><td>1</td></tr></table><details><summary>Why?</summary><p>So.</p></details>',
    cover: { url: '/uploads/w.jpg', alternativeText: null, width: 12, height: 8 },
    lastReviewed: '2024-03-01',
    reviewer: null,
    tags: [],
  };
  const meta = { pagination: { page: 1, pageSize: 24, pageCount: 2, total: 25 } };
  const routes = { '/api/articles': { data: [document], meta } };

  it('reads an article, its review, and what its HTML holds', async () => {
    const { client } = clientWith(strapi, routes);
    const read = await quietly(() => client.get(article, 'sleep'));
    expect(read.review?.lastReviewed.iso).to.equal('2024-03-01');
    expect(read.comparisons).to.deep.equal(['sleep']);
    expect(read.html).to.match(/^<p>Text <a href="https:\/\/publisher\.example\/x">/);
    expect((await client.get(comparison, 'sleep')).rows[0]?.cells[0]?.text).to.equal('1');
    expect((await client.get(faq, 'sleep')).items[0]?.question).to.equal('Why?');
  });

  it('has no review where no day is named', async () => {
    const { lastReviewed, ...rest } = document;
    expect(lastReviewed).to.be.a('string');
    const { client } = clientWith(strapi, { '/api/articles': { data: [rest], meta } });
    expect((await client.get(article, 'sleep')).review).to.equal(undefined);
  });

  it('asks once for all that stands in one answer', async () => {
    const { client, transport } = clientWith(strapi, routes);
    await Promise.all([
      client.get(article, 'sleep'),
      client.get(comparison, 'sleep'),
      client.get(faq, 'sleep'),
    ]);
    expect(transport.requests).to.have.length(1);
  });

  it('counts pages up to the last', async () => {
    const { client } = clientWith(strapi, routes);
    const { next } = await client.get(articleList);
    expect(new URL(next ?? '').searchParams.get('pagination[page]')).to.equal('2');
    expect((await client.get(articlePage, next)).next).to.equal(undefined);
  });
});

describe('the map for Drupal', () => {
  const answer = {
    data: [
      {
        type: 'node--article',
        id: 'u1',
        attributes: {
          drupal_internal__nid: 42,
          title: 'Sleep',
          langcode: 'en',
          created: '2024-03-05T08:00:00+00:00',
          body: { value: 'x', processed: '<p>x</p>', summary: '' },
        },
        relationships: {
          field_image: {
            data: { type: 'file--file', id: 'f1', meta: { alt: 'A window', width: 12, height: 8 } },
          },
          field_tags: { data: [{ type: 'taxonomy_term--tags', id: 't1' }] },
        },
      },
    ],
    included: [
      { type: 'file--file', id: 'f1', attributes: { uri: { url: '/files/w.jpg' } } },
      { type: 'taxonomy_term--tags', id: 't1', attributes: { name: 'Sleep' } },
    ],
    links: { next: { href: 'https://cms.test/api/node/article?page[offset]=24' } },
  };

  it('reads numbers as slugs, and follows links by type and id', async () => {
    const { client } = clientWith(drupal, { '/api/node/article': answer });
    const read = await quietly(() => client.get(article, '42'));
    expect(read).to.deep.include({
      slug: '42',
      url: 'https://publisher.example/node/42',
      tags: [{ id: 't1', name: 'Sleep' }],
      html: '<p>x</p>',
    });
    expect(read.image).to.deep.include({ alt: 'A window', width: 12 });
  });

  it('goes on where the answer says', async () => {
    const { client } = clientWith(drupal, { '/api/node/article': answer });
    expect((await quietly(() => client.get(articleList))).next).to.contain('page[offset]=24');
  });
});

describe('a map that is wrong', () => {
  const whole = {
    articles: { url: '{endpoint}/list', items: 'items' },
    article: { url: '{endpoint}/{slug}', item: '' },
    fields: { id: 'id', slug: 'slug', title: 'title', url: 'url' },
  };
  const one = { id: '1', slug: 'a', title: 'A', url: 'https://a.test/' };

  const refused: readonly (readonly [string, unknown, string])[] = [
    ['nothing', undefined, 'map'],
    ['a list', [], 'map'],
    ['no list of articles', { ...whole, articles: undefined }, 'map.articles'],
    ['an address that is no text', { ...whole, article: { url: 7, item: '' } }, 'map.article.url'],
    [
      'a member that does not exist',
      { ...whole, article: { ...whole.article, itme: '' } },
      'map.article.itme',
    ],
    [
      'a required field that is missing',
      { ...whole, fields: { id: 'id', slug: 'slug', title: 'title' } },
      'map.fields.url',
    ],
    ['a field that is a number', { ...whole, fields: { ...whole.fields, excerpt: 7 } }, 'map.fields.excerpt'],
    [
      'a list without what to make of it',
      { ...whole, fields: { ...whole.fields, tags: { each: 'tags' } } },
      'map.fields.tags.to',
    ],
    [
      'some of the filters',
      { ...whole, articles: { ...whole.articles, filters: { category: 'x', tag: 'y' } } },
      'map.articles.filters.author',
    ],
    [
      'an address with braces that name nothing',
      { ...whole, article: { url: '{endpoint}/{handle}', item: '' } },
      'map.article.url',
    ],
    [
      'an address with a slip in its endpoint',
      { ...whole, articles: { url: '{endpoin}/list', items: 'items' } },
      'map.articles.url',
    ],
    ['an address without a host', { ...whole, articles: { url: '/list', items: '' } }, 'map.articles.url'],
    [
      'a filter with braces that name nothing',
      {
        ...whole,
        articles: {
          ...whole.articles,
          filters: { category: '&c={category}', tag: '&t={tags}', author: '&a' },
        },
      },
      'map.articles.filters.tag',
    ],
    [
      'related articles by something else than the slug',
      { ...whole, related: { url: '{endpoint}/{id}/related', items: '' } },
      'map.related.url',
    ],
    [
      'questions by something else than their id',
      { ...whole, faq: { url: '{endpoint}/faq/{slug}', item: '', fields: {} } },
      'map.faq.url',
    ],
    [
      'a template of a field that the map does not have',
      { ...whole, fields: { ...whole.fields, url: { template: 'https://a.test/{handle}' } } },
      'map.fields.url',
    ],
    [
      'a template of a path',
      { ...whole, fields: { ...whole.fields, url: { template: 'https://a.test/{meta.handle}' } } },
      'map.fields.url',
    ],
    [
      'a template of another template',
      {
        ...whole,
        fields: { ...whole.fields, url: { template: '{excerpt}' }, excerpt: { template: '{title}' } },
      },
      'map.fields.url',
    ],
    [
      'a template inside a field',
      { ...whole, fields: { ...whole.fields, image: { src: { template: 'https://a.test/{slug}' } } } },
      'map.fields.image.src',
    ],
    [
      'a field that there is not',
      { ...whole, fields: { ...whole.fields, excerptt: 'summary' } },
      'map.fields.excerptt',
    ],
    [
      'a step that is no number',
      { ...whole, articles: { ...whole.articles, next: { parameter: 'p', step: '2' } } },
      'map.articles.next.step',
    ],
  ];
  for (const [what, map, path] of refused) {
    it(`is told with its place: ${what}`, async () => {
      const { client } = clientWith(map, {});
      expect(await failureOf(client.get(articleList))).to.include({ code: 'invalid', path });
    });
  }

  it('is not one that has a field of its own for a template', async () => {
    const fields = { ...whole.fields, handle: 'h', url: { template: 'https://a.test/{handle}' } };
    const { client } = clientWith({ ...whole, fields }, { '/api/a': { ...one, h: 'x y' } });
    expect((await client.get(article, 'a')).url).to.equal('https://a.test/x%20y');
  });

  it('knows all fields of the contract', () => {
    expect([...FIELDS].sort()).to.deep.equal([...Object.keys(articleSchema.entries), 'status'].sort());
  });

  it('is told with the path that leads to no list', async () => {
    const { client } = clientWith(whole, { '/api/list': { itmes: [] } });
    expect(await failureOf(client.get(articleList))).to.include({ path: 'items (map.articles.items)' });
  });

  it('is told with the path of a field that no article has', async () => {
    const map = { ...whole, fields: { ...whole.fields, title: ['titel', 'name'] } };
    const { client } = clientWith(map, { '/api/list': { items: [one, one] } });
    expect(await failureOf(client.get(articleList))).to.include({
      path: 'items.0: titel or name (map.fields.title)',
    });
  });

  it('is no reason to lose the others where one article lacks a field', async () => {
    const { title, ...untitled } = one;
    expect(title).to.equal('A');
    const { client } = clientWith(whole, { '/api/list': { items: [untitled, one] } });
    expect((await quietly(() => client.get(articleList))).items).to.have.length(1);
  });

  it('reads only what the JSON itself has', async () => {
    const map = { ...whole, fields: { ...whole.fields, excerpt: 'constructor.name', locale: '__proto__.x' } };
    const { client } = clientWith(map, { '/api/a': one });
    const read = await client.get(article, 'a');
    expect([read.excerpt, read.locale]).to.deep.equal([undefined, undefined]);
  });

  it('ends with links that lead in a circle', async () => {
    const map = {
      ...whole,
      fields: { ...whole.fields, excerpt: Array.from({ length: 40 }, () => 'next').join('->') },
      links: { in: ['all'], by: ['id'] },
    };
    const { client } = clientWith(map, {
      '/api/a': { ...one, next: { id: '2' }, all: [{ id: '2', next: { id: '2' } }] },
    });
    expect(await failureOf(client.get(article, 'a'))).to.include({ code: 'invalid', path: 'excerpt' });
  });
});

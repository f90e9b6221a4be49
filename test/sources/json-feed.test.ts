import { expect } from '@open-wc/testing';
import { article, articleList, ContentError, related } from '../../src/client.js';
import type { ArticleSummary } from '../../src/client.js';
import { failureOf, quietly } from '../client/support.js';
import { FEED, feedClient, feedItem, feedOf } from './support.js';

/** The first article of a feed that has this item. */
const listed = async (fields: object, feed: object = {}): Promise<ArticleSummary | undefined> => {
  const { client } = feedClient({ ...feedOf(feedItem(fields)), ...feed });
  return (await quietly(() => client.get(articleList))).items[0];
};

describe('a JSON Feed', () => {
  describe('of', () => {
    for (const version of ['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1']) {
      it(`${version} is read`, async () => {
        const { client } = feedClient({ ...feedOf(feedItem()), version });
        expect((await client.get(articleList)).items).to.have.length(1);
      });
    }

    const refused: Record<string, [feed: unknown, path: string]> = {
      'no version': [{ ...feedOf(), version: undefined }, 'version'],
      'another kind': [{ ...feedOf(), version: '1.0' }, 'version'],
      'no items': [{ ...feedOf(), items: undefined }, 'items'],
      'items that are no list': [{ ...feedOf(), items: {} }, 'items'],
      'no feed at all': ['nothing', 'version'],
    };
    for (const [what, [feed, path]] of Object.entries(refused)) {
      it(`${what} is an error that says where`, async () => {
        const { code, path: at } = await failureOf(
          feedClient(typeof feed === 'string' ? JSON.stringify(feed) : feed).client.get(articleList),
        );
        expect([code, at]).to.deep.equal(['invalid', path]);
      });
    }
  });

  it('gives an article all that it has', async () => {
    const item = await listed({
      tags: ['Sleep', 'Night'],
      authors: [{ name: 'Kim Example', url: 'https://publisher.example/kim' }],
      date_published: '2024-03-05T21:30:00-05:00',
      date_modified: '2024-04-01T09:00:00-04:00',
      summary: 'Sleep is odd &amp; short.',
      image: 'https://publisher.example/a.png',
      language: 'en-GB',
    });
    expect(item).to.deep.include({
      id: '1',
      slug: 'on-sleep',
      title: 'On sleep',
      url: 'https://publisher.example/notes/on-sleep',
      locale: 'en-GB',
      category: { id: 'Sleep', name: 'Sleep' },
      excerpt: 'Sleep is odd & short.',
    });
    expect(item?.tags.map(({ id }) => id)).to.deep.equal(['Sleep', 'Night']);
    expect(item?.author).to.deep.include({ name: 'Kim Example', url: 'https://publisher.example/kim' });
    expect(item?.published).to.deep.include({ year: 2024, month: 3, day: 5 });
    expect(item?.updated).to.deep.include({ month: 4, day: 1 });
    expect(item?.image?.src).to.equal('https://publisher.example/a.png');
  });

  const titles: Record<string, [fields: object, title: string]> = {
    'as text, whatever it looks like': [{ title: 'When <b> is not bold' }, 'When <b> is not bold'],
    'without the entities that many write': [{ title: 'You &#8211; and me' }, 'You – and me'],
    'by the heading that the body begins with': [
      { title: undefined, content_html: '<h1>Odd sleep</h1><p>Text.</p>' },
      'Odd sleep',
    ],
    'by its first words': [
      { title: undefined, content_html: '<p>One two three four five six seven eight nine.</p>' },
      'One two three four five six seven eight…',
    ],
    'by its first words of text': [
      { title: '', content_html: undefined, content_text: 'One & two' },
      'One & two',
    ],
    'by its address where there is no word': [
      { title: '', content_html: '<img src="a.png">' },
      'https://publisher.example/notes/on-sleep',
    ],
  };
  for (const [what, [fields, title]] of Object.entries(titles)) {
    it(`names an article ${what}`, async () => {
      expect((await listed(fields))?.title).to.equal(title);
    });
  }

  const addresses: Record<string, [fields: object, url: string, slug: string]> = {
    'its own': [{}, 'https://publisher.example/notes/on-sleep', 'on-sleep'],
    'relative to the feed': [{ url: '/a/b/' }, 'https://publisher.example/a/b/', 'b'],
    elsewhere: [
      { url: undefined, id: 'x/1', external_url: 'https://other.example/y' },
      'https://other.example/y',
      'x-1',
    ],
    'in its id': [{ url: undefined, id: 'https://publisher.example/c' }, 'https://publisher.example/c', 'c'],
    'the home page': [{ url: undefined, id: 'tag-7' }, 'https://publisher.example/', 'tag-7'],
    'a query': [{ url: 'https://publisher.example/?p=12' }, 'https://publisher.example/?p=12', 'p=12'],
    'in other letters': [
      { url: 'https://publisher.example/%E7%9C%A0%E3%82%8A' },
      'https://publisher.example/%E7%9C%A0%E3%82%8A',
      '眠り',
    ],
    'with a slash in its last part': [
      { url: 'https://publisher.example/a%2Fb' },
      'https://publisher.example/a%2Fb',
      'a-b',
    ],
  };
  for (const [what, [fields, url, slug]] of Object.entries(addresses)) {
    it(`finds an article by its address: ${what}`, async () => {
      const { client } = feedClient(feedOf(feedItem(fields)));
      const found = await client.get(article, slug);
      expect([found.url, found.slug]).to.deep.equal([url, slug]);
    });
  }

  it('takes the author of the item before the feed’s, in the words of either version', async () => {
    const feed = { authors: [{ name: 'The feed' }] };
    expect((await listed({ author: { name: 'Old' } }, feed))?.author?.name).to.equal('Old');
    expect(
      (await listed({ authors: [{ name: 'New' }], author: { name: 'Old' } }, feed))?.author?.name,
    ).to.equal('New');
    expect((await listed({}, feed))?.author?.name).to.equal('The feed');
    expect((await listed({}, { author: { name: 'Older' } }))?.author?.name).to.equal('Older');
    expect((await listed({ authors: [{ url: 'https://publisher.example' }] }))?.author).to.equal(undefined);
  });

  it('writes plain text as paragraphs', async () => {
    const { client } = feedClient(
      feedOf(feedItem({ content_html: undefined, content_text: 'One <two>\nthree\n\nfour & five' })),
    );
    expect((await client.get(article, 'on-sleep')).html).to.equal(
      '<p>One &lt;two&gt;<br>three</p>\n<p>four &amp; five</p>',
    );
  });

  it('opens the newer of two articles with one slug', async () => {
    const { client } = feedClient(feedOf(feedItem({ id: 'new' }), feedItem({ id: 'old' })));
    expect((await client.get(article, 'on-sleep')).id).to.equal('new');
    expect((await client.get(articleList)).items).to.have.length(2);
  });

  it('goes on with its next page, on its own origin only', async () => {
    const next = async (next_url: unknown) =>
      (await feedClient({ ...feedOf(feedItem()), next_url }).client.get(articleList)).next;
    expect(await next('/feed-2.json')).to.equal('https://publisher.example/feed-2.json');
    expect(await next('https://other.example/2.json')).to.equal(undefined);
  });

  it('drops an item of which nothing can be made, and keeps the rest', async () => {
    const { client } = feedClient(
      feedOf(null, 'text', feedItem({ url: 'javascript:alert(1)', id: 'a' }), feedItem()),
    );
    const { items } = await quietly(() => client.get(articleList));
    expect(items.map(({ url }) => url)).to.include('https://publisher.example/notes/on-sleep');
    expect(items.every(({ url }) => url.startsWith('https:'))).to.equal(true);
  });

  it('says what has no field in its extension, which stands above a mark in the text', async () => {
    const { client } = feedClient(
      feedOf(
        feedItem({
          content_html: '<p class="cw-review" data-last-reviewed="2020-01-01">Reviewed</p>',
          _clinic_widgets: { review: { lastReviewed: '2024-02-01' }, readingMinutes: 3 },
        }),
      ),
    );
    const { review, readingMinutes } = await client.get(article, 'on-sleep');
    expect([review?.lastReviewed.iso, readingMinutes]).to.deep.equal(['2024-02-01', 3]);
  });

  it('relates articles by their tags, in one request', async () => {
    const of = (id: string, tags: string[]) => feedItem({ id, url: `https://publisher.example/${id}`, tags });
    const { client, transport } = feedClient(
      feedOf(of('a', ['x', 'night']), of('b', ['y']), of('c', ['z', 'night'])),
    );
    expect((await related(client, 'a', 1)).map(({ slug }) => slug)).to.deep.equal(['c']);
    expect(transport.requests.map(({ url }) => url)).to.deep.equal([FEED]);
  });

  it('has no article that is not in it', async () => {
    const error = await failureOf(feedClient(feedOf()).client.get(article, 'none'));
    expect(error).to.be.instanceOf(ContentError);
    expect(error.code).to.equal('not-found');
  });
});

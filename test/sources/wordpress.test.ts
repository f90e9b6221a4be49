import { expect } from '@open-wc/testing';
import {
  article,
  articleList,
  articlePage,
  comparison,
  faq,
  related,
  type Article,
  type ArticleSummary,
} from '../../src/client.js';
import { chosenArticles } from '../../src/client/index.js';
import { failureOf, quietly } from '../client/support.js';
import { posts, wordpressClient, wordpressPost } from './support.js';

const opened = (fields: object): Promise<Article> =>
  wordpressClient(() => posts([wordpressPost(fields)])).client.get(article, 'on-sleep');

const listed = async (fields: object): Promise<ArticleSummary | undefined> =>
  (await quietly(() => wordpressClient(() => posts([wordpressPost(fields)])).client.get(articleList)))
    .items[0];

const embedded = (fields: object) => ({ _embedded: { ...wordpressPost()._embedded, ...fields } });

/** What is asked when a list is read. */
const askedOf = async (endpoint: string): Promise<URL> => {
  const { client, transport } = wordpressClient(() => posts([]), endpoint);
  await client.get(articleList).catch(() => undefined);
  return new URL(transport.requests[0]?.url ?? '');
};

describe('WordPress', () => {
  describe('is asked at', () => {
    for (const endpoint of [
      'https://publisher.example/wp-json',
      'https://publisher.example/wp-json/',
      'https://publisher.example/wp-json/wp/v2',
    ]) {
      it(`the path of its API: ${endpoint}`, async () => {
        expect((await askedOf(endpoint)).pathname).to.equal('/wp-json/wp/v2/posts');
      });
    }

    for (const endpoint of [
      'https://publisher.example/index.php?rest_route=',
      'https://publisher.example/index.php?rest_route=/',
    ]) {
      it(`the route in a query: ${endpoint}`, async () => {
        const { pathname, searchParams } = await askedOf(endpoint);
        expect([pathname, searchParams.get('rest_route')]).to.deep.equal(['/index.php', '/wp/v2/posts']);
      });
    }

    for (const [endpoint, path] of [
      ['https://publisher.example', '/'],
      ['https://publisher.example/blog', '/blog/'],
    ] as const) {
      it(`its home page, which every WordPress answers at too: ${endpoint}`, async () => {
        const { pathname, searchParams } = await askedOf(endpoint);
        expect([pathname, searchParams.get('rest_route')]).to.deep.equal([path, '/wp/v2/posts']);
      });
    }

    it('a site of the hosted service', async () => {
      const endpoint = 'https://api.example/wp/v2/sites/publisher.example';
      expect((await askedOf(endpoint)).pathname).to.equal('/wp/v2/sites/publisher.example/posts');
    });

    it('an endpoint with a query of its own, which stays', async () => {
      const { searchParams } = await askedOf('https://publisher.example/wp-json?lang=de');
      expect(searchParams.get('lang')).to.equal('de');
    });
  });

  it('is asked for no bodies by lists, and once by many of them', async () => {
    const { client, transport } = wordpressClient(() => posts([wordpressPost()]));
    await Promise.all([client.get(articleList), client.get(articleList)]);
    expect(transport.requests).to.have.length(1);
    const fields = new URL(transport.requests[0]?.url ?? '').searchParams.get('_fields')?.split(',');
    expect(fields).to.include.members(['title', '_links', '_embedded']).and.not.include('content');
  });

  it('gives an article all that it has', async () => {
    const item = await opened({});
    expect(item).to.deep.include({
      id: '7',
      slug: 'on-sleep',
      title: 'On sleep',
      url: 'https://publisher.example/on-sleep/',
      category: { id: '4', name: 'Sleep & rest' },
      tags: [{ id: '9', name: 'night' }],
      excerpt: 'Sleep is odd.',
      html: '<p>Sleep is odd.</p>',
    });
    expect(item.author).to.deep.include({ id: '3', name: 'Kim Example', type: 'person' });
  });

  describe('says the days', () => {
    it('of its own calendar, with its zone', async () => {
      const { published, updated } = await opened({});
      expect(published?.iso).to.equal('2024-03-05T21:30:00-05:00');
      expect(updated?.iso).to.equal('2024-04-01T09:00:00-04:00');
    });

    it('in zones that are not whole hours', async () => {
      const { published } = await opened({ date: '2024-03-06T08:15:00', date_gmt: '2024-03-06T02:30:00' });
      expect(published?.iso).to.equal('2024-03-06T08:15:00+05:45');
    });

    for (const date_gmt of ['0000-00-00T00:00:00', null, '2001-01-01T00:00:00']) {
      it(`without a zone where UTC is ${String(date_gmt)}`, async () => {
        expect((await opened({ date_gmt })).published?.iso).to.equal('2024-03-05T21:30:00');
      });
    }

    it('of an update only where that came on a later day', async () => {
      const { updated } = await opened({
        modified: '2024-03-05T23:00:00',
        modified_gmt: '2024-03-06T04:00:00',
      });
      expect(updated).to.equal(undefined);
    });
  });

  describe('has titles', () => {
    const titles: Record<string, [rendered: string, title: string]> = {
      'with markup and entities as text': [
        'Sleep <em>and</em> &#8220;rest&#8221; &amp; &lt;b&gt;',
        'Sleep and “rest” & <b>',
      ],
      'that say that a password is needed': ['Protected: On sleep', 'Protected: On sleep'],
      'or else first words': ['', 'Sleep is odd.'],
    };
    for (const [what, [rendered, title]] of Object.entries(titles)) {
      it(what, async () => {
        expect((await listed({ title: { rendered } }))?.title).to.equal(title);
      });
    }

    it('that a body does not repeat', async () => {
      const { html } = await opened({
        title: { rendered: '&#8220;On sleep&#8221;' },
        content: { rendered: '<h2>"On sleep"</h2>\n<p>Text.</p>' },
      });
      expect(html).to.equal('<p>Text.</p>');
    });
  });

  describe('has excerpts', () => {
    for (const [what, rendered] of Object.entries({
      'that it cut': '<p>Sleep is odd [&hellip;]</p>\n',
      'that a theme cut':
        '<p>Sleep is odd&hellip; <a class="more-link" href="/on-sleep/">Continue reading<span> On sleep</span></a></p>',
    })) {
      it(`${what}, without what leads to the rest`, async () => {
        expect((await listed({ excerpt: { rendered } }))?.excerpt).to.equal('Sleep is odd…');
      });
    }
  });

  it('opens what a password protects with a title and no body', async () => {
    const { title, html } = await opened({
      content: { rendered: '', protected: true },
      excerpt: { rendered: '', protected: true },
    });
    expect([title, html]).to.deep.equal(['On sleep', '']);
  });

  it('passes over what may not be read among the embedded', async () => {
    const error = { code: 'rest_forbidden', message: 'Sorry.', data: { status: 401 } };
    const item = await listed(
      embedded({ author: [error], 'wp:term': [[error], [error]], 'wp:featuredmedia': [error] }),
    );
    expect(item?.title).to.equal('On sleep');
    expect([item?.author, item?.category, item?.image]).to.deep.equal([undefined, undefined, undefined]);
    expect(item?.tags).to.deep.equal([]);
  });

  it('has no author where the name is nothing but markup, and loses nothing else', async () => {
    const item = await listed(embedded({ author: [{ id: 3, name: '<script>x</script>' }] }));
    expect([item?.title, item?.author]).to.deep.equal(['On sleep', undefined]);
  });

  it('does without anything embedded', async () => {
    expect((await listed({ _embedded: undefined }))?.title).to.equal('On sleep');
  });

  describe('has a picture', () => {
    const media = (fields: object = {}) =>
      embedded({
        'wp:featuredmedia': [
          {
            source_url: 'https://publisher.example/a.jpg',
            alt_text: 'A lamp',
            media_type: 'image',
            media_details: {
              width: 1200,
              height: 800,
              sizes: {
                medium: { source_url: 'https://publisher.example/a-300x200.jpg', width: 300, height: 200 },
                thumbnail: { source_url: 'https://publisher.example/a-150x150.jpg', width: 150, height: 150 },
              },
            },
            ...fields,
          },
        ],
      });

    it('with what stands in for it, its size, and its other sizes but those that are cropped', async () => {
      expect((await listed(media()))?.image).to.deep.equal({
        src: 'https://publisher.example/a.jpg',
        alt: 'A lamp',
        width: 1200,
        height: 800,
        srcset: 'https://publisher.example/a-300x200.jpg 300w, https://publisher.example/a.jpg 1200w',
      });
    });

    it('even where nothing is known of it', async () => {
      const image = (await listed(media({ media_details: [], alt_text: undefined })))?.image;
      expect(image).to.deep.include({ src: 'https://publisher.example/a.jpg', alt: '' });
    });

    it('unless it is a film', async () => {
      expect((await listed(media({ media_type: 'file' })))?.image).to.equal(undefined);
    });
  });

  describe('tells of a review', () => {
    const fields = {
      cw_last_reviewed: '2024-02-01',
      cw_next_review: '2026-02-01',
      cw_reviewed_by: 'Sam Example',
    };
    for (const [what, group] of Object.entries({
      'in registered fields': { meta: fields },
      'in registered fields that are lists': {
        meta: { cw_last_reviewed: ['2024-02-01'], cw_reviewed_by: ['Sam Example'] },
      },
      'in Advanced Custom Fields, whose days have no dashes': {
        acf: { ...fields, cw_last_reviewed: '20240201' },
      },
    })) {
      it(what, async () => {
        const { review } = await opened(group);
        expect([review?.lastReviewed.iso, review?.reviewedBy?.name]).to.deep.equal([
          '2024-02-01',
          'Sam Example',
        ]);
      });
    }

    it('in its text where it has no such field', async () => {
      const rendered = '<p>Text.</p><p class="cw-review" data-last-reviewed="2024-02-01">Reviewed</p>';
      const { review, html } = await opened({ content: { rendered } });
      expect([review?.lastReviewed.iso, html]).to.deep.equal(['2024-02-01', '<p>Text.</p>']);
    });

    it('never by the day of an update', async () => {
      expect((await opened({})).review).to.equal(undefined);
    });
  });

  describe('finds a post', () => {
    it('in letters of any kind', async () => {
      const { client, transport } = wordpressClient(() =>
        posts([wordpressPost({ slug: '%e7%9c%a0%e3%82%8a' })]),
      );
      expect((await client.get(article, '眠り')).slug).to.equal('眠り');
      expect(new URL(transport.requests[0]?.url ?? '').searchParams.get('slug')).to.equal('眠り');
    });

    it('the newest where several have one slug', async () => {
      const { client } = wordpressClient(() => posts([wordpressPost({ id: 2 }), wordpressPost({ id: 1 })]));
      expect((await client.get(article, 'on-sleep')).id).to.equal('2');
    });

    for (const [what, answer] of Object.entries({
      nothing: [],
      'another one': [wordpressPost({ slug: 'other' })],
    })) {
      it(`not in an answer of ${what}`, async () => {
        const { client } = wordpressClient(() => posts(answer));
        expect((await failureOf(client.get(article, 'on/sleep'))).code).to.equal('not-found');
      });
    }

    it('and asks again for one that was not there', async () => {
      const answers = [[], [wordpressPost()]];
      const { client } = wordpressClient(() => posts(answers.shift()));
      await failureOf(client.get(article, 'on-sleep'));
      expect((await client.get(article, 'on-sleep')).id).to.equal('7');
    });

    it('with its comparison and its questions in one request', async () => {
      const rendered =
        '<figure class="wp-block-table cw-comparison"><table><tbody><tr><td></td><td>A</td></tr><tr><td>One</td><td>a</td></tr></tbody></table></figure><details class="wp-block-details"><summary>Why?</summary><p>So.</p></details>';
      const { client, transport } = wordpressClient(() => posts([wordpressPost({ content: { rendered } })]));
      const [one, two, three] = await Promise.all([
        client.get(article, 'on-sleep'),
        client.get(comparison, 'on-sleep'),
        client.get(faq, 'on-sleep'),
      ]);
      expect(one.comparisons).to.deep.equal([two.id]);
      expect(three.items[0]?.question).to.equal('Why?');
      expect(transport.requests).to.have.length(1);
    });
  });

  describe('goes on', () => {
    const page = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        wordpressPost({ id: from + index, slug: `s${String(from + index)}` }),
      );

    it('page by page as its headers say', async () => {
      const { client } = wordpressClient((query) =>
        posts(page(Number(query.get('page') ?? 1) * 100, 2), 2, 4),
      );
      const first = await client.get(articleList);
      expect(first.total).to.equal(4);
      const second = await client.get(articlePage, first.next);
      expect(second.items.map(({ id }) => id)).to.deep.equal(['200', '201']);
      expect(second.next).to.equal(undefined);
    });

    it('while pages are full where its headers are hidden, until one is refused', async () => {
      const { client } = wordpressClient((query) =>
        query.has('page')
          ? { status: 400, body: { code: 'rest_post_invalid_page_number', message: 'Too large.' } }
          : { status: 200, body: page(1, Number(query.get('per_page'))) },
      );
      const { next } = await client.get(articleList);
      expect(await client.get(articlePage, next)).to.deep.include({ items: [], next: undefined });
    });

    it('not after a page that is not full', async () => {
      const { client } = wordpressClient(() => ({ status: 200, body: page(1, 3) }));
      expect((await client.get(articleList)).next).to.equal(undefined);
    });
  });

  it('chooses by the numbers of category, tag and author', async () => {
    const { client, transport } = wordpressClient(() => posts([]));
    await client.get(chosenArticles({ category: '4', tag: '9', author: '3' }));
    const { searchParams } = new URL(transport.requests[0]?.url ?? '');
    expect(['categories', 'tags', 'author'].map((name) => searchParams.get(name))).to.deep.equal([
      '4',
      '9',
      '3',
    ]);
  });

  it('is not asked by what is no number: that is an error which names the attribute', async () => {
    const { client, transport } = wordpressClient(() => posts([]));
    const error = await failureOf(client.get(chosenArticles({ category: 'sleep', tag: '', author: '' })));
    expect([error.code, error.path]).to.deep.equal(['invalid', 'category']);
    expect(transport.requests).to.have.length(0);
  });

  it('relates posts that share tags or the category, most in common first', async () => {
    const other = (id: number, tags: number[]) =>
      wordpressPost({
        id,
        slug: `s${String(id)}`,
        ...embedded({ 'wp:term': [[], tags.map((tag) => ({ id: tag, name: 't', taxonomy: 'post_tag' }))] }),
      });
    const { client, transport } = wordpressClient((query) =>
      posts(query.has('slug') ? [wordpressPost()] : [other(1, []), other(2, [9])]),
    );
    expect((await related(client, 'on-sleep', 2)).map(({ id }) => id)).to.deep.equal(['2', '1']);
    const { searchParams } = new URL(transport.requests[1]?.url ?? '');
    expect(
      ['categories', 'tags', 'tax_relation', 'exclude'].map((name) => searchParams.get(name)),
    ).to.deep.equal(['4', '9', 'OR', '7']);
  });

  describe('is an error', () => {
    const faults: Record<string, [answer: unknown, code: string, status?: number]> = {
      'of a page of HTML': [{ status: 200, body: '<!doctype html><title>Log in</title>' }, 'parse', 200],
      'where its API is closed': [
        { status: 401, body: { code: 'rest_login_required', message: 'No.' } },
        'status',
        401,
      ],
      'where its API is forbidden': [
        { status: 403, body: { code: 'rest_forbidden', message: 'No.' } },
        'status',
        403,
      ],
      'where it has no such route': [
        { status: 404, body: { code: 'rest_no_route', message: 'No.' } },
        'not-found',
        404,
      ],
      'where it refuses a question': [
        { status: 400, body: { code: 'rest_invalid_param', message: 'No.' } },
        'status',
        400,
      ],
      'where it answers with an error that says that all is well': [
        { status: 200, body: { code: 'x', message: 'No.' } },
        'invalid',
      ],
    };
    for (const [what, [answer, code, status]] of Object.entries(faults)) {
      it(what, async () => {
        const error = await failureOf(wordpressClient(() => answer).client.get(articleList));
        expect([error.code, error.status]).to.deep.equal([code, status]);
      });
    }
  });
});

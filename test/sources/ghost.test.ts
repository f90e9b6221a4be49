import { expect } from '@open-wc/testing';
import {
  article,
  articleList,
  articlePage,
  comparison,
  faq,
  related,
  type Article,
} from '../../src/client.js';
import { chosenArticles } from '../../src/client/index.js';
import { failureOf } from '../client/support.js';
import { ghostClient, ghostPost } from './support.js';

const LIST = '/ghost/api/content/posts/';
const ONE = '/ghost/api/content/posts/slug/on-sleep/';

const page = (items: unknown[], pagination: object = {}) => ({
  posts: items,
  meta: { pagination: { page: 1, pages: 1, total: items.length, next: null, ...pagination } },
});

const opened = (fields: object): Promise<Article> =>
  ghostClient({ [ONE]: { posts: [ghostPost(fields)] } }).client.get(article, 'on-sleep');

describe('Ghost', () => {
  for (const endpoint of [
    'https://publisher.example',
    'https://publisher.example/',
    'https://publisher.example/ghost/',
    'https://publisher.example/ghost/api/content/',
  ]) {
    it(`is asked with the key: ${endpoint}`, async () => {
      const { client, transport } = ghostClient({ [LIST]: page([]) }, { endpoint, contentKey: 'k&y' });
      await client.get(articleList);
      const { pathname, searchParams } = new URL(transport.requests[0]?.url ?? '');
      expect([pathname, searchParams.get('key')]).to.deep.equal([LIST, 'k&y']);
    });
  }

  it('may stand in a folder', async () => {
    const { client } = ghostClient(
      { [`/blog${LIST}`]: page([]) },
      { endpoint: 'https://publisher.example/blog' },
    );
    expect((await client.get(articleList)).items).to.deep.equal([]);
  });

  it('without a key is an error that names it, and is not asked', async () => {
    const { client, transport } = ghostClient({ [LIST]: page([]) }, { contentKey: '' });
    const error = await failureOf(client.get(articleList));
    expect([error.code, error.path]).to.deep.equal(['invalid', 'content-key']);
    expect(transport.requests).to.have.length(0);
  });

  it('is asked for no bodies by lists, and once by many of them', async () => {
    const { client, transport } = ghostClient({ [LIST]: page([ghostPost()]) });
    await Promise.all([client.get(articleList), client.get(articleList)]);
    expect(transport.requests).to.have.length(1);
    const fields = new URL(transport.requests[0]?.url ?? '').searchParams.get('fields')?.split(',');
    expect(fields).to.include('title').and.not.include('html');
  });

  it('gives an article all that it has', async () => {
    const item = await opened({
      feature_image: 'https://publisher.example/a.jpg',
      feature_image_alt: 'A lamp',
    });
    expect(item).to.deep.include({
      id: '64b7c0ffee64b7c0ffee64b7',
      slug: 'on-sleep',
      title: 'On sleep',
      url: 'https://publisher.example/on-sleep/',
      category: { id: 'sleep', name: 'Sleep' },
      excerpt: 'Sleep is odd.',
      readingMinutes: 4,
      html: '<p>Sleep is odd.</p>',
    });
    expect(item.author).to.deep.include({ id: 'kim', name: 'Kim Example' });
    expect(item.image).to.deep.include({ src: 'https://publisher.example/a.jpg', alt: 'A lamp' });
    expect(item.published?.iso).to.equal('2024-03-05T21:30:00.000-05:00');
    expect(item.updated?.day).to.equal(1);
  });

  it('does not show its internal tags', async () => {
    expect((await opened({})).tags.map(({ id }) => id)).to.deep.equal(['sleep', 'night']);
  });

  it('has no category where the first tag is internal', async () => {
    const [first, internal] = ghostPost().tags;
    expect((await opened({ tags: [internal, first] })).category).to.equal(undefined);
  });

  it('prefers the excerpt that the author wrote, and the address that counts', async () => {
    const { excerpt, url } = await opened({
      custom_excerpt: 'In short.',
      canonical_url: 'https://first.example/on-sleep',
    });
    expect([excerpt, url]).to.deep.equal(['In short.', 'https://first.example/on-sleep']);
  });

  it('shows a title with markup as text', async () => {
    expect((await opened({ title: 'A <b>bold</b> &amp; title' })).title).to.equal(
      'A <b>bold</b> &amp; title',
    );
  });

  for (const [what, html] of Object.entries({ nothing: null, 'an empty text': '' })) {
    it(`opens what only members may read, of which there is ${what}, without a body`, async () => {
      const { title, html: body } = await opened({ html, access: false, visibility: 'paid' });
      expect([title, body]).to.deep.equal(['On sleep', '']);
    });
  }

  it('opens as much as everybody may read', async () => {
    expect((await opened({ html: '<p>The start.</p>', access: false })).html).to.equal('<p>The start.</p>');
  });

  it('has a post that it does not know, by status or by an empty answer', async () => {
    expect((await failureOf(ghostClient({}).client.get(article, 'on-sleep'))).code).to.equal('not-found');
    const { client } = ghostClient({ [ONE]: { posts: [] } });
    expect((await failureOf(client.get(article, 'on-sleep'))).code).to.equal('not-found');
  });

  it('is asked for a slug with a slash in one piece', async () => {
    const { client, transport } = ghostClient({});
    await failureOf(client.get(article, 'a/../b'));
    expect(new URL(transport.requests[0]?.url ?? '').pathname).to.equal(
      '/ghost/api/content/posts/slug/a%2F..%2Fb/',
    );
  });

  it('goes on page by page', async () => {
    const { client } = ghostClient({
      [LIST]: (url: string) =>
        new URL(url).searchParams.get('page') === '2'
          ? page([ghostPost({ id: 'b' })], { page: 2 })
          : page([ghostPost({ id: 'a' })], { next: 2, total: 2 }),
    });
    const { next, total } = await client.get(articleList);
    expect(total).to.equal(2);
    const second = await client.get(articlePage, next);
    expect([second.items[0]?.id, second.next]).to.deep.equal(['b', undefined]);
  });

  it('chooses by the slugs of category, tag and author', async () => {
    const { client, transport } = ghostClient({ [LIST]: page([]) });
    await client.get(chosenArticles({ category: 'sleep', tag: 'night', author: 'kim' }));
    expect(new URL(transport.requests[0]?.url ?? '').searchParams.get('filter')).to.equal(
      "primary_tag:'sleep'+tag:'night'+author:'kim'",
    );
  });

  for (const tag of ["x'+visibility:'paid", 'a,b', '[a]', 'x\\']) {
    it(`is not asked with ${tag}, which says more than a slug`, async () => {
      const { client, transport } = ghostClient({ [LIST]: page([]) });
      const error = await failureOf(client.get(chosenArticles({ category: '', tag, author: '' })));
      expect([error.code, error.path, transport.requests.length]).to.deep.equal(['invalid', 'tag', 0]);
    });
  }

  it('relates posts that share a tag, most in common first', async () => {
    const other = (id: string, ...slugs: string[]) =>
      ghostPost({ id, slug: id, tags: slugs.map((slug) => ({ slug, name: slug, visibility: 'public' })) });
    const { client, transport } = ghostClient({
      [ONE]: { posts: [ghostPost()] },
      [LIST]: page([other('a', 'night'), other('b', 'sleep', 'night')]),
    });
    expect((await related(client, 'on-sleep', 2)).map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect(new URL(transport.requests[1]?.url ?? '').searchParams.get('filter')).to.equal(
      "tag:['sleep','night']+id:-'64b7c0ffee64b7c0ffee64b7'",
    );
  });

  describe('has cards', () => {
    const toggle = `<div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text"><span>Why?</span></h4><button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>So.</p></div></div>`;

    it('that unfold, as questions', async () => {
      const { client } = ghostClient({ [ONE]: { posts: [ghostPost({ html: toggle })] } });
      const { items } = await client.get(faq, 'on-sleep');
      expect(items.map(({ question, answer }) => [question, answer])).to.deep.equal([['Why?', '<p>So.</p>']]);
    });

    it('that unfold without a script', async () => {
      expect((await opened({ html: toggle })).html).to.equal(
        '<details><summary><span>Why?</span></summary><p>So.</p></details>',
      );
    });

    it('of sound and film without the buttons of players', async () => {
      const { html } = await opened({
        html: `<div class="kg-card kg-audio-card"><audio src="/a.mp3"></audio><div class="kg-audio-title">A song</div><div class="kg-audio-player"><span>0:00</span><button>1×</button></div></div>`,
      });
      expect(html)
        .to.include('https://publisher.example/a.mp3')
        .and.include('A song')
        .and.not.include('0:00');
    });

    it('of HTML with a marked table and a review', async () => {
      const html = `<!--kg-card-begin: html--><table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><td>One</td><td>a</td></tr></table><div class="cw-review" data-last-reviewed="2024-02-01"></div><!--kg-card-end: html-->`;
      const { client, transport } = ghostClient({ [ONE]: { posts: [ghostPost({ html })] } });
      const [{ review, comparisons }, { rows }] = await Promise.all([
        client.get(article, 'on-sleep'),
        client.get(comparison, 'on-sleep'),
      ]);
      expect([review?.lastReviewed.iso, comparisons, rows.length]).to.deep.equal([
        '2024-02-01',
        ['on-sleep'],
        1,
      ]);
      expect(transport.requests).to.have.length(1);
    });
  });

  it('has links to its own panels, which lead to its site', async () => {
    const { html } = await opened({ html: '<a href="#/portal/">Subscribe</a><a href="#note">1</a>' });
    expect(html).to.equal(
      '<a href="https://publisher.example/on-sleep/#/portal/">Subscribe</a><a href="#note">1</a>',
    );
  });

  describe('is an error', () => {
    const faults: Record<string, [answer: unknown, code: string]> = {
      'of a page of HTML': [{ status: 200, body: '<!doctype html><title>Private</title>' }, 'parse'],
      'where it does not know the key': [
        { status: 401, body: { errors: [{ message: 'Unknown key' }] } },
        'status',
      ],
      'without a list of posts': [{ errors: [] }, 'invalid'],
    };
    for (const [what, [answer, code]] of Object.entries(faults)) {
      it(what, async () => {
        const error = await failureOf(ghostClient({ [LIST]: answer }).client.get(articleList));
        expect(error.code).to.equal(code);
      });
    }
  });
});

import { expect } from '@open-wc/testing';
import { related } from '../../src/client/index.js';
import { fixtures, networkFailure, testClient, type Routes } from '../../src/testing/index.js';
import { failureOf } from './support.js';

const RELATED = '/v1/articles/a/related.json';
const ARTICLE = '/v1/articles/a.json';
const LIST = '/v1/articles.json';

const summary = (slug: string, more: object = {}) => ({
  id: slug,
  slug,
  title: `Article ${slug}`,
  url: `https://publisher.example/${slug}`,
  ...more,
});
const { documentOf, listOf } = fixtures;

const slugsOf = async (routes: Routes, limit = 10): Promise<string[]> => {
  const { client } = testClient(routes);
  return (await related(client, 'a', limit)).map(({ slug }) => slug);
};

describe('related articles', () => {
  describe('by the endpoint’s choice', () => {
    it('come from related.json alone', async () => {
      const { client, transport } = testClient({ [RELATED]: listOf([summary('b'), summary('c')]) });
      expect((await related(client, 'a', 10)).map(({ slug }) => slug)).to.deep.equal(['b', 'c']);
      expect(transport.requests.map(({ path }) => path)).to.deep.equal([RELATED]);
    });

    it('are no more than asked for', async () => {
      const items = ['b', 'c', 'd'].map((slug) => summary(slug));
      expect(await slugsOf({ [RELATED]: listOf(items) }, 2)).to.deep.equal(['b', 'c']);
    });

    it('never include the article itself, and are as many as asked for all the same', async () => {
      const items = ['a', 'b', 'c'].map((slug) => summary(slug));
      expect(await slugsOf({ [RELATED]: listOf(items) }, 2)).to.deep.equal(['b', 'c']);
    });

    it('leave out what was withdrawn', async () => {
      const items = [{ id: 'b', slug: 'b', status: 'withdrawn' }, summary('c')];
      expect(await slugsOf({ [RELATED]: listOf<unknown>(items) })).to.deep.equal(['c']);
    });

    it('may be none', async () => {
      const { client, transport } = testClient({ [RELATED]: listOf([]) });
      expect(await related(client, 'a', 10)).to.deep.equal([]);
      expect(transport.requests).to.have.length(1);
    });
  });

  const absent: Record<string, unknown> = {
    'is missing (404)': { status: 404 },
    'is forbidden, as object stores say (403)': { status: 403 },
    'is refused (400)': { status: 400 },
    'is gone (410)': { status: 410 },
    'is a page of HTML with status 200': { status: 200, body: '<!doctype html><title>Home</title>' },
    'is empty': { status: 200, body: '' },
  };
  describe('by the article’s choice', () => {
    for (const [what, answer] of Object.entries(absent)) {
      it(`come in its order where related.json ${what}`, async () => {
        expect(
          await slugsOf({
            [RELATED]: answer,
            [ARTICLE]: documentOf(summary('a', { related: ['d', 'b'] })),
            [LIST]: listOf([summary('a'), summary('b'), summary('c'), summary('d')]),
          }),
        ).to.deep.equal(['d', 'b']);
      });
    }

    it('are asked for one by one where the list does not have them', async () => {
      const { client, transport } = testClient({
        [ARTICLE]: documentOf(summary('a', { related: ['b', 'old'] })),
        [LIST]: listOf([summary('b')]),
        '/v1/articles/old.json': documentOf(summary('old')),
      });
      expect((await related(client, 'a', 10)).map(({ slug }) => slug)).to.deep.equal(['b', 'old']);
      expect(transport.requests.map(({ path }) => path)).not.to.include('/v1/articles/b.json');
    });

    it('leave out what is missing or was withdrawn, and keep the others', async () => {
      expect(
        await slugsOf({
          [ARTICLE]: documentOf(summary('a', { related: ['missing', 'taken-back', 'gone', 'b'] })),
          [LIST]: listOf([summary('b')]),
          '/v1/articles/taken-back.json': documentOf({ id: 'x', status: 'withdrawn' }),
          '/v1/articles/gone.json': { status: 410 },
        }),
      ).to.deep.equal(['b']);
    });

    it('never include the article itself', async () => {
      expect(
        await slugsOf({
          [ARTICLE]: documentOf(summary('a', { related: ['a', 'b'] })),
          [LIST]: listOf([summary('a'), summary('b')]),
        }),
      ).to.deep.equal(['b']);
    });

    it('come once each', async () => {
      expect(
        await slugsOf({
          [ARTICLE]: documentOf(summary('a', { related: ['b', 'c', 'b'] })),
          [LIST]: listOf([summary('b'), summary('c')]),
        }),
      ).to.deep.equal(['b', 'c']);
    });

    it('survive a slug that is no name at all', async () => {
      expect(
        await slugsOf({
          [ARTICLE]: documentOf(summary('a', { related: ['\ud800', 'b'] })),
          [LIST]: listOf([summary('b')]),
        }),
      ).to.deep.equal(['b']);
    });

    it('are an error when one of them cannot be asked for', async () => {
      const { client } = testClient({
        [ARTICLE]: documentOf(summary('a', { related: ['b'] })),
        [LIST]: listOf([]),
        '/v1/articles/b.json': networkFailure,
      });
      expect((await failureOf(related(client, 'a', 10))).code).to.equal('network');
    });
  });

  describe('by what they have in common', () => {
    const category = (id: string) => ({ id, name: id });
    const tags = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
    const subject = documentOf(summary('a', { category: category('care'), tags: tags('sleep', 'mood') }));

    it('come by shared tags, then category, then date', async () => {
      const items = [
        summary('newest', { published: '2024-05-05' }),
        summary('old-in-category', { category: category('care'), published: '2020-01-01' }),
        summary('new-in-category', { category: category('care'), published: '2024-01-01' }),
        summary('one-tag', { tags: tags('mood'), published: '2019-01-01' }),
        summary('two-tags', { tags: tags('mood', 'sleep', 'other'), published: '2018-01-01' }),
        summary('one-tag-in-category', { tags: tags('sleep'), category: category('care') }),
        summary('newer-within-a-month', { published: '2024-04-30' }),
        summary('a', { tags: tags('sleep', 'mood'), category: category('care') }),
      ];
      expect(await slugsOf({ [ARTICLE]: subject, [LIST]: listOf<unknown>(items) })).to.deep.equal([
        'two-tags',
        'one-tag-in-category',
        'one-tag',
        'new-in-category',
        'old-in-category',
        'newest',
        'newer-within-a-month',
      ]);
    });

    it('have nothing in common by having no category, or null for one', async () => {
      const items = [
        summary('null', { category: null, published: '2020-01-01' }),
        summary('none', { published: '2021-01-01' }),
        summary('some', { category: category('x'), published: '2022-01-01' }),
      ];
      for (const of of [summary('a'), summary('a', { category: null })])
        expect(await slugsOf({ [ARTICLE]: documentOf(of), [LIST]: listOf<unknown>(items) })).to.deep.equal([
          'some',
          'none',
          'null',
        ]);
    });

    it('never include the article itself', async () => {
      expect(await slugsOf({ [ARTICLE]: subject, [LIST]: listOf([summary('a')]) })).to.deep.equal([]);
    });
  });

  const broken: [string, unknown, string][] = [
    ['is down', { status: 503 }, 'status'],
    ['asks to come back later', { status: 429 }, 'rate-limited'],
    ['cannot be reached', networkFailure, 'network'],
  ];
  for (const [what, answer, code] of broken) {
    it(`are an error where related.json ${what}`, async () => {
      const { client } = testClient({
        [RELATED]: answer,
        [ARTICLE]: documentOf(summary('a')),
        [LIST]: listOf([summary('b')]),
      });
      expect((await failureOf(related(client, 'a', 10))).code).to.equal(code);
    });
  }

  it('are an error where the article is missing too', async () => {
    const { client } = testClient({ [LIST]: listOf([summary('b')]) });
    expect((await failureOf(related(client, 'a', 10))).code).to.equal('not-found');
  });

  it('are withdrawn with the article', async () => {
    const { client } = testClient({ [ARTICLE]: fixtures.withdrawn, [LIST]: listOf([summary('b')]) });
    expect((await failureOf(related(client, 'a', 10))).code).to.equal('withdrawn');
  });

  it('are given up with their asker', async () => {
    const { client, transport } = testClient({ [RELATED]: listOf([summary('b')]) });
    const asker = new AbortController();
    transport.hold();
    const leaving = failureOf(related(client, 'a', 10, { signal: asker.signal }));
    asker.abort();
    expect((await leaving).code).to.equal('aborted');
    expect(transport.requests).to.have.length(1);
    transport.release();
  });

  it('are all asked for anew when something fresh is wanted', async () => {
    const { client, transport } = testClient({
      [ARTICLE]: documentOf(summary('a')),
      [LIST]: listOf([summary('b')]),
    });
    await related(client, 'a', 10);
    await related(client, 'a', 10, { fresh: true });
    expect(transport.requests.map(({ init }) => init.cache)).to.deep.equal([
      ...['default', 'default', 'default'],
      ...['no-cache', 'no-cache', 'no-cache'],
    ]);
  });
});

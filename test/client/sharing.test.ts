import { expect } from '@open-wc/testing';
import { article, articleList, articleSummary, faq } from '../../src/client/index.js';
import { fixtures, inTurn, testClient } from '../../src/testing/index.js';
import { settled } from '../widgets/helpers.js';
import { failureOf } from './support.js';

const PATH = '/v1/articles/a.json';

const version = (title: string, cacheControl?: string) => ({
  status: 200,
  headers: cacheControl === undefined ? {} : { 'cache-control': cacheControl },
  body: fixtures.documentOf({ ...fixtures.article.item, title }),
});

describe('a request that many ask for', () => {
  it('is sent once, for cards and views alike', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    const [one, two, card] = await Promise.all([
      client.get(article, 'a'),
      client.get(article, 'a', { signal: new AbortController().signal }),
      client.get(articleSummary, 'a'),
    ]);
    expect(transport.requests).to.have.length(1);
    expect(one).to.equal(two);
    expect(card).to.include({ slug: one.slug });
  });

  it('is shared by one who wants it fresh while it is under way', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    await Promise.all([client.get(article, 'a'), client.get(article, 'a', { fresh: true })]);
    expect(transport.requests).to.have.length(1);
  });

  it('fails for all of them in the same way', async () => {
    const { client, transport } = testClient();
    const failures = await Promise.all([1, 2, 3].map(() => failureOf(client.get(article, 'a'))));
    expect(failures.map(({ code }) => code)).to.deep.equal(['not-found', 'not-found', 'not-found']);
    expect(transport.requests).to.have.length(1);
  });

  it('goes on for the others when one leaves', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    const [first, second] = [new AbortController(), new AbortController()];
    transport.hold();
    const leaving = client.get(article, 'a', { signal: first.signal });
    const staying = client.get(article, 'a', { signal: second.signal });
    first.abort();
    expect(await failureOf(leaving)).to.include({ code: 'aborted', retryable: false });
    expect(transport.requests[0]?.init.signal?.aborted).to.equal(false);
    transport.release();
    expect(await staying).to.include({ slug: 'sleep-and-mood' });
    expect(transport.requests).to.have.length(1);
  });

  it('ends when the last has left', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    const askers = [new AbortController(), new AbortController()];
    transport.hold();
    const loading = askers.map(({ signal }) => failureOf(client.get(article, 'a', { signal })));
    for (const asker of askers) asker.abort();
    expect((await Promise.all(loading)).map(({ code }) => code)).to.deep.equal(['aborted', 'aborted']);
    expect(transport.requests[0]?.init.signal?.aborted).to.equal(true);
    transport.release();
  });

  it('goes on whoever leaves when somebody asked who cannot', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    const asker = new AbortController();
    transport.hold();
    const staying = client.get(article, 'a');
    const leaving = failureOf(client.get(article, 'a', { signal: asker.signal }));
    asker.abort();
    await leaving;
    transport.release();
    expect(await staying).to.include({ slug: 'sleep-and-mood' });
  });

  it('is sent anew for whoever comes after the last has left', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    const asker = new AbortController();
    transport.hold();
    const left = failureOf(client.get(article, 'a', { signal: asker.signal }));
    asker.abort();
    const next = client.get(article, 'a');
    transport.release();
    await left;
    expect(await next).to.include({ slug: 'sleep-and-mood' });
    expect(transport.requests).to.have.length(2);
  });

  it('is no worse off for an asker who leaves after the answer', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    const asker = new AbortController();
    await client.get(article, 'a', { signal: asker.signal });
    asker.abort();
    await client.get(article, 'a');
    expect(transport.requests).to.have.length(1);
  });

  it('is not sent for an asker who left before asking', async () => {
    const { client } = testClient({ [PATH]: fixtures.article });
    const failure = await failureOf(client.get(article, 'a', { signal: AbortSignal.abort() }));
    expect(failure.code).to.equal('aborted');
    expect(await client.get(article, 'a')).to.include({ slug: 'sleep-and-mood' });
  });

  it('is not tried again for an asker who left while it was to wait', async () => {
    const { client, transport } = testClient({
      [PATH]: { status: 503, headers: { 'retry-after': '1' } },
      '/v1/articles.json': inTurn({ status: 503, headers: { 'retry-after': '1' } }, fixtures.articles),
    });
    const asker = new AbortController();
    const leaving = failureOf(client.get(article, 'a', { signal: asker.signal }));
    const list = client.get(articleList);
    // When this answer is here, so are theirs: both wait now, and equally long.
    await failureOf(client.get(faq, 'none'));
    asker.abort();
    await leaving;
    await list;
    expect(transport.requests.filter(({ path }) => path === PATH)).to.have.length(1);
  });
});

describe('a document that has come', () => {
  const titles = async (cacheControl?: string): Promise<string[]> => {
    const { client } = testClient({
      [PATH]: inTurn(version('first', cacheControl), version('second', cacheControl)),
    });
    return [(await client.get(article, 'a')).title, (await client.get(article, 'a')).title];
  };

  it('is kept where the host does not say for how long', async () => {
    expect(await titles()).to.deep.equal(['first', 'first']);
    expect(await titles('public')).to.deep.equal(['first', 'first']);
  });

  it('is kept for its max-age', async () => {
    expect(await titles('public, max-age=60')).to.deep.equal(['first', 'first']);
    expect(await titles('s-maxage=0, Max-Age=60')).to.deep.equal(['first', 'first']);
  });

  for (const cacheControl of [
    'max-age=0',
    'no-store',
    'no-cache',
    'private, No-Store',
    'no-cache, max-age=60',
  ]) {
    it(`is not kept with ${cacheControl}`, async () => {
      expect(await titles(cacheControl)).to.deep.equal(['first', 'second']);
    });
  }

  it('is asked for again, and replaced, when something fresh is wanted', async () => {
    const { client, transport } = testClient({ [PATH]: inTurn(version('first'), version('second')) });
    await client.get(article, 'a');
    expect((await client.get(article, 'a', { fresh: true })).title).to.equal('second');
    expect((await client.get(article, 'a')).title).to.equal('second');
    expect(transport.requests).to.have.length(2);
  });

  it('stays when asking for a fresh one fails', async () => {
    const { client } = testClient({ [PATH]: inTurn(version('first'), { status: 404 }, version('third')) });
    await client.get(article, 'a');
    expect((await failureOf(client.get(article, 'a', { fresh: true }))).code).to.equal('not-found');
    // Whether the first or the third: never the failure.
    expect((await client.get(article, 'a')).title).to.be.oneOf(['first', 'third']);
  });

  it('is one of a hundred at most', async () => {
    const routes = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [`/v1/articles/${String(index)}.json`, fixtures.article]),
    );
    const { client, transport } = testClient(routes);
    for (let index = 0; index <= 100; index += 1) await client.get(article, String(index));
    await client.get(article, '100');
    await client.get(article, '1');
    expect(transport.requests).to.have.length(101);
    await client.get(article, '0');
    expect(transport.requests).to.have.length(102);
  });

  it('is kept by each client for itself', async () => {
    const first = testClient({ [PATH]: fixtures.article });
    const second = testClient({ [PATH]: fixtures.article });
    await first.client.get(article, 'a');
    await second.client.get(article, 'a');
    expect(second.transport.requests).to.have.length(1);
  });
});

describe('a failure', () => {
  const failures: Record<string, unknown> = {
    'a missing document': { status: 404 },
    'a page of HTML': '<!doctype html>',
    'an invalid document': { version: '1.0', item: { id: 'a' } },
    'a newer version': { version: '2.0', item: {} },
    'a withdrawn document': fixtures.withdrawn,
  };
  for (const [what, answer] of Object.entries(failures)) {
    it(`with ${what} is never kept`, async () => {
      const reply = typeof answer === 'string' ? { status: 200, body: answer } : answer;
      const { client, transport } = testClient({ [PATH]: inTurn(reply, fixtures.article) });
      await failureOf(client.get(article, 'a'));
      expect(await client.get(article, 'a')).to.include({ slug: 'sleep-and-mood' });
      expect(transport.requests).to.have.length(2);
    });
  }
});

describe('a document that was started early', () => {
  it('is there for whoever asks, without a second request', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    client.prefetch((source, place) => source.article(place, 'a'));
    expect(await client.get(article, 'a')).to.include({ slug: 'sleep-and-mood' });
    expect(transport.requests).to.have.length(1);
  });

  it('goes on when those who came have left', async () => {
    const { client, transport } = testClient({ [PATH]: fixtures.article });
    transport.hold();
    client.prefetch((source, place) => source.article(place, 'a'));
    const asker = new AbortController();
    const leaving = failureOf(client.get(article, 'a', { signal: asker.signal }));
    asker.abort();
    await leaving;
    expect(transport.requests[0]?.init.signal?.aborted).to.equal(false);
    transport.release();
    await client.get(article, 'a');
    expect(transport.requests).to.have.length(1);
  });

  it('tells its failure to whoever asks, and to nobody else', async () => {
    const { client, transport } = testClient();
    transport.hold();
    client.prefetch((source, place) => source.article(place, 'a'));
    client.prefetch((source, place) => source.article(place, 'b'));
    const asked = failureOf(client.get(article, 'a'));
    transport.release();
    expect((await asked).code).to.equal('not-found');
  });

  it('and is not there is so for its first reader too, and asked for again after that', async () => {
    const { client, transport } = testClient({ [PATH]: inTurn({ status: 404 }, fixtures.article) });
    client.prefetch((source, place) => source.article(place, 'a'));
    await settled();
    const readers = [1, 2].map(() => failureOf(client.get(article, 'a')));
    expect((await Promise.all(readers)).map(({ code }) => code)).to.deep.equal(['not-found', 'not-found']);
    expect(transport.requests).to.have.length(1);
    expect(await client.get(article, 'a')).to.include({ slug: 'sleep-and-mood' });
    expect(transport.requests).to.have.length(2);
  });

  it('may be nothing at all', () => {
    const { client, transport } = testClient();
    client.prefetch(() => undefined);
    expect(transport.requests).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import { article, articleList, ContentClient, faq } from '../../src/client/index.js';
import {
  fixtures,
  inTurn,
  networkFailure,
  noAnswer,
  TEST_ENDPOINT,
  testClient,
} from '../../src/testing/index.js';
import { settled } from '../widgets/helpers.js';
import { bodyOf, bytes, failureOf } from './support.js';

const PATH = '/v1/articles/a.json';
const unavailable = { status: 503 };
const limited = { status: 429 };
/** Longer than any test: a try that does not wait for it was told to come earlier. */
const FOREVER = { backoff: 1e12 };

const later = (retryAfter: string, status = 503) => ({ status, headers: { 'retry-after': retryAfter } });

/** The first model that comes and how often it was asked for. */
const tries = async (answer: unknown, timing = {}) => {
  const { client, transport } = testClient({ [PATH]: answer }, { timing });
  const [result] = await Promise.allSettled([client.get(article, 'a')]);
  return { result, count: transport.requests.length };
};

describe('a failed try', () => {
  const passing: Record<string, unknown> = {
    'without a network': networkFailure,
    'of status 500': { status: 500 },
    'of status 502': { status: 502 },
    'of status 503': unavailable,
    'of status 429': limited,
    'that broke off': () => ({
      status: 200,
      body: new ReadableStream({
        start(controller) {
          controller.error(new TypeError('Broken off'));
        },
      }),
    }),
  };
  for (const [what, failure] of Object.entries(passing)) {
    it(`${what} is followed by two more, and the first success counts`, async () => {
      const { result, count } = await tries(inTurn(failure, failure, fixtures.article));
      expect(result.status).to.equal('fulfilled');
      expect(count).to.equal(3);
    });

    it(`${what} is not followed by a fourth`, async () => {
      const { result, count } = await tries(inTurn(failure, failure, failure, fixtures.article));
      expect(result.status).to.equal('rejected');
      expect(count).to.equal(3);
    });
  }

  const final: Record<string, unknown> = {
    'of status 400': { status: 400 },
    'of status 403': { status: 403 },
    'of status 404': { status: 404 },
    'of status 410': { status: 410 },
    'that is no JSON': { status: 200, body: '<!doctype html>' },
    'that breaks the contract': { version: '1.0', item: {} },
    'of a newer version': { version: '2.0', item: {} },
    'that was withdrawn': fixtures.withdrawn,
  };
  for (const [what, failure] of Object.entries(final)) {
    it(`${what} is the only one`, async () => {
      const { result, count } = await tries(inTurn(failure, fixtures.article));
      expect(result.status).to.equal('rejected');
      expect(count).to.equal(1);
    });
  }

  it('may be of another kind than the next', async () => {
    const { result, count } = await tries(inTurn(networkFailure, limited, fixtures.article));
    expect([result.status, count]).to.deep.equal(['fulfilled', 3]);
  });

  it('is asked again past the browser’s cache where that was wanted', async () => {
    const { client, transport } = testClient({ [PATH]: inTurn(unavailable, fixtures.article) });
    await client.get(article, 'a', { fresh: true });
    expect(transport.requests.map(({ init }) => init.cache)).to.deep.equal(['no-cache', 'no-cache']);
  });

  it('tells the failure of the last try', async () => {
    const { client } = testClient({ [PATH]: inTurn(networkFailure, unavailable, { status: 429 }) });
    expect(await failureOf(client.get(article, 'a'))).to.include({ code: 'rate-limited', status: 429 });
  });

  it('ends at once, without waiting, where the wait would last beyond the deadline', async () => {
    const { result, count } = await tries(unavailable, FOREVER);
    expect(result.status).to.equal('rejected');
    expect(count).to.equal(1);
  });
});

describe('Retry-After', () => {
  it('is obeyed in seconds', async () => {
    expect(await tries(inTurn(later('0'), fixtures.article), FOREVER)).to.deep.include({ count: 2 });
    const start = performance.now();
    const { result, count } = await tries(inTurn(later('1', 429), fixtures.article), FOREVER);
    expect([result.status, count]).to.deep.equal(['fulfilled', 2]);
    // Timers may be early by a millisecond.
    expect(performance.now() - start).to.be.at.least(995);
  });

  it('is obeyed as a date', async () => {
    const soon = new Date(Date.now() + 1500).toUTCString();
    const { result, count } = await tries(inTurn(later(soon), fixtures.article), FOREVER);
    expect([result.status, count]).to.deep.equal(['fulfilled', 2]);
    expect(Date.now()).to.be.at.least(Date.parse(soon) - 5);
  });

  it('means at once as a date that has passed', async () => {
    const { count } = await tries(inTurn(later('Wed, 01 Jan 2020 00:00:00 GMT'), fixtures.article), FOREVER);
    expect(count).to.equal(2);
  });

  for (const [what, value] of [
    ['in seconds', '3600'],
    ['in very many seconds', '9'.repeat(400)],
    ['as a date', 'Fri, 31 Dec 9999 23:59:59 GMT'],
  ] as const) {
    it(`beyond the deadline ${what} ends the load at once, as rate-limited`, async () => {
      for (const status of [429, 503]) {
        const { client, transport } = testClient({ [PATH]: inTurn(later(value, status), fixtures.article) });
        const start = performance.now();
        expect(await failureOf(client.get(article, 'a'))).to.include({
          code: 'rate-limited',
          status,
          retryable: true,
        });
        expect(performance.now() - start).to.be.below(5000);
        expect(transport.requests).to.have.length(1);
      }
    });
  }

  it('that says nothing sensible is as good as none', async () => {
    for (const value of ['', 'soon', '-', 'NaN']) {
      const { result, count } = await tries(inTurn(later(value), fixtures.article));
      expect([result.status, count], value).to.deep.equal(['fulfilled', 2]);
    }
  });

  it('does not add a fourth try', async () => {
    expect((await tries(later('0'), FOREVER)).count).to.equal(3);
  });
});

describe('the deadline', () => {
  const short = { deadline: 60, attempt: 20 };

  it('covers an answer that never comes', async () => {
    const { client, transport } = testClient({ [PATH]: noAnswer }, { timing: short });
    expect(await failureOf(client.get(article, 'a'))).to.include({
      code: 'timeout',
      status: undefined,
      retryable: true,
    });
    expect(transport.requests.length).to.be.within(1, 3);
    for (const { init } of transport.requests) expect(init.signal?.aborted).to.equal(true);
  });

  it('covers a body that stops half way', async () => {
    const half = () => ({ status: 200, body: bodyOf([bytes('{"version":"1.0",')], false) });
    const { client } = testClient({ [PATH]: half }, { timing: short });
    expect(await failureOf(client.get(article, 'a'))).to.include({ code: 'timeout', retryable: true });
  });

  it('covers a body that drips', async () => {
    const dripping = () => ({
      status: 200,
      body: new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          controller.enqueue(bytes(' '));
        },
      }),
    });
    const { client } = testClient({ [PATH]: dripping }, { timing: short });
    expect((await failureOf(client.get(article, 'a'))).code).to.equal('timeout');
  });

  it('leaves time for another try when one took too long', async () => {
    const timing = { attempt: 200 };
    const { client, transport } = testClient({ [PATH]: inTurn(noAnswer, fixtures.article) }, { timing });
    expect(await client.get(article, 'a')).to.include({ slug: 'sleep-and-mood' });
    expect(transport.requests).to.have.length(2);
  });

  it('is one for all tries together', async () => {
    const timing = { deadline: 50, attempt: 40 };
    const { client, transport } = testClient({ [PATH]: noAnswer }, { timing });
    const start = performance.now();
    expect((await failureOf(client.get(article, 'a'))).code).to.equal('timeout');
    // Three whole tries would have taken 120.
    expect(transport.requests.length).to.be.below(3);
    expect(performance.now() - start).to.be.at.least(45);
  });

  it('holds when the clock of the machine is put back meanwhile', async () => {
    const { now } = Date;
    try {
      const { client, transport } = testClient(
        { [PATH]: noAnswer },
        { timing: { deadline: 60, attempt: 40 } },
      );
      const start = performance.now();
      const failure = failureOf(client.get(article, 'a'));
      Date.now = () => now() - 3_600_000;
      expect((await failure).code).to.equal('timeout');
      // One try of 40 ms and what is left of the deadline, not three whole ones.
      expect(transport.requests).to.have.length(2);
      expect(performance.now() - start).to.be.at.least(55);
    } finally {
      Date.now = now;
    }
  });

  it('ends a load in one of its own ways when the page was busy as it passed', async () => {
    const { client, transport } = testClient(
      { [PATH]: inTurn(later('1'), fixtures.article) },
      { timing: { deadline: 1100 } },
    );
    // The second try is due at 1,000 ms, and the page has time for it only at 1,200.
    const start = performance.now();
    setTimeout(() => {
      while (performance.now() - start < 1200);
    }, 900);
    expect((await failureOf(client.get(article, 'a'))).code).to.be.oneOf([
      'status',
      'timeout',
      'rate-limited',
    ]);
    expect(transport.requests.length).to.be.within(1, 2);
  });
});

describe('an origin that has not answered yet', () => {
  const slugs = Array.from({ length: 20 }, (_, at) => `a${String(at)}`);
  const routes = Object.fromEntries(slugs.map((slug) => [`/v1/articles/${slug}.json`, fixtures.article]));

  it('gets four requests; once it has answered one of them, all others at once', async () => {
    const { client, transport } = testClient(routes);
    transport.hold();
    const loads = slugs.map((slug) => client.get(article, slug));
    await settled();
    expect(transport.requests).to.have.length(4);
    transport.release();
    expect(await Promise.all(loads)).to.have.length(20);
    expect(transport.requests).to.have.length(20);
  });

  it('that is down gets four requests of twenty loads, and all of them end at once', async () => {
    const { client, transport } = testClient(routes);
    transport.offline = true;
    const start = performance.now();
    const failures = await Promise.all(slugs.map((slug) => failureOf(client.get(article, slug))));
    expect(new Set(failures.map(({ code }) => code))).to.deep.equal(new Set(['network']));
    expect(failures.every(({ retryable }) => retryable)).to.equal(true);
    expect(transport.requests).to.have.length(4);
    expect(performance.now() - start).to.be.below(2_000);
  });

  it('that never answers gets four requests of twenty loads, and all of them end within the deadline', async () => {
    const silent = Object.fromEntries(Object.keys(routes).map((path) => [path, noAnswer]));
    const { client, transport } = testClient(silent, { timing: { deadline: 400, attempt: 200 } });
    const start = performance.now();
    const failures = await Promise.all(slugs.map((slug) => failureOf(client.get(article, slug))));
    expect(failures.map(({ code }) => code)).to.deep.equal(
      slugs.map((_, at) => (at < 4 ? 'timeout' : 'network')),
    );
    expect(transport.requests).to.have.length(4);
    expect(performance.now() - start).to.be.below(2_000);
  });

  it('is asked by the next in line when one of the first gives up', async () => {
    const { client, transport } = testClient(routes);
    transport.hold();
    const leaving = new AbortController();
    const first = slugs.slice(0, 4).map((slug) => client.get(article, slug, { signal: leaving.signal }));
    const next = slugs.slice(4, 9).map((slug) => client.get(article, slug));
    const left = Promise.all(first.map(failureOf));
    await settled();
    leaving.abort();
    expect((await left).map(({ code }) => code)).to.deep.equal(Array(4).fill('aborted'));
    await settled();
    expect(transport.requests).to.have.length(8);
    transport.release();
    expect(await Promise.all(next)).to.have.length(5);
  });
});

describe('an origin that keeps failing', () => {
  const list = '/v1/articles.json';
  const down = async (failure: unknown = unavailable) => {
    const { client, transport } = testClient({ [PATH]: failure, [list]: failure });
    await failureOf(client.get(article, 'a'));
    expect(transport.requests).to.have.length(3);
    transport.requests.length = 0;
    return { client, transport };
  };

  for (const [what, failure] of Object.entries({
    unavailable,
    limited,
    'without a network': networkFailure,
  })) {
    it(`is not tried again by itself after three failures in a row (${what})`, async () => {
      const { client, transport } = await down(failure);
      await failureOf(client.get(article, 'a'));
      expect(transport.requests).to.have.length(1);
    });
  }

  it('is not tried again by loads that wait for their next try when the third failure comes', async () => {
    const { client, transport } = testClient({}, { timing: { backoff: 20 } });
    transport.offline = true;
    const slugs = ['a', 'b', 'c', 'd', 'e'];
    const failures = await Promise.all(slugs.map((slug) => failureOf(client.get(article, slug))));
    expect(failures.map(({ code }) => code)).to.deep.equal(slugs.map(() => 'network'));
    // Four first tries start at once, as nobody knows better yet; nothing follows them.
    expect(transport.requests).to.have.length(4);
  });

  it('gets four requests a minute at most, those that found it down included, and the others fail at once', async () => {
    const { client, transport } = await down();
    const start = performance.now();
    await failureOf(client.get(articleList));
    for (let count = 0; count < 3; count += 1) {
      expect(await failureOf(client.get(article, 'a'))).to.include({
        code: 'network',
        status: undefined,
        retryable: true,
      });
    }
    expect(transport.requests).to.have.length(1);
    expect(performance.now() - start).to.be.below(5000);
  });

  it('gets four more a minute from whoever asks again on purpose', async () => {
    const { client, transport } = await down();
    for (let count = 0; count < 6; count += 1) await failureOf(client.get(article, 'a', { fresh: true }));
    expect(transport.requests).to.have.length(4);
  });

  it('is as well as ever after one success', async () => {
    const { client, transport } = await down();
    transport.routes[list] = fixtures.articles;
    await client.get(articleList);
    transport.requests.length = 0;
    await failureOf(client.get(article, 'a'));
    expect(transport.requests).to.have.length(3);
  });

  it('is as well as ever after an answer that it does not have something', async () => {
    const { client, transport } = await down();
    expect((await failureOf(client.get(faq, 'none'))).code).to.equal('not-found');
    transport.requests.length = 0;
    await failureOf(client.get(article, 'a'));
    expect(transport.requests).to.have.length(3);
  });

  it('needs three failures in a row: a success between them starts the count anew', async () => {
    const { client, transport } = testClient({
      [PATH]: inTurn(unavailable, unavailable, fixtures.article),
      '/v1/articles/b.json': inTurn(unavailable, unavailable, fixtures.article),
    });
    await client.get(article, 'a');
    await client.get(article, 'b');
    expect(transport.requests).to.have.length(6);
  });

  it('is told apart from another origin', async () => {
    const { client, transport } = await down();
    transport.routes['/other.json'] = inTurn(unavailable, fixtures.articles);
    const url = 'https://other.test/other.json';
    expect((await client.document(articleList.kind, url)).items).to.have.length(5);
    expect(transport.requests).to.have.length(2);
  });

  it('is known to every client of the page', async () => {
    const { transport } = await down();
    const other = new ContentClient({ endpoint: TEST_ENDPOINT, transport });
    await failureOf(other.get(article, 'a'));
    expect(transport.requests).to.have.length(1);
  });
});

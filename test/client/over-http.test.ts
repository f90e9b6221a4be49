import { expect } from '@open-wc/testing';
import {
  article,
  articleList,
  comparison,
  ContentClient,
  faq,
  related,
  signUp,
  type ContentClientOptions,
  type Transport,
} from '../../src/client/index.js';
import type { Signup } from '../../src/content/index.js';
import { failureOf, quietly } from './support.js';

const { endpoint } = testServers;
const SLUG = 'is-ketamine-addictive';

/** Unlike that of any other test and any other engine. */
const newKey = (): string => crypto.randomUUID();

/** A client of the demo's endpoint with these faults; how it is doing is not known to the clients of other tests. */
const clientWith = (settings: string, options: Partial<ContentClientOptions> = {}): ContentClient => {
  const transport: Transport = (url, init) => fetch(url, init);
  return new ContentClient({
    endpoint: `${endpoint}/with/${settings}/v1`,
    timing: { backoff: 0 },
    transport,
    ...options,
  });
};

interface Gate {
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly headers: Record<string, string | undefined>;
  }[];
}

/** What came to the endpoint through a gate; preflights too. */
const requestsOf = async (gate: string): Promise<Gate['requests']> =>
  ((await (await fetch(`${endpoint}/gates/${gate}`)).json()) as Gate).requests;

const setGate = (gate: string, spec: string): Promise<Response> =>
  fetch(`${endpoint}/gates/${gate}`, { method: 'POST', body: JSON.stringify({ spec }) });

describe('over HTTP', () => {
  it('everything that the demo’s publisher has loads', async () => {
    const client = clientWith('no-store');
    const { items } = await client.get(articleList);
    expect(items.length).to.be.above(5);
    expect((await client.get(article, SLUG)).image?.src).to.match(
      /^http:\/\/[^/]+\/with\/no-store\/v1\/images\//,
    );
    expect((await client.get(comparison, 'physical-vs-psychological')).rows).not.to.have.length(0);
    expect((await client.get(faq, 'ketamine')).items).not.to.have.length(0);
    expect((await related(client, SLUG, 3)).map(({ slug }) => slug))
      .to.have.length(3)
      .and.not.include(SLUG);
  });

  it('a request carries no referrer, no cookie, and asks for no permission first', async () => {
    const gate = newKey();
    const client = clientWith(`gate-${gate}`);
    await client.get(article, SLUG);
    await client.get(article, SLUG, { fresh: true });
    const requests = await requestsOf(gate);
    expect(requests.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
    for (const { headers } of requests) {
      expect(headers).to.include({ accept: 'application/json' });
      expect(headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
    }
    expect(requests[1]?.headers['cache-control']).to.match(/max-age=0|no-cache/);
  });

  it('a document loads that could not be had twice', async () => {
    const client = clientWith(`status-503,fail-2~${newKey()}`);
    expect(await client.get(article, SLUG)).to.include({ slug: SLUG });
  });

  it('a document loads after two lost connections', async () => {
    // Browsers may ask a second time by themselves, so that fewer failures are left for the client.
    const client = clientWith(`break-off,fail-2~${newKey()}`);
    expect(await client.get(article, SLUG)).to.include({ slug: SLUG });
  });

  it('a document loads whatever its content type, without a length, and in a newer minor version', async () => {
    const client = clientWith('wrong-type,no-length,version-1.9');
    expect(await client.get(article, SLUG)).to.include({ slug: SLUG });
  });

  const failures: [string, string, number | undefined][] = [
    ['status-503', 'status', 503],
    ['status-403', 'status', 403],
    ['status-404', 'not-found', 404],
    ['status-429', 'rate-limited', 429],
    ['gone', 'withdrawn', 410],
    ['withdrawn', 'withdrawn', undefined],
    ['html', 'parse', 200],
    ['html,status-500', 'status', 500],
    ['empty', 'parse', 200],
    ['truncated', 'parse', 200],
    ['big', 'too-large', 200],
    ['big,no-length', 'too-large', 200],
    ['version-2', 'unsupported-version', undefined],
    ['no-cors', 'network', undefined],
    ['break-off', 'network', undefined],
    ['drop', 'network', undefined],
  ];
  for (const [settings, code, status] of failures) {
    it(`an endpoint with ${settings} fails with ${code}`, async () => {
      expect(await failureOf(clientWith(settings).get(article, SLUG))).to.include({ code, status });
    });
  }

  it('a document that is not there is not found', async () => {
    const client = new ContentClient({ endpoint: `${endpoint}/v1` });
    expect(await failureOf(client.get(article, 'no-such-article'))).to.include({
      code: 'not-found',
      status: 404,
    });
  });

  it('an endpoint where nobody listens cannot be reached', async () => {
    // Port 9 is refused by every browser before anything is sent.
    const client = clientWith('no-store', { endpoint: 'http://127.0.0.1:9/v1' });
    expect(await failureOf(client.get(article, SLUG))).to.include({ code: 'network', retryable: true });
  });

  for (const settings of ['hang', 'stall']) {
    it(`an endpoint with ${settings} ends with the deadline`, async () => {
      const client = clientWith(settings, { timing: { deadline: 400, attempt: 300 } });
      expect(await failureOf(client.get(article, SLUG))).to.include({ code: 'timeout', retryable: true });
    });
  }

  it('the deadline holds while the engine frees memory', async () => {
    let garbage: unknown[] = [];
    const fill = setInterval(() => {
      garbage = Array.from({ length: 200 }, () => Array.from({ length: 5000 }, Math.random));
    }, 10);
    const loads = Array.from({ length: 8 }, (_each, index) =>
      failureOf(
        clientWith(index % 2 ? 'hang' : 'stall', { timing: { deadline: 1500, attempt: 1400 } }).get(
          article,
          SLUG,
        ),
      ),
    );
    const codes = (await Promise.all(loads)).map(({ code }) => code);
    clearInterval(fill);
    expect(garbage).to.have.lengthOf(200);
    expect(codes).to.deep.equal(loads.map(() => 'timeout'));
  });

  it('a transport that does not heed its signal is not waited for longer than the deadline', async () => {
    const client = new ContentClient({
      endpoint: `${endpoint}/v1`,
      transport: () => new Promise(() => undefined),
      timing: { deadline: 40, attempt: 30 },
    });
    expect(await failureOf(client.get(article, SLUG))).to.include({ code: 'timeout' });
  });

  it('a load that nobody wants any more ends', async () => {
    const asker = new AbortController();
    const loading = failureOf(clientWith('hang').get(article, SLUG, { signal: asker.signal }));
    asker.abort();
    expect((await loading).code).to.equal('aborted');
  });

  for (const settings of ['retry-after-2', 'retry-after-date-2']) {
    it(`${settings} is read and obeyed`, async () => {
      const client = clientWith(`status-503,${settings},fail-1~${newKey()}`, { timing: { backoff: 1e12 } });
      const start = performance.now();
      expect(await client.get(article, SLUG)).to.include({ slug: SLUG });
      // A date has whole seconds.
      expect(performance.now() - start).to.be.within(900, 8000);
    });
  }

  for (const settings of ['retry-after-3600', 'retry-after-date-3600']) {
    it(`${settings} ends the load at once`, async () => {
      const gate = newKey();
      await setGate(gate, `status-429,${settings}`);
      expect(await failureOf(clientWith(`gate-${gate}`).get(article, SLUG))).to.include({
        code: 'rate-limited',
        status: 429,
      });
      expect(await requestsOf(gate)).to.have.length(1);
    });
  }

  it('related articles are found where the store forbids related.json, or sends a page', async () => {
    for (const settings of ['status-403,only-related.json', 'html,only-related.json']) {
      const found = await related(clientWith(settings), SLUG, 3);
      expect(found).not.to.have.length(0);
      expect(found.map(({ slug }) => slug)).not.to.include(SLUG);
    }
  });

  it('bad items of a list are left out', async () => {
    const all = await clientWith('no-store').get(articleList);
    const { items } = await quietly(() => clientWith('bad-item').get(articleList));
    expect(items).to.have.length(all.items.length - 1);
  });

  describe('a sign-up', () => {
    const signup = (more: Partial<Signup> = {}): Signup => ({
      email: `${newKey()}@example.test`,
      list: 'news',
      consent: { given: true, text: 'I agree.', version: '1', locale: 'en', at: new Date().toISOString() },
      idempotencyKey: newKey(),
      elapsedMs: 5000,
      widget: 'signup-form',
      website: '',
      ...more,
    });
    const send = (settings: string, more: Partial<Signup> = {}) =>
      signUp(signup(more), {
        url: `${endpoint}/with/${settings}/v1/signups`,
        transport: (url, init) => fetch(url, init),
        timing: { deadline: 10_000, attempt: 8_000, backoff: 0 },
      });

    it('arrives', async () => {
      expect(await send('no-store')).to.deep.equal({ status: 'subscribed' });
    });

    it('may have to be confirmed', async () => {
      expect(await send('no-store', { list: 'news-confirm' })).to.deep.equal({ status: 'pending' });
    });

    it('is told what is wrong with it', async () => {
      const outcome = await send('no-store', { email: 'nobody' });
      expect(outcome.status).to.equal('invalid');
      if (outcome.status === 'invalid')
        expect(outcome.errors[0]).to.include({ field: 'email', code: 'invalid' });
    });

    it('whose answer is lost is sent again, and is one sign-up all the same', async () => {
      const gate = newKey();
      await setGate(gate, `lose-answer,fail-1~${newKey()}`);
      expect(await send(`gate-${gate}`)).to.deep.equal({ status: 'subscribed' });
      const posts = (await requestsOf(gate)).filter(({ method }) => method === 'POST');
      expect(posts.length).to.be.at.least(2);
    });

    it('fails without a word too many where the service is down', async () => {
      expect(await send('status-503')).to.deep.equal({ status: 'network' });
      expect(await send('no-cors')).to.deep.equal({ status: 'network' });
      expect(await send('status-429,retry-after-3600')).to.deep.equal({ status: 'rate-limited' });
      expect(await send('html')).to.deep.equal({ status: 'unknown' });
    });
  });
});

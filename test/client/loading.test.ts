import { expect } from '@open-wc/testing';
import {
  article,
  articleList,
  articleSummary,
  comparison,
  ContentClient,
  faq,
} from '../../src/client/index.js';
import { articleKind, ContentError } from '../../src/content/index.js';
import {
  fixtures,
  memoryTransport,
  networkFailure,
  testClient,
  type Routes,
} from '../../src/testing/index.js';
import { bodyOf, bytes, failureOf, quietly } from './support.js';

const PATH = '/v1/articles/a.json';
const URL = `https://content.test${PATH}`;

const load = (answer: unknown) => testClient({ [PATH]: answer }).client.get(article, 'a');
const documentText = JSON.stringify(fixtures.article);

describe('loading', () => {
  it('gives the model', async () => {
    const model = await load(fixtures.article);
    expect(model).to.include({ slug: 'sleep-and-mood', baseUrl: URL });
  });

  it('reads addresses relative to where the answer came from in the end', async () => {
    const url = 'https://cdn.test/moved/a.json';
    const model = await load({ body: fixtures.article, url, status: 200 });
    expect(model).to.include({ baseUrl: url });
    expect(model.image?.src).to.equal('https://cdn.test/images/sleep-and-mood.webp');
  });

  it('admits only pictures of the content’s own origin when told to', async () => {
    const image = { src: 'https://elsewhere.test/a.webp' };
    const routes = { [PATH]: fixtures.documentOf({ ...fixtures.article.item, image }) };
    expect((await testClient(routes).client.get(article, 'a')).image?.src).to.equal(image.src);
    const { client } = testClient(routes, { images: 'same-origin' });
    expect((await quietly(() => client.get(article, 'a'))).image).to.equal(undefined);
  });

  it('takes JSON of any content type, with a byte order mark, in pieces that split a letter', async () => {
    expect(
      await load({ status: 200, body: documentText, headers: { 'content-type': 'text/plain' } }),
    ).to.include({ slug: 'sleep-and-mood' });
    expect(await load({ status: 200, body: `\ufeff${documentText}` })).to.include({
      slug: 'sleep-and-mood',
    });
    const title = 'Schlaf, 眠り, 😴';
    const whole = bytes(
      JSON.stringify(fixtures.documentOf({ ...fixtures.article.item, id: 'x', excerpt: title })),
    );
    const pieces = Array.from(whole, (byte) => Uint8Array.of(byte));
    expect(await load({ status: 200, body: bodyOf(pieces) })).to.include({ excerpt: title });
  });

  describe('asks', () => {
    it('without cookies, without a referrer, and without a header that needs a preflight', async () => {
      const { client, transport } = testClient(fixtures.routes());
      await client.get(articleList);
      await client.get(articleList, '', { fresh: true });
      for (const { init } of transport.requests) {
        // To another origin that is none.
        expect(init).to.include({ credentials: 'same-origin', referrerPolicy: 'no-referrer' });
        expect(init.method ?? 'GET').to.equal('GET');
        expect(init.body).to.equal(undefined);
        expect([...new Headers(init.headers).keys()]).to.deep.equal(['accept']);
      }
    });

    it('without cookies where the endpoint is at the page’s own origin', async () => {
      const endpoint = `${location.origin}/v1`;
      const transport = memoryTransport(fixtures.routes());
      await new ContentClient({ endpoint, transport }).get(articleList);
      expect(transport.requests.map(({ init }) => init.credentials)).to.deep.equal(['omit']);
    });

    it('past the browser’s cache only when something fresh is wanted', async () => {
      const { client, transport } = testClient(fixtures.routes());
      await client.get(articleList);
      await client.get(articleList, '', { fresh: true });
      expect(transport.requests.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    });

    it('at addresses without a query, with slugs and ids encoded', async () => {
      const { client, transport } = testClient();
      const odd = 'a/b ?c#d%é';
      const encoded = 'a%2Fb%20%3Fc%23d%25%C3%A9';
      await Promise.allSettled([
        client.get(articleList),
        client.get(article, odd),
        client.get(comparison, odd),
        client.get(faq, odd),
      ]);
      expect(transport.requests.map(({ url }) => url).sort()).to.deep.equal([
        'https://content.test/v1/articles.json',
        `https://content.test/v1/articles/${encoded}.json`,
        `https://content.test/v1/comparisons/${encoded}.json`,
        `https://content.test/v1/faqs/${encoded}.json`,
      ]);
    });

    it('the same addresses whether its endpoint ends in a slash or not', async () => {
      for (const endpoint of ['https://content.test/v1', 'https://content.test/v1/']) {
        const { client, transport } = testClient(fixtures.routes(), { endpoint });
        await client.get(articleList);
        expect(transport.requests[0]?.url).to.equal('https://content.test/v1/articles.json');
      }
      const { client, transport } = testClient({}, { endpoint: 'https://content.test/' });
      await Promise.allSettled([client.get(articleList)]);
      expect(transport.requests[0]?.url).to.equal('https://content.test/articles.json');
    });

    it('one native document at its own address', async () => {
      const { client, transport } = testClient({ '/elsewhere.json': fixtures.article });
      const url = 'https://content.test/elsewhere.json?v=2';
      expect(await client.document(articleKind, url)).to.include({ slug: 'sleep-and-mood' });
      expect(transport.requests[0]?.url).to.equal(url);
    });

    it('for half a letter too, and fails with a ContentError if at all', async () => {
      // JSON can hold half of a surrogate pair; `encodeURIComponent` throws on it.
      const { client } = testClient();
      expect((await failureOf(client.get(article, 'a\ud800'))).code).to.equal('not-found');
    });
  });

  it('needs an absolute endpoint', () => {
    for (const endpoint of ['', '/v1', 'content.test/v1', 'https://[']) {
      try {
        new ContentClient({ endpoint });
        expect.fail(endpoint);
      } catch (error) {
        expect(error).to.be.instanceOf(ContentError);
        expect(error).to.include({ code: 'invalid', path: 'endpoint' });
      }
    }
  });
});

describe('an answer', () => {
  const statuses: [number, string, boolean][] = [
    [400, 'status', false],
    [401, 'status', false],
    [403, 'status', false],
    [404, 'not-found', false],
    [410, 'withdrawn', false],
    [429, 'rate-limited', true],
    [500, 'status', true],
    [503, 'status', true],
  ];
  for (const [status, code, retryable] of statuses) {
    it(`of status ${status} is ${code}, and trying again ${retryable ? 'may' : 'does not'} help`, async () => {
      const failure = await failureOf(load({ status, body: fixtures.article }));
      expect(failure).to.include({ code, status, retryable, url: URL });
    });
  }

  it('that says withdrawn is withdrawn', async () => {
    expect(await failureOf(load(fixtures.withdrawn))).to.include({ code: 'withdrawn', retryable: false });
  });

  const notJson: Record<string, unknown> = {
    'a page of HTML': '<!doctype html><title>Home</title>',
    nothing: '',
    'a document cut short': documentText.slice(0, documentText.length / 2),
    'JSON with more behind it': `${documentText} {}`,
  };
  for (const [what, body] of Object.entries(notJson)) {
    it(`of ${what} is no JSON`, async () => {
      const failure = await failureOf(load({ status: 200, body }));
      expect(failure).to.include({ code: 'parse', status: 200, url: URL, retryable: false });
    });
  }

  it('without a body is no JSON', async () => {
    expect((await failureOf(load({ status: 200 }))).code).to.equal('parse');
    expect((await failureOf(load({ status: 204 }))).code).to.equal('parse');
  });

  it('that never comes, for want of a network, is a network failure', async () => {
    expect(await failureOf(load(networkFailure))).to.include({
      code: 'network',
      status: undefined,
      url: URL,
      retryable: true,
    });
  });

  it('that breaks off is a network failure', async () => {
    const body = () => ({
      status: 200,
      body: new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('Broken off'));
        },
      }),
    });
    expect(await failureOf(load(body))).to.include({ code: 'network', retryable: true });
  });

  it('of a newer major version is not supported', async () => {
    expect(await failureOf(load({ ...fixtures.article, version: '2.0' }))).to.include({
      code: 'unsupported-version',
      path: 'version',
      url: URL,
    });
  });

  it('that breaks the contract is invalid, with the path and the address', async () => {
    const broken = fixtures.documentOf({ ...fixtures.article.item, title: 7 });
    expect(await failureOf(load(broken))).to.include({ code: 'invalid', path: 'item.title', url: URL });
  });

  it('is judged for what was asked of it: the same document may do for a card and not for a view', async () => {
    const { client, transport } = testClient({
      [PATH]: fixtures.documentOf({ ...fixtures.article.item, sections: 'none' }),
    });
    expect(await client.get(articleSummary, 'a')).to.include({ slug: 'sleep-and-mood' });
    expect((await failureOf(client.get(article, 'a'))).path).to.equal('item.sections');
    expect(transport.requests).to.have.length(1);
  });

  for (const json of [null, true, 42, 'text', [], {}]) {
    it(`of ${JSON.stringify(json)} is an error like any other`, async () => {
      expect((await failureOf(load({ status: 200, body: JSON.stringify(json) }))).code).to.equal('invalid');
    });
  }

  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const nested: Record<string, string> = {
    alone: deep,
    'as item': `{"version":"1.0","item":${deep}}`,
    'in a field': documentText.replace('"sections":', `"title":${deep},"sections":`),
  };
  for (const [where, body] of Object.entries(nested)) {
    it(`nested 100,000 levels deep ${where} is an error like any other`, async () => {
      expect((await failureOf(load({ status: 200, body }))).code).to.be.oneOf(['invalid', 'parse']);
    });
  }

  it('nested 100,000 levels deep in a field that nobody reads does no harm', async () => {
    const body = documentText.replace('"sections":', `"unknown":${deep},"sections":`);
    const [result] = await Promise.allSettled([load({ status: 200, body })]);
    if (result.status === 'rejected') expect(result.reason).to.be.instanceOf(ContentError);
    else expect(result.value).to.include({ slug: 'sleep-and-mood' });
  });

  describe('over 5 MB', () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(0x20);
    const large = (routes: Routes) => testClient(routes).client.get(article, 'a');

    it('is too large, before it comes where its length is announced', async () => {
      let read = 0;
      const body = new ReadableStream(
        {
          pull(controller) {
            read += 1;
            controller.enqueue(bytes('{}'));
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      const headers = { 'content-length': String(5 * 1024 * 1024 + 1) };
      const failure = await failureOf(large({ [PATH]: () => new Response(body, { headers }) }));
      expect(failure).to.include({ code: 'too-large', status: 200, url: URL, retryable: false });
      expect(read).to.equal(0);
    });

    it('is too large, as soon as that much has come where it is not', async () => {
      let sent = 0;
      let ended = false;
      const body = new ReadableStream(
        {
          pull(controller) {
            sent += 1;
            controller.enqueue(megabyte);
          },
          cancel() {
            ended = true;
          },
        },
        { highWaterMark: 0 },
      );
      const failure = await failureOf(large({ [PATH]: () => new Response(body) }));
      expect(failure).to.include({ code: 'too-large', retryable: false });
      expect(sent).to.equal(6);
      expect(ended).to.equal(true);
    });

    it('is too large although a shorter length is announced', async () => {
      const body = bodyOf(Array.from({ length: 6 }, () => megabyte));
      const answer = { status: 200, headers: { 'content-length': '2' }, body };
      expect((await failureOf(large({ [PATH]: answer }))).code).to.equal('too-large');
    });

    it('is asked for once only', async () => {
      const { client, transport } = testClient({
        [PATH]: { status: 200, headers: { 'content-length': '6000000' }, body: '{}' },
      });
      await failureOf(client.get(article, 'a'));
      expect(transport.requests).to.have.length(1);
    });
  });

  it('of exactly 5 MB is not too large', async () => {
    const text = documentText.padEnd(5 * 1024 * 1024 - (bytes(documentText).length - documentText.length));
    expect(bytes(text).length).to.equal(5 * 1024 * 1024);
    expect(await load({ status: 200, body: text })).to.include({ slug: 'sleep-and-mood' });
  });

  it('is read although its announced length makes no sense', async () => {
    for (const length of ['120, 120', 'x', '', '-1'])
      expect(
        await load({ status: 200, headers: { 'content-length': length }, body: documentText }),
      ).to.include({ slug: 'sleep-and-mood' });
  });
});

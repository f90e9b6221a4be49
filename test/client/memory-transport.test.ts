import { expect } from '@open-wc/testing';
import { article, articleList, comparison, faq } from '../../src/client/index.js';
import { fixtures, inTurn, memoryTransport, networkFailure, testClient } from '../../src/testing/index.js';
import { failureOf } from './support.js';

const ask = (transport: ReturnType<typeof memoryTransport>, path: string, init: RequestInit = {}) =>
  transport(`https://content.test${path}`, init);

describe('the transport in memory', () => {
  it('answers a path with its document, and what it does not know with 404', async () => {
    const transport = memoryTransport({ '/v1/a.json': { a: 1 }, '/v1/list.json': [1] });
    const found = await ask(transport, '/v1/a.json');
    expect([found.status, found.headers.get('content-type')]).to.deep.equal([200, 'application/json']);
    expect(await found.json()).to.deep.equal({ a: 1 });
    expect(await (await ask(transport, '/v1/list.json')).json()).to.deep.equal([1]);
    expect((await ask(transport, '/v1/b.json')).status).to.equal(404);
    expect((await ask(transport, '/constructor')).status).to.equal(404);
  });

  it('answers with a status, headers and body of one’s own', async () => {
    const transport = memoryTransport({
      '/text': { status: 503, headers: { 'retry-after': '7' }, body: 'Later' },
      '/none': { status: 204 },
      '/response': () => new Response('x', { status: 418 }),
    });
    const text = await ask(transport, '/text');
    expect([text.status, text.headers.get('retry-after'), await text.text()]).to.deep.equal([
      503,
      '7',
      'Later',
    ]);
    expect((await ask(transport, '/none')).status).to.equal(204);
    expect((await ask(transport, '/response')).status).to.equal(418);
  });

  it('lets a function look at the request', async () => {
    const transport = memoryTransport({
      '/echo': (_url: string, init: RequestInit) => ({ said: init.body }),
    });
    const answer = await ask(transport, '/echo', { method: 'POST', body: 'hello' });
    expect(await answer.json()).to.deep.equal({ said: 'hello' });
  });

  it('answers in turn, and then goes on with the last', async () => {
    const transport = memoryTransport({ '/a': inTurn({ status: 503 }, networkFailure, { status: 200 }) });
    expect((await ask(transport, '/a')).status).to.equal(503);
    const failed = await ask(transport, '/a').catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(TypeError);
    expect((await ask(transport, '/a')).status).to.equal(200);
    expect((await ask(transport, '/a')).status).to.equal(200);
  });

  it('keeps answers back until they are released', async () => {
    const transport = memoryTransport({ '/a': 1, '/b': 2 });
    const order: string[] = [];
    transport.hold();
    const held = ask(transport, '/a').then(() => order.push('answer'));
    await new Promise((resolve) => setTimeout(resolve));
    order.push('release');
    transport.release();
    await held;
    expect(order).to.deep.equal(['release', 'answer']);
    expect((await ask(transport, '/b')).status).to.equal(200);
  });

  it('has no network while it is offline', async () => {
    const transport = memoryTransport({ '/a': 1 });
    transport.offline = true;
    expect(await ask(transport, '/a').catch((error: unknown) => error)).to.be.instanceOf(TypeError);
    transport.offline = false;
    expect((await ask(transport, '/a')).status).to.equal(200);
  });

  it('notes what was asked, and gives up when the asker does', async () => {
    const transport = memoryTransport({ '/a': 1 });
    const asker = new AbortController();
    transport.hold();
    const asked = ask(transport, '/a', { signal: asker.signal });
    asker.abort();
    const failed = await asked.catch((error: unknown) => error);
    expect(failed).to.include({ name: 'AbortError' });
    expect(transport.requests.map(({ path }) => path)).to.deep.equal(['/a']);
    transport.release();
  });
});

describe('the client for tests', () => {
  it('loads every fixture', async () => {
    const { client, transport } = testClient(fixtures.routes());
    expect((await client.get(articleList)).items).to.have.length(5);
    expect((await client.get(article, 'sleep-and-mood')).sections).to.have.length(5);
    expect((await client.get(article, 'a-first-appointment')).html).to.be.a('string');
    expect((await client.get(comparison, 'two-diaries')).rows).to.have.length(3);
    expect((await client.get(comparison, 'effort')).scale?.steps).to.have.length(3);
    expect((await client.get(faq, 'diaries')).items).to.have.length(3);
    expect((await failureOf(client.get(article, 'withdrawn'))).code).to.equal('withdrawn');
    expect(transport.requests).to.have.length(7);
  });
});

import { expect } from '@open-wc/testing';
import { native, type Backend } from '../../src/backends/index.js';
import { signUp, signupUrl, type SignUpOptions } from '../../src/client/index.js';
import type { Signup } from '../../src/content/index.js';
import { inTurn, memoryTransport, networkFailure, noAnswer } from '../../src/testing/index.js';

const PATH = '/v1/signups';
const url = `https://content.test${PATH}`;
const timing = { deadline: 10_000, attempt: 8_000, backoff: 0 };

const signup: Signup = {
  email: 'someone@example.test',
  list: 'news',
  fields: { name: 'Someone' },
  consent: {
    given: true,
    text: 'I agree to get mail.',
    version: '1',
    locale: 'en',
    at: '2024-03-05T12:00:00.000Z',
  },
  idempotencyKey: 'key-1',
  elapsedMs: 4200,
  widget: 'signup-form',
  website: '',
};

const send = async (answer: unknown, options: Partial<SignUpOptions> = {}) => {
  const transport = memoryTransport({ [PATH]: answer });
  const outcome = await signUp(signup, { url, transport, timing, ...options });
  return { outcome, requests: transport.requests };
};

const statusOf = async (answer: unknown): Promise<string> => (await send(answer)).outcome.status;

describe('a sign-up', () => {
  it('is sent as JSON, without cookies and without a referrer', async () => {
    const { requests } = await send({ status: 201, body: { status: 'subscribed' } });
    expect(requests).to.have.length(1);
    const [{ init }] = requests as [(typeof requests)[number]];
    expect(init).to.include({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect([...new Headers(init.headers)]).to.deep.equal([
      ['accept', 'application/json'],
      ['content-type', 'application/json'],
    ]);
    expect(JSON.parse(init.body as string)).to.deep.equal(signup);
  });

  it('goes to the endpoint’s own address, whether that ends in a slash or not', () => {
    expect(signupUrl('https://content.test/v1')).to.equal(url);
    expect(signupUrl('https://content.test/v1/')).to.equal(url);
  });

  const outcomes: [string, unknown, string][] = [
    ['201 subscribed', { status: 201, body: { status: 'subscribed' } }, 'subscribed'],
    ['202 pending', { status: 202, body: { status: 'pending' } }, 'pending'],
    ['429', { status: 429 }, 'rate-limited'],
    ['429 until tomorrow', { status: 429, headers: { 'retry-after': '86400' } }, 'rate-limited'],
    ['500', { status: 500 }, 'network'],
    ['503', { status: 503, body: { status: 'subscribed' } }, 'network'],
    ['400', { status: 400 }, 'rejected'],
    ['403', { status: 403, body: { status: 'subscribed' } }, 'rejected'],
    ['404', { status: 404 }, 'rejected'],
    ['413', { status: 413 }, 'rejected'],
    ['no network', networkFailure, 'network'],
    ['200 and a page of HTML', { status: 200, body: '<!doctype html>Thanks!' }, 'unknown'],
    ['200 subscribed', { status: 200, body: { status: 'subscribed' } }, 'unknown'],
    ['201 and garbage', { status: 201, body: '{"status":' }, 'unknown'],
    ['201 and null', { status: 201, body: 'null' }, 'unknown'],
    ['201 and a list', { status: 201, body: '["subscribed"]' }, 'unknown'],
    ['201 pending', { status: 201, body: { status: 'pending' } }, 'unknown'],
    ['202 subscribed', { status: 202, body: { status: 'subscribed' } }, 'unknown'],
    ['204', { status: 204 }, 'unknown'],
  ];
  for (const [answer, reply, status] of outcomes) {
    it(`that is answered with ${answer} is ${status}`, async () => {
      expect(await statusOf(reply)).to.equal(status);
    });
  }

  it('with faulty fields says which, and what the service says of them', async () => {
    const errors = [{ field: 'email', code: 'invalid', message: 'No such address' }];
    const { outcome, requests } = await send({ status: 422, body: { errors } });
    expect(outcome).to.deep.equal({ status: 'invalid', errors });
    expect(requests).to.have.length(1);
  });

  it('with faulty fields survives whatever the service says of them', async () => {
    for (const body of [
      '',
      '<p>',
      'null',
      '[]',
      '{"errors":{}}',
      '{"errors":"email"}',
      '{"errors":[null,7]}',
    ])
      expect((await send({ status: 422, body })).outcome, body).to.deep.equal({
        status: 'invalid',
        errors: [],
      });
    expect(
      (await send({ status: 422, body: { errors: [{ field: 7, message: {} }] } })).outcome,
    ).to.deep.equal({ status: 'invalid', errors: [{ field: '', code: '', message: '' }] });
  });

  it('is sent again, with the same body and key, when its answer is lost', async () => {
    const { outcome, requests } = await send(
      inTurn(networkFailure, { status: 503 }, { status: 201, body: { status: 'subscribed' } }),
    );
    expect(outcome).to.deep.equal({ status: 'subscribed' });
    expect(requests).to.have.length(3);
    expect(new Set(requests.map(({ init }) => init.body))).to.have.property('size', 1);
    expect(JSON.parse(requests[2]?.init.body as string)).to.include({ idempotencyKey: 'key-1' });
  });

  it('is sent three times at most', async () => {
    const { outcome, requests } = await send({ status: 503 });
    expect(outcome).to.deep.equal({ status: 'network' });
    expect(requests).to.have.length(3);
  });

  it('is never sent again where the service would take it for another one', async () => {
    const once: Backend = { ...native, name: 'once', idempotent: false };
    for (const answer of [networkFailure, { status: 503 }, { status: 429 }]) {
      const { outcome, requests } = await send(answer, { backend: once });
      expect(outcome.status).to.be.oneOf(['unknown', 'network', 'rate-limited']);
      expect(requests).to.have.length(1);
    }
  });

  it('is never sent again after an answer that says no', async () => {
    for (const status of [400, 403, 409, 422]) {
      const { requests } = await send({ status });
      expect(requests).to.have.length(1);
    }
  });

  it('that is never answered ends with the deadline', async () => {
    const { outcome } = await send(noAnswer, { timing: { deadline: 40, attempt: 20, backoff: 0 } });
    expect(outcome).to.deep.equal({ status: 'network' });
  });

  it('is given up when its form is', async () => {
    const form = new AbortController();
    const sending = send(noAnswer, { signal: form.signal });
    form.abort();
    const { outcome, requests } = await sending;
    expect(outcome).to.deep.equal({ status: 'network' });
    expect(requests.length).to.be.at.most(1);
    for (const { init } of requests) expect(init.signal?.aborted).to.equal(true);
  });

  it('never rejects: not for an address that is none, nor for a back end that fails', async () => {
    expect((await send({ status: 201 }, { url: 'no address' })).outcome).to.deep.equal({ status: 'network' });
    const failing: Backend = {
      ...native,
      read: () => {
        throw new Error('No idea');
      },
    };
    expect((await send({ status: 201 }, { backend: failing })).outcome.status).to.be.oneOf([
      'network',
      'unknown',
    ]);
  });

  it('with an answer over 5 MB does not wait for all of it', async () => {
    const headers = { 'content-length': '6000000' };
    expect(await statusOf({ status: 201, headers, body: '{"status":"subscribed"}' })).to.be.oneOf([
      'network',
      'unknown',
    ]);
  });
});

// What sign-up services are sent, and how their answers are read.
import { expect } from '@open-wc/testing';
import type { BackendName } from '../../src/backends/index.js';
import { signUp, signupUrl } from '../../src/client/index.js';
import type { Signup } from '../../src/content/index.js';
import { memoryTransport, networkFailure } from '../../src/testing/index.js';
import { blocksIn } from '../docs/blocks.mjs';
import { keepWarnings } from '../widgets/helpers.js';

/** The attempt that docs/privacy.md tells of. */
const signup: Signup = {
  email: 'sam@example.com',
  fields: { name: 'Sam Lee' },
  website: '',
  list: 'news',
  consent: {
    given: true,
    text: 'Yes, send me new articles.',
    version: '2024-03',
    locale: 'en',
    at: '2024-03-05T12:00:00.000Z',
  },
  idempotencyKey: '6b1f0c9a4d2e48739f5a0e7c1b3d8f26',
  elapsedMs: 42_000,
  widget: 'signup-form',
};
const HUBSPOT = '/submissions/v3/integration/submit/1234567/0f8fad5b-d9cb-469f-a165-70867728950e';
const TOKEN = '/members/api/integrity-token/';
const MAGIC = '/members/api/send-magic-link/';

interface Service {
  readonly url: string;
  readonly path: string;
  readonly taken: unknown;
}

const services: Readonly<Record<BackendName, Service>> = {
  native: {
    url: 'https://content.example/v1/signups',
    path: '/v1/signups',
    taken: { status: 201, body: { status: 'subscribed' } },
  },
  formspree: { url: 'https://formspree.io/f/abcdwxyz', path: '/f/abcdwxyz', taken: { ok: true } },
  basin: { url: 'https://usebasin.com/f/0123456789ab', path: '/f/0123456789ab', taken: { success: true } },
  ghost: { url: 'https://ghost.example/', path: MAGIC, taken: { status: 201, body: '{}' } },
  hubspot: { url: `https://api.hsforms.com${HUBSPOT}`, path: HUBSPOT, taken: { inlineMessage: 'Thanks' } },
  urlencoded: { url: 'https://lists.example/take', path: '/take', taken: { ok: true } },
};
const names = Object.keys(services) as BackendName[];
const foreign = names.filter((name) => name !== 'native');

const send = async (backend: BackendName, answer: unknown, more: Partial<Signup> = {}) => {
  const { url, path } = services[backend];
  const transport = memoryTransport({
    [TOKEN]: { status: 200, body: '1709640000000:0a1b2c:3d4e5f' },
    [path]: answer,
  });
  const timing = { deadline: 10_000, attempt: 8_000, backoff: 0 };
  const outcome = await signUp({ ...signup, ...more }, { url, backend, transport, timing });
  return { outcome, requests: transport.requests };
};

const sent = async (backend: BackendName, more?: Partial<Signup>) =>
  (await send(backend, services[backend].taken, more)).requests;

const bodyOf = async (backend: BackendName, more?: Partial<Signup>): Promise<string> =>
  (await sent(backend, more)).at(-1)?.init.body as string;

const jsonOf = async (backend: BackendName, more?: Partial<Signup>) =>
  JSON.parse(await bodyOf(backend, more)) as Record<string, unknown>;

const formOf = async (backend: BackendName, more?: Partial<Signup>): Promise<URLSearchParams> =>
  new URLSearchParams(await bodyOf(backend, more));

const written = async () => {
  const markdown = await (await fetch('/docs/privacy.md')).text();
  return markdown
    .split(/^## /m)
    .map((section) => [/^\w*/.exec(section)?.[0], blocksIn(section).map(({ code }) => code.trim())] as const);
};

describe('what a sign-up service is sent', () => {
  const warnings = keepWarnings();

  for (const backend of names) {
    it(`stands in docs/privacy.md to the byte: ${backend}`, async () => {
      const requests = await sent(backend, backend === 'hubspot' ? { list: '999' } : {});
      const whole = requests.map(({ url, init: { method = 'GET', headers = {}, body } }) =>
        [
          `${method} ${url}`,
          ...Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`),
          ...(typeof body === 'string' ? ['', body] : []),
        ].join('\n'),
      );
      expect(new Map(await written()).get(backend)).to.deep.equal(whole);
    });

    it(`carries no cookie and no referrer: ${backend}`, async () => {
      for (const { init } of await sent(backend)) {
        expect(init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
      }
    });

    it(`has nothing of somebody in its address: ${backend}`, async () => {
      for (const { url } of await sent(backend)) {
        expect(decodeURIComponent(url)).not.to.match(/sam|@|\?/i);
      }
    });
  }

  for (const backend of foreign) {
    it(`is not sent on to another host: ${backend}`, async () => {
      for (const { init } of await sent(backend)) expect(init.redirect).to.equal('error');
    });

    it(`tells of no page, no visit and no attempt: ${backend}`, async () => {
      const body = await bodyOf(backend);
      expect(body).not.to.match(/hutk|context|page|referr|idempotency|6b1f0c9a|elapsed|42000/i);
    });

    it(`is no more than the address where nothing else was asked for: ${backend}`, async () => {
      const body = await bodyOf(backend, { list: undefined, fields: undefined, consent: undefined });
      expect(body.replaceAll(/%40/g, '@')).to.be.oneOf([
        'email=sam@example.com',
        '{"email":"sam@example.com","emailType":"signup","labels":[],"urlHistory":[],"integrityToken":"1709640000000:0a1b2c:3d4e5f"}',
        '{"fields":[{"objectTypeId":"0-1","name":"email","value":"sam@example.com"}]}',
      ]);
    });
  }

  for (const [backend, trap] of [
    ['formspree', '_gotcha'],
    ['basin', '_gotcha'],
    ['urlencoded', 'website'],
  ] as const) {
    it(`has what fell into the trap as ${trap} at ${backend}`, async () => {
      expect((await formOf(backend, { website: 'spam' })).get(trap)).to.equal('spam');
    });
  }

  it('has what fell into the trap as honeypot at a Ghost site', async () => {
    expect(await jsonOf('ghost', { website: 'spam' })).to.include({ honeypot: 'spam' });
  });

  it('is nothing at HubSpot, which knows no trap, once something fell into ours', async () => {
    const { outcome, requests } = await send('hubspot', services.hubspot.taken, { website: 'spam' });
    expect([outcome.status, requests.length]).to.deep.equal(['rejected', 0]);
  });

  it('keeps a field of the page that is called like one of ours, but never instead of the address', async () => {
    const form = await formOf('formspree', { fields: { list: 'theirs', email: 'other@example.com' } });
    expect([form.getAll('list'), form.getAll('email')]).to.deep.equal([['theirs'], ['sam@example.com']]);
  });

  it('has several labels at a Ghost site', async () => {
    expect((await jsonOf('ghost', { list: 'Clinic, News' }))['labels']).to.deep.equal(['Clinic', 'News']);
  });

  it('leaves out what a Ghost site has no place for, and the console names it', async () => {
    expect(await bodyOf('ghost', { fields: { topic: 'Sleep' } })).not.to.include('Sleep');
    expect(warnings.join()).to.include('no place for the fields topic;');
  });

  it('has no subscription type at HubSpot where the list is not its number', async () => {
    expect((await jsonOf('hubspot'))['legalConsentOptions']).to.deep.equal({
      consent: { consentToProcess: true, text: 'Yes, send me new articles.' },
    });
  });

  it('goes where a Ghost site is, and for others than native nowhere without an address', () => {
    expect(signupUrl('https://ghost.example/', 'ghost')).to.equal('https://ghost.example/');
    expect(signupUrl('https://content.example/v1', 'formspree')).to.equal(undefined);
  });
});

describe('what a sign-up service answers', () => {
  const html = { status: 200, body: '<!doctype html>Thanks!' };
  const errors = (...list: object[]) => ({ errors: list });

  for (const backend of foreign) {
    const same: [string, unknown, string][] = [
      ['no answer', networkFailure, 'unknown'],
      ['a page', html, 'unknown'],
      ['200 and nothing', { status: 200 }, 'unknown'],
      ['200 and null', { status: 200, body: 'null' }, 'unknown'],
      ['200 and a list', { status: 200, body: '[{"ok":true}]' }, 'unknown'],
      ['500', { status: 500 }, 'unknown'],
      ['503 that says yes', { status: 503, body: services[backend].taken }, 'unknown'],
      ['304', new Response(null, { status: 304 }), 'unknown'],
      ['400 and a page', { ...html, status: 400 }, 'rejected'],
      ['403', { status: 403 }, 'rejected'],
      ['404', { status: 404 }, 'rejected'],
      ['422 and errors that are none', { status: 422, body: { errors: [null, 7, 'x', {}] } }, 'rejected'],
      ['429', { status: 429 }, 'rate-limited'],
      ['429 until tomorrow', { status: 429, headers: { 'retry-after': '86400' } }, 'rate-limited'],
    ];
    for (const [what, answer, status] of same) {
      it(`is ${status} where it is ${what}: ${backend}`, async () => {
        const { outcome, requests } = await send(backend, answer);
        expect(outcome).to.deep.equal({ status });
        expect(requests.filter(({ init }) => init.method === 'POST')).to.have.length(1);
      });
    }
  }

  const each: [BackendName, string, unknown, string][] = [
    ['formspree', '{ok: true}', { ok: true }, 'subscribed'],
    ['formspree', '{next}', { next: '/thanks' }, 'subscribed'],
    ['formspree', '200 {error}', { error: 'No' }, 'rejected'],
    ['formspree', '200 {}', {}, 'unknown'],
    [
      'formspree',
      'an error of no field',
      { status: 403, body: errors({ code: 'INACTIVE', message: 'x' }) },
      'rejected',
    ],
    ['basin', '{success: true}', { success: true }, 'subscribed'],
    ['basin', '{}', {}, 'subscribed'],
    ['basin', '200 {success: false}', { success: false }, 'rejected'],
    ['basin', '{error}', { status: 422, body: { error: 'Email is invalid' } }, 'rejected'],
    ['ghost', '201', { status: 201, body: 'Created.' }, 'pending'],
    ['ghost', '200', { status: 200, body: {} }, 'unknown'],
    [
      'ghost',
      'invite only',
      { status: 400, body: errors({ message: 'This site is invite-only.' }) },
      'rejected',
    ],
    ['hubspot', '{inlineMessage}', { inlineMessage: '' }, 'subscribed'],
    ['hubspot', '{redirectUri}', { redirectUri: 'https://evil.example' }, 'subscribed'],
    ['hubspot', '200 {}', {}, 'unknown'],
    [
      'hubspot',
      'a field that its form lacks',
      {
        status: 400,
        body: errors({ errorType: 'FIELD_NOT_IN_FORM_DEFINITION', message: "Error in 'fields.name'. x" }),
      },
      'rejected',
    ],
    ['urlencoded', '{}', {}, 'subscribed'],
    [
      'urlencoded',
      '201 {status: "subscribed"}',
      { status: 201, body: { status: 'subscribed' } },
      'subscribed',
    ],
    ['urlencoded', '{status: "pending"}', { status: 200, body: { status: 'pending' } }, 'pending'],
    ['urlencoded', '202 {}', { status: 202, body: {} }, 'pending'],
    ['urlencoded', '204', { status: 204 }, 'subscribed'],
    ['urlencoded', '200 {ok: false}', { ok: false }, 'rejected'],
    ['urlencoded', '200 {status: "error"}', { status: 'error' }, 'rejected'],
    ['urlencoded', '200 {status: "failed"}', { status: 'failed' }, 'rejected'],
    ['urlencoded', '202 {status: "Invalid"}', { status: 202, body: { status: 'Invalid' } }, 'rejected'],
    ['urlencoded', '200 with an error of no field', errors({ message: 'x' }), 'rejected'],
    ['urlencoded', '200 with errors by field', { errors: { email: ['taken'] } }, 'rejected'],
    ['urlencoded', '200 with no errors', { ok: true, errors: [], error: null }, 'subscribed'],
    ['basin', '200 with an error', errors({ message: 'x' }), 'rejected'],
    ['basin', '200 with no errors', { success: true, errors: [] }, 'subscribed'],
    ['ghost', '200 with an error', errors({ message: 'x' }), 'rejected'],
    ['hubspot', '200 {status: "error"}', { status: 200, body: { status: 'error' } }, 'rejected'],
  ];
  for (const [backend, what, answer, status] of each) {
    it(`is ${status} where it is ${what}: ${backend}`, async () => {
      expect((await send(backend, answer)).outcome.status).to.equal(status);
    });
  }

  const named = { field: 'email', code: 'TYPE_EMAIL', message: 'should be an email' };
  const wrong: [BackendName, string, unknown, object][] = [
    ['formspree', 'a field', errors(named, { code: 'EMPTY', message: 'x' }), named],
    ['urlencoded', 'a field', errors(named), named],
    [
      'ghost',
      'the address',
      errors({ message: 'Email is not valid' }),
      { field: 'email', code: 'invalid', message: '' },
    ],
    [
      'ghost',
      'the host of the address',
      errors({ message: 'Signups from this email domain are currently restricted.' }),
      {
        field: 'email',
        code: 'blocked',
        message: 'Signups from this email domain are currently restricted.',
      },
    ],
    [
      'hubspot',
      'the address',
      errors({ errorType: 'INVALID_EMAIL', message: "Error in 'fields.email'. Invalid email address" }),
      { field: 'email', code: 'INVALID_EMAIL', message: '' },
    ],
    [
      'hubspot',
      'a number',
      errors({ errorType: 'INVALID_NUMBER', message: "Error in 'fields.age'. Not a number" }),
      { field: 'age', code: 'INVALID_NUMBER', message: 'Not a number' },
    ],
  ];
  for (const [backend, what, body, error] of wrong) {
    it(`names ${what} that is wrong: ${backend}`, async () => {
      const { outcome } = await send(backend, { status: 400, body });
      expect(outcome).to.deep.equal({ status: 'invalid', errors: [error] });
    });
  }

  it('names a field that is wrong in an answer with 200', async () => {
    const body = { status: 'error', ...errors(named) };
    const { outcome } = await send('urlencoded', { status: 200, body });
    expect(outcome).to.deep.equal({ status: 'invalid', errors: [named] });
  });

  it('is cut where it would fill the page', async () => {
    for (const backend of ['native', 'formspree'] as const) {
      const message = 'x'.repeat(10_000);
      const { outcome } = await send(backend, { status: 422, body: errors({ field: 'email', message }) });
      expect(outcome).to.have.nested.property('errors[0].message', `${'x'.repeat(200)}…`);
    }
  });
});

describe('a Ghost site', () => {
  const timing = { deadline: 10_000, attempt: 8_000, backoff: 0 };
  const without = async (token: unknown) => {
    const transport = memoryTransport({ [TOKEN]: token, [MAGIC]: { status: 201 } });
    const outcome = await signUp(signup, { url: services.ghost.url, backend: 'ghost', transport, timing });
    return [outcome.status, transport.requests.some(({ path }) => path === MAGIC)];
  };

  const tokens: [string, unknown, string][] = [
    ['no answer', networkFailure, 'network'],
    ['a page', { status: 200, body: '<!doctype html>' }, 'network'],
    ['nothing', { status: 204 }, 'network'],
    ['404', { status: 404, body: 'x' }, 'network'],
    ['too many requests', { status: 429 }, 'rate-limited'],
  ];
  for (const [what, token, status] of tokens) {
    it(`that gives ${what} instead of a token gets no address`, async () => {
      expect(await without(token)).to.deep.equal([status, false]);
    });
  }
});

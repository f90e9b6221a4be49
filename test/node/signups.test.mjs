// @ts-check
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderFor, post, rowsOf, serve, serveSignups, signup } from './serving.mjs';

const consent = {
  given: true,
  text: 'Send me the newsletter.',
  version: '2',
  locale: 'en',
  at: '2026-03-01T10:00:00.000Z',
};

/** The fields that an answer complains of. @param {{ body: any }} answer */
const complaints = ({ body }) => body.errors.map((/** @type {any} */ { field, code }) => `${field} ${code}`);

describe('a sign-up', () => {
  it('is stored with what was agreed to, and when it came', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const before = Date.now();
    const sent = signup({ email: ' Robin@Example.org ', list: 'weekly', fields: { name: 'Robin' }, consent });
    const answer = await post(origin, sent);
    assert.equal(answer.status, 201);
    assert.deepEqual(answer.body, { status: 'subscribed' });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const [row, ...others] = await rows();
    assert.deepEqual(others, []);
    assert.equal(row?.email, 'Robin@Example.org');
    assert.equal(row?.list, 'weekly');
    assert.deepEqual(row?.fields, { name: 'Robin' });
    assert.deepEqual(row?.consent, consent);
    assert.ok(Date.parse(row?.receivedAt) >= before);
  });

  it('goes to a list by default', async (t) => {
    const { origin, rows } = await serveSignups(t);
    await post(origin, signup());
    assert.equal((await rows())[0]?.list, 'newsletter');
  });

  it('to a list that confirms by mail is pending', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const answer = await post(origin, signup({ list: 'weekly-confirm' }));
    assert.equal(answer.status, 202);
    assert.deepEqual(answer.body, { status: 'pending' });
    assert.equal((await rows()).length, 1);
  });

  it('with a filled honeypot looks the same and is not stored', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const answer = await post(origin, signup({ website: 'https://spam.example', elapsedMs: 3 }));
    assert.equal(answer.status, 201);
    assert.deepEqual(answer.body, { status: 'subscribed' });
    assert.deepEqual(await rows(), []);
  });

  it('that came too fast is told so, and may come again with the same key', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const sent = signup({ elapsedMs: 10 });
    const answer = await post(origin, sent);
    assert.equal(answer.status, 422);
    assert.deepEqual(complaints(answer), ['elapsedMs too-fast']);
    assert.equal((await post(origin, { ...sent, elapsedMs: 2_000 })).status, 201);
    assert.equal((await rows()).length, 1);
  });

  it('may be fast where the endpoint is told to allow it', async (t) => {
    const { origin } = await serveSignups(t, { signups: { minElapsedMs: 0 } });
    assert.equal((await post(origin, signup({ elapsedMs: 0 }))).status, 201);
  });

  it('is refused field by field', async (t) => {
    const { origin, rows } = await serveSignups(t);
    /** @type {[Record<string, unknown>, string[]][]} */
    const cases = [
      [{ email: '' }, ['email required']],
      [{ email: undefined }, ['email required']],
      [{ email: 7 }, ['email required']],
      [{ email: 'robin' }, ['email invalid']],
      [{ email: 'robin@example' }, ['email invalid']],
      [{ email: 'a b@example.org' }, ['email invalid']],
      [{ email: 'a@b@example.org' }, ['email invalid']],
      [{ email: 'a@example..org' }, ['email invalid']],
      [{ email: 'a\u0000@example.org' }, ['email invalid']],
      [{ email: `${'a'.repeat(250)}@example.org` }, ['email too-long']],
      [{ list: 'no/list' }, ['list invalid']],
      [{ list: 3 }, ['list invalid']],
      [{ fields: [] }, ['fields invalid']],
      [{ fields: { name: 'Robin', age: 4 } }, ['fields.age invalid']],
      [{ consent: true }, ['consent invalid']],
      [{ consent: { ...consent, given: false } }, ['consent required']],
      [{ consent: { ...consent, text: ' ' } }, ['consent.text required']],
      [{ consent: { ...consent, at: 'yesterday' } }, ['consent.at invalid']],
      [{ consent: { ...consent, version: 2 } }, ['consent.version invalid']],
      [{ idempotencyKey: 'short' }, ['idempotencyKey invalid']],
      [{ elapsedMs: '5000' }, ['elapsedMs invalid']],
      [{ elapsedMs: -1 }, ['elapsedMs invalid']],
      [{ widget: undefined }, ['widget invalid']],
      [{ website: undefined }, ['website invalid']],
      [{ email: 'robin', list: '' }, ['email invalid', 'list invalid']],
    ];
    for (const [changes, expected] of cases) {
      const answer = await post(origin, signup(changes));
      assert.equal(answer.status, 422, JSON.stringify(changes));
      assert.deepEqual(complaints(answer), expected);
      assert.ok(answer.body.errors.every((/** @type {any} */ { message }) => message.length > 0));
    }
    assert.deepEqual(await rows(), []);
  });

  it('takes unusual addresses', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const unusual = [
      "o'neil+news@sub.example.co.uk",
      'jørgen@bücher.example',
      'x@example.museum',
      '"quoted"@example.io',
    ];
    for (const email of unusual) assert.equal((await post(origin, signup({ email }))).status, 201, email);
    assert.equal((await rows()).length, unusual.length);
  });

  it('has to be an object, JSON, declared as such, and not too long', async (t) => {
    const { origin, rows } = await serveSignups(t);
    for (const body of ['null', '[]', '"text"']) assert.equal((await post(origin, body)).status, 422, body);
    assert.equal((await post(origin, '{"email":')).status, 400);
    assert.equal((await post(origin, '')).status, 400);
    const plain = await fetch(`${origin}/v1/signups`, { method: 'POST', body: JSON.stringify(signup()) });
    assert.equal(plain.status, 415);
    assert.equal((await post(origin, signup({ fields: { note: 'x'.repeat(70_000) } }))).status, 413);
    assert.deepEqual(await rows(), []);
  });

  it('that is too long is refused without its length being declared', async (t) => {
    const { origin } = await serveSignups(t);
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 5; part += 1) controller.enqueue(new Uint8Array(20_000));
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/json' };
    /** @type {RequestInit & { duplex: 'half' }} */
    const init = { method: 'POST', headers, body, duplex: 'half' };
    assert.equal((await fetch(`${origin}/v1/signups`, init)).status, 413);
  });

  it('cannot be read back', async (t) => {
    const { origin } = await serveSignups(t);
    const response = await fetch(`${origin}/v1/signups`);
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
  });
});

describe('a form that a browser sends by itself', () => {
  /** @param {string} origin @param {Record<string, string>} fields */
  const send = async (origin, fields) => {
    const response = await fetch(`${origin}/v1/signups`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      page: await response.text(),
    };
  };

  it('is a sign-up, with the words of its box as evidence', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const answer = await send(origin, {
      email: 'robin@example.org',
      name: 'Robin',
      consent: 'Yes, write to me.',
    });
    assert.equal(answer.status, 201);
    assert.equal(answer.type, 'text/html; charset=utf-8');
    assert.match(answer.page, /Thank you\. Your sign-up is done\./);
    const [row] = await rows();
    assert.equal(row?.email, 'robin@example.org');
    assert.deepEqual(row?.fields, { name: 'Robin' });
    assert.equal(row?.consent.text, 'Yes, write to me.');
  });

  it('is told in words what is wrong with it', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const answer = await send(origin, { email: '' });
    assert.equal(answer.status, 422);
    assert.match(answer.page, /Please enter your e-mail address\./);
    assert.deepEqual(await rows(), []);
  });
});

describe('one address', () => {
  it('has one row a list, however it is written, and always the same answer', async (t) => {
    const { origin, rows } = await serveSignups(t);
    for (const email of ['robin@example.org', 'ROBIN@example.org', 'Robin@Example.ORG ']) {
      const answer = await post(origin, signup({ email }));
      assert.equal(answer.status, 201);
      assert.deepEqual(answer.body, { status: 'subscribed' });
    }
    assert.equal((await rows()).length, 1);
    await post(origin, signup({ list: 'weekly' }));
    assert.equal((await rows()).length, 2);
  });

  it('has one row when it comes many times at once', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(origin, signup())));
    assert.ok(answers.every(({ status }) => status === 201));
    assert.equal((await rows()).length, 1);
  });

  it('cannot be found on a list by the time that an answer takes', async (t) => {
    const { origin } = await serveSignups(t, { signups: { answerAfterMs: 80 } });
    for (let time = 0; time < 2; time += 1) {
      const start = performance.now();
      await post(origin, signup());
      assert.ok(performance.now() - start >= 75);
    }
  });
});

describe('a key', () => {
  it('that comes again with the same sign-up gets the same answer, and no new row', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const sent = signup({ consent });
    const first = await post(origin, sent);
    const again = await post(origin, {
      ...sent,
      elapsedMs: 9_000,
      consent: { ...consent, at: '2026-03-01T10:00:09Z' },
    });
    assert.deepEqual([again.status, again.body], [first.status, first.body]);
    assert.equal((await rows()).length, 1);
  });

  it('that comes again with another sign-up is refused', async (t) => {
    const { origin, rows } = await serveSignups(t);
    const sent = signup();
    await post(origin, sent);
    for (const changes of [
      { email: 'kim@example.org' },
      { list: 'weekly' },
      { fields: { name: 'Kim' } },
      { consent },
    ]) {
      const answer = await post(origin, { ...sent, ...changes });
      assert.equal(answer.status, 422);
      assert.deepEqual(complaints(answer), ['idempotencyKey conflict']);
    }
    assert.equal((await rows()).length, 1);
  });

  it('is remembered after a restart', async (t) => {
    const { origin, signupsFile, rows } = await serveSignups(t);
    const sent = signup();
    await post(origin, sent);
    const { origin: restarted } = await serveSignups(t, { signupsFile });
    assert.equal((await post(restarted, sent)).status, 201);
    assert.equal((await post(restarted, { ...sent, email: 'kim@example.org' })).status, 422);
    assert.equal((await rows()).length, 1);
  });

  it('makes it safe to send again what was stored but not answered', async (t) => {
    const { origin, rows } = await serveSignups(t, { faults: true });
    const sent = signup();
    const losing = `${origin}/with/lose-answer,fail-1~lost`;
    await assert.rejects(post(losing, sent));
    assert.equal((await rows()).length, 1);
    assert.equal((await post(losing, sent)).status, 201);
    assert.equal((await rows()).length, 1);
  });
});

describe('posting often', () => {
  it('is refused with the time to wait', async (t) => {
    const { origin, rows } = await serveSignups(t, {
      signups: { rateLimit: { requests: 2, perMs: 30_000 } },
    });
    await post(origin, signup({ email: 'a@example.org' }));
    await post(origin, signup({ email: 'b@example.org' }));
    const answer = await post(origin, signup({ email: 'c@example.org' }));
    assert.equal(answer.status, 429);
    const seconds = Number(answer.headers.get('retry-after'));
    assert.ok(seconds >= 29 && seconds <= 30, String(seconds));
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    assert.equal((await rows()).length, 2);
  });

  it('is allowed again when the time is over', async (t) => {
    const { origin } = await serveSignups(t, { signups: { rateLimit: { requests: 1, perMs: 200 } } });
    await post(origin, signup());
    const statuses = [];
    do statuses.push((await post(origin, signup())).status);
    while (statuses.at(-1) !== 201);
    assert.equal(statuses[0], 429);
  });

  it('is allowed sixty times a minute by default', async (t) => {
    const signupsFile = join(await folderFor(t), 'signups.jsonl');
    const origin = await serve(t, { signupsFile, signups: { answerAfterMs: 0 } });
    const answers = await Promise.all(Array.from({ length: 61 }, () => post(origin, signup())));
    assert.equal(answers.filter(({ status }) => status === 201).length, 60);
    assert.equal(answers.filter(({ status }) => status === 429).length, 1);
  });
});

describe('the file', () => {
  it('keeps every answered sign-up when the server is killed', async (t) => {
    const signupsFile = join(await folderFor(t), 'signups.jsonl');
    const server = fork(fileURLToPath(new URL('signup-server.mjs', import.meta.url)), [signupsFile]);
    t.after(() => server.kill('SIGKILL'));
    const [origin] = await once(server, 'message');
    let answered = 0;
    const posts = Array.from({ length: 40 }, async (_, index) => {
      const { status } = await post(origin, signup({ email: `person-${index}@example.org` }));
      if (status === 201) answered += 1;
      if (answered === 20) server.kill('SIGKILL');
    });
    await Promise.allSettled(posts);
    assert.ok(answered >= 20);

    const { origin: restarted, rows } = await serveSignups(t, { signupsFile });
    const kept = (await rows()).length;
    assert.ok(kept >= answered, `${kept} rows of ${answered} answered`);
    // Sending everything again adds exactly what is missing.
    for (let index = 0; index < 40; index += 1) {
      assert.equal((await post(restarted, signup({ email: `person-${index}@example.org` }))).status, 201);
    }
    assert.equal((await rows()).length, 40);
  });

  it('has a row cut short set aside at the start, and goes on', async (t) => {
    const { origin, signupsFile } = await serveSignups(t);
    await post(origin, signup({ email: 'a@example.org' }));
    await post(origin, signup({ email: 'b@example.org' }));
    const whole = await readFile(signupsFile, 'utf8');
    const [first = '', second = ''] = whole.split('\n');
    await truncate(signupsFile, first.length + 1 + 25);

    /** @type {string[]} */
    const lines = [];
    const again = await serveSignups(t, { signupsFile, log: (line) => lines.push(line) });
    assert.deepEqual(
      (await again.rows()).map(({ email }) => email),
      ['a@example.org'],
    );
    assert.equal(await readFile(`${signupsFile}.torn`, 'utf8'), `${second.slice(0, 25)}\n`);
    assert.match(lines.join(), /\.torn/);
    await post(again.origin, signup({ email: 'b@example.org' }));
    assert.deepEqual(
      (await again.rows()).map(({ email }) => email),
      ['a@example.org', 'b@example.org'],
    );
  });

  it('has damage in the middle set aside as well', async (t) => {
    const signupsFile = join(await folderFor(t), 'signups.jsonl');
    const row = '{"list":"weekly","email":"a@example.org"}\n';
    await writeFile(signupsFile, `${row}\0\0\0\nnot a row\n${row.replace('a@', 'b@')}`);
    const { rows } = await serveSignups(t, { signupsFile, log: () => {} });
    assert.equal((await rows()).length, 2);
    assert.equal(await readFile(`${signupsFile}.torn`, 'utf8'), '\0\0\0\nnot a row\n');
  });

  it('keeps a whole last row that only lacks its line end', async (t) => {
    const signupsFile = join(await folderFor(t), 'signups.jsonl');
    await writeFile(signupsFile, '{"list":"newsletter","email":"a@example.org"}');
    const { origin, rows } = await serveSignups(t, { signupsFile });
    await post(origin, signup({ email: 'A@example.org' }));
    await post(origin, signup({ email: 'b@example.org' }));
    assert.deepEqual(
      (await rows()).map(({ email }) => email),
      ['a@example.org', 'b@example.org'],
    );
    await assert.rejects(stat(`${signupsFile}.torn`));
  });

  it('may be edited or removed while the server runs', async (t) => {
    const { origin, signupsFile, rows } = await serveSignups(t);
    await post(origin, signup());
    await appendFile(signupsFile, '{"list":"newsletter","email":"by-hand@example.org"}\n');
    await post(origin, signup({ email: 'by-hand@example.org' }));
    assert.equal((await rows()).length, 2);
    await rm(signupsFile);
    assert.equal((await post(origin, signup())).status, 201);
    assert.equal((await rows()).length, 1);
  });

  it('is private to its owner', { skip: process.platform === 'win32' }, async (t) => {
    const { signupsFile } = await serveSignups(t);
    assert.equal((await stat(signupsFile)).mode & 0o777, 0o600);
  });

  it('that cannot be written makes the answer an error, not a success', async (t) => {
    const { origin, signupsFile } = await serveSignups(t, { log: () => {} });
    await rm(join(signupsFile, '..'), { recursive: true });
    await writeFile(join(signupsFile, '..'), 'a file in place of the folder');
    assert.equal((await post(origin, signup())).status, 500);
    await rm(join(signupsFile, '..'));
    assert.equal((await post(origin, signup())).status, 201);
    assert.equal((await rowsOf(signupsFile)).length, 1);
  });
});

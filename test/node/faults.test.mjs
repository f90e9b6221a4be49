// @ts-check
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FORMS } from '../../demo/server/fault-settings.mjs';
import { folderFor, post, serve, serveSignups, signup } from './serving.mjs';

const LIST = {
  version: '1.0',
  items: [
    { id: '1', title: 'One' },
    { id: '2', title: 'Two' },
  ],
  page: { next: 'x' },
};
const ARTICLE = { version: '1.0', item: { id: '1', slug: 'one', title: 'One' } };

/** @param {import('node:test').TestContext} t */
async function serveFaults(t) {
  const root = await folderFor(t);
  await mkdir(join(root, 'v1', 'articles', 'one'), { recursive: true });
  await writeFile(join(root, 'v1', 'articles.json'), JSON.stringify(LIST));
  await writeFile(join(root, 'v1', 'articles', 'one.json'), JSON.stringify(ARTICLE));
  await writeFile(join(root, 'v1', 'articles', 'one', 'related.json'), JSON.stringify(LIST));
  const origin = await serve(t, { root, faults: true });
  /** @type {(spec: string, path?: string, init?: RequestInit) => Promise<Response>} */
  const ask = (spec, path = '/v1/articles.json', init) => fetch(`${origin}/with/${spec}${path}`, init);
  return { origin, ask };
}

/** @param {Promise<Response>[]} answers */
const statuses = async (...answers) => (await Promise.all(answers)).map(({ status }) => status);

describe('a setting', () => {
  it('delay waits before the answer', async (t) => {
    const { ask } = await serveFaults(t);
    const start = performance.now();
    assert.deepEqual(await (await ask('delay-120')).json(), LIST);
    assert.ok(performance.now() - start >= 115);
  });

  it('status answers with that status, in JSON', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('status-503');
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(typeof (await response.json()).error, 'string');
    assert.equal((await ask('status-403')).status, 403);
  });

  it('status-422 speaks as sign-ups do', async (t) => {
    const { origin } = await serveSignups(t, { faults: true });
    const { status, body } = await post(`${origin}/with/status-422`, signup());
    assert.equal(status, 422);
    assert.equal(body.errors[0].field, 'email');
  });

  it('status-204 has no body', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal(await (await ask('status-204')).text(), '');
  });

  it('gone answers 410', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal((await ask('gone')).status, 410);
  });

  it('retry-after says when to come again, in seconds, as a date or as nonsense', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal((await ask('status-429,retry-after-2')).headers.get('retry-after'), '2');
    const date = Date.parse((await ask('status-429,retry-after-date-60')).headers.get('retry-after') ?? '');
    assert.ok(Math.abs(date - Date.now() - 60_000) < 2_000);
    assert.equal((await ask('status-503,retry-after-soon')).headers.get('retry-after'), 'soon');
    const fixed = 'Wed, 21 Oct 2065 07:28:00 GMT';
    const response = await ask(`status-503,retry-after-${encodeURIComponent(fixed)}`);
    assert.equal(response.headers.get('retry-after'), fixed);
  });

  it('retry-after leaves a good answer alone', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal((await ask('retry-after-2')).headers.get('retry-after'), null);
  });

  it('hang never answers', async (t) => {
    const { ask } = await serveFaults(t);
    const name = 'TimeoutError';
    await assert.rejects(ask('hang', undefined, { signal: AbortSignal.timeout(100) }), { name });
  });

  it('drop breaks the connection', async (t) => {
    const { ask } = await serveFaults(t);
    await assert.rejects(ask('drop'), TypeError);
  });

  it('lose-answer breaks the connection too', async (t) => {
    const { ask } = await serveFaults(t);
    await assert.rejects(ask('lose-answer'), TypeError);
  });

  it('html answers with a page', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('html');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await response.text(), /^<!doctype html>/);
    assert.equal((await ask('html,status-502')).status, 502);
  });

  it('empty answers with nothing', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('empty');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  it('truncated ends in the middle', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('truncated');
    assert.equal(response.headers.get('last-modified'), null);
    await assert.rejects(response.json(), SyntaxError);
  });

  it('big is over 5 MB, with or without saying so first', async (t) => {
    const { ask } = await serveFaults(t);
    for (const spec of ['big', 'big,no-length']) {
      const response = await ask(spec);
      assert.equal(response.headers.has('content-length'), spec === 'big');
      assert.ok((await response.arrayBuffer()).byteLength > 5 * 1024 * 1024);
    }
  });

  it('huge announces 131 MB, or sends them without saying so first', async (t) => {
    const { ask } = await serveFaults(t);
    for (const spec of ['huge', 'huge,no-length']) {
      const { headers, body } = await ask(spec);
      assert.equal(headers.get('content-length'), spec === 'huge' ? '131000000' : null);
      let read = 0;
      for await (const piece of /** @type {AsyncIterable<Uint8Array>} */ (body)) {
        read += piece.length;
        if (read > 10_000_000) break;
      }
      assert.ok(read > 10_000_000);
    }
  });

  it('drip sends byte after byte', async (t) => {
    const { ask } = await serveFaults(t);
    const start = performance.now();
    assert.deepEqual(await (await ask('drip-1', '/v1/articles/one.json')).json(), ARTICLE);
    assert.ok(performance.now() - start >= JSON.stringify(ARTICLE).length * 0.9);
  });

  it('length says more or less than what is sent', async (t) => {
    const { ask } = await serveFaults(t);
    const length = Buffer.byteLength(JSON.stringify(LIST));
    const less = await ask('length-50');
    assert.equal(less.headers.get('content-length'), String(Math.floor(length / 2)));
    await assert.rejects(less.json(), SyntaxError);
    const more = await ask('length-200');
    assert.equal(more.headers.get('content-length'), String(length * 2));
    await assert.rejects(more.text(), TypeError);
  });

  it('redirect-loop leads nowhere', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('redirect-loop', undefined, { redirect: 'manual' });
    assert.equal(response.status, 302);
    await assert.rejects(ask('redirect-loop'), TypeError);
  });

  it('same-ids, deep, nan, bad-bytes, utf-16 and bom write the document badly', async (t) => {
    const { ask } = await serveFaults(t);
    const bytes = async (/** @type {string} */ spec) => Buffer.from(await (await ask(spec)).arrayBuffer());
    const { items } = JSON.parse(String(await bytes('same-ids')));
    assert.deepEqual(
      items.map((/** @type {any} */ { id }) => id),
      ['1', '1', '2', '2'],
    );
    assert.ok((await bytes('deep')).length > 200_000);
    assert.match(String(await bytes('nan')), /^\{"minutes":NaN,/);
    assert.ok((await bytes('bad-bytes')).includes(Buffer.of(0xff)));
    assert.deepEqual(JSON.parse((await bytes('utf-16')).subarray(2).toString('utf16le')), LIST);
    assert.deepEqual((await bytes('bom')).subarray(0, 3), Buffer.of(0xef, 0xbb, 0xbf));
  });

  it('stall stops in the middle for good', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('stall', undefined, { signal: AbortSignal.timeout(150) });
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), { name: 'TimeoutError' });
  });

  it('break-off breaks the connection in the middle', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('break-off');
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), TypeError);
  });

  it('no-cors keeps pages from reading, preflight included', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal((await ask('no-cors')).headers.get('access-control-allow-origin'), null);
    assert.equal((await ask('no-cors,status-503')).headers.get('access-control-allow-origin'), null);
    const preflight = await ask('no-cors', '/v1/signups', { method: 'OPTIONS' });
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
  });

  it('wrong-type does not say JSON', async (t) => {
    const { ask } = await serveFaults(t);
    const response = await ask('wrong-type,bad-item');
    assert.equal(response.headers.get('content-type'), 'application/octet-stream');
    assert.equal((await response.json()).items[0].title, undefined);
  });

  it('version changes the version of the document', async (t) => {
    const { ask } = await serveFaults(t);
    assert.deepEqual(await (await ask('version-2')).json(), { ...LIST, version: '2.0' });
    assert.deepEqual(await (await ask('version-1.7')).json(), { ...LIST, version: '1.7' });
  });

  it('no-store and max-age say how long an answer may be kept', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal((await ask('no-store')).headers.get('cache-control'), 'no-store');
    assert.equal((await ask('max-age-1')).headers.get('cache-control'), 'public, max-age=1');
  });

  it('withdrawn takes items back, and leaves lists', async (t) => {
    const { ask } = await serveFaults(t);
    const item = { id: '1', slug: 'one', status: 'withdrawn' };
    assert.deepEqual(await (await ask('withdrawn', '/v1/articles/one.json')).json(), {
      version: '1.0',
      item,
    });
    assert.deepEqual(await (await ask('withdrawn')).json(), LIST);
  });

  it('empty-list empties lists, and leaves items', async (t) => {
    const { ask } = await serveFaults(t);
    assert.deepEqual(await (await ask('empty-list')).json(), { version: '1.0', items: [] });
    assert.deepEqual(await (await ask('empty-list', '/v1/articles/one.json')).json(), ARTICLE);
  });

  it('bad-item takes the title of the first item of a list', async (t) => {
    const { ask } = await serveFaults(t);
    const { items } = await (await ask('bad-item')).json();
    assert.deepEqual(items, [{ id: '1' }, LIST.items[1]]);
  });

  it('that changes the document leaves what is no document', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal((await ask('version-2', '/v1/none.json')).status, 404);
  });

  it('changes the tag with the body, so that revalidating works', async (t) => {
    const { ask } = await serveFaults(t);
    const plain = (await ask('delay-0')).headers.get('etag') ?? '';
    const changed = (await ask('version-2')).headers.get('etag') ?? '';
    assert.notEqual(plain, changed);
    const init = { headers: { 'if-none-match': changed } };
    assert.deepEqual(
      await statuses(ask('version-2', undefined, init), ask('delay-0', undefined, init)),
      [304, 200],
    );
  });
});

describe('fail', () => {
  it('lets the first requests fail, for each path and key by itself', async (t) => {
    const { ask } = await serveFaults(t);
    const seen = [];
    for (let time = 0; time < 4; time += 1) seen.push((await ask('fail-2~a')).status);
    assert.deepEqual(seen, [503, 503, 200, 200]);
    assert.deepEqual(await statuses(ask('fail-1~b'), ask('fail-1~a', '/v1/articles/one.json')), [503, 503]);
  });

  it('fails as the other settings say', async (t) => {
    const { ask } = await serveFaults(t);
    const first = await ask('status-429,retry-after-1,fail-1~a');
    assert.deepEqual([first.status, first.headers.get('retry-after')], [429, '1']);
    assert.equal((await ask('status-429,retry-after-1,fail-1~a')).status, 200);
    await assert.rejects(ask('drop,fail-1~b'));
    assert.equal((await ask('drop,fail-1~b')).status, 200);
  });

  it('keeps what is no failure', async (t) => {
    const { ask } = await serveFaults(t);
    assert.deepEqual(await statuses(ask('no-store,fail-1~a')), [503]);
    const response = await ask('no-store,fail-1~a');
    assert.deepEqual([response.status, response.headers.get('cache-control')], [200, 'no-store']);
  });

  it('does not count preflights', async (t) => {
    const { ask } = await serveFaults(t);
    assert.equal((await ask('fail-1~a', undefined, { method: 'OPTIONS' })).status, 204);
    assert.equal((await ask('fail-1~a')).status, 503);
  });
});

describe('a specification', () => {
  it('can be limited to endings of paths', async (t) => {
    const { ask } = await serveFaults(t);
    const spec = 'status-403,only-related.json';
    assert.deepEqual(await statuses(ask(spec), ask(spec, '/v1/articles/one/related.json')), [200, 403]);
    const two = 'status-403,only-one.json,only-%2Farticles.json';
    assert.deepEqual(await statuses(ask(two), ask(two, '/v1/articles/one.json')), [403, 403]);
  });

  it('can be followed by another one', async (t) => {
    const { ask } = await serveFaults(t);
    const spec = 'status-404,only-related.json/with/version-2,only-articles.json';
    assert.equal((await ask(spec, '/v1/articles/one/related.json')).status, 404);
    assert.equal((await (await ask(spec)).json()).version, '2.0');
  });

  it('lets every preflight through', async (t) => {
    const { ask } = await serveFaults(t);
    for (const spec of ['status-503', 'hang', 'drop', 'delay-60000', 'unknown']) {
      const response = await ask(spec, '/v1/articles.json', { method: 'OPTIONS' });
      assert.equal(response.status, 204, spec);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
  });

  it('that is unknown is answered with those that are known', async (t) => {
    const { ask } = await serveFaults(t);
    for (const spec of [
      'statsu-503',
      'status-99',
      'delay-x',
      'fail-2',
      'retry-after-%0d%0aX:1',
      '%E0%A4%A',
    ]) {
      const response = await ask(spec);
      assert.equal(response.status, 400, spec);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      if (!spec.startsWith('%')) assert.match((await response.json()).error, /delay-MS.*gate-KEY/);
    }
  });

  it('does not show what is not there', async (t) => {
    const { origin, ask } = await serveFaults(t);
    assert.deepEqual(
      await statuses(fetch(`${origin}/with/delay-1`), ask('delay-1', '/v1/x'), ask('delay-1', '/')),
      [404, 404, 404],
    );
  });

  it('is explained in the README, every one', async () => {
    const readme = await readFile(new URL('../../demo/README.md', import.meta.url), 'utf8');
    for (const form of FORMS) assert.ok(readme.includes(`| \`${form}\` `), form);
  });
});

describe('a gate', () => {
  /** @type {(origin: string, key: string, method: string, body?: unknown) => Promise<any>} */
  const control = async (origin, key, method, body) => {
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${origin}/gates/${key}`, init);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    return { status: response.status, ...(await response.json()) };
  };

  it('changes what the same URL answers, and changes it back', async (t) => {
    const { origin, ask } = await serveFaults(t);
    assert.equal((await ask('gate-a')).status, 200);
    assert.equal((await control(origin, 'a', 'POST', { spec: 'status-503' })).status, 200);
    assert.deepEqual(await statuses(ask('gate-a'), ask('gate-b')), [503, 200]);
    await control(origin, 'a', 'DELETE');
    assert.equal((await ask('gate-a')).status, 200);
  });

  it('tells which requests came through', async (t) => {
    const { origin, ask } = await serveFaults(t);
    await ask('gate-a', '/v1/articles.json', { headers: { 'x-seen': 'yes' } });
    await ask('gate-a', '/v1/none.json');
    await ask('gate-other');
    const { requests } = await control(origin, 'a', 'GET');
    assert.deepEqual(
      requests.map((/** @type {any} */ { method, path }) => `${method} ${path}`),
      ['GET /v1/articles.json', 'GET /v1/none.json'],
    );
    assert.equal(requests[0].headers['x-seen'], 'yes');
    assert.deepEqual((await control(origin, 'new', 'GET')).requests, []);
  });

  it('stands beside other settings', async (t) => {
    const { origin, ask } = await serveFaults(t);
    await control(origin, 'a', 'POST', { spec: 'version-2,only-articles.json' });
    const response = await ask('gate-a,no-store');
    assert.equal((await response.json()).version, '2.0');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal((await (await ask('gate-a', '/v1/articles/one.json')).json()).version, '1.0');
  });

  it('can be controlled from any page', async (t) => {
    const { origin } = await serveFaults(t);
    const response = await fetch(`${origin}/gates/a`, { method: 'OPTIONS' });
    assert.equal(response.status, 204);
    assert.match(response.headers.get('access-control-allow-methods') ?? '', /DELETE/);
    assert.equal((await fetch(`${origin}/gates/a`, { method: 'PUT' })).status, 405);
  });

  it('refuses what it does not understand, and stays as it was', async (t) => {
    const { origin, ask } = await serveFaults(t);
    for (const body of [{ spec: 'statsu-503' }, { spec: 'gate-b' }, { spec: 7 }, null, {}]) {
      const answer = await control(origin, 'a', 'POST', body);
      assert.equal(answer.status, 400);
      assert.equal(typeof answer.error, 'string');
    }
    assert.equal((await ask('gate-a')).status, 200);
  });
});

// @ts-check
import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createEndpoint } from '../../demo/server/endpoint.mjs';
import { listenOnKeptPort } from '../support/kept-port.mjs';
import { folderFor, serve, statusOfRaw } from './serving.mjs';

/** @param {import('node:test').TestContext} t */
async function contentFor(t) {
  const folder = await folderFor(t);
  const root = join(folder, 'content');
  await mkdir(join(root, 'v1', 'images'), { recursive: true });
  await writeFile(join(root, 'v1', 'articles.json'), '{"version":"1.0","items":[]}');
  await writeFile(join(root, 'v1', 'with space.json'), '{}');
  await writeFile(join(root, 'v1', '.hidden.json'), '{}');
  await writeFile(join(root, 'private.json'), '{}');
  await writeFile(join(folder, 'outside.json'), '{}');
  for (const name of ['a.webp', 'a.jpeg', 'a.svg', 'a.png'])
    await writeFile(join(root, 'v1', 'images', name), name);
  return root;
}

/** @param {import('node:test').TestContext} t */
async function serveContent(t) {
  return serve(t, { root: await contentFor(t) });
}

describe('content', () => {
  it('is served as JSON that any page may read', async (t) => {
    const response = await fetch(`${await serveContent(t)}/v1/articles.json`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After, ETag');
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(response.headers.get('timing-allow-origin'), '*');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('cache-control'), 'public, max-age=300');
    assert.ok(Date.parse(response.headers.get('last-modified') ?? ''));
    assert.deepEqual(await response.json(), { version: '1.0', items: [] });
  });

  it('gives each kind of picture its type and a longer life', async (t) => {
    const origin = await serveContent(t);
    const expected = {
      webp: 'image/webp',
      jpeg: 'image/jpeg',
      png: 'image/png',
      svg: 'image/svg+xml; charset=utf-8',
    };
    for (const [ending, type] of Object.entries(expected)) {
      const response = await fetch(`${origin}/v1/images/a.${ending}`);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('cache-control'), 'public, max-age=86400');
    }
  });

  it('has no body but the same headers when only these are asked for', async (t) => {
    const origin = await serveContent(t);
    const response = await fetch(`${origin}/v1/articles.json`, { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-length'), '28');
    assert.ok(response.headers.get('etag'));
    assert.equal(await response.text(), '');
  });

  it('is not sent again to whoever has it', async (t) => {
    const url = `${await serveContent(t)}/v1/articles.json`;
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]{43}"$/);
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const response = await fetch(url, { headers: { 'if-none-match': known } });
      assert.equal(response.status, 304, known);
      assert.equal(response.headers.get('etag'), etag);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(await response.text(), '');
    }
    assert.equal((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status, 200);
  });

  it('is compared by date where there is no tag', async (t) => {
    const url = `${await serveContent(t)}/v1/articles.json`;
    const modified = (await fetch(url)).headers.get('last-modified') ?? '';
    assert.equal((await fetch(url, { headers: { 'if-modified-since': modified } })).status, 304);
    const earlier = new Date(Date.parse(modified) - 60_000).toUTCString();
    assert.equal((await fetch(url, { headers: { 'if-modified-since': earlier } })).status, 200);
  });

  it('is sent anew when it has changed', async (t) => {
    const root = await contentFor(t);
    const url = `${await serve(t, { root })}/v1/articles.json`;
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    await writeFile(join(root, 'v1', 'articles.json'), '{"version":"1.0","items":[1]}');
    const response = await fetch(url, { headers: { 'if-none-match': etag } });
    assert.equal(response.status, 200);
    assert.notEqual(response.headers.get('etag'), etag);
  });

  it('may have names that a URL has to escape, and a query that says nothing', async (t) => {
    const origin = await serveContent(t);
    assert.equal((await fetch(`${origin}/v1/with%20space.json`)).status, 200);
    assert.equal((await fetch(`${origin}/v1/articles.json?x=1`)).status, 200);
  });

  it('that is not there is a 404 in JSON, readable by any page', async (t) => {
    const response = await fetch(`${await serveContent(t)}/v1/none.json`);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(Object.keys(await response.json()), ['error']);
  });

  it('is all that can be reached', async (t) => {
    const root = await contentFor(t);
    await symlink(join(root, '..', 'outside.json'), join(root, 'v1', 'link.json')).catch(() => {
      // Windows lets few people make links; there is nothing to follow then.
    });
    const origin = await serve(t, { root });
    for (const path of [
      '/v1/../private.json',
      '/v1/%2e%2e/private.json',
      '/v1/..%2fprivate.json',
      '/v1/..%5cprivate.json',
      '/v1/..\\private.json',
      '/v1/../../outside.json',
      '/v1/link.json',
      '/v1/.hidden.json',
      '/v1/articles.json%00.webp',
      '/v1//articles.json',
      '/v1/articles.json/',
      '/v1/%E0%A4%A',
      '/v1/C:/private.json',
      '/v1/images',
      '/v1/images/',
      '/v1/',
      '/v1',
      '/',
      '//v1/articles.json',
      '/private.json',
      `/v1/${'a'.repeat(5_000)}`,
      'v1/articles.json',
    ]) {
      assert.ok([400, 404].includes(await statusOfRaw(origin, path)), path);
    }
  });
});

describe('methods', () => {
  it('other than reading are refused with those that are allowed', async (t) => {
    const origin = await serveContent(t);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${origin}/v1/articles.json`, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
  });

  it('are told to a preflight, with the header that a sign-up needs', async (t) => {
    const signupsFile = join(await folderFor(t), 'signups.jsonl');
    const origin = await serve(t, { root: await contentFor(t), signupsFile });
    for (const [path, methods] of [
      ['/v1/articles.json', 'GET, HEAD, OPTIONS'],
      ['/v1/signups', 'POST, OPTIONS'],
    ]) {
      const response = await fetch(origin + path, { method: 'OPTIONS' });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('access-control-allow-methods'), methods);
      assert.equal(response.headers.get('access-control-allow-headers'), 'content-type');
      assert.ok(Number(response.headers.get('access-control-max-age')) > 0);
    }
  });

  it('of a static host do not include signing up', async (t) => {
    const response = await fetch(`${await serveContent(t)}/v1/signups`, { method: 'POST', body: '{}' });
    assert.equal(response.status, 405);
  });
});

describe('the endpoint', () => {
  it('refuses connections while it is paused, and comes back at the same address', async (t) => {
    const endpoint = createEndpoint({ root: await contentFor(t) });
    t.after(() => endpoint.close());
    const { url } = await listenOnKeptPort(endpoint.listen);
    assert.equal((await fetch(`${url}/v1/articles.json`)).status, 200);
    await endpoint.pause();
    await endpoint.pause();
    await assert.rejects(fetch(`${url}/v1/articles.json`));
    await endpoint.resume();
    await endpoint.resume();
    assert.equal((await fetch(`${url}/v1/articles.json`)).status, 200);
  });

  it('can be slowed down', async (t) => {
    const endpoint = createEndpoint({ root: await contentFor(t) });
    t.after(() => endpoint.close());
    const { url } = await endpoint.listen();
    endpoint.slowDown(150);
    const start = performance.now();
    assert.equal((await fetch(`${url}/v1/articles.json`)).status, 200);
    assert.ok(performance.now() - start >= 140);
  });

  it('closes although a client still waits', async (t) => {
    const endpoint = createEndpoint({ root: await contentFor(t), faults: true });
    const { url } = await endpoint.listen();
    const waiting = assert.rejects(fetch(`${url}/with/hang/v1/articles.json`));
    const delayed = assert.rejects(fetch(`${url}/with/delay-60000/v1/articles.json`));
    await fetch(`${url}/v1/articles.json`);
    await endpoint.close();
    await Promise.all([waiting, delayed]);
  });

  it('says so when its port is taken', async (t) => {
    const origin = await serveContent(t);
    const second = createEndpoint();
    await assert.rejects(second.listen(Number(new URL(origin).port)), { code: 'EADDRINUSE' });
  });

  it('has no faults unless they are asked for', async (t) => {
    const origin = await serveContent(t);
    assert.equal((await fetch(`${origin}/with/status-503/v1/articles.json`)).status, 404);
    assert.equal((await fetch(`${origin}/gates/x`)).status, 404);
  });
});

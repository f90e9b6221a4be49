// @ts-check
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createStaticServer } from '../../demo/server/static.mjs';
import { folderFor, statusOfRaw } from './serving.mjs';

/**
 * @param {import('node:test').TestContext} t
 * @param {Omit<import('../../demo/server/static.mjs').StaticOptions, 'root'>} [options]
 */
async function serveSite(t, options) {
  const folder = await folderFor(t);
  const root = join(folder, 'site');
  await mkdir(join(root, 'about'), { recursive: true });
  await writeFile(
    join(root, 'index.html'),
    '<script src="{{cdn}}/embed.js" data-endpoint="{{ endpoint }}/v1">{{other}}',
  );
  await writeFile(join(root, 'about', 'index.html'), 'About');
  await writeFile(join(root, 'embed.js'), 'const text = "{{cdn}}";');
  await writeFile(join(folder, 'outside.txt'), 'private');
  const server = createStaticServer({ root, ...options });
  t.after(() => server.close());
  return (await server.listen()).url;
}

describe('a static server', () => {
  it('fills placeholders in pages, and only those that it knows', async (t) => {
    const origin = await serveSite(t, {
      placeholders: { cdn: 'http://cdn.test', endpoint: 'http://e.test' },
    });
    const response = await fetch(origin);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    const page = '<script src="http://cdn.test/embed.js" data-endpoint="http://e.test/v1">{{other}}';
    assert.equal(await response.text(), page);
  });

  it('serves a folder from elsewhere under its path, and nothing beside it', async (t) => {
    const elsewhere = await folderFor(t);
    await mkdir(join(elsewhere, 'css'));
    await writeFile(join(elsewhere, 'css', 'a.css'), 'a {}');
    await writeFile(join(elsewhere, 'private.txt'), 'private');
    const origin = await serveSite(t, { folders: { '/vendor': join(elsewhere, 'css') } });
    assert.equal(await (await fetch(`${origin}/vendor/a.css`)).text(), 'a {}');
    assert.equal(await statusOfRaw(origin, '/vendor/../private.txt'), 404);
    assert.equal((await fetch(`${origin}/about/`)).status, 200);
  });

  it('leaves scripts as they are', async (t) => {
    const origin = await serveSite(t, { placeholders: { cdn: 'http://cdn.test' } });
    const response = await fetch(`${origin}/embed.js`);
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(await response.text(), 'const text = "{{cdn}}";');
  });

  it('is asked again at every use, and says when nothing changed', async (t) => {
    const origin = await serveSite(t);
    for (const path of ['/', '/embed.js']) {
      const response = await fetch(origin + path);
      assert.equal(response.headers.get('cache-control'), 'no-cache');
      const known = { 'if-none-match': response.headers.get('etag') ?? '' };
      assert.equal((await fetch(origin + path, { headers: known })).status, 304);
    }
  });

  it('lets other origins read only where that is wanted', async (t) => {
    const [closed, open] = [await serveSite(t), await serveSite(t, { cors: true })];
    assert.equal((await fetch(`${closed}/embed.js`)).headers.get('access-control-allow-origin'), null);
    assert.equal((await fetch(`${open}/embed.js`)).headers.get('access-control-allow-origin'), '*');
  });

  it('adds the headers that it is given', async (t) => {
    const origin = await serveSite(t, { headers: { 'content-security-policy': "script-src 'self'" } });
    assert.equal((await fetch(origin)).headers.get('content-security-policy'), "script-src 'self'");
  });

  it('shows the page of a folder, under the folder with its slash', async (t) => {
    const origin = await serveSite(t);
    const response = await fetch(`${origin}/about`);
    assert.equal(response.url, `${origin}/about/`);
    assert.equal(await response.text(), 'About');
  });

  it('shows nothing from outside its folder', async (t) => {
    const origin = await serveSite(t);
    for (const path of [
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%2foutside.txt',
      '//about',
      '/none',
      '/embed.js/',
    ]) {
      assert.equal(await statusOfRaw(origin, path), 404, path);
    }
  });

  it('only lets read', async (t) => {
    const response = await fetch(await serveSite(t), { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD');
  });
});

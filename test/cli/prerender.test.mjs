// @ts-check
/** `clinic-widgets prerender`: a file in, a file out, and what it says of it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { serve } from './servers.mjs';
import { run } from './tool.mjs';

const item = {
  id: 'a',
  slug: 'sleep',
  title: 'Why sleep matters',
  url: 'https://publisher.example/sleep',
  sections: [{ id: 's', heading: 'S', level: 2, html: '<p>Text</p>' }],
};

/** @param {import('node:test').TestContext} t @param {string} html */
async function page(t, html) {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-widgets-prerender-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'page.html');
  await writeFile(file, html);
  return { folder, file };
}

/** @param {import('node:test').TestContext} t */
const endpoint = (t) =>
  serve(t, (path) => (path === '/articles/sleep.json' ? { body: { version: '1.0', item } } : undefined));

const card = '<article-card slug="sleep">Fallback</article-card>';

describe('clinic-widgets prerender', () => {
  it('writes the page with its content, over itself too', async (t) => {
    const { url } = await endpoint(t);
    const { file, folder } = await page(t, `<!doctype html>\r\n<body>${card}</body>`);
    const { code, stderr } = await run('prerender', file, '--endpoint', url, '--out', file);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /1 of 1 widgets have their content/);
    const html = await readFile(file, 'utf8');
    assert.ok(html.startsWith('<!doctype html>\r\n<body>'));
    assert.ok(html.includes('Why sleep matters</a>'));
    assert.ok(html.includes('data-cw-seed'));
    assert.deepEqual(await readdir(folder), ['page.html']);
  });

  it('reads the endpoint from the page, and prints the page where no file is named', async (t) => {
    const { url } = await endpoint(t);
    const { file } = await page(t, `<script src="embed.js" data-endpoint="${url}"></script>${card}`);
    const { code, stdout } = await run('prerender', file, '--no-seed');
    assert.equal(code, 0);
    assert.ok(stdout.includes('Why sleep matters</a>'));
    assert.ok(!stdout.includes('data-cw-seed'));
  });

  it('ends well where content was withdrawn, and says so: what stops a build would stay online', async (t) => {
    const { url } = await serve(t, () => ({ status: 410, body: {} }));
    const { file } = await page(t, card);
    const { code, stderr } = await run('prerender', file, '--endpoint', url, '--out', file);
    assert.equal(code, 0);
    assert.match(stderr, /page\.html:1 <article-card slug="sleep"> withdrawn/);
    assert.equal(await readFile(file, 'utf8'), card);
  });

  it('writes the page whole where one of its widgets fails, says which, and ends with 1', async (t) => {
    const { url } = await endpoint(t);
    const { file, folder } = await page(t, `${card}\n<article-card slug="gone">Stays</article-card>`);
    const out = join(folder, 'out.html');
    const { code, stderr } = await run('prerender', file, '--endpoint', url, '--out', out);
    assert.equal(code, 1);
    assert.match(stderr, /page\.html:2 <article-card slug="gone"> error \(not-found 404\)/);
    assert.match(stderr, /1 of 2 widgets have their content/);
    const html = await readFile(out, 'utf8');
    assert.ok(html.includes('<article-card slug="gone">Stays</article-card>'));
    assert.ok(html.includes('Why sleep matters</a>'));
  });

  it('says what a widget lacks that asks for nothing', async (t) => {
    const { file } = await page(t, card);
    const { code, stderr } = await run('prerender', file, '--out', file);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /page\.html:1 <article-card slug="sleep"> idle \(no endpoint, or no attribute that says/,
    );
  });

  it('counts no form among those that could have content, and says so', async (t) => {
    const { url } = await endpoint(t);
    const { file } = await page(
      t,
      `<content-provider endpoint="${url}">${card}</content-provider><medical-disclaimer></medical-disclaimer>
       <signup-form endpoint="${url}"></signup-form>`,
    );
    const { code, stderr } = await run('prerender', file, '--out', file);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /2 of 2 widgets have their content\. One more stays as written\.$/m);
  });

  it('reports for programs', async (t) => {
    const { url } = await endpoint(t);
    const { file, folder } = await page(t, card);
    const out = join(folder, 'out.html');
    const { stdout } = await run('prerender', file, '--endpoint', url, '--out', out, '--json');
    const { report, styleHashes } = JSON.parse(stdout);
    assert.deepEqual(report, [
      { tag: 'article-card', attributes: { slug: 'sleep' }, line: 1, outcome: 'ready' },
    ]);
    assert.match(styleHashes[0], /^'sha256-.{44}'$/);
  });

  it('refuses what it cannot read or write, and leaves no traces', async (t) => {
    const { file, folder } = await page(t, card);
    const missing = await run('prerender', join(folder, 'nope.html'), '--out', file);
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /^\S+nope\.html cannot be read: there is no such file\.$/m);
    const out = join(folder, 'no', 'such', 'folder.html');
    const unwritable = await run('prerender', file, '--out', out);
    assert.equal(unwritable.code, 1);
    assert.match(unwritable.stderr, /cannot be written: its folder is not there\.$/m);
    assert.equal(await readFile(file, 'utf8'), card);
    assert.ok(!existsSync(join(folder, 'no')));
  });

  for (const [args, says] of /** @type {[string[], RegExp][]} */ ([
    [[], /needs a file of HTML/],
    [['page.html', 'other.html'], /no use for “other\.html”/],
    [['page.html', '--json'], /--json needs --out/],
    [['page.html', '--source', 'ghost'], /--source ghost needs --endpoint/],
    [['page.html', '--endpoint', 'here'], /--endpoint takes a whole address/],
    [['page.html', '--endpoint', 'https://a.example', '--source', 'map'], /needs --map FILE/],
    [['page.html', '--colour'], /does not know --colour/],
  ])) {
    it(`does not understand ${args.join(' ') || 'nothing'}`, async () => {
      const { code, stderr, stdout } = await run('prerender', ...args);
      assert.equal(code, 2);
      assert.match(stderr, says);
      assert.equal(stdout, '');
    });
  }
});

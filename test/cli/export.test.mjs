// @ts-check
/** What `export` writes, and what is never lost, whatever the endpoint, the disk or somebody's Ctrl+C does. */
import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { filesIn, folderFor, gate, host, jsonIn, listed, post, posts, publisher, serve } from './servers.mjs';
import { check, run, start } from './tool.mjs';

/** @typedef {import('./servers.mjs').Post} Post */

/** @param {string} url @param {string} out @param {string[]} more */
const exportTo = (url, out, ...more) => run('export', url, '--out', out, ...more);

/** A module that Node loads before the command, to make its file system fail. @param {string} code */
const failing = (code) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    ${code}
    syncBuiltinESMExports();`)}`,
});

const withdrawn = (/** @type {string} */ slug, /** @type {number} */ number) => ({
  version: '1.0',
  item: { id: `id-${number}`, slug, status: 'withdrawn' },
});

describe('clinic-widgets export', () => {
  it('writes an endpoint in which check finds no error, in pages of the size that was asked for', async (t) => {
    const server = await publisher(t, { posts: posts(25) });
    const out = await folderFor(t);
    const { code, stdout } = await exportTo(server.url, out, '--page-size', '7');
    assert.equal(code, 0);
    assert.match(stdout, /25 new, 0 changed, 0 withdrawn, 0 unchanged/);
    assert.deepEqual(
      await listed(out),
      posts(25).map(({ slug }) => slug),
    );
    const { errors, report } = await check((await host(t, out)).url);
    assert.deepEqual([errors, report.read.articles, report.read.lists], [[], 25, 3]);
  });

  it('touches nothing that did not change, and asks for nothing again that the list shows unchanged', async (t) => {
    const server = await publisher(t, { posts: posts(25) });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const before = await filesIn(out);
    server.requests.length = 0;
    const { stdout } = await exportTo(server.url, out);
    assert.match(stdout, /0 new, 0 changed, 0 withdrawn, 25 unchanged/);
    assert.deepEqual(await filesIn(out), before);
    assert.deepEqual(
      server.paths().filter((path) => path.startsWith('/articles/')),
      [],
    );
    await exportTo(server.url, out, '--all');
    assert.deepEqual(await filesIn(out), before);
  });

  it('changes of the list the first file alone when an article is new, and no other article', async (t) => {
    const server = await publisher(t, { posts: posts(25) });
    const out = await folderFor(t);
    await exportTo(server.url, out, '--page-size', '5');
    const before = await filesIn(out);
    server.posts.unshift(post(26));
    await exportTo(server.url, out, '--page-size', '5');
    const after = await filesIn(out);
    const changed = Object.keys(after).filter((path) => after[path]?.written !== before[path]?.written);
    // It is the newest of all, and so goes with those that have nothing in common with six others.
    assert.deepEqual(changed.filter((path) => !path.endsWith('/related.json')).sort(), [
      'articles.json',
      'articles/post-26.json',
    ]);
  });

  it('marks what is gone as withdrawn, and takes it back when it returns', async (t) => {
    const server = await publisher(t, { posts: posts(6) });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const [gone] = server.posts.splice(2, 1);
    const { code, stdout } = await exportTo(server.url, out);
    assert.equal(code, 0);
    assert.match(stdout, /^- post-4 \(withdrawn\)$/m);
    assert.deepEqual(await jsonIn(out, 'articles/post-4.json'), withdrawn('post-4', 4));
    assert.equal((await listed(out)).includes('post-4'), false);
    server.posts.splice(2, 0, /** @type {Post} */ (gone));
    await exportTo(server.url, out);
    assert.equal((await jsonIn(out, 'articles/post-4.json')).item.title, 'Post 4');
  });

  it('says where JSON has a mistake, and what is no JSON', async (t) => {
    const { url } = await publisher(t, {
      posts: posts(3),
      before: (path) =>
        ({
          '/articles/post-1.json': { body: '{\n  "item": 1,\n}' },
          '/articles/post-2.json': { body: '<p>Log in' },
        })[path],
    });
    const { code, stderr } = await exportTo(url, await folderFor(t));
    assert.equal(code, 1);
    assert.match(
      stderr,
      /post-1 could not be read \(\S+post-1\.json is JSON with a mistake: line 3, column 1: /,
    );
    assert.match(stderr, /post-2 could not be read \(\S+post-2\.json is not JSON\)/);
  });

  it('never takes an article that could not be read for one that is gone', async (t) => {
    let down = false;
    const server = await publisher(t, {
      posts: posts(6),
      before: (path) => (down && path === '/articles/post-4.json' ? { status: 500 } : undefined),
    });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    down = true;
    const { code, stderr, stdout } = await exportTo(server.url, out, '--all');
    assert.equal(code, 1);
    assert.match(stderr, /post-4 could not be read .* and stays as it was/);
    assert.match(stdout, /0 withdrawn/);
    assert.equal((await jsonIn(out, 'articles/post-4.json')).item.title, 'Post 4');
    assert.equal((await listed(out)).length, 6);
  });

  it('changes nothing where the list cannot be read to its end', async (t) => {
    let down = false;
    const server = await publisher(t, {
      posts: posts(25),
      before: (path) => (down && path === '/page/3' ? { status: 503 } : undefined),
    });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const before = await filesIn(out);
    down = true;
    server.posts.splice(0, 1, post(99));
    const { code, stderr } = await exportTo(server.url, out);
    assert.equal(code, 1);
    assert.match(stderr, /The list could not be read to its end .* nothing was changed/);
    assert.deepEqual(await filesIn(out), before);
  });

  it('changes nothing where the endpoint goes down in the middle', async (t) => {
    let down = false;
    const server = await publisher(t, {
      posts: posts(25),
      before: (path) => (down && path.startsWith('/articles/') ? { status: 500 } : undefined),
    });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const before = await filesIn(out);
    down = true;
    const { code, stderr } = await exportTo(server.url, out, '--all');
    assert.equal(code, 1);
    assert.match(stderr, /articles one after another could not be read .* nothing was changed/);
    assert.deepEqual(await filesIn(out), before);
  });

  it('withdraws more than half of the articles only where it is told to', async (t) => {
    const server = await publisher(t, { posts: posts(12) });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const before = await filesIn(out);
    server.posts.length = 0;
    const { code, stderr } = await exportTo(server.url, out);
    assert.equal(code, 1);
    assert.match(stderr, /12 of 12 articles are gone from the endpoint; nothing was changed/);
    assert.deepEqual(await filesIn(out), before);
    assert.equal((await exportTo(server.url, out, '--withdraw-many')).code, 0);
    assert.deepEqual(await listed(out), []);
  });

  it('shows nothing of a run before all of it is there', async (t) => {
    const door = gate();
    let shut = false;
    const server = await publisher(t, {
      posts: posts(6),
      before: async (path) => {
        if (shut && path === '/articles/post-1.json') await door.wait();
        return undefined;
      },
    });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const before = await filesIn(out);
    shut = true;
    server.posts.splice(
      0,
      6,
      ...posts(6).map((one) => ({ ...one, title: 'Changed', updated: '2026-01-01T10:00:00Z' })),
    );
    const { ended } = start(['export', server.url, '--out', out]);
    await door.reached;
    assert.deepEqual(await filesIn(out), before);
    door.open();
    assert.equal((await ended).code, 0);
    assert.equal((await jsonIn(out, 'articles/post-6.json')).item.title, 'Changed');
  });

  it('refuses to run twice at once, and takes over from a run that was killed', async (t) => {
    const door = gate();
    let shut = true;
    const server = await publisher(t, {
      posts: posts(3),
      before: async (path) => {
        if (shut && path === '/articles/post-1.json') await door.wait();
        return undefined;
      },
    });
    const out = await folderFor(t);
    const first = start(['export', server.url, '--out', out]);
    await door.reached;
    const second = await exportTo(server.url, out);
    assert.equal(second.code, 1);
    assert.match(second.stderr, /^Another export has been writing here since .*\(process \d+ on .*\n$/);
    first.child.kill('SIGKILL');
    await first.ended;
    shut = false;
    door.open();
    assert.equal((await exportTo(server.url, out)).code, 0);
    assert.equal((await listed(out)).length, 3);
  });

  it('ends at Ctrl+C with everything as it was', async (t) => {
    const door = gate();
    t.after(() => door.open());
    let shut = false;
    const server = await publisher(t, {
      posts: posts(3),
      before: async (path) => {
        if (shut && path === '/articles/post-1.json') await door.wait();
        return undefined;
      },
    });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const before = await filesIn(out);
    shut = true;
    const { child, ended } = start(['export', server.url, '--out', out, '--all']);
    await door.reached;
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    assert.deepEqual([code, stderr], [130, 'Interrupted; nothing was changed.\n']);
    assert.deepEqual(await filesIn(out), before);
    assert.deepEqual(await readdir(join(out, '.clinic-widgets')), ['export.json']);
  });

  it('finishes what a run left that was cut off while it moved files', async (t) => {
    const server = await publisher(t, { posts: posts(6) });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    server.posts.unshift(post(7));
    const cutOff = failing(`
      const { rename } = fs.promises;
      fs.promises.rename = (from, to) => (to.endsWith('articles.json') ? process.exit(9) : rename(from, to));`);
    assert.equal((await start(['export', server.url, '--out', out], cutOff).ended).code, 9);
    // The new article is there, and the list does not know of it yet.
    assert.equal((await jsonIn(out, 'articles/post-7.json')).item.title, 'Post 7');
    assert.equal((await listed(out)).length, 6);
    const { stdout } = await exportTo(server.url, out);
    assert.match(stdout, /0 new, 0 changed, 0 withdrawn, 7 unchanged/);
    assert.equal((await listed(out)).length, 7);
  });

  it('says that the disk is full, and loses nothing', async (t) => {
    const server = await publisher(t, { posts: posts(6) });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const before = await filesIn(out);
    server.posts.unshift(post(7));
    const full = failing(`
      const { writeFile } = fs.promises;
      fs.promises.writeFile = (path, ...rest) =>
        String(path).endsWith('post-7.json')
          ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }))
          : writeFile(path, ...rest);`);
    const { code, stderr } = await start(['export', server.url, '--out', out], full).ended;
    assert.equal(code, 1);
    assert.match(
      stderr,
      / cannot be written: the disk is full; nothing is lost: what was there is still there\.\n$/,
    );
    assert.deepEqual(await filesIn(out), before);
    assert.equal((await exportTo(server.url, out)).code, 0);
  });

  it('touches no folder of somebody else, and none that holds another endpoint', async (t) => {
    const server = await publisher(t, { posts: posts(1) });
    const out = await folderFor(t);
    await mkdir(out);
    await writeFile(join(out, 'thesis.txt'), 'mine');
    const { code, stderr } = await exportTo(server.url, out);
    assert.equal(code, 1);
    assert.match(stderr, /is not empty and holds no export, and nothing in it was touched/);
    assert.deepEqual(await readdir(out), ['thesis.txt']);

    const ours = await folderFor(t);
    await exportTo(server.url, ours);
    const other = await publisher(t, { posts: posts(1) });
    assert.match((await exportTo(other.url, ours)).stderr, /holds the content of http.* add --moved/);
    assert.equal((await exportTo(other.url, ours, '--moved')).code, 0);
  });

  it('loses nothing when articles move between pages while they are read', async (t) => {
    for (const change of [
      (/** @type {Post[]} */ all) => all.unshift(post(26)),
      (/** @type {Post[]} */ all) => all.splice(3, 1),
      (/** @type {Post[]} */ all) => all.splice(12, 1),
    ]) {
      let changed = false;
      const server = await publisher(t, {
        posts: posts(25),
        before: (path) => {
          // Once, after the first page has been answered.
          if (path === '/page/2' && !changed) {
            changed = true;
            change(server.posts);
          }
          return undefined;
        },
      });
      const out = await folderFor(t);
      assert.equal((await exportTo(server.url, out)).code, 0);
      const slugs = await listed(out);
      assert.deepEqual(new Set(slugs).size, slugs.length);
      for (const { slug } of server.posts) assert.ok(slugs.includes(slug), slug);
      assert.deepEqual(
        [...slugs].sort((a, b) => Number(b.slice(5)) - Number(a.slice(5))),
        slugs,
      );
    }
  });

  it('names both of two articles with one slug, and exports the newer', async (t) => {
    const server = await publisher(t, { posts: [post(3), post(2, { slug: 'post-3' }), post(1)] });
    const out = await folderFor(t);
    const { code, stderr } = await exportTo(server.url, out);
    assert.equal(code, 1);
    assert.match(stderr, /Two articles have the slug post-3: “Post 3” is exported, “Post 2” is not/);
    assert.deepEqual(await listed(out), ['post-3', 'post-1']);
  });

  it('gives every slug a file that a host finds, on any file system', async (t) => {
    const slugs = [
      '日本の睡眠',
      'a b',
      '100%',
      'c#',
      'd?e',
      'Same',
      'same',
      'é',
      '.hidden',
      'l'.repeat(300),
      '__proto__',
    ];
    const all = slugs.map((slug, index) => post(slugs.length - index, { slug }));
    const server = await publisher(t, { posts: all });
    const out = await folderFor(t);
    assert.equal((await exportTo(server.url, out)).code, 0);
    const written = await listed(out);
    assert.deepEqual(written.slice(0, 6), slugs.slice(0, 6));
    assert.equal(new Set(written.map((name) => name.toLowerCase())).size, slugs.length);
    for (const name of written) assert.ok(Buffer.byteLength(name) <= 200, name);
    const { errors, found, report } = await check((await host(t, out)).url);
    assert.deepEqual([errors, found.has('other-slug'), report.read.articles], [[], false, slugs.length]);
    const before = await filesIn(out);
    await exportTo(server.url, out, '--all');
    assert.deepEqual(await filesIn(out), before);
  });

  it('asks for no more at a time than it is told, and waits as long as the host asks', async (t) => {
    let refusals = 0;
    /** @type {number[]} */
    const times = [];
    const server = await publisher(t, {
      posts: posts(12),
      before: (path) => {
        times.push(Date.now());
        if (path !== '/articles/post-12.json' || refusals > 0) return undefined;
        refusals += 1;
        return { status: 429, headers: { 'retry-after': '1' } };
      },
    });
    const { code } = await exportTo(server.url, await folderFor(t), '--concurrency', '2');
    assert.equal(code, 0);
    assert.ok(server.load.most <= 2, `${server.load.most} at a time`);
    const longest = Math.max(...times.slice(1).map((time, index) => time - Number(times[index])));
    assert.ok(longest >= 900, `waited ${longest} ms`);
  });

  it('brings pictures along, once, with addresses that lead to them from every file', async (t) => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg==',
      'base64',
    );
    const web = await serve(t, (path) =>
      path === '/a.png' ? { headers: { 'content-type': 'image/png' }, body: png } : undefined,
    );
    const image = { src: `${web.url}/a.png`, alt: 'x', width: 1, height: 1 };
    const html = `<p>x</p><img src="${web.url}/a.png" alt="x" width="1" height="1"><img src="${web.url}/gone.png" alt="">`;
    const server = await publisher(t, { posts: posts(2).map((one) => ({ ...one, image, html })) });
    const out = await folderFor(t);
    const { code, stderr } = await exportTo(server.url, out, '--pictures');
    assert.equal(code, 0);
    assert.match(stderr, /gone\.png stays where it is \(status 404/);
    const { item } = await jsonIn(out, 'articles/post-2.json');
    assert.match(item.image.src, /^\.\.\/pictures\/\w+\.png$/);
    assert.ok(item.html.includes(`src="${item.image.src}"`));
    assert.ok(item.html.includes(`${web.url}/gone.png`));
    assert.equal((await jsonIn(out, 'articles.json')).items[0].image.src, item.image.src.slice('../'.length));
    assert.ok(item.image.src.slice('../'.length) in (await filesIn(out)));
    await exportTo(server.url, out, '--pictures', '--all');
    assert.equal(web.paths().filter((path) => path === '/a.png').length, 1);
  });

  it('makes relative addresses absolute, since the files lie elsewhere', async (t) => {
    const html =
      '<p class="x">a <a href="/there">b</a> <a href="#here">c</a><img src="d.png" srcset="d.png 1x"></p>';
    const server = await publisher(t, { posts: [post(1, { url: '/one', html, image: { src: 'e.png' } })] });
    const out = await folderFor(t);
    await exportTo(server.url, out);
    const { item } = await jsonIn(out, 'articles/post-1.json');
    assert.equal(item.url, `${server.url}/one`);
    assert.equal(item.image.src, `${server.url}/articles/e.png`);
    const address = `${server.url}/articles/d.png`;
    assert.equal(
      item.html,
      `<p class="x">a <a href="${server.url}/there">b</a> <a href="#here">c</a><img src="${address}" srcset="${address} 1x"></p>`,
    );
  });

  it('chooses what goes with an article among all of them, where the publisher has not', async (t) => {
    const tagged = (/** @type {number} */ number) => ({ tags: [{ id: `t${number % 3}`, name: 'x' }] });
    const server = await publisher(t, {
      posts: posts(40).map((one, index) => ({
        ...one,
        ...tagged(40 - index),
        ...(index === 1 && { related: ['post-3'] }),
      })),
    });
    const out = await folderFor(t);
    await exportTo(server.url, out, '--page-size', '5');
    const { items } = await jsonIn(out, 'articles/post-1/related.json');
    assert.deepEqual(
      items.map((/** @type {Post} */ { slug }) => slug),
      ['post-40', 'post-37', 'post-34', 'post-31', 'post-28', 'post-25'],
    );
    assert.equal('articles/post-39/related.json' in (await filesIn(out)), false);
  });

  it('fills what goes with an article up with the newest, and writes an empty list where there is none', async (t) => {
    const [tags, category] = [[{ id: 't', name: 'T' }], { id: 'c', name: 'C' }];
    const server = await publisher(t, {
      posts: posts(9).map((one) => ({
        ...one,
        ...(/-[12]$/.test(one.slug) && { tags }),
        ...(/-[13]$/.test(one.slug) && { category }),
      })),
    });
    const [out, alone] = [await folderFor(t), await folderFor(t)];
    await exportTo(server.url, out);
    const { items } = await jsonIn(out, 'articles/post-1/related.json');
    assert.deepEqual(
      items.map((/** @type {Post} */ { slug }) => slug),
      ['post-2', 'post-3', 'post-9', 'post-8', 'post-7', 'post-6'],
    );
    await exportTo((await publisher(t, { posts: posts(1) })).url, alone);
    assert.deepEqual((await jsonIn(alone, 'articles/post-1/related.json')).items, []);
  });

  it('exports feeds page by page, with comparisons and questions, and keeps what falls off their end', async (t) => {
    const item = (/** @type {number} */ number, html = 'Text') => ({
      id: `https://p.example/post-${number}`,
      url: `https://p.example/post-${number}`,
      title: `Post ${number}`,
      date_published: `2026-01-0${number}T10:00:00Z`,
      content_html: html,
    });
    const html =
      '<table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><th>b</th><td>c</td></tr></table>' +
      '<details><summary>Why?</summary><p>So.</p></details>';
    let pages = [
      [item(4, html), item(3)],
      [item(2, html), item(1)],
    ];
    const server = await serve(t, (path) => {
      const page = Number(path.slice('/feed'.length) || 0);
      const next = pages[page + 1] && `/feed${page + 1}`;
      const next_url = next && `http://${server.url.slice('http://'.length)}${next}`;
      return {
        body: { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: pages[page], next_url },
      };
    });
    const out = await folderFor(t);
    const feed = () => exportTo(`${server.url}/feed`, out, '--source', 'json-feed');
    assert.equal((await feed()).code, 0);
    assert.deepEqual(await listed(out), ['post-4', 'post-3', 'post-2', 'post-1']);
    for (const slug of ['post-4', 'post-2']) {
      assert.deepEqual((await jsonIn(out, `articles/${slug}.json`)).item.comparisons, [slug]);
      assert.equal((await jsonIn(out, `comparisons/${slug}.json`)).item.rows[0].label, 'b');
      assert.equal((await jsonIn(out, `faqs/${slug}.json`)).item.items[0].question, 'Why?');
    }
    pages = [[item(5), item(4)], [item(2, html)]];
    assert.equal((await feed()).code, 0);
    // 3 is gone from between the others; 1 is older than all that the feed still holds.
    assert.deepEqual(await listed(out), ['post-5', 'post-4', 'post-2', 'post-1']);
    assert.equal((await jsonIn(out, 'articles/post-3.json')).item.status, 'withdrawn');
    assert.equal((await jsonIn(out, 'comparisons/post-4.json')).item.status, 'withdrawn');
    const { errors } = await check((await host(t, out)).url, '--faq', 'post-2', '--comparison', 'post-2');
    assert.deepEqual(errors, []);
  });
});

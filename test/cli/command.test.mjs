// @ts-check
/** The command itself: what it says of itself, and what it says when it is not understood. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderFor, filesIn, host, jsonIn } from './servers.mjs';
import { check, root, run } from './tool.mjs';

describe('clinic-widgets', () => {
  it('lists its commands', async () => {
    const { code, stdout } = await run('--help');
    assert.equal(code, 0);
    for (const name of ['check', 'export', 'init']) assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
  });

  it('explains each command', async () => {
    for (const name of ['check', 'export', 'init']) {
      const { code, stdout } = await run(name, '--help');
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`^clinic-widgets ${name} `));
    }
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    assert.equal((await run('--version')).stdout, `${version}\n`);
  });

  for (const [args, says] of /** @type {[string[], RegExp][]} */ ([
    [['frob'], /does not know frob/],
    [['check'], /needs the address of an endpoint/],
    [['check', 'https://a.example', '--frob'], /does not know --frob/],
    [['check', 'https://a.example', 'more'], /has no use for “more”/],
    [['check', 'content.example'], /takes a whole address/],
    [['check', '.'], /“\.” is a folder: serve it with “npx http-server \. --cors --port 8080”/],
    [['check', 'https://a.example', '--source', 'frob'], /no source “frob”/],
    [['check', 'https://a.example', '--limit', 'x'], /--limit takes a whole number/],
    [['check', 'https://a.example', '--limit'], /--limit of clinic-widgets check needs a value/],
    [['export', 'https://a.example'], /needs --out/],
    [['check', 'https://a.example', '--backend', 'frob'], /no backend “frob”/],
    [['check', 'https://a.example', '--backend', 'basin'], /--backend basin needs --signup URL/],
    [['init'], /needs a folder/],
    [['check', 'https://a.example', '--source', 'ghost'], /^--source ghost needs --content-key\.$/m],
    [
      ['export', 'https://a.example', '--source', 'ghost', '--out', 'x'],
      /^--source ghost needs --content-key/,
    ],
  ])) {
    it(`says in one sentence what is wrong with: ${args.join(' ')}`, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
      assert.equal(stderr.trim().split('\n').length, 1);
    });
  }
});

describe('a map', () => {
  const map = {
    articles: { url: '{endpoint}/notes', items: 'items' },
    article: { url: '{endpoint}/notes/{slug}', item: '' },
    fields: { id: 'id', slug: 'slug', title: 'title', url: 'url' },
  };
  for (const [path, wrong] of /** @type {[string, object][]} */ ([
    ['map.articles.url', { ...map, articles: { url: '{endpoin}/notes', items: 'items' } }],
    ['map.fields.excerptt', { ...map, fields: { ...map.fields, excerptt: 'summary' } }],
  ])) {
    for (const command of [['check'], ['export', '--out', 'x']]) {
      it(`with a slip is told to ${command[0]} in one sentence, with its place: ${path}`, async (t) => {
        const file = await folderFor(t);
        await writeFile(file, JSON.stringify(wrong));
        const { code, stdout, stderr } = await run(
          ...command,
          'https://a.example',
          '--source',
          'map',
          '--map',
          file,
        );
        assert.deepEqual([code, stdout], [2, '']);
        assert.equal(stderr, `The map ${file} cannot be used: ${path} is missing or wrong.\n`);
      });
    }
  }
});

describe('a map that cannot be read', () => {
  it('is told in plain words', async (t) => {
    const file = await folderFor(t);
    const told = async () => {
      const { code, stderr } = await run('check', 'https://a.example', '--source', 'map', '--map', file);
      assert.equal(code, 1);
      return stderr.replace(file, 'FILE').trim();
    };
    assert.equal(await told(), 'The map FILE cannot be read: there is no such file.');
    await writeFile(file, '{\n  "articles": {},\n}');
    assert.match(await told(), /^The map FILE is JSON with a mistake: line 3, column 1: /);
    await writeFile(file, 'articles: none');
    assert.equal(await told(), 'The map FILE is not JSON.');
  });
});

describe('clinic-widgets init', () => {
  it('says in plain words that a folder cannot be made', async (t) => {
    const file = await folderFor(t);
    await writeFile(file, '');
    const { code, stderr } = await run('init', join(file, 'content'));
    assert.deepEqual(
      [code, stderr],
      [1, `${join(file, 'content')} cannot be made: a part of its path is a file.\n`],
    );
  });

  it('writes an endpoint in which check finds no error and no warning', async (t) => {
    const folder = await folderFor(t);
    assert.equal((await run('init', folder)).code, 0);
    const { url } = await host(t, folder);
    const { code, report } = await check(url, '--faq', 'sleep');
    assert.deepEqual([code, report.errors, report.warnings], [0, 0, 0]);
    assert.deepEqual(report.read, { lists: 1, articles: 2, comparisons: 1, faqs: 1, links: 0 });
  });

  it('says in every article that it is made up', async (t) => {
    const folder = await folderFor(t);
    await run('init', folder);
    const files = Object.entries(await filesIn(folder)).filter(([path]) =>
      /^articles\/[^/]+\.json$/.test(path),
    );
    assert.equal(files.length, 2);
    for (const [, { text }] of files) assert.match(text, /made up/);
  });

  it('writes what is related to each article, so that no page asks in vain', async (t) => {
    const folder = await folderFor(t);
    await run('init', folder);
    const { items: listed } = await jsonIn(folder, 'articles.json');
    for (const { slug } of listed) {
      const { version, items } = await jsonIn(folder, `articles/${slug}/related.json`);
      assert.equal(version, '1.0');
      assert.equal(items.length, 1);
      assert.notEqual(items[0].slug, slug);
      const picture = new URL(items[0].image.src, `https://a.example/articles/${slug}/related.json`);
      assert.equal(picture.pathname, '/images/picture.svg');
    }
  });

  it('touches no folder that holds something', async (t) => {
    const folder = await folderFor(t);
    await run('init', folder);
    const before = await filesIn(folder);
    const { code, stderr } = await run('init', folder);
    assert.equal(code, 1);
    assert.match(stderr, /is not empty/);
    assert.deepEqual(await filesIn(folder), before);
  });
});

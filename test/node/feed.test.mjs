// @ts-check
// The JSON Feed is the same content: what the source for feeds makes of it is held by the tests of the client.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { serve } from './serving.mjs';

const article = JSON.parse(
  await readFile(
    new URL('../../demo/content/v1/articles/is-ketamine-addictive.json', import.meta.url),
    'utf8',
  ),
).item;

describe('the feed of the demo', () => {
  it('is a JSON Feed that any page may read', async (t) => {
    const response = await fetch(`${await serve(t)}/feed.json`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/feed\+json/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal((await response.json()).version, 'https://jsonfeed.org/version/1.1');
  });

  it('has each article once, newest first, and none that was withdrawn', async (t) => {
    const { items } = await (await fetch(`${await serve(t)}/feed.json`)).json();
    const urls = items.map((/** @type {any} */ { url }) => url);
    assert.equal(new Set(urls).size, urls.length);
    assert.ok(!urls.some((/** @type {string} */ url) => url.includes('withdrawn')));
    const days = items.map((/** @type {any} */ item) => item.date_published);
    assert.deepEqual(days, days.toSorted().toReversed());
  });

  it('has an article’s sections, comparisons and sources', async (t) => {
    const origin = await serve(t);
    const { items } = await (await fetch(`${origin}/feed.json`)).json();
    const item = items.find((/** @type {any} */ { url }) => url === article.url);
    assert.equal(item.title, article.title);
    assert.equal(item.image, `${origin}/v1/images/harbor-dawn.webp`);
    for (const { heading } of article.sections)
      assert.ok(item.content_html.includes(`>${heading}</h`), heading);
    assert.equal(item.content_html.match(/class="[^"]*cw-comparison"/g).length, article.comparisons.length);
    assert.ok(!item.content_html.includes('data-comparison'));
    assert.match(
      item.content_html,
      /<td>Withdrawal symptoms <a href="https:[^"]+" title="[^"]+">\[\d+\]<\/a><\/td>/,
    );
    assert.deepEqual(item._clinic_widgets.citations, article.citations);
    const picture = await fetch(item.image);
    assert.equal(picture.headers.get('content-type'), 'image/webp');
  });

  it('has the questions as a post of their own', async (t) => {
    const { items } = await (await fetch(`${await serve(t)}/feed.json`)).json();
    const questions = items.find((/** @type {any} */ { url }) => url.endsWith('/ketamine'));
    assert.ok(questions.content_html.match(/<details id="[^"]+"><summary>/g).length > 3);
  });
});

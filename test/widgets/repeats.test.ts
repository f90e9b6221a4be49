import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/content-provider.js';
import '../../src/define/latest-posts.js';
import '../../src/define/related-posts.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import {
  becomes,
  has,
  keepWarnings,
  later,
  listen,
  make,
  part,
  parts,
  rendered,
  words,
  type Widget,
} from './helpers.js';

const { listOf } = fixtures;

const summaries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `a${at + 1}`,
    slug: `a${at + 1}`,
    title: `${at + 1}`,
    url: `https://publisher.example/a${at + 1}`,
  }));

const list = (tag: string, limit: number, more: Record<string, string> = {}, count = 9): Widget =>
  make(tag, { attributes: { limit: String(limit), ...more }, data: listOf(summaries(count)) });

const shown = (widget: Widget): string => parts(widget, 'title').map(words).join(' ');

/** Lists on a page, one after the other, once they have come to rest. */
const page = async (...widgets: Widget[]): Promise<HTMLElement> => {
  const told = widgets.map((widget) => listen(widget));
  const box = await fixture<HTMLElement>(html`<div>${widgets}</div>`);
  await Promise.all(told.map((each) => each.until('cw-load')));
  for (const widget of widgets) await rendered(widget);
  return box;
};

describe('lists on one page', () => {
  keepWarnings();

  it('show no article twice: each leaves out what those before it show', async () => {
    const [first, second, third] = [
      list('latest-posts', 2),
      list('related-posts', 2),
      list('latest-posts', 3),
    ];
    await page(first, second, third);
    expect([first, second, third].map(shown)).to.deep.equal(['1 2', '3 4', '5 6 7']);
  });

  it('repeat what a list is told to repeat', async () => {
    const [first, second, third] = [
      list('latest-posts', 2),
      list('latest-posts', 2, { 'allow-repeats': '' }),
      list('related-posts', 2),
    ];
    await page(first, second, third);
    expect([first, second, third].map(shown)).to.deep.equal(['1 2', '1 2', '3 4']);
    third.setAttribute('allow-repeats', '');
    await becomes(() => shown(third), '1 2');
  });

  it('go by the order of the page, not of the answers', async () => {
    const answer = later();
    const { client } = testClient({
      '/v1/articles.json': () => answer.promise,
      '/v1/articles/x/related.json': listOf(summaries(9)),
    });
    const first = make('latest-posts', { attributes: { limit: '2' } });
    const second = make('related-posts', { attributes: { for: 'x', limit: '2' } });
    const told = listen(second);
    await fixture(html`<content-provider .client=${client}>${first}${second}</content-provider>`);
    await told.until('cw-load');
    expect(shown(second)).to.equal('1 2');
    answer.resolve(listOf(summaries(9)));
    await becomes(() => shown(first), '1 2');
    await becomes(() => shown(second), '3 4');
  });

  it('make room when one before them shows more, shows something else or leaves', async () => {
    const [first, second] = [list('latest-posts', 2), list('related-posts', 2)];
    const box = await page(first, second);
    part(first, 'more')?.click();
    await becomes(() => shown(second), '5 6');
    first.data = listOf(summaries(9).reverse());
    await becomes(() => shown(second), '1 2');
    first.data = listOf(summaries(9));
    await becomes(() => shown(second), '3 4');
    first.remove();
    await becomes(() => shown(second), '1 2');
    box.append(first);
    await becomes(() => shown(first), '3 4');
    expect(shown(second)).to.equal('1 2');
  });

  it('know of a list that comes back before them', async () => {
    const [first, second] = [list('latest-posts', 2), list('related-posts', 2)];
    const box = await page(first, second);
    first.remove();
    await becomes(() => shown(second), '1 2');
    box.prepend(first);
    await becomes(() => shown(second), '3 4');
    expect(shown(first)).to.equal('1 2');
  });

  it('show nothing, and no heading, where others show all there is', async () => {
    const [first, second, third] = [
      list('latest-posts', 3, {}, 3),
      list('related-posts', 3, {}, 3),
      list('latest-posts', 3, {}, 3),
    ];
    await page(first, second, third);
    for (const widget of [second, third]) {
      expect([shown(widget), has(widget, 'list-heading'), has(widget, 'end')]).to.deep.equal([
        '',
        false,
        false,
      ]);
    }
  });

  it('do not say that these are all where others are elsewhere on the page', async () => {
    const [first, second] = [list('latest-posts', 2), list('latest-posts', 4)];
    await page(first, second);
    part(second, 'more')?.click();
    await becomes(() => shown(second), '3 4 5 6 7 8 9');
    expect(words(part(second, 'end'))).to.equal('There are no more articles.');
  });

  it('say nothing of an end that nobody asked about', async () => {
    const [first, second] = [list('latest-posts', 2), list('latest-posts', 9)];
    await page(first, second);
    expect([shown(second), has(second, 'end')]).to.deep.equal(['3 4 5 6 7 8 9', false]);
  });

  it('leave the page as they found it', async () => {
    const [first, second] = [list('latest-posts', 2), list('related-posts', 2)];
    const before = [first, second].map(({ outerHTML }) => outerHTML);
    await page(first, second);
    expect([first, second].map(({ outerHTML }) => outerHTML)).to.deep.equal(before);
  });
});

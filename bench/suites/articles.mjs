// @ts-check
// Long articles: the longest task while 100 KB of HTML are opened, and how long foreign HTML of 1 MB takes.
import { performance } from 'node:perf_hooks';
import { clinicPage, room, scriptTag } from '../support/clinic-page.mjs';
import { freshPage, painted } from '../support/browser.mjs';
import { document as documentOf, SLUG } from '../support/content.mjs';
import { median, spread } from '../support/numbers.mjs';

/** @typedef {import('../support/run.mjs').Run} Run @typedef {import('../support/run.mjs').Results} Results */

/** Where the HTML places a comparison. */
const PLACE = /<div data-comparison="[^"]*"><\/div>/g;

/**
 * What the demo's article says, over and over, until there are so many bytes of HTML. Each section differs from all
 * others, as sections do: two of the very same HTML are not made safe ahead. Its comparisons are there once, as they
 * would be in an article of that length.
 *
 * @param {any} item @param {number} bytes
 */
const sectionsOf = (item, bytes) => {
  const sections = [];
  for (let size = 0, at = 0; size < bytes; at++) {
    const section = item.sections[at % item.sections.length];
    const number = String(at + 1);
    const html = at < item.sections.length ? section.html : section.html.replaceAll(PLACE, '');
    sections.push({
      ...section,
      id: `${section.id}-${number}`,
      heading: `${section.heading} (${number})`,
      html: `${html}<p>${number}</p>`,
    });
    size += html.length;
  }
  return sections;
};

const QUIET = 'nothing else is to be done';

/**
 * For pages. What is put off until nothing else is to be done counts as well.
 *
 * @param {string} line
 */
const sayWhenQuiet = (line) => {
  const wait = () =>
    requestIdleCallback(() => {
      setTimeout(() => {
        console.log(line);
      }, 500);
    });
  addEventListener('load', () => {
    const element = document.querySelector('article-view');
    if (!element || Reflect.get(element, 'state') === 'ready') wait();
    else element.addEventListener('cw-load', wait, { once: true });
  });
};

/** @param {Run} run @returns {Promise<Results>} */
export async function articles({ host, browser, rounds }) {
  const { version, item } = await documentOf(`articles/${SLUG}.json`);
  /** @param {object} changes */
  const put = (/** @type {string} */ slug, changes) =>
    host.put(`/v1/articles/${slug}.json`, JSON.stringify({ version, item: { ...item, slug, ...changes } }));
  const long = sectionsOf(item, 100_000);
  put('long', { sections: long });
  const whole = long.map(({ heading, html }) => `<h2>${heading}</h2>${html}`).join('\n');
  put('long-html', { sections: undefined, html: whole });
  const page = (/** @type {string} */ name, /** @type {string} */ body) =>
    host.put(`/articles/${name}.html`, clinicPage({ head: room(host) + scriptTag(host), body }));
  const pages = {
    '100 KB in sections': page('sections', '<article-view slug="long"></article-view>'),
    '100 KB in one piece': page('whole', '<article-view slug="long-html"></article-view>'),
    'an ordinary one, 6 KB': page('ordinary', `<article-view slug="${SLUG}"></article-view>`),
    'the same 100 KB as a page of its own (the limit)': host.put(
      '/articles/plain.html',
      clinicPage({ body: whole }),
    ),
  };
  /** @type {Record<string, { longest: number[], blocked: number[] }>} */
  const samples = Object.fromEntries(Object.keys(pages).map((name) => [name, { longest: [], blocked: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, path] of Object.entries(pages)) {
      const visit = await freshPage(browser, { throttled: true });
      // Asked of the page once it is over: to be asked anything is a task of its own, and a long one.
      await visit.page.addInitScript(sayWhenQuiet, QUIET);
      const quiet = visit.page.waitForEvent('console', (line) => line.text() === QUIET);
      await visit.page.goto(host.site + path, { waitUntil: 'commit' });
      await quiet;
      const { longest, blocked } = await visit.counted();
      samples[name]?.longest.push(longest);
      samples[name]?.blocked.push(blocked);
      await visit.close();
    }
  }

  const megabyte = whole.repeat(Math.ceil(1_000_000 / whole.length)).slice(0, 1_000_000);
  /** @type {Record<string, number[]>} */
  const cleaning = { 'browser, with the files of cdn/': [], 'Node, clinic-widgets/server': [] };
  const { sanitizeHtml } = await import(new URL('../../dist/server/index.js', import.meta.url).href);
  put('megabyte', { sections: undefined, html: megabyte });
  const huge = page('megabyte', '<article-view slug="megabyte"></article-view>');
  for (let round = 0; round < rounds; round++) {
    const visit = await freshPage(browser);
    await visit.page.goto(host.site + huge, { waitUntil: 'commit' });
    await visit.page.waitForFunction(
      () => Reflect.get(document.querySelector('article-view') ?? {}, 'state') === 'ready',
    );
    await visit.page.evaluate(painted);
    cleaning['browser, with the files of cdn/']?.push(await visit.cpu());
    await visit.close();
    const start = performance.now();
    sanitizeHtml(megabyte, { base: 'https://content.example/' });
    cleaning['Node, clinic-widgets/server']?.push(performance.now() - start);
  }

  const longest = Math.max(
    ...['100 KB in sections', '100 KB in one piece'].map((name) => median(samples[name]?.longest ?? [])),
  );
  return {
    raw: { samples, cleaning },
    targets: [{ what: 'Longest task while 100 KB are opened', limit: 50, value: longest, unit: 'ms' }],
    tables: [
      {
        title: 'An article is opened (CPU 4 times slower)',
        head: ['article', 'longest task, ms', 'blocked in all, ms'],
        rows: Object.entries(samples).map(([name, sample]) => [
          name,
          spread(sample.longest),
          spread(sample.blocked),
        ]),
      },
      {
        title: '1 MB of HTML, from the request to what is shown (CPU as it is)',
        head: ['where', 'ms'],
        rows: Object.entries(cleaning).map(([name, values]) => [name, spread(values)]),
      },
    ],
  };
}

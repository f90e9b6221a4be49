// @ts-check
// Lists: CPU of the main thread from the data to the painted cards, and of changing all of them.
import { bundledPeer } from '../support/peers.mjs';
import { freshPage, painted } from '../support/browser.mjs';
import { summaries } from '../support/content.mjs';
import { median, rounded } from '../support/numbers.mjs';

/** @typedef {import('../support/run.mjs').Run} Run @typedef {import('../support/run.mjs').Results} Results */

/** How many cards a list shows at most by itself. */
const IN_A_LIST = 24;

/** Ours: the built files, as a page has them. */
const ours = {
  'clinic-widgets, lists': `
    const lists = (items) => Array.from({ length: Math.ceil(items.length / ${IN_A_LIST}) }, (_, at) =>
      items.slice(at * ${IN_A_LIST}, (at + 1) * ${IN_A_LIST}));
    globalThis.bench = {
      mount(place, items) {
        for (const part of lists(items)) {
          const list = document.createElement('latest-posts');
          list.limit = ${IN_A_LIST};
          list.allowRepeats = true;
          list.data = { version: '1.0', items: part };
          place.append(list);
        }
      },
      update(items) {
        const all = document.querySelectorAll('latest-posts');
        for (const [at, part] of lists(items).entries()) all[at].data = { version: '1.0', items: part };
      },
    };`,
  'clinic-widgets, elements': `
    globalThis.bench = {
      mount(place, items) {
        for (const item of items) {
          const card = document.createElement('article-card');
          card.data = { version: '1.0', item };
          place.append(card);
        }
      },
      update(items) {
        const all = document.querySelectorAll('article-card');
        for (const [at, item] of items.entries()) all[at].data = { version: '1.0', item };
      },
    };`,
};

const peers = { 'by hand': 'vanilla', Lit: 'lit', Preact: 'preact', Svelte: 'svelte', React: 'react' };

/** @param {Run} run @returns {Promise<Results>} */
export async function lists({ host, browser, rounds, quick }) {
  const counts = quick ? [1, 100] : [1, 100, 1000];
  /** @type {Record<string, string>} */
  const pages = {};
  const picture = `${host.elsewhere}${host.put('/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')}`;
  const head = '<!doctype html><meta charset="utf-8"><title>Cards</title><main id="place"></main>';
  for (const [name, code] of Object.entries(ours)) {
    const path = `/lists/${name.replace(/\W+/g, '-')}.html`;
    // Its tag brings the code of lists.
    const tags = `<latest-posts hidden></latest-posts><script src="${host.elsewhere}/cdn/embed.js"></script>`;
    pages[name] = host.put(path, `${head}${tags}<script>${code}</script>`);
  }
  for (const [name, peer] of Object.entries(peers)) {
    host.put(`/peers/${peer}.js`, await bundledPeer(peer));
    pages[name] = host.put(
      `/lists/${peer}.html`,
      `${head}<script type="module" src="${host.elsewhere}/peers/${peer}.js"></script>`,
    );
  }

  /** @type {Record<string, { render: Record<number, number[]>, update: number[], heap: number[] }>} */
  const samples = Object.fromEntries(
    Object.keys(pages).map((name) => [name, { render: {}, update: [], heap: [] }]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const count of counts) {
      const items = await summaries(count, picture);
      // Taken in turns, so that what the machine does beside it meets all of them.
      for (const [name, path] of Object.entries(pages)) {
        const { page, cpu, heap, close } = await freshPage(browser);
        await page.goto(host.site + path);
        await page.waitForFunction(
          () =>
            Reflect.has(globalThis, 'bench') &&
            (!document.querySelector('latest-posts') || customElements.get('latest-posts')),
        );
        await page.evaluate(
          `globalThis.items = ${JSON.stringify(items)}; document.querySelector('latest-posts[hidden]')?.remove(); ${painted}`,
        );
        const heapBefore = await heap();
        const before = await cpu();
        await page.evaluate(`bench.mount(document.getElementById('place'), items); ${painted}`);
        const after = await cpu();
        const sample = samples[name];
        if (!sample) continue;
        (sample.render[count] ??= []).push(after - before);
        const shown = await page.evaluate(countShown, '');
        if (shown !== count) throw new Error(`${name} shows ${shown} of ${count} cards.`);
        if (count === counts.at(-1)) {
          sample.heap.push(((await heap()) - heapBefore) / count);
          await page.evaluate(`items = items.map((item) => ({ ...item, title: item.title + ' again' }))`);
          const beforeUpdate = await cpu();
          await page.evaluate(`bench.update(items); ${painted}`);
          sample.update.push((await cpu()) - beforeUpdate);
          const changed = await page.evaluate(countShown, ' again');
          if (changed !== count) throw new Error(`${name} changed ${changed} of ${count} cards.`);
        }
        await close();
      }
    }
  }

  const limit = samples['by hand'];
  const most = counts.at(-1) ?? 0;
  /** @param {string} name @param {(sample: NonNullable<typeof limit>) => number[] | undefined} of */
  const ratio = (name, of) => {
    const [sample, base] = [samples[name], limit];
    return sample && base ? median(of(sample) ?? []) / median(of(base) ?? []) : NaN;
  };
  const list = 'clinic-widgets, lists';
  return {
    raw: { samples },
    targets: [
      ...[1.1, 0.7, 0.4].flatMap((wanted, at) => {
        const count = counts[at];
        if (count === undefined) return [];
        return {
          what: `CPU to render ${rounded(count)} cards, against by hand`,
          limit: wanted,
          value: ratio(list, ({ render }) => render[count]),
          unit: '×',
        };
      }),
      {
        what: `Updating all of ${rounded(most)}`,
        limit: 1.1,
        value: ratio(list, ({ update }) => update),
        unit: '×',
      },
      { what: 'Heap of a card', limit: 1, value: ratio(list, ({ heap }) => heap), unit: '×' },
    ],
    tables: [
      {
        title: 'Cards, against a template cloned by hand (CPU of the main thread, data to paint)',
        head: [
          'what',
          ...counts.map((count) => `${rounded(count)}`),
          `${rounded(most)}, ms`,
          `update all ${rounded(most)}`,
          'heap per card',
        ],
        rows: Object.keys(samples).map((name) => [
          name,
          ...counts.map((count) =>
            rounded(
              ratio(name, ({ render }) => render[count]),
              2,
            ),
          ),
          rounded(median(samples[name]?.render[most] ?? [])),
          rounded(
            ratio(name, ({ update }) => update),
            2,
          ),
          rounded(
            ratio(name, ({ heap }) => heap),
            2,
          ),
        ]),
      },
    ],
  };
}

/** How many titles there are with this text, in whatever shadow root. @param {string} text */
function countShown(text) {
  const roots = [...document.querySelectorAll('#place, #place *')].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );
  const titles = roots.flatMap((root) => [...root.querySelectorAll('.title a')]);
  return titles.filter(({ textContent }) => textContent?.includes(text)).length;
}

// @ts-check
// What one card does to a page that somebody opens for the first time, on a slow line and a slow telephone: CPU of the
// main thread, time for which it is blocked, and when the content is there.
import { fileURLToPath } from 'node:url';
import { bundleOf } from '../../scripts/bundle.mjs';
import { clinicPage, room, scriptTag } from '../support/clinic-page.mjs';
import { freshPage } from '../support/browser.mjs';
import { document as documentOf, SLUG } from '../support/content.mjs';
import { median, rounded, spread } from '../support/numbers.mjs';
import { bundled, bundledPeer } from '../support/peers.mjs';

/** @typedef {import('../support/run.mjs').Run} Run @typedef {import('../support/run.mjs').Results} Results */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds from the start of a visit in which the page's CPU counts; everything is there in half of the first. */
const [VISIT, QUICK_VISIT] = [6000, 3500];

/** Notes the first frame that has `title` in one of `places`. */
const watchFor = (/** @type {string} */ title, /** @type {string} */ places) => `
  (() => {
    const look = () => {
      const found = [...document.querySelectorAll(${JSON.stringify(places)})].some((element) =>
        (element.shadowRoot ?? element).textContent.includes(${JSON.stringify(title)}));
      requestAnimationFrame(found ? (now) => { globalThis.shownAt = now; } : look);
    };
    requestAnimationFrame(look);
  })();`;

/** @param {Run} run @returns {Promise<Results>} */
export async function page({ host, browser, rounds, quick }) {
  const { item } = await documentOf(`articles/${SLUG}.json`);
  const json = `${host.elsewhere}/v1/articles/${SLUG}.json`;
  const tag = `<article-card slug="${SLUG}"></article-card>`;
  const { prerender } = await import(new URL('../../dist/server/index.js', import.meta.url).href);

  /** @param {string} name @param {string} code */
  const bundle = (name, code) => {
    const path = host.put(`/bundles/${name}.js`, code);
    return `<script type="module" src="${host.elsewhere}${path}"></script>`;
  };
  const peer = async (/** @type {string} */ name) =>
    clinicPage({ head: bundle(name, await bundledPeer(name)), body: `<div data-article="${json}"></div>` });
  const own = await bundleOf(
    `import 'clinic-widgets/define/article-card'; import { configure } from 'clinic-widgets';
     configure({ endpoint: '${host.elsewhere}/v1' });`,
    { folder: root },
  );
  const bare = clinicPage({ head: scriptTag(host), body: tag });
  const hint = `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${json}">`;

  const ours = {
    'clinic-widgets, one bundle that fetches when it runs': clinicPage({
      head: bundle('own', own.code),
      body: tag,
    }),
    'clinic-widgets, script tag': bare,
    'clinic-widgets, snippet with hint': clinicPage({ head: room(host) + scriptTag(host) + hint, body: tag }),
    // Where all is there before, no room has to be kept.
    'clinic-widgets, prerendered': (await prerender(bare)).html,
  };
  const peers = {
    'by hand (the limit)': await peer('vanilla'),
    Lit: await peer('lit'),
    ...(!quick && { Preact: await peer('preact'), Svelte: await peer('svelte') }),
    React: await peer('react'),
  };
  const shoelace = `import '@shoelace-style/shoelace/dist/components/card/card.js';
    import '@shoelace-style/shoelace/dist/components/button/button.js';`;
  const ghost = await bundled(`import '@tryghost/signup-form/umd/signup-form.min.js';`);
  /** Without content of their own: only what they cost counts. */
  const boxes = {
    'Shoelace, card and button': clinicPage({
      head: bundle('shoelace', await bundled(shoelace)),
      body: `<sl-card><strong>${item.title}</strong><sl-button slot="footer">More</sl-button></sl-card>`,
    }),
    'Ghost, sign-up form': clinicPage({
      body: `<div style="min-height: 58px"><script src="${host.elsewhere}${host.put('/bundles/ghost.js', ghost)}" data-label-1="news" data-site="${host.elsewhere}" async></script></div>`,
    }),
  };
  const none = 'a page with nothing of the kind';
  const all = { [none]: clinicPage({ body: '' }), ...ours, ...peers, ...(!quick && boxes) };
  const timed = { ...ours, ...peers };

  /** @type {Record<string, { shown: number[], cpu: number[], blocked: number[], shift: number[] }>} */
  const samples = Object.fromEntries(
    Object.keys(all).map((name) => [name, { shown: [], cpu: [], blocked: [], shift: [] }]),
  );
  const paths = Object.fromEntries(
    Object.entries(all).map(([name, html], at) => [name, host.put(`/pages/${at}.html`, html)]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [name, path] of Object.entries(paths)) {
      const sample = samples[name];
      if (!sample) continue;
      if (name in timed) {
        const visit = await freshPage(browser, { slow: true });
        await visit.page.addInitScript(
          watchFor(item.title, 'article-card, [data-article], [data-article] *'),
        );
        await visit.page.goto(host.site + path, { waitUntil: 'commit' });
        const shown = await visit.page.waitForFunction(() => Reflect.get(globalThis, 'shownAt'));
        sample.shown.push(Number(await shown.jsonValue()));
        await visit.close();
      }
      // Once more without looking at every frame, which would count.
      const visit = await freshPage(browser, { slow: true });
      const start = Date.now();
      await visit.page.goto(host.site + path, { waitUntil: 'load' });
      await visit.page.waitForTimeout(Math.max(0, (quick ? QUICK_VISIT : VISIT) - (Date.now() - start)));
      sample.cpu.push(await visit.cpu());
      const { blocked, shift } = await visit.counted();
      sample.blocked.push(blocked);
      sample.shift.push(shift);
      await visit.close();
    }
  }

  const base = median(samples[none]?.cpu ?? []);
  const added = (/** @type {string} */ name) => median(samples[name]?.cpu ?? []) - base;
  const shownAt = (/** @type {string} */ name) => median(samples[name]?.shown ?? []);
  const [reference = '', script = '', hinted = '', prerendered = ''] = Object.keys(ours);
  const toReference = (/** @type {string} */ name) => shownAt(name) / shownAt(reference);
  const limit = added('by hand (the limit)');
  return {
    raw: { samples },
    targets: [
      {
        what: 'Content shown: script tag, against a bundle',
        limit: 0.9,
        value: toReference(script),
        unit: '×',
      },
      { what: 'Content shown: snippet with hint', limit: 0.7, value: toReference(hinted), unit: '×' },
      { what: 'Content shown: prerendered', limit: 0.5, value: toReference(prerendered), unit: '×' },
      {
        what: 'CPU that a card adds, against by hand',
        limit: 1.6,
        value: added(script) / limit,
        unit: '×',
      },
      {
        what: 'Blocking time that a card adds',
        limit: 30,
        value: Math.max(0, median(samples[script]?.blocked ?? []) - median(samples[none]?.blocked ?? [])),
        unit: 'ms',
      },
    ],
    tables: [
      {
        title: 'One card on a page (slow 4G, CPU 4 times slower, first visit)',
        head: [
          'what',
          'content shown, ms',
          'against a bundle',
          'CPU added, ms',
          'blocked, ms',
          'layout shift',
        ],
        rows: Object.entries(samples).map(([name, sample]) => [
          name,
          spread(sample.shown),
          name in timed ? rounded(toReference(name), 2) : '–',
          name === none ? '–' : rounded(added(name)),
          spread(sample.blocked),
          rounded(median(sample.shift), 3),
        ]),
      },
    ],
  };
}

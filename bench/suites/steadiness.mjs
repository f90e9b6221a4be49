// @ts-check
// Layout shift: how far the page moves from its first paint until everything is there, and when Retry is pressed.
import { clinicPage, room, scriptTag } from '../support/clinic-page.mjs';
import { freshPage, painted } from '../support/browser.mjs';
import { SLUG } from '../support/content.mjs';
import { median, rounded } from '../support/numbers.mjs';

/** @typedef {import('../support/run.mjs').Run} Run @typedef {import('../support/run.mjs').Results} Results */

/** What stays unmoved whatever the content is: its height is known before. */
const fixed = {
  'article-card': `<article-card slug="${SLUG}"></article-card>`,
  'article-card, wide': `<article-card slug="${SLUG}" layout="horizontal"></article-card>`,
  'related-posts': `<related-posts for="${SLUG}" limit="3"></related-posts>`,
  'latest-posts': '<latest-posts limit="6"></latest-posts>',
  'latest-posts, carousel': '<latest-posts limit="6" layout="carousel"></latest-posts>',
  'signup-form':
    '<signup-form consent="Yes, send me new articles by e-mail." privacy-url="/privacy"></signup-form>',
  'medical-disclaimer': '<medical-disclaimer region="us" topic="ketamine"></medical-disclaimer>',
  'crisis-resources': '<crisis-resources region="us"></crisis-resources>',
};
/** What comes in any length: it keeps `--cw-reserve`, here a screen. */
const open = {
  'article-view': `<article-view slug="${SLUG}"></article-view>`,
  'addiction-comparison-table':
    '<addiction-comparison-table comparison="medical-vs-recreational"></addiction-comparison-table>',
  'faq-list': '<faq-list faq="ketamine"></faq-list>',
};
/** Another layout of what is there already: left out where time is short. */
const isVariant = (/** @type {string} */ name) => name.includes(',');
const asked = Object.keys({ ...fixed, ...open }).filter((name) => !/form|medical|crisis/.test(name));

/** @param {Run} run @returns {Promise<Results>} */
export async function steadiness({ host, browser, rounds, quick }) {
  const screen = '<style>article-view, addiction-comparison-table, faq-list { --cw-reserve: 100vh }</style>';
  /** @type {Record<string, { snippet: number[], bare: number[], failure: number[], retry: number[] }>} */
  const samples = {};
  for (const [at, [name, tag]] of Object.entries({ ...fixed, ...open }).entries()) {
    if (quick && isVariant(name)) continue;
    const sample = (samples[name] = {
      snippet: /** @type {number[]} */ ([]),
      bare: /** @type {number[]} */ ([]),
      failure: /** @type {number[]} */ ([]),
      retry: /** @type {number[]} */ ([]),
    });
    const whole = host.put(
      `/shift/${at}.html`,
      clinicPage({ head: screen + room(host) + scriptTag(host), body: tag }),
    );
    const bare = host.put(`/shift/${at}-bare.html`, clinicPage({ head: scriptTag(host), body: tag }));
    // What moves is no matter of time: twice shows whether it is steady.
    for (let round = 0; round < Math.min(rounds, 2); round++) {
      sample.snippet.push((await shiftOf(whole, name)).shift);
      if (quick) continue;
      sample.bare.push((await shiftOf(bare, name)).shift);
      if (!asked.includes(name)) continue;
      const { before, shift } = await shiftOf(whole, name, true);
      sample.failure.push(before);
      sample.retry.push(shift);
    }
  }

  /** `before` is what moved until Retry was pressed. @param {string} path @param {string} name @param {boolean} [fails] */
  async function shiftOf(path, name, fails = false) {
    const [tag = ''] = name.split(',');
    const { page, counted, close } = await freshPage(browser, { slow: true, throttled: false });
    const documents = host.paths.filter((each) => each.startsWith('/v1/') && each.endsWith('.json'));
    if (fails) for (const each of documents) host.down.add(each);
    await page.goto(host.site + path, { waitUntil: 'load' });
    let before = 0;
    if (fails) {
      await page.waitForFunction(
        (tag) => Reflect.get(document.querySelector(tag) ?? {}, 'state') === 'error',
        tag,
      );
      host.down.clear();
      await page.evaluate(painted);
      before = (await counted()).shift;
      // As readers do: what moves at once, where they press, is theirs, and browsers do not count it. What moves when the
      // content is there, they do.
      await page.locator(`${tag} [part~="retry"]`).click();
    }
    await page.waitForFunction(
      ({ tag, asks }) => {
        const element = document.querySelector(tag);
        return asks
          ? Reflect.get(element ?? {}, 'state') === 'ready'
          : element?.shadowRoot?.querySelector('form, [part~="frame"] p');
      },
      { tag, asks: asked.includes(name) },
    );
    await page.evaluate(painted);
    const { shift } = await counted();
    await close();
    return { before, shift: shift - before };
  }

  const worst = (/** @type {Record<string, string>} */ names, /** @type {'snippet' | 'retry'} */ when) =>
    Math.max(0, ...Object.keys(names).flatMap((name) => samples[name]?.[when] ?? []));
  /** Nothing where it was not measured. */
  const onRetry = (/** @type {Record<string, string>} */ names) =>
    quick
      ? []
      : [{ what: 'Layout shift: the same, on Retry', limit: 0, value: worst(names, 'retry'), unit: '' }];
  const show = (/** @type {number[]} */ values) => (values.length > 0 ? rounded(median(values), 3) : '–');
  return {
    raw: { samples },
    targets: [
      {
        what: 'Layout shift: cards, lists, forms, safety texts',
        limit: 0,
        value: worst(fixed, 'snippet'),
        unit: '',
      },
      ...onRetry(fixed),
      {
        what: 'Layout shift: articles, tables, questions',
        limit: 0,
        value: worst(open, 'snippet'),
        unit: '',
      },
      ...onRetry(open),
    ],
    tables: [
      {
        title: 'Layout shift from first paint to ready (slow 4G)',
        head: ['widget', 'the snippet', 'it fails', 'Retry, to ready', 'script tag alone'],
        rows: Object.entries(samples).map(([name, { snippet, failure, retry, bare }]) => [
          name,
          show(snippet),
          show(failure),
          show(retry),
          show(bare),
        ]),
      },
    ],
  };
}

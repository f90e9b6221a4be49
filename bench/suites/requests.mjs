// @ts-check
// Requests of a page with every kind of widget, and with several that show the same.
import { clinicPage, room, scriptTag } from '../support/clinic-page.mjs';
import { freshPage } from '../support/browser.mjs';
import { SLUG } from '../support/content.mjs';
import { rounded } from '../support/numbers.mjs';

/** @typedef {import('../support/run.mjs').Run} Run @typedef {import('../support/run.mjs').Results} Results */

const card = `<article-card slug="${SLUG}"></article-card>`;
const ten = `${card.repeat(2)}
  <article-view slug="${SLUG}"></article-view>
  <related-posts for="${SLUG}"></related-posts>
  <related-posts for="${SLUG}" layout="list" allow-repeats></related-posts>
  <latest-posts></latest-posts>
  <latest-posts layout="carousel" allow-repeats></latest-posts>
  <addiction-comparison-table comparison="medical-vs-recreational"></addiction-comparison-table>
  ${'<faq-list faq="ketamine"></faq-list>'.repeat(2)}`;

/** @param {Run} run @returns {Promise<Results>} */
export async function requests({ host, browser }) {
  const head = room(host) + scriptTag(host);
  const pages = {
    'one card': clinicPage({ head, body: card }),
    'ten cards of one article': clinicPage({ head, body: card.repeat(10) }),
    'ten widgets': clinicPage({ head, body: ten }),
  };
  const rows = [];
  let most = 0;
  /** @type {Record<string, string[]>} */
  const raw = {};
  for (const [at, [name, html]] of Object.entries(pages).entries()) {
    const path = host.put(`/requests/${at}.html`, html);
    const { page, close } = await freshPage(browser);
    host.asked.length = 0;
    await page.goto(host.site + path, { waitUntil: 'networkidle' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll(':defined')].every((element) => {
        const state = Reflect.get(element, 'state');
        return state === undefined || state === 'ready';
      }),
    );
    await close();
    const documents = host.asked.filter((each) => each.startsWith('/v1/') && each.endsWith('.json'));
    const code = host.asked.filter((each) => each.endsWith('.js'));
    const twice = documents.length + code.length - new Set([...documents, ...code]).size;
    most = Math.max(most, twice);
    raw[name] = [...code, ...documents];
    rows.push([name, rounded(code.length), rounded(documents.length), rounded(twice)]);
  }
  return {
    raw,
    targets: [{ what: 'Requests made twice by ten widgets', limit: 0, value: most, unit: '' }],
    tables: [{ title: 'Requests', head: ['page', 'code', 'documents', 'twice'], rows }],
  };
}

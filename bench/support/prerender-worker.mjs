// @ts-check
// Prerenders pages until there are as many as wanted, and prints how it went: `endpoint's host, kind, pages`.
import { performance } from 'node:perf_hooks';
import { clinicPage } from './clinic-page.mjs';
import { SLUG } from './content.mjs';

const [, , origin = '', kind = '', wanted = '0'] = process.argv;
const { prerender } = await import(new URL('../../dist/server/index.js', import.meta.url).href);

const card = `<article-card slug="${SLUG}"></article-card>`;
const bodies = {
  'a card': card,
  'three widgets': `${card}<related-posts for="${SLUG}" limit="3"></related-posts><medical-disclaimer topic="ketamine"></medical-disclaimer>`,
  'an article': `<article-view slug="${SLUG}"></article-view>`,
};
const page = clinicPage({ body: /** @type {Record<string, string>} */ (bodies)[kind] ?? '' });

/** Asks each document once, as a build that keeps what it has read. @type {Map<string, Promise<{ status: number, headers: Headers, text: string }>>} */
const kept = new Map();
/** @param {string} url @param {RequestInit} init */
const transport = async (url, init) => {
  let answer = kept.get(url);
  if (!answer) {
    answer = fetch(url, init).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    kept.set(url, answer);
  }
  const { status, headers, text } = await answer;
  return new Response(text, { status, headers: { 'content-type': headers.get('content-type') ?? '' } });
};

const options = { endpoint: `${origin}/v1`, transport };
const memory = [];
const count = Number(wanted);
const step = Math.max(1, Math.floor(count / 5));
let bytes = 0;
for (let warm = 0; warm < 50; warm++) bytes = Buffer.byteLength((await prerender(page, options)).html);
let spent = 0;
for (let done = 0; done < count; done += step) {
  const start = performance.now();
  for (let at = 0; at < step; at++) {
    const { html, report } = await prerender(page, options);
    if (
      report.some((/** @type {{ outcome: string }} */ { outcome }) => outcome !== 'ready') ||
      html.length < 1000
    ) {
      throw new Error(`A page came out wrong: ${JSON.stringify(report)}`);
    }
  }
  spent += performance.now() - start;
  globalThis.gc?.();
  memory.push({ pages: done + step, megabytes: process.memoryUsage().heapUsed / 2 ** 20 });
}
console.log(JSON.stringify({ perSecond: (1000 * count) / spent, bytes, memory }));

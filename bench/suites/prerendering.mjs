// @ts-check
// Prerendering: pages a second on one core, and whether memory grows with the pages. In a process of its own.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rounded, spread, median } from '../support/numbers.mjs';

/** @typedef {import('../support/run.mjs').Run} Run @typedef {import('../support/run.mjs').Results} Results */

const execute = promisify(execFile);
const worker = fileURLToPath(new URL('../support/prerender-worker.mjs', import.meta.url));

/** @param {Run} run @returns {Promise<Results>} */
export async function prerendering({ host, rounds, quick }) {
  const pages = quick ? 500 : 10_000;
  /** @type {Record<string, { perSecond: number[], bytes: number, memory: { pages: number, megabytes: number }[] }>} */
  const samples = {};
  for (const kind of ['a card', 'three widgets', 'an article']) {
    const sample = {
      perSecond: /** @type {number[]} */ ([]),
      bytes: 0,
      memory: /** @type {{ pages: number, megabytes: number }[]} */ ([]),
    };
    samples[kind] = sample;
    for (let round = 0; round < Math.min(rounds, 3); round++) {
      // Memory needs the whole way once; how fast it goes, a part of it tells.
      const count = round === 0 && kind === 'three widgets' ? pages : Math.min(pages, 500);
      const { stdout } = await execute(process.execPath, [
        '--expose-gc',
        worker,
        host.elsewhere,
        kind,
        String(count),
      ]);
      const { perSecond, bytes, memory } = JSON.parse(stdout);
      sample.perSecond.push(perSecond);
      sample.bytes = bytes;
      if (memory.length > sample.memory.length) sample.memory = memory;
    }
  }
  const { memory = [] } = samples['three widgets'] ?? {};
  return {
    raw: { samples },
    targets: [],
    tables: [
      {
        title: 'Prerendering (one process, content from an endpoint on this machine, asked once)',
        head: ['page', 'bytes of the page', 'pages a second', 'ms a page'],
        rows: Object.entries(samples).map(([name, { perSecond, bytes }]) => [
          name,
          rounded(bytes),
          spread(perSecond),
          rounded(1000 / median(perSecond), 1),
        ]),
      },
      {
        title: 'Memory while prerendering (heap after collection)',
        head: ['pages', 'MB'],
        rows: memory.map(({ pages, megabytes }) => [rounded(pages), rounded(megabytes, 1)]),
      },
    ],
  };
}

// @ts-check
// `npm run bench`: what the built files cost a page, beside the same thing written by hand and beside other libraries.
//   --quick            fewer rounds and cases, in less than three minutes, on what is built already
//   --only bytes,page  only these suites
//   --rounds 3         how often everything takes its turn (default 5)
//   --write            keeps the samples in bench/results.json and the tables in docs/performance.md, with what is kept
//                      there of suites that do not run
// On a machine that does nothing else: each figure is the median of rounds in which everything takes its turn.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { npmCall } from '../scripts/npm.mjs';
import { run } from '../scripts/servers/workspace.mjs';
import { tableLines } from '../scripts/testing/results.mjs';
import { articles } from './suites/articles.mjs';
import { bytes } from './suites/bytes.mjs';
import { lists } from './suites/lists.mjs';
import { page } from './suites/page.mjs';
import { prerendering } from './suites/prerendering.mjs';
import { requests } from './suites/requests.mjs';
import { steadiness } from './suites/steadiness.mjs';
import { freshPage, openBrowser } from './support/browser.mjs';
import { folder } from './support/content.mjs';
import { Host } from './support/host.mjs';
import { rounded } from './support/numbers.mjs';
import { installPeers } from './support/peers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const suites = { bytes, lists, page, steadiness, requests, articles, prerendering };
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const wanted = options.only?.split(',') ?? Object.keys(suites);
const unknown = wanted.find((name) => !Object.hasOwn(suites, name));
if (unknown) throw new Error(`No suite is called ${unknown}: there are ${Object.keys(suites).join(', ')}.`);
if (options.write && options.quick) throw new Error('--write keeps nothing of a quick run.');

installPeers();
if (!options['no-build'] && !(options.quick && ['cdn', 'dist'].every((folder) => existsSync(folder)))) {
  const { command, args, shell } = npmCall(['run', '--silent', 'build']);
  await run(command, args, { shell });
}
const [load = 0] = loadavg();
if (load > availableParallelism() / 2) {
  console.log(
    `This machine is busy (load ${rounded(load, 1)}): the figures will be too high, and far apart.`,
  );
}

const host = await new Host().start();
const cdn = join(root, 'cdn');
await host.putFolder('/cdn', cdn, ['builder']);
await host.putFolder('/v1', folder);
const browser = await openBrowser();
// A browser's first page pays for much that belongs to none.
const first = await freshPage(browser);
await first.page.goto('about:blank');
await first.close();

const rounds = Number(options.rounds ?? (options.quick ? 1 : 5));
/** @type {Record<string, import('./support/run.mjs').Results & { rounds: number }>} */
const results = {};
for (const [name, suite] of Object.entries(suites)) {
  if (!wanted.includes(name)) continue;
  const start = Date.now();
  results[name] = { ...(await suite({ host, browser, cdn, rounds, quick: options.quick })), rounds };
  console.error(`${name}: ${rounded((Date.now() - start) / 1000)} s`);
}
const about = {
  day: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${browser.version()}`,
  node: process.version,
  processor: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
  load: loadavg()[0],
};
await browser.close();
await host.stop();

const kept = join(root, 'bench', 'results.json');
const all = options.write
  ? { ...(existsSync(kept) && JSON.parse(await readFile(kept, 'utf8')).suites), ...results }
  : results;
const text = report(Object.keys(suites).flatMap((name) => (all[name] ? { name, ...all[name] } : [])));
console.log(text);
if (options.write) {
  await writeFile(kept, `${JSON.stringify({ about, suites: all })}\n`);
  const path = join(root, 'docs', 'performance.md');
  const document = await readFile(path, 'utf8');
  const [before = '', after = ''] = document.split(/(?<=<!-- bench -->\n)[^]*(?=<!-- \/bench -->)/);
  await writeFile(path, `${before}\n${text}\n${after}`);
}

/** @param {(import('./support/run.mjs').Results & { name: string, rounds: number })[]} all */
function report(all) {
  const targets = all.flatMap(({ targets }) => targets);
  const number = (/** @type {number} */ value, /** @type {string} */ unit) =>
    `${rounded(value, unit === '×' ? 2 : unit === '' && value % 1 !== 0 ? 3 : 0)}${unit && unit !== '×' ? ` ${unit}` : ''}`;
  const rows = targets.map(({ what, limit, value, unit, note }) => [
    what,
    number(limit, unit),
    number(value, unit),
    value <= limit ? 'yes' : `no: ${number(value - limit, unit)} over${note ? `; ${note}` : ''}`,
  ]);
  const lines = [
    `${about.day}, ${about.browser}, Node ${about.node}, ${about.processor}. Rounds: ` +
      `${all.map(({ name, rounds }) => `${name} ${rounds}`).join(', ')}.`,
    '',
    '### Targets',
    '',
    ...tableLines(['what', 'at most', 'measured', 'met'], rows, [1, 2]),
  ];
  for (const { title, head, rows } of all.flatMap(({ tables }) => tables)) {
    lines.push('', `### ${title}`, '', ...tableLines(head, rows, head.map((_, at) => at).slice(1)));
  }
  return `${lines.join('\n')}\n`;
}

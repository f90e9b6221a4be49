// @ts-check
// `node scripts/scale.mjs 1000 10000`: exports that many posts from a server on this machine, and prints what it took:
// the first run, and one more in which nothing has changed. docs/scale.md holds what it printed. Build dist/ before.
//   --source native   an endpoint of the contract that answers each article by itself, as a content system does
//   --source json-feed   a feed in pages of a hundred posts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: 'string', default: 'native' }, serve: { type: 'string' } },
});
const PAGE = 100;
/** Some 6 KB, an ordinary article. */
const BODY = '<p>A sentence of an ordinary article, as long as such sentences are on the whole.</p>\n'.repeat(
  70,
);
const TAGS = 40;

/** The newest has the highest number. @param {number} number */
const summaryOf = (number) => {
  const day = new Date(Date.UTC(2000, 0, 1) + number * 3_600_000).toISOString();
  const tag = `tag-${number % TAGS}`;
  return {
    id: `id-${number}`,
    slug: `post-${number}`,
    title: `Post ${number}, with a title of ordinary length`,
    url: `https://publisher.example/post-${number}`,
    category: { id: `c${number % 7}`, name: `Category ${number % 7}` },
    tags: [{ id: tag, name: tag }],
    published: day,
    updated: day,
    excerpt: 'One or two sentences that say what the article is about, cut where a card ends.',
  };
};

/** @param {number} number */
const itemOf = (number) => {
  const { id, url, title, published, updated, excerpt, tags } = summaryOf(number);
  const names = tags.map(({ name }) => name);
  const [date_published, date_modified] = [published, updated];
  return { id, url, title, date_published, date_modified, summary: excerpt, tags: names, content_html: BODY };
};

/** @param {number} count @param {number} page @param {(number: number) => object} make */
const pageOf = (count, page, make) =>
  Array.from({ length: Math.min(PAGE, count - page * PAGE) }, (_, index) =>
    make(count - page * PAGE - index),
  );

/** @param {number} count @param {string} path */
const answer = (count, path) => {
  const page = path === '/articles.json' ? 0 : Number(/^\/(?:page|feed)-?(\d*)$/.exec(path)?.[1] ?? NaN);
  const hasNext = (page + 1) * PAGE < count;
  if (path.startsWith('/feed')) {
    const next_url = hasNext ? `/feed-${page + 1}` : undefined;
    return {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: pageOf(count, page, itemOf),
      next_url,
    };
  }
  if (!Number.isNaN(page)) {
    const next = hasNext ? `/page-${page + 1}` : undefined;
    return { version: '1.0', items: pageOf(count, page, summaryOf), page: { next, total: count } };
  }
  const number = /^\/articles\/post-(\d+)\.json$/.exec(path)?.[1];
  return number && { version: '1.0', item: { ...summaryOf(Number(number)), html: BODY } };
};

if (values.serve) {
  // In a process of its own, so that its memory and time are not the command's.
  const count = Number(values.serve);
  const server = createServer((request, response) => {
    const json = answer(count, request.url ?? '');
    response.writeHead(json ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(json || {}));
  });
  server.listen(0, '127.0.0.1', () => {
    console.log(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
  });
} else {
  const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000];
  console.log(
    `${availableParallelism()} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  console.log('| posts | run | seconds | CPU seconds | peak memory (MB) | requests | files |');
  console.log('| ----: | --- | ------: | ----------: | ---------------: | -------: | ----: |');
  for (const count of sizes) await measure(count);
}

/** @param {number} count */
async function measure(count) {
  const server = spawn(process.execPath, [fileURLToPath(import.meta.url), '--serve', String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const out = await mkdtemp(join(tmpdir(), 'clinic-widgets-scale-'));
  try {
    const [port] = await once(server.stdout, 'data');
    const endpoint = `http://127.0.0.1:${String(port).trim()}${values.source === 'native' ? '' : '/feed'}`;
    for (const run of ['first', 'nothing changed']) console.log(await row(count, run, endpoint, out));
  } finally {
    server.kill();
    await rm(out, { recursive: true, force: true });
  }
}

/** @param {number} count @param {string} run @param {string} endpoint @param {string} out */
async function row(count, run, endpoint, out) {
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const usage = `process.on('exit', () => { const u = process.resourceUsage(); console.error('USAGE ' + u.maxRSS + ' ' + (u.userCPUTime + u.systemCPUTime)); })`;
  const started = Date.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(usage)}`, main, 'export', endpoint].concat([
      ...['--source', values.source, '--out', join(out, 'export')],
    ]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(output);
  const seconds = (Date.now() - started) / 1000;
  const [, memory = 0, cpu = 0] = /USAGE (\d+) (\d+)/.exec(output) ?? [];
  const requests = /(\d+) requests\./.exec(output)?.[1] ?? '';
  const files = (await readdir(join(out, 'export'), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  ).length;
  const cells = [
    count,
    run,
    seconds.toFixed(1),
    (Number(cpu) / 1e6).toFixed(1),
    Math.round(Number(memory) / 1024),
  ];
  return `| ${[...cells, requests, files].join(' | ')} |`;
}

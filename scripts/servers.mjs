// @ts-check
// `npm run test:servers` installs and starts a real WordPress and a real Ghost on this machine, fills them, and lets
// real browsers show every widget from them.
//   wordpress ghost             only these servers
//   --engine chromium,firefox   only these engines (default: every one that is installed)
//   --no-build                  the files in cdn/ as they are
// What cannot be started is named and counts as not run, never as passed; with CI set, it is a failure.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createStaticServer } from '../demo/server/static.mjs';
import { demoEntries, difficultEntries, notes } from './servers/content.mjs';
import { kinds, names, startServers } from './servers/start.mjs';
import { openWorkspace } from './servers/workspace.mjs';
import { sumTests } from './testing/results.mjs';
import { prepareRun, runInBrowsers } from './testing/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const folder = join('test', 'servers');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
});
const wanted = positionals.length > 0 ? positionals : [...kinds];
const unknown = wanted.find((name) => !kinds.some((kind) => kind === name));
if (unknown) throw new Error(`No server is called ${unknown}, only ${kinds.join(' and ')}.`);

const total = { passed: 0, failed: 0, skipped: 0 };
/** What went wrong outside of any test. @type {string[]} */
const problems = [];
/** What could not be run here. @type {string[]} */
const notRun = [];

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
const workspace = openWorkspace(stopping.signal);
try {
  await testAll();
} catch (error) {
  if (!stopping.signal.aborted) console.error(error);
  problems.push(stopping.signal.aborted ? 'The run was interrupted.' : 'The run broke off.');
} finally {
  await workspace.close();
}
for (const line of notRun) console.log(line);
for (const problem of problems) console.log(problem);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || problems.length > 0 || total.passed === 0 ? 1 : 0);

async function testAll() {
  const { signal } = stopping;
  const { engine, 'no-build': asItIs } = options;
  const { missing, runnable } = await prepareRun({ engine, build: !asItIs, problems, signal });
  notRun.push(...missing);
  const start = Date.now();
  const posts = [...(await demoEntries()), ...difficultEntries(), ...notes()];
  const servers = await startServers(workspace, { wanted, posts });
  for (const kind of kinds) {
    const version = servers[kind]?.version;
    if (version) console.log(`${version} is running.`);
    const reason = servers.notRun[kind];
    if (!reason) continue;
    const line = `${names[kind]}: not run: ${reason}`;
    notRun.push(line);
    if (process.env.CI) problems.push(`CI needs every part. ${line}`);
  }
  console.log(`The servers are filled, after ${((Date.now() - start) / 1_000).toFixed(0)} s.`);
  const { mails, wordpress, ghost } = servers;
  // For the tests, both those in browsers and those in Node.
  const folders = {
    ...(wordpress && { wordpress: join(workspace.scratch, 'files', 'wordpress') }),
    ...(wordpress && { plain: join(workspace.scratch, 'files', 'plain') }),
    ...(ghost && { ghost: join(workspace.scratch, 'files', 'ghost') }),
  };
  // Static files of what the publisher's tool has written.
  const files = createStaticServer({ root: join(workspace.scratch, 'files'), cors: true });
  workspace.onClose(files.close);
  const { url } = await files.listen(0);
  process.env.OTHER_SERVERS = JSON.stringify({ wordpress, ghost, exported: folders, files: url });
  await Promise.race([
    testInTurn(runnable, mails),
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

/**
 * @param {readonly string[]} runnable
 * @param {import('./servers/start.mjs').Started['mails']} mails
 */
async function testInTurn(runnable, mails) {
  await testInNode();
  const { sessions, passed } = await runInBrowsers(runnable, {
    files: `${folder}/**/*.test.ts`,
    // Lets a test wait for the mail that it caused.
    commands: { 'next-mail': (address) => mails?.next(address, AbortSignal.timeout(15_000)) },
    signal: stopping.signal,
  });
  const count = sumTests(sessions);
  for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += count[kind];
  if (!passed && count.failed === 0) problems.push('The test runner broke off.');
}

async function testInNode() {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs'));
  if (files.length === 0) return;
  const tests = runNodeTests({ files: files.map((name) => join(root, folder, name)), concurrency: 1 });
  tests.on('test:pass', ({ details, skip }) => {
    if (details.type !== 'suite') total[skip === undefined ? 'passed' : 'skipped'] += 1;
  });
  tests.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') total.failed += 1;
  });
  for await (const text of tests.compose(spec)) process.stdout.write(text);
}

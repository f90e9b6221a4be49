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
import { engines, findBrowsers, missingLines } from './browsers.mjs';
import { npmCall } from './npm.mjs';
import { demoEntries, difficultEntries, notes } from './servers/content.mjs';
import { kinds, names, startServers } from './servers/start.mjs';
import { openWorkspace, run } from './servers/workspace.mjs';
import { countTests } from './testing/results.mjs';

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
const wantedEngines = options.engine?.split(',') ?? engines;

const total = { passed: 0, failed: 0, skipped: 0 };
/** What went wrong outside of any test. @type {string[]} */
const problems = [];
/** What could not be run here. @type {string[]} */
const notRun = [];

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
// The WebDriver client leaves some rejections to nobody.
process.on('unhandledRejection', (error) => {
  console.error(error);
  problems.push('Something failed outside of the tests.');
});

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
  const found = findBrowsers({ wanted: wantedEngines, install: true });
  notRun.push(...missingLines(found));
  const { signal } = stopping;
  if (!options['no-build']) {
    const { command, args, shell } = npmCall(['run', '--silent', 'build:cdn']);
    await run(command, args, { shell, signal });
  }
  const start = Date.now();
  const posts = [...(await demoEntries()), ...difficultEntries(), ...notes()];
  const servers = await startServers(workspace, { wanted, posts });
  for (const kind of kinds) {
    const version = servers[kind]?.version;
    if (version) console.log(`${version} is running.`);
    const reason = servers.notRun[kind];
    if (reason) notRun.push(`${names[kind]}: not run: ${reason}`);
  }
  if (process.env.CI) problems.push(...notRun.map((line) => `CI needs every part. ${line}`));
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
    testInTurn(found, mails),
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

/**
 * @param {ReturnType<typeof findBrowsers>} found
 * @param {import('./servers/start.mjs').Started['mails']} mails
 */
async function testInTurn(found, mails) {
  await testInNode();
  const runnable = wantedEngines.filter((engine) => found[engine]?.path);
  if (runnable.length > 0) await testInBrowsers(runnable, mails);
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

/**
 * @param {string[]} runnable
 * @param {import('./servers/start.mjs').Started['mails']} mails
 */
async function testInBrowsers(runnable, mails) {
  process.env.ENGINE = runnable.join(',');
  const { default: config } = await import('../web-test-runner.config.mjs');
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({
    autoExitProcess: false,
    readCliArgs: false,
    readFileConfig: false,
    config: { ...config, files: `${folder}/**/*.test.ts`, plugins: [...config.plugins, mailCommand(mails)] },
  });
  if (!runner) return;
  const stop = () => void runner.stop();
  stopping.signal.addEventListener('abort', stop, { once: true });
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  for (const count of countTests(runner.sessions.all()).values()) {
    for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += count[kind];
  }
  if (!passed && total.failed === 0) problems.push('The test runner broke off.');
}

/**
 * Lets a test wait for the mail that it caused.
 *
 * @param {import('./servers/start.mjs').Started['mails']} mails
 */
function mailCommand(mails) {
  return {
    name: 'mails',
    /** @param {{ command: string, payload: any }} call */
    async executeCommand({ command, payload }) {
      return command === 'next-mail' ? mails?.next(payload, AbortSignal.timeout(15_000)) : undefined;
    },
  };
}

// `npm test`: the tests that run in Node, then those that run in browsers, then one line that counts them all.
//   a.test.ts b.test.ts         only these files (--files a.test.ts says the same)
//   --engine chromium,firefox   only these engines (default: every one that is installed)
//   --coverage                  measure src/ in Chromium and fail below the threshold (whole runs only)
//   --watch                     run again on every change
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engines, findBrowsers, missingLines } from './browsers.mjs';
import { sumTests } from './testing/results.mjs';
import { runInBrowsers } from './testing/run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    files: { type: 'string', multiple: true, default: [] },
    coverage: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
});
/** What they hold runs in Node, all else in browsers. */
const nodeFolders = ['node', 'cli'].map((name) => join('test', name));
const files = [...options.files, ...positionals].map((file) => normalize(file));
const wanted = options.engine?.split(',') ?? engines;

const total = { passed: 0, failed: 0, skipped: 0 };
/** What went wrong outside of any test. */
const problems = [];
sayTheCountLast();

if (browsersAreReady()) {
  // Each has work for one processor.
  await Promise.all([runNodeTests(), needsCdn() && buildCdn()]);
  await runBrowserTests();
}
process.exit();

/** However the run ends, its last line is the count, and only a run without any failure ends well. */
function sayTheCountLast() {
  process.on('exit', (code) => {
    if (total.passed + total.failed === 0) problems.push('No test was run.');
    for (const problem of problems) writeSync(1, `${problem}\n`);
    const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
    writeSync(1, `${total.passed} passed, ${total.failed} failed${skipped}\n`);
    process.exitCode = code || (total.failed > 0 || problems.length > 0 ? 1 : 0);
  });
  process.on('uncaughtException', (error) => {
    console.error(error);
    problems.push('The test run broke off.');
    process.exit(1);
  });
  // The WebDriver client leaves some rejections to nobody. The page they concern ends by its own timeout.
  process.on('unhandledRejection', (error) => {
    console.error(error);
    problems.push('Something failed outside of the tests.');
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      problems.push('The test run was interrupted.');
      process.exit(1);
    });
  }
}

function browsersAreReady() {
  const missing = missingLines(findBrowsers({ wanted, install: true }));
  // Elsewhere the configuration of the test runner names them. Here nobody would read it.
  if (process.env.CI) problems.push(...missing.map((line) => `CI needs every engine. ${line}`));
  return problems.length === 0;
}

async function runNodeTests() {
  const chosen = files.length > 0 ? files.filter(isNodeTest) : allNodeTests();
  if (chosen.length === 0 || options.watch) return;
  const scratch = mkdtempSync(join(tmpdir(), 'clinic-widgets-'));
  const report = join(scratch, 'node.tap');
  const reporters = ['spec', 'tap'].map((name) => `--test-reporter=${name}`);
  const destinations = ['stdout', report].map((name) => `--test-reporter-destination=${name}`);
  const status = await run(['--test', ...reporters, ...destinations, ...chosen]);
  const summary = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  rmSync(scratch, { recursive: true });
  const failed = count('fail') + count('cancelled');
  total.passed += count('pass');
  total.failed += failed;
  total.skipped += count('skipped') + count('todo');
  // Node counts a file that holds no test as one that passed, under the file's name.
  const empty = chosen.filter((file) => new RegExp(`^ok \\d+ - .*${basename(file)}$`, 'm').test(summary));
  total.passed -= empty.length;
  problems.push(...empty.map((file) => `${file} holds no test.`));
  if (status !== 0 && failed === 0) problems.push('The tests in Node broke off.');
}

/** A list, because `node --test` takes a folder in Node 20 only. */
function allNodeTests() {
  return nodeFolders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, name))
      .filter(isNodeTest),
  );
}

function isNodeTest(file) {
  return nodeFolders.some((folder) => file.startsWith(folder + sep)) && file.endsWith('.test.mjs');
}

/** The files in cdn/ are tested as built: always in a whole run, else when a chosen test speaks of them. */
function needsCdn() {
  return files.length === 0 || files.some((file) => readFileSync(file, 'utf8').includes('testServers.cdn'));
}

async function buildCdn() {
  const status = await run(['scripts/build-cdn.mjs']);
  if (status !== 0) problems.push('cdn/ could not be built: its tests ran against an old build or none.');
}

/** Runs a program of Node's to its end, which it tells, or to our own. */
async function run(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const stop = () => child.kill();
  process.once('exit', stop);
  const [status] = await once(child, 'exit');
  process.off('exit', stop);
  return status;
}

async function runBrowserTests() {
  const chosen = files.filter((file) => !isNodeTest(file));
  if (files.length > 0 && chosen.length === 0) return;
  const found = findBrowsers({ wanted });
  const runnable = wanted.filter((engine) => found[engine].path);
  if (runnable.length === 0) {
    problems.push(...missingLines(found));
    return;
  }
  // Only Chromium measures coverage, and a part of the tests says nothing about the whole of src/.
  const coverage = options.coverage && chosen.length === 0 && runnable.includes('chromium');
  for (const line of missingLines(found)) console.log(line);
  const { sessions, passed } = await runInBrowsers(runnable, {
    ...(chosen.length > 0 && { files: chosen }),
    options: { coverage, watch: options.watch },
  });
  const count = sumTests(sessions);
  for (const kind of Object.keys(count)) total[kind] += count[kind];
  if (!passed && total.failed === 0)
    problems.push(coverage ? 'Coverage is below the threshold.' : 'The test runner broke off.');
}

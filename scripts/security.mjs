// @ts-check
// `npm run test:security` shows a corpus of hostile strings through every source and sign-up service in real browsers,
// and prints what came of it.
//   --all                       the whole corpus (default: a fixed sample of it)
//   --engine chromium,firefox   only these engines (default: every one that is installed)
//   --no-build                  the files in cdn/ as they are
//   --posts folder              JSON files of posts: how much of them is kept
//   --files a.test.ts,b.test.ts only these tests of test/security/
// An engine that cannot be run is named as not run, never as passed; with CI set, it is a failure.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engines, findBrowsers, labels, missingLines } from './browsers.mjs';
import { npmCall } from './npm.mjs';
import { run } from './servers/workspace.mjs';
import { countTests } from './testing/results.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    engine: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    posts: { type: 'string' },
    files: { type: 'string' },
  },
});
const wanted = options.engine?.split(',') ?? engines;

const total = { passed: 0, failed: 0, skipped: 0 };
/** What went wrong outside of any test. @type {string[]} */
const problems = [];
/** What the tests have told, by engine. @type {{ engine: string, row: Record<string, string | number> }[]} */
const told = [];

// The WebDriver client leaves some rejections to nobody.
process.on('unhandledRejection', (error) => {
  console.error(error);
  problems.push('Something failed outside of the tests.');
});

const found = findBrowsers({ wanted, install: true });
const missing = missingLines(found);
if (process.env.CI) problems.push(...missing.map((line) => `CI needs every engine. ${line}`));
if (!options['no-build']) {
  const { command, args, shell } = npmCall(['run', '--silent', 'build:cdn']);
  await run(command, args, { shell });
}
const runnable = wanted.filter((engine) => found[engine]?.path);
if (runnable.length > 0) await testInBrowsers(runnable);

for (const line of table()) console.log(line);
for (const line of [...missing, ...problems]) console.log(line);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || problems.length > 0 || total.passed === 0 ? 1 : 0);

/** @param {string[]} chosen */
async function testInBrowsers(chosen) {
  process.env.ENGINE = chosen.join(',');
  if (options.all) process.env.SECURITY_ALL = '1';
  if (options.posts) process.env.SECURITY_POSTS = options.posts;
  const { default: config } = await import('../web-test-runner.config.mjs');
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({
    autoExitProcess: false,
    readCliArgs: false,
    readFileConfig: false,
    config: {
      ...config,
      // The host that nobody should ask is one for all: what one engine asks while strings are tried raw would count
      // against another.
      concurrentBrowsers: 1,
      files: options.files?.split(',') ?? `${join('test', 'security')}/**/*.test.ts`,
      // Each engine goes through everything in one page.
      testsFinishTimeout: 3 * 3_600_000,
      plugins: [...config.plugins, rowCommand()],
    },
  });
  if (!runner) return;
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  for (const count of countTests(runner.sessions.all()).values()) {
    for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += count[kind];
  }
  if (!passed && total.failed === 0) problems.push('The test runner broke off.');
}

/** Lets a test say a row of the table. */
function rowCommand() {
  return {
    name: 'security-rows',
    /** @param {{ command: string, payload: any, session: any }} call */
    executeCommand({ command, payload, session }) {
      if (command !== 'security-row') return undefined;
      told.push({ engine: session.browser.name, row: payload });
      return true;
    },
  };
}

/** The rows in the order in which they are told, engines beside each other. */
function table() {
  const head = ['case', 'engine', 'strings', 'executed', 'dangerous nodes', 'requests', 'seen'];
  const cases = [...new Set(told.map(({ row }) => row.case))];
  const rows = cases.flatMap((name) =>
    wanted.map((engine) => {
      const label = labels[/** @type {keyof typeof labels} */ (engine)];
      const row = told.find((one) => one.row.case === name && one.engine === label)?.row;
      if (!row) return [String(name), label, 'not run', '', '', '', found[engine]?.reason ?? 'it broke off'];
      const seen = ['elements', 'shown', 'refused', 'pictures']
        .filter((kind) => row[kind] !== undefined)
        .map((kind) => `${row[kind]} ${kind}`)
        .join(', ');
      return [name, label, row.strings, row.ran, row.dangers, row.requests, row.seen ?? row.kept ?? seen].map(
        String,
      );
    }),
  );
  const widths = head.map((_title, at) =>
    Math.max(...[head, ...rows].map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, at) => (at > 1 && at < 6 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at > 1 && at < 6 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return rows.length > 0 ? ['', line(head), rule, ...rows.map(line), ''] : [];
}

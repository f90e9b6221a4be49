// @ts-check
// `npm run test:security` shows a corpus of hostile strings through every source and sign-up service in real browsers,
// and prints what came of it.
//   --all                       the whole corpus (default: a fixed sample of it)
//   --engine chromium,firefox   only these engines (default: every one that is installed)
//   --no-build                  the files in cdn/ as they are
//   --posts folder              JSON files of posts: how much of them is kept
//   --files test/security/corpus.test.ts   only these tests
//   --case 'from map'           only those of them whose titles have these words: the whole corpus, case by case
// An engine that cannot be run is named as not run, never as passed; with CI set, it is a failure.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { labels } from './browsers.mjs';
import { sumTests, tableLines } from './testing/results.mjs';
import { prepareRun, runInBrowsers } from './testing/run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    engine: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
    posts: { type: 'string' },
    files: { type: 'string' },
    case: { type: 'string' },
  },
});

/** What went wrong outside of any test. @type {string[]} */
const problems = [];
/** What the tests have told, by engine. @type {{ engine: string, row: Record<string, string | number> }[]} */
const told = [];

const { engine, 'no-build': asItIs } = options;
const { wanted, found, missing, runnable } = await prepareRun({ engine, build: !asItIs, problems });
if (options.all) process.env.SECURITY_ALL = '1';
if (options.case) process.env.OTHER_SERVERS = JSON.stringify({ case: options.case });
if (options.posts) process.env.SECURITY_POSTS = options.posts;
const { sessions, passed } = await runInBrowsers(runnable, {
  files: options.files?.split(',') ?? `${join('test', 'security')}/**/*.test.ts`,
  // Lets a test say a row of the table.
  commands: {
    'security-row': (row, name) => {
      told.push({ engine: name, row });
      // All of it takes long: whoever waits sees how far it is.
      if (options.all) console.error(`${name}: ${row.case}, ${row.ran ?? 0} executed, ${row.seen ?? ''}`);
    },
  },
  options: {
    // Each engine goes through everything in one page.
    testsFinishTimeout: 3 * 3_600_000,
  },
});
const total = sumTests(sessions);
if (!passed && total.failed === 0) problems.push('The test runner broke off.');

for (const line of table()) console.log(line);
for (const line of [...missing, ...problems]) console.log(line);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} not asked for` : ''}`,
);
process.exit(total.failed > 0 || problems.length > 0 || total.passed === 0 ? 1 : 0);

/** The rows in the order in which they are told, engines beside each other. */
function table() {
  const head = ['case', 'engine', 'strings', 'executed', 'dangerous nodes', 'requests', 'seen'];
  const cases = [...new Set(told.map(({ row }) => row.case))];
  const rows = cases.flatMap((name) =>
    wanted.map((engine) => {
      const label = labels[/** @type {keyof typeof labels} */ (engine)];
      const row = told.find((one) => one.row.case === name && one.engine === label)?.row;
      if (!row) return [String(name), label, 'not run', '', '', '', found[engine]?.reason ?? 'it broke off'];
      return [name, label, row.strings, row.ran, row.dangers, row.requests, row.seen].map((cell) =>
        String(cell ?? ''),
      );
    }),
  );
  return rows.length > 0 ? ['', ...tableLines(head, rows, [2, 3, 4, 5]), ''] : [];
}

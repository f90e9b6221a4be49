// What a run of the test runner amounts to, for people and for `npm test`.
import { relative } from 'node:path';

/**
 * Tests by engine. A file that did not load, or that ended in an error outside of its tests, is one failure: its
 * tests are missing from the results, and must not go missing from the count.
 */
export function countTests(sessions) {
  const engines = new Map();
  for (const session of sessions) {
    const { name } = session.browser;
    const count = engines.get(name) ?? { files: 0, passed: 0, failed: 0, skipped: 0, broken: [] };
    engines.set(name, count);
    count.files += 1;
    const tests = allTests(session.testResults);
    for (const test of tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    const hasFailure = tests.some((test) => !test.passed && !test.skipped);
    if (session.errors?.length > 0 || (!session.passed && !hasFailure)) {
      count.failed += 1;
      const [reason] = session.errors?.at(-1)?.message?.split('\n') ?? [];
      count.broken.push(`${relative(process.cwd(), session.testFile)}${reason ? ` (${reason})` : ''}`);
    }
  }
  return engines;
}

/** How many tests passed, failed and were skipped, in all engines together. */
export function sumTests(sessions) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const count of countTests(sessions).values()) {
    for (const kind of Object.keys(sum)) sum[kind] += count[kind];
  }
  return sum;
}

function allTests(suite) {
  if (!suite) return [];
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}

/**
 * A table in Markdown: each case with what became of it in each engine. A case is a test, by its title with those of
 * the suites around it; what it has told of itself stands in the table. One whose title ends in `(not run: …)` was
 * skipped for that reason.
 *
 * @param {Iterable<any>} sessions Of the test runner.
 * @param {ReadonlyMap<string, string>} outcomes By engine and title.
 * @param {readonly string[]} engines Their names.
 */
export function caseTable(sessions, outcomes, engines) {
  const cases = new Map();
  const count = { passed: 0, failed: 0, notRun: 0 };
  const note = (title, engine, cell) => cases.set(title, { ...cases.get(title), [engine]: cell });
  for (const session of sessions) {
    const engine = session.browser.name;
    const tests = titledTests(session.testResults);
    for (const { title, test } of tests) {
      const [, name, reason] = /^(.*) \(not run: (.*)\)$/.exec(title) ?? [];
      const told = outcomes.get(`${engine} ${title}`);
      if (test.skipped) count.notRun += 1;
      else count[test.passed ? 'passed' : 'failed'] += 1;
      if (test.skipped) note(name ?? title, engine, `not run: ${reason ?? 'skipped'}`);
      else note(title, engine, test.passed ? (told ?? 'passed') : `FAILED${told ? `: ${told}` : ''}`);
    }
    const hasFailure = tests.some(({ test }) => !test.passed && !test.skipped);
    if (session.errors?.length > 0 || (!session.passed && !hasFailure)) {
      count.failed += 1;
      note(relative(process.cwd(), session.testFile), engine, 'FAILED: did not run to its end');
    }
  }
  const head = ['case', ...engines];
  const rows = Array.from(cases, ([title, cells]) => [
    title,
    ...engines.map((engine) => cells[engine] ?? 'not run: the engine is not there'),
  ]);
  return { lines: tableLines(head, rows), ...count };
}

/**
 * A table in Markdown, laid out for people who read it as it is.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @param {readonly number[]} [numbers] Which columns hold numbers, from 0.
 */
export function tableLines(head, rows, numbers = []) {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => cells[at].length)));
  const cell = (text, at) => (numbers.includes(at) ? text.padStart(widths[at]) : text.padEnd(widths[at]));
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    numbers.includes(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), line(rule), ...rows.map(line)];
}

function titledTests(suite, before = []) {
  if (!suite) return [];
  const titles = [...before, ...(suite.name ? [suite.name] : [])];
  return [
    ...suite.tests.map((test) => ({ test, title: [...titles, test.name].join(' ') })),
    ...suite.suites.flatMap((inner) => titledTests(inner, titles)),
  ];
}

/** Ends the runner's output with a line for each engine and the coverage. */
export function engineTable() {
  return {
    onTestRunFinished({ sessions, testCoverage }) {
      const lines = [...countTests(sessions)].flatMap(([name, count]) => [
        `${name.padEnd(10)}${counted(count.files, 'files')}${counted(count.passed, 'passed')}` +
          `${counted(count.failed, 'failed')}${counted(count.skipped, 'skipped')}`,
        ...count.broken.map((file) => `${' '.repeat(10)}did not run to its end: ${file}`),
      ]);
      if (testCoverage) lines.push(coverageLine(testCoverage));
      console.log(`\n${lines.join('\n')}\n`);
    },
  };
}

const counted = (number, word) => `${String(number).padStart(5)} ${word.padEnd(8)}`;

function coverageLine({ summary, passed }) {
  const parts = ['lines', 'branches', 'functions', 'statements'].map(
    (kind) => `${kind} ${summary[kind].pct} %`,
  );
  return `Coverage  ${parts.join(', ')}${passed ? '' : ': below the threshold'}`;
}

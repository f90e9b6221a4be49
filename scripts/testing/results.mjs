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
      count.broken.push(relative(process.cwd(), session.testFile));
    }
  }
  return engines;
}

function allTests(suite) {
  if (!suite) return [];
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}

/** Ends the runner's output with a line for each engine and the coverage. */
export function engineTable() {
  return {
    onTestRunFinished({ sessions, testCoverage }) {
      const lines = [...countTests(sessions)].flatMap(([name, count]) => [
        `${name.padEnd(10)}${cell(count.files, 'files')}${cell(count.passed, 'passed')}` +
          `${cell(count.failed, 'failed')}${cell(count.skipped, 'skipped')}`,
        ...count.broken.map((file) => `${' '.repeat(10)}did not run to its end: ${file}`),
      ]);
      if (testCoverage) lines.push(coverageLine(testCoverage));
      console.log(`\n${lines.join('\n')}\n`);
    },
  };
}

const cell = (number, word) => `${String(number).padStart(5)} ${word.padEnd(8)}`;

function coverageLine({ summary, passed }) {
  const parts = ['lines', 'branches', 'functions', 'statements'].map(
    (kind) => `${kind} ${summary[kind].pct} %`,
  );
  return `Coverage  ${parts.join(', ')}${passed ? '' : ': below the threshold'}`;
}

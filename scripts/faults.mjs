// @ts-check
// `npm run test:faults`: the built files in real browsers, at servers that fail, on pages that misbehave, and with
// answers that are lost. It ends with a table: what became of each case in each engine.
//   endpoint.test.ts            only these files of test/faults/
//   --all                       everything, which takes long; without it a fixed sample
//   --engine chromium,firefox   only these engines (default: every one that is installed)
//   --no-build                  with the files in cdn/ as they are
// What an engine or this machine cannot run is named as not run, never as passed; with CI set, a missing engine is a
// failure.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engines, findBrowsers, labels, missingLines } from './browsers.mjs';
import { npmCall } from './npm.mjs';
import { run } from './servers/workspace.mjs';
import { caseTable } from './testing/results.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    engine: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const wanted = options.engine?.split(',') ?? engines;
const files = positionals.length > 0 ? positionals : ['*.test.ts'];

/** What went wrong outside of any test. @type {string[]} */
const problems = [];
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

/** What tests have told of their cases, by engine and title. @type {Map<string, string>} */
const outcomes = new Map();
const runnable = wanted.filter((engine) => found[engine]?.path);
const sessions = runnable.length > 0 ? await testInBrowsers(runnable) : [];

const { lines, failed, passed, notRun } = caseTable(sessions, outcomes, wanted.map(labelOf));
console.log(`\n${lines.join('\n')}\n`);
for (const line of [...missing, ...problems]) console.log(line);
console.log(`${passed} passed, ${failed} failed, ${notRun} not run`);
process.exit(failed > 0 || problems.length > 0 || passed === 0 ? 1 : 0);

/** @param {string} engine */
function labelOf(engine) {
  return labels[/** @type {keyof typeof labels} */ (engine)];
}

/** @param {string[]} chosen */
async function testInBrowsers(chosen) {
  const { faultCommands } = await import('../test/faults/commands.mjs');
  const { startFaultServers } = await import('../test/faults/servers.mjs');
  const servers = await startFaultServers();
  process.env.ENGINE = chosen.join(',');
  process.env.OTHER_SERVERS = JSON.stringify({ faults: servers.url, everything: options.all });
  const { default: config } = await import('../web-test-runner.config.mjs');
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({
    autoExitProcess: false,
    readCliArgs: false,
    readFileConfig: false,
    config: {
      ...config,
      files: files.map((name) => `test/faults/${name}`),
      testsFinishTimeout: 3 * 3_600_000,
      plugins: [...config.plugins, faultCommands(), outcomeCommand()],
    },
  });
  if (!runner) throw new Error('The test runner did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  await servers.close();
  return Array.from(runner.sessions.all());
}

/** Lets a test tell what its case came to. */
function outcomeCommand() {
  return {
    name: 'fault-outcomes',
    /** @param {{ command: string, payload: any, session: any }} call */
    executeCommand({ command, payload, session }) {
      if (command !== 'fault-outcome') return undefined;
      outcomes.set(`${session.browser.name} ${payload.title}`, payload.outcome);
      return true;
    },
  };
}

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
import { startFaultServers } from '../test/faults/servers.mjs';
import { faultCommands } from '../test/faults/commands.mjs';
import { labels } from './browsers.mjs';
import { caseTable } from './testing/results.mjs';
import { prepareRun, runInBrowsers } from './testing/run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    engine: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const files = positionals.length > 0 ? positionals : ['*.test.ts'];
/** What went wrong outside of any test. @type {string[]} */
const problems = [];
const { engine, 'no-build': asItIs } = options;
const { wanted, missing, runnable } = await prepareRun({ engine, build: !asItIs, problems });

/** What tests have told of their cases, by engine and title. @type {Map<string, string>} */
const outcomes = new Map();
const servers = await startFaultServers();
process.env.OTHER_SERVERS = JSON.stringify({ faults: servers.url, everything: options.all });
const { sessions } = await runInBrowsers(runnable, {
  files: files.map((name) => `test/faults/${name}`),
  commands: {
    'fault-outcome': ({ title, outcome }, engine) => void outcomes.set(`${engine} ${title}`, outcome),
  },
  plugins: [faultCommands()],
  options: { testsFinishTimeout: 3 * 3_600_000 },
});
await servers.close();

const { lines, failed, passed, notRun } = caseTable(sessions, outcomes, wanted.map(labelOf));
console.log(`\n${lines.join('\n')}\n`);
for (const line of [...missing, ...problems]) console.log(line);
console.log(`${passed} passed, ${failed} failed, ${notRun} not run`);
process.exit(failed > 0 || problems.length > 0 || passed === 0 ? 1 : 0);

/** @param {string} engine */
function labelOf(engine) {
  return labels[/** @type {keyof typeof labels} */ (engine)];
}

// @ts-check
// Test runs beside `npm test`: which engines there are, the build, and the test runner with other files and commands.
import { relative } from 'node:path';
import { engines, findBrowsers, missingLines } from '../browsers.mjs';
import { npmCall } from '../npm.mjs';
import { run } from '../servers/workspace.mjs';

/**
 * Installs what is missing of the wanted engines, and builds cdn/ unless told not to. What went wrong outside of any test
 * goes into `problems`; an engine that is missing is named, and with CI set it is a failure.
 *
 * @param {{ engine?: string | undefined, build: boolean, problems: string[], signal?: AbortSignal }} options Names with commas; every engine by default.
 */
export async function prepareRun({ engine, build, problems, signal }) {
  const wanted = engine?.split(',') ?? engines;
  // The WebDriver client leaves some rejections to nobody.
  process.on('unhandledRejection', (error) => {
    console.error(error);
    problems.push('Something failed outside of the tests.');
  });
  const found = findBrowsers({ wanted, install: true });
  const missing = missingLines(found);
  if (process.env.CI) problems.push(...missing.map((line) => `CI needs every engine. ${line}`));
  if (build) {
    const { command, args, shell } = npmCall(['run', '--silent', 'build:cdn']);
    await run(command, args, { shell, ...(signal && { signal }) });
  }
  return { wanted, found, missing, runnable: wanted.filter((name) => found[name]?.path) };
}

/** In how many files a browser may end by itself before that is the tests' own fault. */
const MOST_LOST = 3;

/**
 * @typedef {object} What
 * @property {string | string[]} [files] Those of the configuration by default.
 * @property {Readonly<Record<string, (payload: any, engine: string) => unknown>>} [commands] What tests may ask for by name, with `executeServerCommand`.
 * @property {readonly object[]} [plugins]
 * @property {object} [options] The test runner's.
 * @property {AbortSignal} [signal]
 */

/**
 * Runs tests in these engines; resolves with the sessions of the test runner, and whether all passed. Where a browser
 * ended by itself in the middle of a file, that is said, and the file runs once more in a new browser: an engine that
 * crashes says nothing of the tests. Where it ends there again, the file has failed.
 *
 * @param {readonly string[]} runnable
 * @param {What} what
 */
export async function runInBrowsers(runnable, what) {
  if (runnable.length === 0) return { sessions: [], passed: true };
  const { sessions, passed, covered } = await runOnce(runnable, what);
  const lost = sessions.filter(endedWithItsBrowser);
  if (lost.length === 0 || lost.length > MOST_LOST) return { sessions, passed };
  const files = lost.map(({ testFile }) => testFile);
  const names = files.map((file) => relative(process.cwd(), file));
  console.log(`WebKit ended by itself, in ${names.join(', ')}: once more in a new one.`);
  const options = { ...what.options, coverage: false };
  const again = await runOnce(['webkit'], { ...what, files, options });
  const whole = [...sessions.filter((session) => !lost.includes(session)), ...again.sessions];
  return { sessions: whole, passed: covered && whole.every((session) => session.passed) };
}

/** @param {{ errors?: readonly { name?: string }[] }} session */
function endedWithItsBrowser({ errors = [] }) {
  return errors.some(({ name }) => name === 'BrowserEndedError');
}

let runs = 0;

/** @param {readonly string[]} runnable @param {What} what */
async function runOnce(runnable, { files, commands = {}, plugins = [], options = {}, signal }) {
  process.env.ENGINE = runnable.join(',');
  // The configuration holds browsers and servers that have a life of their own: each run has new ones.
  const { default: config } = await import(`../../web-test-runner.config.mjs?run=${(runs += 1)}`);
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({
    autoExitProcess: false,
    readCliArgs: false,
    readFileConfig: false,
    config: {
      ...config,
      ...options,
      files: files ?? config.files,
      plugins: [...config.plugins, ...plugins, commandsPlugin(commands)],
    },
  });
  if (!runner) throw new Error('The test runner did not start.');
  signal?.addEventListener('abort', () => void runner.stop(), { once: true });
  let covered = true;
  runner.on('test-run-finished', ({ testCoverage }) => (covered = testCoverage?.passed ?? true));
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  return { sessions: Array.from(runner.sessions.all()), passed: passed === true, covered };
}

/** @param {Readonly<Record<string, (payload: any, engine: string) => unknown>>} commands */
function commandsPlugin(commands) {
  return {
    name: 'commands-of-a-run',
    /** @param {{ command: string, payload: any, session: any }} call */
    async executeCommand({ command, payload, session }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      return (await commands[command]?.(payload, session.browser.name)) ?? true;
    },
  };
}

// @ts-check
// Test runs beside `npm test`: which engines there are, the build, and the test runner with other files and commands.
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

/**
 * Runs tests in these engines; resolves with the sessions of the test runner, and whether all passed.
 *
 * @param {readonly string[]} runnable
 * @param {{ files: string | string[], commands?: Readonly<Record<string, (payload: any, engine: string) => unknown>>, plugins?: readonly object[], options?: object, signal?: AbortSignal }} what
 * `commands` are what tests may ask for by name, with `executeServerCommand`; `options` are the test runner's.
 */
export async function runInBrowsers(runnable, { files, commands = {}, plugins = [], options = {}, signal }) {
  if (runnable.length === 0) return { sessions: [], passed: true };
  process.env.ENGINE = runnable.join(',');
  const { default: config } = await import('../../web-test-runner.config.mjs');
  const { startTestRunner } = await import('@web/test-runner');
  const runner = await startTestRunner({
    autoExitProcess: false,
    readCliArgs: false,
    readFileConfig: false,
    config: {
      ...config,
      ...options,
      files,
      plugins: [...config.plugins, ...plugins, commandsPlugin(commands)],
    },
  });
  if (!runner) throw new Error('The test runner did not start.');
  signal?.addEventListener('abort', () => void runner.stop(), { once: true });
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  return { sessions: Array.from(runner.sessions.all()), passed: passed === true };
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

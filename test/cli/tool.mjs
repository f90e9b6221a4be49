// @ts-check
/** The command as it is installed, made from the sources as they are; gone when the tests are over. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { compile, folders, root } from '../node/compiled.mjs';

export { root };

const made = compile('cli', [...folders, 'cli']);

/**
 * Starts `clinic-widgets`.
 *
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function start(args, env = {}) {
  const child = spawn(process.execPath, [join(made, 'dist', 'cli', 'main.js'), ...args], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return { child, ended };
}

/** @param {string[]} args */
export const run = (...args) => start(args).ended;

/** What `check --json` found. @param {string[]} args */
export async function check(...args) {
  const { code, stdout, stderr } = await run('check', ...args, '--json');
  if (!stdout) throw new Error(stderr);
  const report = JSON.parse(stdout);
  /** @type {Map<string, any>} */
  const found = new Map(report.findings.map((/** @type {any} */ finding) => [finding.code, finding]));
  return { code, report, found, errors: [...found.values()].filter(({ severity }) => severity === 'error') };
}

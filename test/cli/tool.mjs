// @ts-check
/** The command as it is installed, made from the sources as they are; gone when the tests are over. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the command may import. Inside the project, where its dependencies are found. */
const folders = ['cli', 'server', 'client', 'sources', 'backends', 'html', 'content', 'sanitize'];
const made = join(root, 'node_modules', '.cache', `cli-${process.pid}`);

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
for (const path of folders.flatMap((folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true }).map((name) => join(folder, String(name))),
)) {
  if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue;
  const source = readFileSync(join(root, 'src', path), 'utf8');
  const to = join(made, 'dist', path.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(
    to,
    ts.transpileModule(source, { compilerOptions: { ...options, noEmit: false } }).outputText,
  );
}
copyFileSync(join(root, 'package.json'), join(made, 'package.json'));
after(() => rmSync(made, { recursive: true, force: true }));

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

// @ts-check
/**
 * Where real servers live while they run: a folder for their data and the processes themselves, both gone when the run
 * is over, however it ends. What was downloaded is kept in a folder of its own for the next run.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** How long a server that was asked to end may take before it is ended. */
const PATIENCE_MS = 5_000;

/** Why a server cannot run here: a reason to print, not a failure of the tests. */
export class CannotRun extends Error {}

/**
 * @typedef {object} Workspace
 * @property {string} cache Kept between runs.
 * @property {string} scratch Gone with the run.
 * @property {AbortSignal} signal Aborted when the run is to end.
 * @property {(name: string, command: string, args: string[], options: StartOptions) => Promise<void>} start
 * @property {(end: () => Promise<unknown>) => void} onClose
 * @property {() => Promise<void>} close
 *
 * @typedef {object} StartOptions
 * @property {RegExp} ready What it says once it can be asked.
 * @property {Record<string, string>} [env]
 * @property {string} [cwd]
 * @property {number} [seconds] How long that may take. Default 120.
 */

/** @param {AbortSignal} signal @returns {Workspace} */
export function openWorkspace(signal) {
  const cache = join(
    tmpdir(),
    `clinic-widgets-servers-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`,
  );
  mkdirSync(cache, { recursive: true });
  // Short, since the path of a socket may have 107 characters only.
  const scratch = mkdtempSync(join(tmpdir(), 'cw-servers-'));
  /** @type {(() => Promise<unknown>)[]} */
  const ends = [];
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();

  // The last resort, where nobody waits any more: a crash, or a second Ctrl-C.
  const atOnce = () => {
    for (const child of running) endGroup(child, 'SIGKILL');
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', atOnce);

  /** @type {Workspace['start']} */
  async function start(name, command, args, { ready, env, cwd = scratch, seconds = 120 }) {
    signal.throwIfAborted();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: its helpers end with it, and the Ctrl-C of a terminal leaves the order to us.
      detached: true,
    });
    running.add(child);
    const ended = new Promise((resolve) => {
      child.once('error', resolve);
      child.once('exit', (code, by) => resolve(`It ended by itself: ${by ?? code}.`));
    });
    void ended.then(() => running.delete(child));
    ends.push(async () => {
      endGroup(child, 'SIGTERM');
      const limit = setTimeout(() => endGroup(child, 'SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(limit);
      // Helpers may outlive the one that started them.
      endGroup(child, 'SIGKILL');
    });

    let said = '';
    const isReady = new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
          said = (said + text).slice(-20_000);
          if (ready.test(said)) resolve(undefined);
        });
      }
    });
    const limit = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1_000)]);
    const trouble = await Promise.race([
      isReady,
      ended,
      once(limit, 'abort').then(() => `It was not ready within ${seconds} seconds.`),
    ]);
    signal.throwIfAborted();
    if (trouble) throw new Error(`${name} did not start. ${trouble}\n${said}`);
  }

  return {
    cache,
    scratch,
    signal,
    start,
    onClose: (end) => void ends.push(end),
    async close() {
      // What was started last depends on what was started before.
      for (const end of ends.splice(0).reverse()) await end().catch(console.error);
      process.off('exit', atOnce);
      atOnce();
    },
  };
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} by */
function endGroup({ pid }, by) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, by);
  } catch {
    // It has ended already.
  }
}

/**
 * Runs a program to its end and gives what it prints.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, input?: string, signal?: AbortSignal, shell?: boolean }} [options]
 */
export async function run(command, args, { input, env, ...options } = {}) {
  try {
    const call = execute(command, args, { ...options, env: { ...process.env, ...env }, maxBuffer: 1e8 });
    call.child.stdin?.end(input);
    return (await call).stdout;
  } catch (error) {
    if (options.signal?.aborted) throw error;
    const { stdout = '', stderr = '', message } = /** @type {any} */ (error);
    throw new Error(`${command} ${args[0] ?? ''} failed: ${`${stdout}${stderr}` || message}`, {
      cause: error,
    });
  }
}

/** A port that nobody has at this moment, for servers that have to know their own before they start. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

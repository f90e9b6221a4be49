// @ts-check
/** Debian's packages: installed as usual, or only unpacked, where installing would bring services along. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun, run } from './workspace.mjs';

const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?="?.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));

let isUpdated = false;

/** @param {string[]} args @param {{ signal: AbortSignal, cwd?: string }} options */
async function apt(args, { signal, cwd }) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const call = (/** @type {string[]} */ list) =>
    run('apt-get', ['-q', ...list], { env, signal, ...(cwd && { cwd }) });
  try {
    return await call(args);
  } catch (error) {
    if (isUpdated) throw error;
  }
  // The lists of packages are missing or old: both are how a fresh machine comes.
  isUpdated = true;
  await call(['update']);
  return call(args);
}

/**
 * Has these packages installed, unless all of these programs are there.
 *
 * @param {string[]} packages
 * @param {string[]} programs
 * @param {AbortSignal} signal
 */
export async function install(packages, programs, signal) {
  const missing = programs.filter((program) => !existsSync(program));
  if (missing.length === 0) return;
  const names = packages.join(', ');
  if (!isDebian()) throw new CannotRun(`needs Debian's packages ${names}`);
  if (process.getuid?.() !== 0)
    throw new CannotRun(`needs Debian's packages ${names}, which only root can install`);
  console.log(`Installing ${names} with apt …`);
  try {
    await apt(['install', '-y', '--no-install-recommends', ...packages], { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new CannotRun(`apt could not install ${names}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * Unpacks packages into a folder without installing them: no web server comes with WordPress then.
 *
 * @param {string[]} packages
 * @param {string} folder
 * @param {{ cache: string, signal: AbortSignal }} options
 * @returns {Promise<void>}
 */
export async function unpack(packages, folder, { cache, signal }) {
  if (!isDebian()) throw new CannotRun(`needs Debian's packages ${packages.join(', ')}`);
  const store = join(cache, 'debian');
  await mkdir(store, { recursive: true });
  const archiveOf = async (/** @type {string} */ name) =>
    (await readdir(store)).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
  for (const name of packages) {
    if (!(await archiveOf(name))) {
      try {
        await apt(['download', name], { signal, cwd: store });
      } catch (error) {
        signal.throwIfAborted();
        throw new CannotRun(`apt could not download ${name}: ${/** @type {Error} */ (error).message}`);
      }
    }
    const archive = await archiveOf(name);
    if (!archive) throw new CannotRun(`apt downloaded no package ${name}`);
    await run('dpkg-deb', ['-x', join(store, archive), folder], { signal });
  }
}

// Installs the dependencies when they are missing or no longer what package-lock.json says.
// Every script a newcomer may type first runs this before itself, so a fresh clone needs one command.
// No dependencies here: this runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCall } from './npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockfile = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
const stamp = join(root, 'node_modules', '.setup-hash');
const busy = join(root, '.cache', 'setup.lock');

const lockHash = () => createHash('sha256').update(readIfThere(lockfile)).digest('hex');

/**
 * npm writes node_modules/.package-lock.json as the last step of an install. Comparing its packages with the
 * lockfile's also accepts an install that somebody made by hand, and notices one that was cut short.
 */
function matchesLockfile() {
  if (!existsSync(installed)) return false;
  if (!existsSync(lockfile)) return true;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const same = (a, b) => a.version === b.version && a.integrity === b.integrity;
  return (
    Object.entries(wanted).every(
      ([path, entry]) => path === '' || (present[path] ? same(entry, present[path]) : entry.optional),
    ) && Object.keys(present).every((path) => path in wanted)
  );
}

/** One install at a time: two terminals on a fresh clone would delete each other's node_modules. */
function takeTurn() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(busy);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(readIfThere(join(busy, 'pid')));
    if (owner ? !isRunning(owner) : ageInSeconds(busy) > 10) rmSync(busy, { recursive: true, force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function ageInSeconds(path) {
  try {
    return (Date.now() - statSync(path).mtimeMs) / 1000;
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (fits) return;
  console.error(`Node 20.19, 22.12 or 24 and newer will do; this is ${process.versions.node}.`);
  process.exit(1);
}

function install() {
  // Install scripts are left out: those of two packages download browser drivers, which fails on a closed
  // network, and none is needed.
  const args = [existsSync(lockfile) ? 'ci' : 'install', '--ignore-scripts', '--no-audit', '--no-fund'];
  console.log(`Installing dependencies (npm ${args[0]}), once …`);
  const npm = npmCall(args);
  const result = spawnSync(npm.command, npm.args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: npm.shell,
  });
  if (result.status === 0) return true;
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`);
  console.error('The dependencies could not be installed.');
  process.exitCode = 1;
  return false;
}

checkNode();
if (readIfThere(stamp) !== lockHash()) {
  takeTurn();
  try {
    writeFileSync(join(busy, 'pid'), String(process.pid));
    if (matchesLockfile() || install()) writeFileSync(stamp, lockHash());
  } finally {
    rmSync(busy, { recursive: true, force: true });
  }
}

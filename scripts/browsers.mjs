// Finds the browsers that the tests run in, and installs the missing ones where that needs no questions.
// `node scripts/browsers.mjs [--install]` says what there is. An engine that is missing is named, never counted as passed;
// where CI is set, a missing engine is an error.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const engines = ['chromium', 'firefox', 'webkit'];
export const labels = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** @typedef {{ path: string } & Record<string, string>} Found @typedef {{ reason: string }} Missing */

/**
 * Where each wanted engine is, or why it is not there.
 * @param {{ wanted?: string[], install?: boolean }} [options]
 * @returns {Record<string, Found | Missing>}
 */
export function findBrowsers({ wanted = engines, install = false } = {}) {
  const unknown = wanted.find((name) => !engines.includes(name));
  if (unknown) throw new Error(`No engine is called ${unknown}: there are ${engines.join(', ')}.`);
  const found = Object.fromEntries(wanted.map((engine) => [engine, search[engine]()]));
  if (!install) return found;
  for (const engine of wanted.filter((name) => found[name].reason)) {
    obtain[engine]();
    found[engine] = search[engine]();
  }
  return found;
}

const search = {
  chromium() {
    return fromEnvironment('CHROME_PATH') ?? installed(chromePlaces()) ?? playwrightChromium();
  },
  firefox() {
    return (
      fromEnvironment('FIREFOX_PATH') ??
      installed(firefoxPlaces()) ?? { reason: 'no Firefox is installed, and FIREFOX_PATH is not set' }
    );
  },
  /** Debian's WebKitGTK: the only WebKit that a test can drive without a Mac or a download. */
  webkit() {
    const reason = "needs Debian's webkit2gtk-driver and xvfb";
    if (process.platform !== 'linux') return { reason };
    const driver = installed(['WebKitWebDriver']);
    const display = installed(['Xvfb']);
    const browser = miniBrowser();
    return driver && display && browser ? { path: driver.path, display: display.path, browser } : { reason };
  },
};

const obtain = {
  chromium() {
    if (process.env.CHROME_PATH) return;
    if (isLinux('debian')) apt('chromium');
    if (search.chromium().path) return;
    console.log('Downloading Chromium with playwright …');
    const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
    // Without root, --with-deps would ask for a password, which nobody may be there to type.
    const system = asRoot() ? ['--with-deps'] : [];
    spawnSync(process.execPath, [cli, 'install', ...system, 'chromium'], { stdio: ['ignore', 2, 2] });
  },
  firefox() {
    if (!process.env.FIREFOX_PATH && isLinux('debian')) apt('firefox-esr');
  },
  webkit() {
    if (isLinux('debian', 'ubuntu')) apt('webkit2gtk-driver', 'xvfb');
  },
};

function fromEnvironment(name) {
  const path = process.env[name];
  if (!path) return undefined;
  return existsSync(path) ? { path } : { reason: `${name} names a file that does not exist` };
}

/** The first that exists of paths and of names to look for in PATH. */
function installed(candidates) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const candidate of candidates) {
    const paths = /[/\\]/.test(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate));
    const path = paths.find((one) => existsSync(one));
    if (path) return { path };
  }
  return undefined;
}

function chromePlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return windowsPlaces('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe');
  }
  return ['google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge-stable', 'microsoft-edge'];
}

function firefoxPlaces() {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32') return windowsPlaces('Mozilla Firefox/firefox.exe');
  return ['firefox-esr', 'firefox'];
}

function windowsPlaces(...tails) {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  return tails.flatMap((tail) => folders.filter(Boolean).map((folder) => join(folder, tail)));
}

function playwrightChromium() {
  const missing = { reason: 'no Chrome, Chromium or Edge is installed, and CHROME_PATH is not set' };
  try {
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return existsSync(path) ? { path } : missing;
  } catch {
    return missing;
  }
}

/** MiniBrowser lies in a folder named after the kind of machine and the version of the library. */
function miniBrowser() {
  const foldersIn = (folder) =>
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => join(folder, entry.name))
      : [];
  return ['/usr/libexec', ...foldersIn('/usr/lib')]
    .flatMap(foldersIn)
    .filter((folder) => /webkit2gtk-4\.\d+$/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'))
    .findLast((path) => existsSync(path));
}

function isLinux(...names) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return names.includes(/^ID="?(\w+)/m.exec(release)?.[1]);
}

/** What to put before a command so that it runs as root without a password; undefined where that cannot be. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = process.env.CI && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return sudo ? ['sudo', '-n'] : undefined;
}

let aptUpdated = false;

function apt(...packages) {
  const before = asRoot();
  if (!before) return;
  console.log(`Installing ${packages.join(' and ')} with apt …`);
  const run = (...args) => {
    const [command, ...rest] = [...before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8' });
    if (status !== 0) console.error(`${stdout}${stderr}`);
    return status === 0;
  };
  aptUpdated ||= run('update');
  run('install', '-y', ...packages);
}

/** One line for each engine that is missing. */
export function missingLines(found) {
  return Object.entries(found)
    .filter(([, { reason }]) => reason)
    .map(([engine, { reason }]) => `${labels[engine]}: not run: ${reason}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = findBrowsers({ install: process.argv.includes('--install') });
  for (const [engine, { path }] of Object.entries(found)) if (path) console.log(`${labels[engine]}: ${path}`);
  for (const line of missingLines(found)) console.log(line);
}

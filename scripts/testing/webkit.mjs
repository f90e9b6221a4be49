// WebKit for the test runner: Debian's WebKitGTK, driven through WebKitWebDriver, on a display of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebdriverLauncher } from '@web/test-runner-webdriver';

/** @param {{ path: string, display: string, browser: string }} found As `findBrowsers` returns it. */
export function webkitLauncher(found) {
  return new WebKitLauncher(found);
}

/**
 * It keeps documents that are gone, each with a thread for its cryptography: after all files there are more than sixty
 * threads and a gigabyte.
 */
const FILES_IN_ONE = 20;

/** A page's process has ended by itself, and with it what was running there. */
class BrowserEndedError extends Error {
  name = 'BrowserEndedError';
  message = 'The browser ended while this file ran.';
}

class WebKitLauncher extends WebdriverLauncher {
  /** The driver serves one session at a time. */
  concurrency = 1;
  #found;
  #display = '';
  #settings = '';
  #files = 0;
  #children = [];

  constructor(found) {
    super({
      hostname: '127.0.0.1',
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        // Without it the client asks for BiDi, and the driver finds no capabilities that match.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
      },
    });
    this.#found = found;
  }

  async initialize(config) {
    // With more than one test file at a time the base class would run them in frames, without focus.
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'WebKit';
    stopOnExit(this.#children);
    this.#display = await this.#startDisplay();
    this.#settings = narrowToolbar();
    this.options.port = await this.#startDriver();
  }

  async startSession(id, url) {
    this.#files += 1;
    if (this.#files > FILES_IN_ONE || (await this.#hasEnded())) await this.#startAnew();
    await this.ensureManagerInitialized();
    await this.resize(800, 600);
    return super.startSession(id, url);
  }

  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      throw (await this.#hasEnded()) ? new BrowserEndedError() : error;
    }
  }

  /** One key after the other: sent together, the client presses all before it lets go, and `ll` is one `l`. */
  async sendKeys(_session, keys) {
    for (const key of keys) await this.driver.keys(key);
  }

  async pressTogether(keys) {
    await this.driver.keys(keys);
  }

  takePicture() {
    return this.driver.takeScreenshot();
  }

  async stop() {
    await super.stop();
    stopAll(this.#children);
  }

  /** Makes the page this large, whatever the window around it needs. */
  async resize(width, height) {
    const inner = () => this.driver.execute('return [innerWidth, innerHeight]');
    const outer = await this.driver.getWindowRect();
    const [nowWidth, nowHeight] = await inner();
    if (nowWidth === width && nowHeight === height) return;
    await this.driver.setWindowRect(
      null,
      null,
      outer.width + width - nowWidth,
      outer.height + height - nowHeight,
    );
    const deadline = Date.now() + 5000;
    while ((await inner()).join() !== `${width},${height}`) {
      if (Date.now() > deadline)
        throw new Error(`The window did not become ${width} by ${height}: ${await inner()}`);
    }
  }

  /** The driver ends its session when the process that shows the page does: https://bugs.webkit.org/show_bug.cgi?id=321418 */
  async #hasEnded() {
    if (!this.driver) return false;
    try {
      await this.driver.getWindowHandle();
      return false;
    } catch {
      return true;
    }
  }

  async #startAnew() {
    this.#files = 1;
    // Where its session is gone, this fails without a word.
    await super.stop();
    this.driver = this.driverManager = undefined;
    stopAll(this.#children.splice(-1));
    this.options.port = await this.#startDriver();
  }

  async #startDisplay() {
    // Xvfb picks a free display and writes its number to the file descriptor.
    const xvfb = spawn(
      this.#found.display,
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        detached: true,
      },
    );
    this.#children.push(xvfb);
    const [number] = await Promise.race([once(xvfb.stdio[3], 'data'), failure(xvfb, 'Xvfb')]);
    return `:${String(number).trim()}`;
  }

  async #startDriver() {
    const port = await freePort();
    const driver = spawn(this.#found.path, [`--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      env: {
        ...process.env,
        DISPLAY: this.#display,
        XDG_CONFIG_HOME: this.#settings,
        // No graphics card and, in containers, no user namespaces.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    this.#children.push(driver);
    await Promise.race([listening(port), failure(driver, 'WebKitWebDriver')]);
    return port;
  }
}

/** A configuration of GTK in which the browser's toolbar leaves room for pages of 320 pixels. */
function narrowToolbar() {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-widgets-gtk-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(
    join(folder, 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }',
  );
  return folder;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      socket.destroy();
    }
  }
}

async function failure(child, name) {
  const [code] = await once(child, 'exit');
  throw new Error(`${name} ended at once (${code}).`);
}

/** Each child leads a group of its own, so that the browser which the driver has started goes with it. */
function stopAll(children) {
  for (const child of children.splice(0).reverse()) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  }
}

function stopOnExit(children) {
  process.once('exit', () => stopAll(children));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      stopAll(children);
      process.exit(1);
    });
  }
}

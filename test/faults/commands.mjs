// @ts-check
/**
 * What tests of faults have done to the browser, in Chromium: `memory-use` collects garbage and tells what is left,
 * `visit` opens a page in a tab of its own and does to it what nothing inside a page can do.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';

/** What a tab shows. Runs in the page. */
const look = () => {
  const { document } = /** @type {any} */ (globalThis);
  const widget = document.querySelector('article-card');
  return { state: widget?.state ?? '', text: widget?.shadowRoot?.textContent ?? '' };
};

/** @type {Record<string, (tab: any, url: string, protocol: any) => Promise<string>>} */
const visits = {
  async 'comes back out of the back/forward cache'(tab, url) {
    await tab.goto(url);
    await tab.waitForFunction(
      () => /** @type {any} */ (globalThis).document.querySelector('article-card')?.state === 'ready',
    );
    await tab.evaluate(() => {
      const page = /** @type {any} */ (globalThis);
      page.addEventListener('pageshow', (/** @type {any} */ event) => {
        page.wasKept = event.persisted;
      });
    });
    await tab.goto(`${url}other`);
    await tab.goBack();
    const kept = await tab.evaluate(() => /** @type {any} */ (globalThis).wasKept === true);
    // Shows that it goes on: it asks again, and what it shows is not old.
    await tab.evaluate(() => /** @type {any} */ (globalThis).document.querySelector('article-card').reload());
    return kept ? 'ready, kept by the browser' : 'ready, but this browser had not kept the page';
  },
  async 'is frozen while it loads'(tab, url, protocol) {
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    await protocol.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await protocol.send('Page.setWebLifecycleState', { state: 'active' });
    return 'ready, after 4 s of frost';
  },
  async 'is hidden while it loads'(tab, url) {
    const other = await tab.browserContext().newPage();
    await other.bringToFront();
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    const seen = await tab.evaluate(() => /** @type {any} */ (globalThis).document.visibilityState);
    await tab.waitForFunction(
      () => /** @type {any} */ (globalThis).document.querySelector('article-card')?.state === 'ready',
      { polling: 100 },
    );
    await other.close();
    return `ready, while ${seen}`;
  },
};

export function faultCommands() {
  return {
    name: 'fault-commands',
    /** @param {{ command: string, payload: any, session: any }} call */
    async executeCommand({ command, payload, session }) {
      if (command !== 'memory-use' && command !== 'visit') return undefined;
      const page = session.browser.getPage(session.id);
      return command === 'visit' ? visit(page, payload) : memoryUse(page);
    },
  };
}

/** @param {any} page */
async function memoryUse(page) {
  const protocol = await page.createCDPSession();
  await protocol.send('Performance.enable');
  // Once is not always enough: what one collection frees may be what held something else.
  for (let time = 0; time < 3; time += 1) await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  await protocol.detach();
  const named = Object.fromEntries(metrics.map((/** @type {any} */ { name, value }) => [name, value]));
  return { heap: named['JSHeapUsedSize'], listeners: named['JSEventListeners'], nodes: named['Nodes'] };
}

/**
 * @param {any} page
 * @param {{ what: string, html: string }} wanted
 */
async function visit(page, { what, html }) {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? html : '<!doctype html><title>Another page</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const tab = await page.browserContext().newPage();
  /** @type {string[]} */
  const faults = [];
  tab.on('pageerror', (/** @type {Error} */ error) => faults.push(String(error)));
  try {
    const protocol = await tab.createCDPSession();
    const got = await visits[what]?.(tab, `http://127.0.0.1:${port}/`, protocol);
    await tab.waitForFunction(
      () => /** @type {any} */ (globalThis).document.querySelector('article-card')?.state === 'ready',
      { polling: 100, timeout: 8_000 },
    );
    return { got, faults, ...(await tab.evaluate(look)) };
  } finally {
    await tab.close().catch(() => {});
    await page.bringToFront();
    server.close();
    server.closeAllConnections();
  }
}

// @ts-check
import { chromium } from 'playwright-core';
import { findBrowsers, missingLines } from '../../scripts/browsers.mjs';

/** What DevTools and Lighthouse apply as "Slow 4G": latency and throughput of each request. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

/** How much slower than this machine an ordinary telephone is. */
const SLOWER = 4;

/** For pages. Two frames: in the first everything is laid out and painted, in the second it is certain. */
export const painted =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

/** Reads what the browser itself counts, in a page's own globals. */
const counters = `
  globalThis.counted = { shift: 0, blocked: 0, longest: 0 };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) counted.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    // The task that opens a document is the browser's own: an empty page has it, too, of 100 ms and more.
    const { domLoading, navigationStart } = performance.timing;
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime < domLoading - navigationStart) continue;
      counted.blocked += Math.max(0, duration - 50);
      counted.longest = Math.max(counted.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
`;

export async function openBrowser() {
  const { chromium: found } = findBrowsers({ wanted: ['chromium'], install: true });
  if (!found || !('path' in found)) throw new Error(missingLines({ chromium: found }).join('\n'));
  return chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
}

/**
 * A page that nothing was loaded in before, as at a reader's first visit. Its own process, so that nobody else's work
 * counts.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ slow?: boolean, throttled?: boolean }} [options]
 */
export async function freshPage(browser, { slow = false, throttled = slow } = {}) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  // Its own time, and not that in which something else had the processor.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Network.enable');
  if (slow) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  if (throttled) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(counters);
  return {
    page,
    /** CPU of the main thread's tasks since the page began, in ms. */
    async cpu() {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    },
    /** Bytes of JavaScript and of the document, after what is not used was collected. */
    async heap() {
      for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
      const usage = await session.send('Runtime.getHeapUsage');
      return usage.usedSize + Number(Reflect.get(usage, 'embedderHeapUsedSize'));
    },
    /** @returns {Promise<{ shift: number, blocked: number, longest: number }>} */
    counted: () => page.evaluate(() => Reflect.get(globalThis, 'counted')),
    close: () => context.close(),
  };
}

// Opens what a built Storybook has, as a designer would, and tells what went wrong.
import { chromium } from 'playwright-core';
import { createStaticServer } from '../../demo/server/static.mjs';
import { findBrowsers } from '../browsers.mjs';

/** Milliseconds for one story. Only one that never ends takes as long. */
const LIMIT = 60_000;

/** What ends the rendering of a story or of a page of documentation, for better or worse. */
const endings = [
  'storyFinished',
  'docsRendered',
  'storyMissing',
  'storyErrored',
  'storyThrewException',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'configError',
];

/**
 * @param {string} root Folder of the built Storybook.
 */
export async function openStorybook(root) {
  const { path, reason } = findBrowsers({ wanted: ['chromium'], install: true }).chromium;
  if (!path) throw new Error(`Stories need Chromium: ${reason}.`);
  const server = createStaticServer({ root, headers: { 'cache-control': 'max-age=600' } });
  const { url } = await server.listen();
  const browser = await chromium.launch({ executablePath: path });

  const address = (id, viewMode, globals) => {
    const settings = Object.entries(globals).map(([name, value]) => `${name}:${value}`);
    return `${url}/iframe.html?${new URLSearchParams({ id, viewMode, globals: settings.join(';') })}`;
  };

  return {
    /**
     * A window that shows one story after another.
     * @param {import('playwright-core').BrowserContextOptions} [options]
     */
    async window(options) {
      const context = await browser.newContext({
        viewport: { width: 1000, height: 800 },
        reducedMotion: 'reduce',
        locale: 'en-US',
        timezoneId: 'UTC',
        ...options,
      });
      context.setDefaultTimeout(LIMIT);
      await context.addInitScript(listen, endings);
      const page = await context.newPage();
      // Each line comes once while a page is open, so all that were said since it was opened are kept.
      let said = [];
      let heard = [];
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type()) || isIcon(message)) return;
        heard.push({ type: message.type(), line: lineOf(message) });
      });
      page.on('pageerror', (error) => {
        heard.push({ type: 'error', line: `uncaught: ${error.stack ?? error}` });
      });

      return {
        page,
        /** Sets menus of the toolbar, as a designer would, and waits until the story has followed. */
        async set(globals) {
          await page.evaluate(update, globals);
          await page.evaluate(ending, LIMIT);
        },
        /**
         * Shows one entry of the index, and lists what is wrong with it.
         * @param {{ id: string, type: 'story' | 'docs' }} entry
         * @param {{ fresh?: boolean, globals?: Record<string, string> }} [options] In a page that is opened anew,
         *   or after the story before, as by a click in the list of stories; with settings of the toolbar.
         */
        async visit({ id, type }, { fresh = false, globals = {} } = {}) {
          try {
            // Its last words belong to the page that is left.
            if (fresh) await page.goto('about:blank');
            heard = [];
            if (fresh) {
              said = [];
              await page.goto(address(id, type, globals), { waitUntil: 'commit' });
            } else await page.evaluate(select, id);
            const { problems, planned } = await page.evaluate(ending, LIMIT);
            said.push(...heard.map(({ line }) => line));
            return [...problems, ...unplanned(type, heard, planned), ...unsaid(said, planned)];
          } catch (error) {
            return [String(error.message ?? error), ...heard.map(({ line }) => line)];
          }
        },
      };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function lineOf(message) {
  const { url } = message.location();
  // The address of what could not be had is not in the line itself.
  return message.text().startsWith('Failed to load resource') ? `${message.text()} ${url}` : message.text();
}

/** Browsers ask for it by themselves. */
function isIcon(message) {
  return message.location().url.endsWith('/favicon.ico');
}

/** A page of documentation shows many stories together, failing ones too: their warnings are planned. */
function unplanned(type, heard, planned) {
  return heard
    .filter((one) => type !== 'docs' || one.type === 'error')
    .filter(({ line }) => !planned.some((part) => line.includes(part)))
    .map(({ line }) => `the console says: ${line}`);
}

function unsaid(said, planned) {
  return planned
    .filter((part) => !said.some((line) => line.includes(part)))
    .map((part) => `the console does not say: ${part}`);
}

/** Runs in the page before anything else: waits for Storybook's channel, and for how each story ends. */
function listen(types) {
  let channel;
  let end;
  globalThis.begin = () => {
    globalThis.ending = new Promise((resolve) => {
      end = resolve;
    });
  };
  globalThis.begin();
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      if (value === channel) return;
      channel = value;
      for (const type of types) value.on(type, (detail) => end({ type, detail }));
    },
  });
}

/** Runs in the page. */
function select(storyId) {
  globalThis.begin();
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/** Runs in the page. */
function update(globals) {
  globalThis.begin();
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals });
}

/** Runs in the page: what the end of the story says, in sentences. */
async function ending(limit) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error('It did not end.')), limit);
  });
  const { type, detail } = await Promise.race([globalThis.ending, late]);
  if (type === 'docsRendered') {
    const frame = () => new Promise(globalThis.requestAnimationFrame);
    const isEmpty = ({ childElementCount }) => childElementCount === 0;
    const shown = [...globalThis.document.querySelectorAll('[id^="story--"]:not([id$="-inner"])')];
    while (shown.some(isEmpty)) await Promise.race([frame(), late]);
    return { problems: [], planned: [] };
  }
  if (type !== 'storyFinished') {
    return {
      problems: [`${type}: ${detail?.stack ?? detail?.message ?? JSON.stringify(detail)}`],
      planned: [],
    };
  }
  const report = (name) => detail.reporters.find((one) => one.type === name);
  const { result: axe, status: axeStatus } = report('a11y') ?? {};
  const violations = (axe?.violations ?? []).map(
    ({ id, help, nodes }) =>
      `axe, ${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `      ${target.flat().join(' ')}\n        ${failureSummary.replaceAll('\n', '\n        ')}`).join('\n')}`,
  );
  const failed = detail.status === 'error' && !axe?.violations.length && !report('state')?.result.length;
  return {
    problems: [
      ...(report('state')?.result ?? ['It has not said whether it came to rest.']),
      ...violations,
      ...(axe?.error ? [`axe could not run: ${axe.error.message ?? axe.error}`] : []),
      ...(failed && axeStatus !== 'failed' ? ['It ended with an error.'] : []),
    ],
    planned: report('console')?.result ?? [],
  };
}

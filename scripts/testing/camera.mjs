// Takes pictures of the scenes in test/pictures/: Chromium, a typeface of boxes, a clock that stands still, and no
// network. What the pages ask for is answered from here.
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowsers } from '../browsers.mjs';
import { boxFont } from './box-font.mjs';

const folder = join(import.meta.dirname, '..', '..', 'test', 'pictures');
const origin = 'https://pictures.test';
/** Tall enough for every sheet: pictures far below the window would not be loaded. */
const HEIGHT = 6000;
/** Milliseconds for one picture. Only a widget that never comes to rest takes as long. */
const LIMIT = 60_000;

/** Upright and level edges alone, and different at each side, so that it shows how it is cropped. */
const artwork = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
  <path fill="#5f98a0" d="M0 0h1200v800H0z" /><path fill="#f3c58a" d="M0 0h300v200H0z" />
  <path fill="#203b4d" d="M1100 0h100v800h-100z" /><path fill="#ecd6c4" d="M0 700h1200v100H0z" />
</svg>`;

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.ttf': 'font/ttf' };

/** @param {{ font?: string }} [options] Another typeface than the boxes, for people who look at the pictures. */
export async function openCamera({ font } = {}) {
  const { path, reason } = findBrowsers({ wanted: ['chromium'], install: true }).chromium;
  if (!path) throw new Error(`Pictures need Chromium: ${reason}.`);
  const files = await stageFiles();
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--font-render-hinting=none', '--disable-lcd-text'],
  });

  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
  context.setDefaultTimeout(LIMIT);
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error.stack ?? error)));
  await page.clock.setFixedTime('2024-10-01T12:00:00Z');
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const body = files.get(pathname);
    if (body !== undefined) return route.fulfill({ body, contentType: types[extname(pathname)] });
    if (pathname.endsWith('.webp')) return route.fulfill({ body: artwork, contentType: 'image/svg+xml' });
    troubles.push(`It asked the network for ${route.request().url()}.`);
    return route.abort();
  });

  /** A fresh stage. */
  async function enter({ width, dark }) {
    troubles = [];
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.goto(`${origin}/stage.html`);
    if (font)
      await page.evaluate(
        (name) => globalThis.document.documentElement.style.setProperty('--font', name),
        font,
      );
  }

  return {
    /** Every picture there is to take: its name, its scene and how that is looked at. */
    async shots() {
      await enter({ width: 800 });
      const scenes = await page.evaluate(() => globalThis.stage.looks);
      return Object.entries(scenes).flatMap(([scene, looks]) =>
        looks.map((look) => ({ name: nameOf(scene, look), scene, look })),
      );
    },

    /** One picture, as a PNG file. */
    async take({ scene, look }) {
      await enter(look);
      await page.evaluate(show, { scene, look, limit: LIMIT });
      if (!font) troubles.push(...(await foreignFonts(client)));
      if (troubles.length > 0) throw new Error(troubles.join('\n'));
      const height = await page.evaluate(() =>
        Math.ceil(globalThis.document.body.getBoundingClientRect().height),
      );
      if (height > HEIGHT) throw new Error(`It is ${height} pixels high, more than the window's ${HEIGHT}.`);
      return page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, width: look.width, height } });
    },

    close: () => browser.close(),
  };
}

function nameOf(scene, { width, dark, rtl }) {
  return [scene, width, ...(dark ? ['dark'] : []), ...(rtl ? ['rtl'] : [])].join('-');
}

/** Runs in the page. Says what it was waiting for when the time is over. */
async function show({ scene, look, limit }) {
  const { stage } = globalThis;
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`It did not come to rest: ${stage.unrest().join(', ')}`)), limit);
  });
  await Promise.race([stage.show(scene, look), late]);
}

/** The stage with the widgets' sources, built into memory, and its fonts. */
async function stageFiles() {
  const { output } = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { write: false, minify: false, rollupOptions: { input: join(folder, 'stage.html') } },
  });
  return new Map([
    ...output.map((file) => [
      `/${file.fileName}`,
      Buffer.from(file.type === 'chunk' ? file.code : file.source),
    ]),
    ['/box.ttf', boxFont()],
    ['/box-bold.ttf', boxFont({ bold: true })],
  ]);
}

/** Letters that were drawn with a font of this machine: another one would draw them otherwise. */
async function foreignFonts(client) {
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = await Promise.all(
    everything(root)
      .filter(({ nodeType }) => nodeType === 1)
      .map(async ({ nodeId, localName }) => {
        const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
        return fonts
          .filter(({ isCustomFont }) => !isCustomFont)
          .map(({ familyName }) => `<${localName}> is set in ${familyName}, a font of this machine.`);
      }),
  );
  return [...new Set(found.flat())];
}

function everything(node) {
  return [
    node,
    ...[...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.pseudoElements ?? [])].flatMap(
      everything,
    ),
  ];
}

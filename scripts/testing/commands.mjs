// Commands that tests may give the browser where those of the test runner do not work in every engine.
// Tests call them through test/support/browser.ts.

/** `resize-window`: the page becomes `{ width, height }` large. The runner's `setViewport` cannot do it in WebKit. */
export const resizeWindow = () =>
  command('resize-window', async ({ browser, id }, size) => {
    if (browser.type === 'puppeteer') await browser.getPage(id).setViewport(size);
    else await browser.resize(size.width, size.height);
  });

/** `press-together`: holds all keys but the last while it presses that. `sendKeys` has no `down` in WebKit. */
export const pressTogether = () =>
  command('press-together', async ({ browser, id }, keys) => {
    if (browser.type !== 'puppeteer') return browser.pressTogether(keys);
    const { keyboard } = browser.getPage(id);
    const held = keys.slice(0, -1);
    for (const key of held) await keyboard.down(key);
    await keyboard.press(keys.at(-1));
    for (const key of held.toReversed()) await keyboard.up(key);
  });

/**
 * `emulate-features`: what a visitor's system asks for, such as `{ 'forced-colors': 'active' }`, in Chromium. The
 * runner's `emulateMedia` knows fewer of them. Each call replaces the one before; `{}` is what the machine has.
 */
export const emulateFeatures = () => {
  const protocols = new WeakMap();
  return command('emulate-features', async ({ browser, id }, wanted) => {
    const page = browser.getPage(id);
    if (!protocols.has(page)) protocols.set(page, await page.createCDPSession());
    const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
    await protocols.get(page).send('Emulation.setEmulatedMedia', { features });
  });
};

/** `take-picture`: what the window shows, as a PNG in base64. */
export const takePicture = () =>
  command('take-picture', ({ browser, id }) =>
    browser.type === 'puppeteer'
      ? browser.getPage(id).screenshot({ encoding: 'base64' })
      : browser.takePicture(),
  );

function command(name, run) {
  return {
    name: `${name}-command`,
    async executeCommand({ command, payload, session }) {
      if (command !== name) return undefined;
      return (await run(session, payload)) ?? true;
    },
  };
}

import { executeServerCommand } from '@web/test-runner-commands';

declare global {
  /** Origins of the servers that run beside the tests: see scripts/testing/servers.mjs. */
  var testServers: {
    /** The demo's content endpoint, with its faults switched on. */
    endpoint: string;
    /** The built `cdn/`, readable from every page. */
    cdn: string;
    /** `test/pages`, where `{{endpoint}}` and `{{cdn}}` in HTML become the origins above. */
    pages: string;
  };
}

/** Makes the page this large. Works in every engine; each test file starts at 800 by 600. */
export async function resizeWindow(width: number, height: number): Promise<void> {
  await executeServerCommand('resize-window', { width, height });
}

/** Presses the last key while the others are held: `pressTogether('Shift', 'Tab')`. Works in every engine. */
export async function pressTogether(...keys: string[]): Promise<void> {
  await executeServerCommand('press-together', keys);
}

/** Asks for what a visitor's system may ask for: `{ 'forced-colors': 'active' }`; `{}` ends it. Chromium only. */
export async function emulateFeatures(features: Readonly<Record<string, string>>): Promise<void> {
  await executeServerCommand('emulate-features', features);
}

/** The pixels of what the window shows of an element, which leaves its lowest line free. Works in every engine. */
export async function pictureOf(element: Element): Promise<Uint8ClampedArray> {
  // WebKit takes no picture of a window in which nothing moves.
  const clock = document.createElement('div');
  clock.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 1px; height: 1px';
  document.body.append(clock);
  const spin = clock.animate({ backgroundColor: ['red', 'blue'] }, { duration: 100, iterations: Infinity });
  const png = await executeServerCommand('take-picture');
  spin.cancel();
  clock.remove();
  const picture = new Image();
  picture.src = `data:image/png;base64,${String(png)}`;
  await picture.decode();
  const { left, top, width, height } = element.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(picture, -left, -top);
  return context.getImageData(0, 0, width, height).data;
}

export const engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'chromium'
    : 'webkit';

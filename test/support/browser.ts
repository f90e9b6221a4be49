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

export const engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'chromium'
    : 'webkit';

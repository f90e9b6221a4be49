import type { Settings } from '../contexts/index.js';

/**
 * The script tag that brought this code. The browser does not say which it is in modules and in what tag managers
 * insert; there it is the one with this file's name.
 */
export const ownScript = (name: string): HTMLScriptElement | null =>
  (document.currentScript as HTMLScriptElement | null) ?? document.querySelector(`script[src*="/${name}"]`);

/** What the script tag says in its `data-` attributes; undefined where it names no endpoint. */
export const settingsOf = (script: HTMLScriptElement | null): Settings | undefined =>
  script?.dataset['endpoint'] ? (script.dataset as unknown as Settings) : undefined;

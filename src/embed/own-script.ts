import type { Settings } from '../contexts/index.js';
import type { ImagePolicy } from '../content/index.js';

/**
 * The script tag that brought this code. The browser does not say which it is in modules and in what tag managers
 * insert; there it is the one with this file's name.
 */
export const ownScript = (name: string): HTMLScriptElement | null =>
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : document.querySelector<HTMLScriptElement>(`script[src*="/${name}"]`);

/** What the script tag says in its `data-` attributes; undefined where it names no endpoint. */
export const settingsOf = (script: HTMLScriptElement | null): Settings | undefined => {
  const { endpoint, source, contentKey, images } = script?.dataset ?? {};
  return endpoint ? { endpoint, source, contentKey, images: images as ImagePolicy | undefined } : undefined;
};

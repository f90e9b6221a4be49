import type { Settings } from '../contexts/index.js';
import type { ImagePolicy } from '../content/index.js';

/** The last script of this file's name; for where the browser does not say which script is running. */
const byName = (name: string): HTMLScriptElement | undefined =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
    .filter(({ src }) => new URL(src).pathname.endsWith(`/${name}`))
    .at(-1);

/** The script tag that brought this code; `currentScript` is null in modules and in what tag managers insert. */
export const ownScript = (name: string): HTMLScriptElement | undefined =>
  document.currentScript instanceof HTMLScriptElement ? document.currentScript : byName(name);

/** What the script tag says in its `data-` attributes; undefined where it names no endpoint. */
export const settingsOf = (script: HTMLScriptElement | undefined): Settings | undefined => {
  const { endpoint, source, contentKey, images } = script?.dataset ?? {};
  return endpoint ? { endpoint, source, contentKey, images: images as ImagePolicy | undefined } : undefined;
};

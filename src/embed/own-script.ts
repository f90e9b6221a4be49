import type { Settings } from '../contexts/index.js';

/**
 * The script tag that brought this code. The browser does not say which it is in modules and in what tag managers
 * insert; there it is the one with this file's name, and with settings where the page has several of that name.
 */
export const ownScript = (name: string): HTMLScriptElement | undefined => {
  const named = [...document.scripts].filter(({ src }) => src.endsWith(name));
  return (
    (document.currentScript as HTMLScriptElement | null) ??
    named.find(({ dataset }) => dataset['endpoint']) ??
    named[0]
  );
};

/** What the script tag says in its `data-` attributes; undefined where it names no endpoint. */
export const settingsOf = (script: HTMLScriptElement | undefined): Settings | undefined =>
  script?.dataset['endpoint'] ? (script.dataset as unknown as Settings) : undefined;

import { allowScriptUrl, trustedTypesPolicy } from '../sanitize/trusted-types.js';

let base = '';
let nonce = '';
const loading = new Map<string, Promise<unknown>>();
const delivered = new Map<string, unknown>();

/** Where parts come from: the folder of the script tag, whose nonce they share. */
export const usePartsOf = (script: HTMLScriptElement | null): void => {
  if (!script) return;
  base = new URL('.', script.src).href;
  ({ nonce } = script);
};

/** Called by a part to hand over what it brings. */
export const deliver = (path: string, value: unknown): void => {
  delivered.set(path, value);
};

const insert = (path: string, integrity: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const url = base + path;
    allowScriptUrl(url);
    script.src = trustedTypesPolicy()?.createScriptURL(url) ?? url;
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
    script.nonce = nonce;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${url} did not load or was altered`));
    };
    document.head.append(script);
  });

/**
 * Loads a part once, under its integrity hash, and resolves to what it delivers. A failure is forgotten, so that
 * asking again loads again.
 */
export const loadPart = <Value = undefined>(path: string, integrity: string): Promise<Value> => {
  const known = loading.get(path) as Promise<Value> | undefined;
  if (known) return known;
  const started = insert(path, integrity).then(
    () => delivered.get(path) as Value,
    (error: unknown) => {
      loading.delete(path);
      throw error;
    },
  );
  loading.set(path, started);
  return started;
};

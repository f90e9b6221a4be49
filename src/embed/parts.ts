import { allowScriptUrl, trustedTypesPolicy } from '../html/trusted-types.js';

let base = '';
let nonce = '';
let delivered: unknown;
const loading = new Map<string, Promise<unknown>>();

/** Where parts come from: the folder of the script tag, whose nonce they share. */
export const usePartsOf = (script: HTMLScriptElement | undefined): void => {
  // Some optimisers put its text into the page: then there is no folder.
  if (!script?.src) return;
  base = new URL('.', script.src).href;
  ({ nonce } = script);
};

/** Called by a part to hand over what it brings. Its script's `load` event follows before any other script runs. */
export const deliver = (value: unknown): void => {
  delivered = value;
};

const insert = (path: string, integrity: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const url = base + path;
    allowScriptUrl(url);
    const script = document.createElement('script');
    script.src = trustedTypesPolicy()?.createScriptURL(url) ?? url;
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
    script.nonce = nonce;
    script.referrerPolicy = 'no-referrer';
    script.onload = () => {
      script.remove();
      resolve(delivered);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${url} did not load or was altered`));
    };
    document.head.append(script);
  });

/**
 * Loads a part once, under its integrity hash, and resolves to what it delivers. A failure is forgotten, so that
 * asking again loads again. The hashes are in `parts.js`, a part itself, whose own hash is in the first file: a page
 * that needs no part does not carry them.
 */
export const loadPart = <Value = undefined>(path: string): Promise<Value> => {
  const part =
    loading.get(path) ??
    (path === 'parts.js'
      ? insert(path, __PARTS__)
      : loadPart<Readonly<Record<string, string>>>('parts.js').then((hashes) =>
          insert(path, hashes[path] ?? ''),
        ));
  loading.set(path, part);
  part.catch(() => loading.delete(path));
  return part as Promise<Value>;
};

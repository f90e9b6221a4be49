import { isSourceFile, loadFile } from './load.js';
import { native } from './native.js';
import type { Source } from './source.js';

/**
 * The source of this name, or how it is brought: pages whose endpoint speaks the contract carry no other. Undefined
 * when there is none. `map` is asked for the map that a source of that name needs.
 */
export const sourceNamed = (
  name: string,
  map: () => unknown,
): Source | (() => Promise<Source>) | undefined => {
  if (name === native.name) return native;
  const bring = async (): Promise<Source> => {
    const file = await loadFile(name);
    return typeof file === 'function' ? file(await map()) : file;
  };
  return isSourceFile(name) ? bring : undefined;
};

export { native };
export type { Ask, Filters, Place, Reply, Source } from './source.js';

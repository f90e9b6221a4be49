import { isSourceFile, loadFile } from './load.js';
import { native } from './native.js';
import type { Source } from './source.js';

/**
 * The source of this name, or how it is brought: pages whose endpoint speaks the contract carry no other. Undefined
 * when there is none.
 */
export const sourceNamed = (name: string): Source | (() => Promise<Source>) | undefined =>
  name === native.name ? native : isSourceFile(name) ? () => loadFile(name) : undefined;

export { native };
export type { Ask, Filters, Place, Reply, Source } from './source.js';

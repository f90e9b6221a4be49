import { native } from './native.js';
import type { Source } from './source.js';

const sources: Readonly<Record<string, Source>> = { native };

/** The source of this name; undefined when there is none. */
export const sourceNamed = (name: string): Source | undefined =>
  Object.hasOwn(sources, name) ? sources[name] : undefined;

export { native };
export type { Ask, Source } from './source.js';

import { native } from './native.js';
import type { Source } from './source.js';

const sources: readonly Source[] = [native];

/** The source of this name; undefined when there is none. */
export const sourceNamed = (name: string): Source | undefined =>
  sources.find((source) => source.name === name);

export { native };
export type { Ask, Source } from './source.js';

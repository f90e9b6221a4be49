/**
 * Where the sources come from that pages do not carry from the start. One file, because the script-tag build puts
 * another in its place that loads the same files under their integrity hashes.
 */
import type { Source } from './source.js';

const files: Readonly<Record<string, () => Promise<Source>>> = {
  ghost: async () => (await import('./ghost.js')).ghost,
  'json-feed': async () => (await import('./json-feed.js')).jsonFeed,
  wordpress: async () => (await import('./wordpress.js')).wordpress,
};

export const isSourceFile = (name: string): boolean => Object.hasOwn(files, name);

export const loadFile = (name: string): Promise<Source> => (files[name] as () => Promise<Source>)();

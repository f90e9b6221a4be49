/**
 * Where the sources come from that pages do not carry from the start. One file, because the script-tag build puts
 * another in its place that loads the same files under their integrity hashes.
 */
import type { Source } from './source.js';

/** What a file brings: a source, or what makes one of a map. */
export type SourceFile = Source | ((map: unknown) => Source);

const files: Readonly<Record<string, () => Promise<SourceFile>>> = {
  ghost: async () => (await import('./ghost.js')).ghost,
  'json-feed': async () => (await import('./json-feed.js')).jsonFeed,
  map: async () => (await import('./map.js')).mapped,
  wordpress: async () => (await import('./wordpress.js')).wordpress,
};

export const isSourceFile = (name: string): boolean => Object.hasOwn(files, name);

export const loadFile = (name: string): Promise<SourceFile> => (files[name] as () => Promise<SourceFile>)();

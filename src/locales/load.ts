/**
 * Where locale files come from. One file, because the script-tag build puts another in its place that loads
 * the same files under their integrity hashes.
 */
import type { Strings } from './strings.js';

const files: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: async () => (await import('./ar.js')).ar,
  es: async () => (await import('./es.js')).es,
};

export const loadFile = (lang: string): Promise<Strings> | undefined =>
  Object.hasOwn(files, lang) ? files[lang]?.() : undefined;

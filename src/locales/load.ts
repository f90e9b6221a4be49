/**
 * Where locale files come from. One file, because the script-tag build puts another in its place that loads
 * the same files under their integrity hashes.
 */
import type { Locale, Strings } from './strings.js';

const files = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  pt: async () => (await import('./pt.js')).pt,
  vi: async () => (await import('./vi.js')).vi,
  zh: async () => (await import('./zh.js')).zh,
} satisfies Record<string, () => Promise<Locale>>;

/** A language that widgets speak. */
export type Language = 'en' | keyof typeof files;

/** Never called for English, which is there from the start. */
export const loadFile = (language: Language): Promise<Strings> =>
  files[language as Exclude<Language, 'en'>]();

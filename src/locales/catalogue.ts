import { en } from './en.js';
import { loadFile } from './load.js';
import type { Strings } from './strings.js';

const loaded = new Map<string, Strings>([['en', en]]);

/** The language of a BCP 47 tag, without region and script: one file serves them all. */
const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The strings for a language tag; English where there are none, and until its file has been loaded. */
export const stringsFor = (tag: string): Strings => loaded.get(languageOf(tag)) ?? en;

/** Loads a language's file if there is one and it is needed. */
export const loadStrings = async (tag: string): Promise<void> => {
  const lang = languageOf(tag);
  const strings = loaded.get(lang) ?? (await loadFile(lang));
  if (strings) loaded.set(lang, strings);
};

// Scripts written from right to left, for content whose `dir` nobody set.
const RTL = /^(?:ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i;

/** The direction that a language is written in. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RTL.test(tag) ? 'rtl' : 'ltr');

import { en } from './en.js';
import { loadFile, type Language } from './load.js';
import type { Strings } from './strings.js';

/**
 * The languages that have a file, at the start of a BCP 47 tag; region and script do not matter. Chinese alone is
 * written in two ways: its file has simplified characters, and those who read traditional ones get English.
 */
const FILES = /^(ar|de|es|fr|pt|vi|zh(?!-(hant|tw|hk|mo)))\b/i;

/** The strings that there are so far. */
export const loaded: Partial<Record<Language, Strings>> = { en };

/** The language of ours that a tag gets; English where there is no other. */
export const languageOf = (tag: string): Language => (FILES.exec(tag)?.[0].toLowerCase() ?? 'en') as Language;

/** The strings for a language tag; English until its file has been loaded. */
export const stringsFor = (tag: string): Strings => loaded[languageOf(tag)] ?? en;

/** Loads a language's file where there is one and it is needed. */
export const loadStrings = async (tag: string): Promise<void> => {
  const language = languageOf(tag);
  if (loaded[language]) return;
  loaded[language] = await loadFile(language);
};

// Scripts written from right to left, for content whose `dir` nobody set.
const RTL = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i;

/** The direction that a language is written in. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RTL.test(tag) ? 'rtl' : 'ltr');

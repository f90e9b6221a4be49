import { warnOnce } from '../content/index.js';
import { en } from './en.js';
import { languages, loadFile } from './load.js';
import type { Strings } from './strings.js';

const loaded = new Map<string, Strings>([['en', en]]);

/** The language we have for a BCP 47 tag: the tag itself, its language alone, else English. */
const supported = (tag: string): string => {
  const lang = tag.toLowerCase();
  const primary = lang.split('-', 1)[0] ?? '';
  return [lang, primary].find((name) => loaded.has(name) || languages.includes(name)) ?? 'en';
};

/** The strings for a language tag; English until its file has been loaded. */
export const stringsFor = (tag: string): Strings => loaded.get(supported(tag)) ?? en;

/** Loads a language's file if it is needed; resolves to whether strings changed. A file that fails leaves English. */
export const loadStrings = async (tag: string): Promise<boolean> => {
  const lang = supported(tag);
  if (loaded.has(lang)) return false;
  try {
    const strings = await loadFile(lang);
    if (strings) loaded.set(lang, strings);
    return true;
  } catch {
    warnOnce(`the strings for “${lang}” could not be loaded; English is shown.`);
    return false;
  }
};

// Scripts written from right to left, for content whose `dir` nobody set.
const RTL = /^(?:ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/i;

/** The direction that a language is written in. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RTL.test(tag) ? 'rtl' : 'ltr');

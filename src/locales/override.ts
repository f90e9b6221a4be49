/** What a page says in its own words instead of ours. */
import { isObject, warnOnce } from '../content/index.js';
import { languageOf, loaded } from './catalogue.js';
import { en as sentences } from './english.js';
import type { Language } from './load.js';
import type { Locale, Strings } from './strings.js';

/**
 * A sentence that is made of something may be given as a function, or as text with a place for each thing: `{1}`,
 * `{2}`, and in a date `{year}`, `{month}` and `{day}` as numbers.
 */
type Replaceable<Value> = Value extends string
  ? string
  : Value extends (...values: infer Values) => string
    ? string | ((...values: Values) => string)
    : { readonly [Key in keyof Value]?: Replaceable<Value[Key]> };

/** Any of the sentences of the interface. */
export type StringOverrides = Replaceable<Omit<Locale, 'lang'>>;

type Tree = Record<string, unknown>;

const english = sentences as unknown as Tree;

const filled =
  (text: string) =>
  (...values: readonly unknown[]): string =>
    text.replace(/\{(\d|year|month|day)\}/g, (place, name: string) => {
      const value = isObject(values[0]) ? values[0][name] : values[Number(name) - 1];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : place;
    });

/** Those of the given strings that there are and that can be said; the console tells of the others. */
const usable = (given: unknown, there: Tree, path: string): Tree => {
  const found: Tree = {};
  if (!isObject(given)) warnOnce(`the strings of ${path} are no object`);
  for (const [key, value] of Object.entries(isObject(given) ? given : {})) {
    const where = `${path}.${key}`;
    const usual = Object.hasOwn(there, key) && key !== 'lang' ? there[key] : undefined;
    const text = typeof value === 'string' && value.trim();
    if (usual === undefined) warnOnce(`there is no string ${where}`);
    else if (isObject(usual)) found[key] = usable(value, usual, where);
    else if (text) found[key] = typeof usual === 'function' ? filled(text) : text;
    else if (typeof value === 'function' && typeof usual === 'function') found[key] = value;
    else warnOnce(`the string ${where} cannot be ${JSON.stringify(value) || typeof value}`);
  }
  return found;
};

/** In place: widgets look their sentences up whenever they render. */
const put = (changes: Tree, strings: Tree, there: Tree): void => {
  for (const [key, value] of Object.entries(changes)) {
    if (isObject(value)) {
      // English has its sections elsewhere, in the code of the widgets that need them.
      const section = { ...((strings[key] ?? there[key]) as Tree) };
      put(value, section, there[key] as Tree);
      strings[key] = section;
    } else strings[key] = value;
  }
};

const overridden = new Map<Language, Tree[]>();

/** Replaces strings of one language: now where it has been loaded, else when it is, before anybody speaks it. */
export const override = (lang: string, given: unknown): void => {
  const language = languageOf(lang);
  if (language === 'en' && !/^en\b/i.test(lang)) {
    warnOnce(`there are no strings in "${lang}"`);
    return;
  }
  const changes = usable(given, english, language);
  const present = loaded[language];
  if (present) {
    put(changes, present, english);
    return;
  }
  const all = [...(overridden.get(language) ?? []), changes];
  overridden.set(language, all);
  // Here and not where files are loaded, because few pages need it and the first file is on every one.
  Object.defineProperty(loaded, language, {
    configurable: true,
    set(strings: Strings) {
      Object.defineProperty(loaded, language, { value: strings, writable: true });
      for (const one of all) put(one, strings, english);
    },
  });
};

/** Every sentence of the interface, in all languages, with something in its places. */
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/english.js';
import { es } from '../../src/locales/es.js';
import { fr } from '../../src/locales/fr.js';
import { pt } from '../../src/locales/pt.js';
import type { Locale } from '../../src/locales/strings.js';
import { vi } from '../../src/locales/vi.js';
import { zh } from '../../src/locales/zh.js';

export const locales: readonly Locale[] = [en, es, fr, de, pt, ar, zh, vi];

type Sentence = (...values: readonly unknown[]) => string;

const day = { iso: '2024-09-12', year: 2024, month: 9, day: 12 };
const person = 'Sam Example';
const site = 'publisher.example';

/** What stands in the places of a sentence, by its name. */
const values: Readonly<Record<string, (locale: Locale) => readonly unknown[]>> = {
  date: () => [day],
  stale: () => [5],
  by: () => [person],
  minutes: () => [6],
  'article.reviewedBy': () => [person],
  'article.reviewDue': ({ date }) => [date(day)],
  'article.reviewWasDue': ({ date }) => [date(day)],
  'article.original': () => [site],
  'article.embed': () => ['A film about lamps'],
  'comparison.source': () => [2],
  'comparison.cited': () => [2, 1, 3],
  'comparison.asOf': ({ date }) => [date(day)],
  'comparison.level': () => [2, 3],
  'comparison.saved': () => ['two-diaries.csv'],
  'faq.found': () => [3, 12],
  'faq.nothing': () => ['lamp'],
  'latest.added': () => [3, 9],
  'latest.all': () => [9],
  'safety.call': () => ['988'],
  'safety.text': () => ['988'],
  'safety.textWord': () => ['HELP', '988'],
  'safety.chat': () => ['988lifeline.org'],
  'safety.checked': ({ date }) => [date(day)],
  'signup.optional': () => ['First name'],
};

const namesIn = (strings: object, path = ''): string[] =>
  Object.entries(strings).flatMap(([name, value]) =>
    typeof value === 'object' ? namesIn(value as object, `${path}${name}.`) : [`${path}${name}`],
  );

/** In the order of the English source. */
export const names: readonly string[] = namesIn(en).filter((name) => name !== 'lang');

/** A sentence as a reader may meet it. */
export const sentence = (name: string, locale: Locale): string => {
  const found = name
    .split('.')
    .reduce<unknown>((strings, key) => (strings as Readonly<Record<string, unknown>>)[key], locale);
  if (typeof found !== 'function') return String(found);
  const given = values[name];
  if (!given) throw new Error(`Give ${name} something to say, in sentences.ts.`);
  return (found as Sentence)(...given(locale));
};

/** What every language has to say: all that English says, and with what it is about. */
import { expect } from '@open-wc/testing';
import type { CalendarDate } from '../../src/content/index.js';
import { en as english } from '../../src/locales/english.js';
import { loadFile, type Language } from '../../src/locales/load.js';
import type { Locale } from '../../src/locales/strings.js';

type Others = Exclude<Language, 'en'>;
const others = Object.keys({
  ar: true,
  de: true,
  es: true,
  fr: true,
  pt: true,
  vi: true,
  zh: true,
} satisfies Record<Others, true>) as Others[];

type Sentence = string | ((...values: readonly unknown[]) => string);

/** All sentences of a language by their path: `article.notice.info`. */
const sentencesOf = (tree: object, path = ''): Map<string, Sentence> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]: [string, Sentence | object]) =>
      typeof value === 'object'
        ? [...sentencesOf(value, `${path}${key}.`)]
        : [[`${path}${key}`, value] as const],
    ),
  );

const inEnglish = sentencesOf(english);
const paths = [...inEnglish.keys()].sort();

/** Numbers that no sentence has by itself, and as many as Arabic counts in its plainest way. */
const VALUES = [4111, 4222, 4333];

const dayOf = (month: number, day = 17): CalendarDate => ({ year: 2031, month, day, iso: `2031-${month}` });

for (const language of ['en', ...others] as const) {
  describe(`the sentences in ${language}`, () => {
    let strings: Locale;
    let sentences: Map<string, Sentence>;
    before(async () => {
      strings = language === 'en' ? english : ((await loadFile(language)) as Locale);
      sentences = sentencesOf(strings);
    });

    /** What it says, with values that can be found in it again. */
    const said = (path: string): string => {
      const sentence = sentences.get(path);
      if (typeof sentence !== 'function') return sentence ?? '';
      return path === 'date' ? strings.date(dayOf(5)) : sentence(...VALUES);
    };

    it('are those that there are in English, no more and no fewer', () => {
      expect([...sentences.keys()].sort()).to.deep.equal(paths);
    });

    it('are text where English has text, and made of something where it has that', () => {
      for (const path of paths) expect(typeof sentences.get(path), path).to.equal(typeof inEnglish.get(path));
    });

    it('say something', () => {
      for (const path of paths) expect(said(path).trim(), path).not.to.equal('');
    });

    it('hold every name and number that they are made of', () => {
      for (const [path, sentence] of inEnglish) {
        if (typeof sentence !== 'function' || path === 'date') continue;
        for (const value of VALUES.slice(0, sentence.length)) expect(said(path), path).to.include(value);
      }
    });

    it('hold the day and the year in a date, and tell the months apart', () => {
      const dates = Array.from({ length: 12 }, (_, index) => strings.date(dayOf(index + 1)));
      for (const date of dates) {
        expect(date).to.match(/\b17\b|17日/);
        expect(date).to.include('2031');
        expect(date).not.to.match(/undefined|NaN/);
      }
      expect(new Set(dates).size).to.equal(12);
    });

    it('call nothing zero minutes old', () => {
      expect(strings.stale(0)).not.to.match(/0/);
      expect(strings.stale(0)).not.to.equal(strings.stale(1));
    });

    it('name their language to the browser', () => {
      expect(new Intl.Locale(strings.lang).language).to.equal(language);
    });

    it('have the quotes, dashes and ellipses of print', () => {
      for (const path of paths) expect(said(path), path).not.to.match(/["'`]|\.\.\.|--| $|^ | {2}/);
    });
  });
}

describe('numbers in Arabic', () => {
  let ar: Locale;
  before(async () => {
    ar = (await loadFile('ar')) as Locale;
  });

  const nouns = {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: 'دقائق',
    many: 'دقيقة',
    other: 'دقيقة',
  };
  const rules = new Intl.PluralRules('ar');

  for (const count of [0, 1, 2, 3, 10, 11, 25, 99, 100, 101, 102, 103, 110, 111, 1000]) {
    const form = rules.select(count);
    it(`give the noun its form after ${count}, “${form}”`, () => {
      const minutes = count > 2 ? `${count} ${nouns[form]}` : nouns[form];
      expect(ar.minutes(count)).to.equal(`قراءة في ${minutes}`);
      expect(ar.stale(count).endsWith(` قبل ${minutes}.`)).to.equal(true);
    });
  }
});

describe('numbers in German', () => {
  it('give the noun its form', async () => {
    const de = (await loadFile('de')) as Locale;
    expect(de.stale(1)).to.include(' 1 Minute.');
    expect(de.stale(2)).to.include(' 2 Minuten.');
  });
});

describe('the first of a month', () => {
  const firsts = { fr: '1er août 2031', pt: '1º de agosto de 2031', es: '1 de agosto de 2031' } as const;
  for (const [language, date] of Object.entries(firsts) as ['fr' | 'pt' | 'es', string][]) {
    it(`is written in ${language} as it is there`, async () => {
      expect((await loadFile(language)).date(dayOf(8, 1))).to.equal(date);
    });
  }
});

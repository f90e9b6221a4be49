/**
 * Where people find help when it cannot wait, by region. It comes with the code, so that it is there when nothing
 * else is. A number stands here only if an official source states it; `checked` is the day on which the numbers were
 * last compared with those sources.
 */
import type { CalendarDate } from './date.js';
import { warnOnce } from './warn.js';

export interface CrisisService {
  /** What it calls itself. */
  readonly name: string;
  /** What it is there for. The words are the locale's. */
  readonly purpose: 'crisis' | 'texting' | 'treatment' | 'poison';
  /** As one reads it out; the number to dial where that differs. */
  readonly call?: string;
  readonly dial?: string;
  readonly text?: string;
  /** What to write in the message, by language; `en` where there is none for the reader's. */
  readonly word?: Readonly<Record<string, string>>;
  readonly chat?: string;
  /** Whether somebody answers in Spanish too. */
  readonly spanish?: boolean;
  /** Page of the service, or of the authority behind it, that states all this. */
  readonly source: string;
}

export interface CrisisRegion {
  /** Language of the services' names. */
  readonly lang: string;
  readonly emergency: string;
  /** Page that states the emergency number. */
  readonly source: string;
  readonly checked: CalendarDate;
  /** Each answers day and night. */
  readonly services: readonly CrisisService[];
}

const checked: CalendarDate = { iso: '2026-11-24', year: 2026, month: 11, day: 24 };

const regions: Readonly<Record<string, CrisisRegion>> = {
  us: {
    lang: 'en',
    emergency: '911',
    source: 'https://poisonhelp.hrsa.gov/',
    checked,
    services: [
      {
        name: '988 Suicide & Crisis Lifeline',
        purpose: 'crisis',
        call: '988',
        text: '988',
        word: { es: 'AYUDA' },
        chat: 'https://988lifeline.org/chat/',
        spanish: true,
        source: 'https://988lifeline.org/get-help/what-to-expect/',
      },
      {
        name: 'Crisis Text Line',
        purpose: 'texting',
        text: '741741',
        word: { en: 'HOME' },
        source: 'https://www.crisistextline.org/',
      },
      {
        name: 'SAMHSA National Helpline',
        purpose: 'treatment',
        call: '1-800-662-HELP (4357)',
        dial: '+18006624357',
        spanish: true,
        source: 'https://www.samhsa.gov/find-help/helplines/national-helpline',
      },
      {
        name: 'Poison Help (Poison Control)',
        purpose: 'poison',
        call: '1-800-222-1222',
        dial: '+18002221222',
        source: 'https://poisonhelp.hrsa.gov/',
      },
    ],
  },
  // Wales, Scotland and Northern Ireland have numbers of their own, which nobody has checked yet.
  'gb-eng': {
    lang: 'en',
    emergency: '999',
    source: 'https://www.lpft.nhs.uk/contact-us/need-help-now',
    checked,
    services: [
      {
        name: 'NHS 111, mental health option',
        purpose: 'crisis',
        call: '111',
        source: 'https://www.lpft.nhs.uk/contact-us/need-help-now',
      },
    ],
  },
};

/**
 * Help in a region; undefined where none is known. A number of another country is worse than none, so nothing is
 * guessed, and the console says once which regions there are.
 */
export const crisisRegion = (tag: string, name: string | number | null): CrisisRegion | undefined => {
  const known = String(name ?? '')
    .trim()
    .toLowerCase();
  if (Object.hasOwn(regions, known)) return regions[known];
  warnOnce(`<${tag} region="${known}"> is not one of ${Object.keys(regions).join(', ')}; no number is shown`);
  return undefined;
};

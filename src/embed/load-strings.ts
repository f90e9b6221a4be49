/** Takes the place of `locales/load.ts` in the script-tag build: the same files, under integrity. */
import type { Strings } from '../locales/strings.js';
import { loadPart } from './parts.js';

const hashes = new Map(Object.entries(__LOCALES__));

export const loadFile = (lang: string): Promise<Strings> | undefined => {
  const hash = hashes.get(lang);
  return hash ? loadPart(`locales/${lang}.js`, hash) : undefined;
};

/** Takes the place of `locales/load.ts` in the script-tag build: the same files, under integrity. */
import type { Strings } from '../locales/strings.js';
import { loadPart } from './parts.js';

export const loadFile = (lang: string): Promise<Strings> | undefined =>
  __LANGUAGES__.includes(lang) ? loadPart(`locales/${lang}.js`) : undefined;

/** Takes the place of `locales/load.ts` in the script-tag build: the same files, under integrity. */
import type { Strings } from '../locales/strings.js';
import { hashes, loadPart } from './parts.js';

export const languages: readonly string[] = Object.keys(hashes).flatMap(
  (path) => /^locales\/(.+)\.js$/.exec(path)?.[1] ?? [],
);

export const loadFile = (lang: string): Promise<Strings> | undefined =>
  languages.includes(lang) ? loadPart<Strings>(`locales/${lang}.js`) : undefined;

/** Takes the place of `locales/load.ts` in the script-tag build: the same files, under integrity. */
import type { Strings } from '../locales/strings.js';
import { loadPart } from './parts.js';

export const loadFile = (language: string): Promise<Strings> => loadPart(`locales/${language}.js`);

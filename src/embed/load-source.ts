/** Takes the place of `sources/load.ts` in the script-tag build: the same files, under integrity. */
import type { Source } from '../sources/index.js';
import { loadPart } from './parts.js';

export const isSourceFile = (name: string): boolean => /^(?:ghost|json-feed|wordpress)$/.test(name);

export const loadFile = (name: string): Promise<Source> => loadPart(`sources/${name}.js`);

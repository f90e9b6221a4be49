/** Takes the place of `sources/load.ts` in the script-tag build: the same files, under integrity. */
import type { SourceFile } from '../sources/load.js';
import { loadPart } from './parts.js';

export const isSourceFile = (name: string): boolean => /^(?:ghost|json-feed|map|wordpress)$/.test(name);

export const loadFile = (name: string): Promise<SourceFile> => loadPart(`sources/${name}.js`);

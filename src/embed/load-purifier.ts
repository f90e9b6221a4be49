/** Takes the place of `sanitize/load.ts` in the script-tag build: the same library, under integrity. */
import type { DOMPurify } from 'dompurify';
import { loadPart } from './parts.js';

export const loadPurifier = (): Promise<DOMPurify> => loadPart('sanitizer.js');

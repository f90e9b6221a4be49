/** Takes the place of `backends/load.ts` in the script-tag build: the same files, under integrity. */
import type { Backend } from '../backends/index.js';
import { loadPart } from './parts.js';

export const isBackendFile = (name: string): boolean =>
  /^(?:basin|formspree|ghost|hubspot|urlencoded)$/.test(name);

export const loadFile = (name: string): Promise<Backend> => loadPart(`backends/${name}.js`);

import type { Backend } from './backend.js';
import { isBackendFile, loadFile, type BackendFile } from './load.js';
import { native } from './native.js';

/** The kinds of sign-up service there are, beside the browser's own submission of a form. */
export type BackendName = 'native' | BackendFile;

export const isBackend = (name: string): name is BackendName => name === native.name || isBackendFile(name);

/** At once for the contract's own; pages that send to it carry no other. */
export const backendNamed = (name: BackendName): Backend | Promise<Backend> =>
  name === 'native' ? native : loadFile(name);

export { native };
export type { Backend } from './backend.js';

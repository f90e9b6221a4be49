/**
 * Where the back ends come from that pages do not carry from the start. One file, because the script-tag build puts
 * another in its place that loads the same files under their integrity hashes.
 */
import type { Backend } from './backend.js';

const files = {
  basin: async () => (await import('./basin.js')).basin,
  formspree: async () => (await import('./formspree.js')).formspree,
  ghost: async () => (await import('./ghost.js')).ghost,
  hubspot: async () => (await import('./hubspot.js')).hubspot,
  urlencoded: async () => (await import('./urlencoded.js')).urlencoded,
} satisfies Readonly<Record<string, () => Promise<Backend>>>;

export type BackendFile = keyof typeof files;

export const isBackendFile = (name: string): name is BackendFile => Object.hasOwn(files, name);

export const loadFile = (name: BackendFile): Promise<Backend> => files[name]();

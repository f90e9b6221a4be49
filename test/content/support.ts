import { expect } from '@open-wc/testing';
import { ContentError, type ImagePolicy, type Kind } from '../../src/content/index.js';

let documents = 0;

/** An address that no other test uses: warnings are given once for each. */
export const newBase = (): string => `https://content.test/v1/articles/${String((documents += 1))}.json`;

export const read = <Model>(
  kind: Kind<Model>,
  json: unknown,
  origin: { base?: string; images?: ImagePolicy } = {},
): Model => kind.parse(json, { base: newBase(), ...origin });

/** The error that reading ends with. */
export const faultOf = (kind: Kind<unknown>, json: unknown, base = newBase()): ContentError => {
  try {
    kind.parse(json, { base });
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
  return expect.fail('It was read without an error');
};

/** What was said on the console meanwhile. */
export const warningsOf = <Result>(run: () => Result): { result: Result; warnings: string[] } => {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => {
    warnings.push(words.join(' '));
  };
  try {
    return { result: run(), warnings };
  } finally {
    console.warn = warn;
  }
};

/** A copy with other values at dot paths; `undefined` removes a field. */
export const changed = <Json>(json: Json, changes: Record<string, unknown>): Json => {
  const copy = structuredClone(json);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], copy);
    if (value === undefined) Reflect.deleteProperty(parent as object, last);
    else (parent as Record<string, unknown>)[last] = value;
  }
  return copy;
};

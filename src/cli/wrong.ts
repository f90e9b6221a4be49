/** What is wrong with a field, in plain words and with what stands there. */
import { ContentError, isContentError, type Kind } from '../content/index.js';
import type { Document } from './documents.js';

const DATE = /^\d{4}-\d\d-\d\d(?:[t ]\d\d:.+)?$/i;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'an object',
  Array: 'a list',
};

const quoted = (word: string): string =>
  Object.hasOwn(kinds, word) ? (kinds[word] as string) : word.replace(/^"(.*)"$/s, '“$1”');

const LONG = 200;
const quote = (text: string): string => `“${text.length > LONG ? `${text.slice(0, LONG)}…` : text}”`;

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? quote(value)
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object' && value
        ? 'an object'
        : String(value);

/** What stands at `items.2.url`. */
const valueAt = (json: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined,
      json,
    );

/** The field's own name, with that of its list where it is an entry. */
const nameOf = (path: string): string => /[^.]+(?:\.\d+)?$/.exec(path)?.[0] ?? 'the document';

/** In place of the words that the schemas have for programmers. */
const plain = (message: string, path: string): string => {
  const name = nameOf(path);
  const [, expected, received = ''] = /Expected (.+) but received (.+)$/s.exec(message) ?? [];
  if (!expected) return message;
  if (received === 'undefined') return `${name} is missing`;
  if (expected === '!0') return `${name} is empty`;
  const choices = expected.replace(/^\((.*)\)$/s, '$1').split(' | ');
  return `${name} must be ${choices.map(quoted).join(' or ')}, and is ${quoted(received)}`;
};

const aboutDate = (value: string): string =>
  DATE.test(value)
    ? `${quote(value)} has the form YYYY-MM-DD, and there is no such day`
    : `${quote(value)} does not have the form YYYY-MM-DD`;

const aboutAddress = (value: string, base: string, schemes: string): string =>
  URL.canParse(value, base)
    ? `${quote(value)} leads to ${new URL(value, base).protocol}, and must lead to ${schemes}`
    : `${quote(value)} is no address`;

/** Of a field that is there and that no schema is about. */
const aboutValue = (value: unknown, path: string, base: string): string => {
  const name = nameOf(path);
  if (value === undefined || value === null) return `${name} is missing`;
  if (value === '') return `${name} is empty`;
  if (name === 'version') return `version must be “1.0”, and is ${shown(value)}`;
  if (name === 'items' && !Array.isArray(value)) return `items must be a list, and is ${shown(value)}`;
  if (name === 'nextReview') return `${shown(value)} is not after lastReviewed`;
  if (Array.isArray(value)) return `${name} has more entries than widgets show`;
  if (typeof value !== 'string') return shown(value);
  return name === 'src'
    ? aboutAddress(value, base, 'https:')
    : aboutAddress(value, base, 'https:, http:, mailto: or tel:');
};

/** What is said of a field that is left out: `item.published (not YYYY-MM-DD)`. */
export const leftOut = (
  { json, base }: Pick<Document, 'json' | 'base'>,
  told: string,
): { readonly path: string; readonly what: string } => {
  const [, path = told, reason] = /^(.*?)(?: \((.*)\))?$/s.exec(told) ?? [];
  const value = valueAt(json, path);
  if (!reason) return { path, what: aboutValue(value, path, base) };
  if (reason === 'not YYYY-MM-DD' && typeof value === 'string') return { path, what: aboutDate(value) };
  return {
    path,
    what: typeof value === 'string' || typeof value === 'number' ? `${shown(value)}: ${reason}` : reason,
  };
};

/**
 * As the kind reads it, told which fields are left out.
 *
 * @throws {ContentError} Its `cause` is the reason in plain words, where the document is at fault.
 */
export const readAs = <Model>(
  kind: Kind<Model>,
  { json, base }: Pick<Document, 'json' | 'base'>,
  report: (path: string) => void = () => undefined,
): Model => {
  try {
    return kind.parse(json, { base, report });
  } catch (error) {
    if (!isContentError(error)) throw error;
    const { code, path = '', url, cause } = error;
    if (code !== 'invalid' && code !== 'unsupported-version') throw error;
    const words =
      typeof cause === 'string' ? plain(cause, path) : aboutValue(valueAt(json, path), path, base);
    throw new ContentError(code, { path, url, cause: words });
  }
};

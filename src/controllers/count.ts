import { warnOnce } from '../content/index.js';

/**
 * An attribute that says how many: a whole number from 1 to `most`. Anything else is brought there and said once. What
 * frameworks set where nothing is meant to be, undefined or null, is nothing.
 */
export const count = (
  host: Element,
  name: string,
  value: string | number | null | undefined,
  { fallback, most }: { readonly fallback: number; readonly most: number },
): number => {
  if (value === undefined || value === null) return fallback;
  const number = Math.round(Number(value));
  const used = value === '' || Number.isNaN(number) ? fallback : Math.min(most, Math.max(1, number));
  if (String(used) !== String(value).trim()) {
    warnOnce(
      `<${host.localName} ${name}="${String(value)}"> is not a whole number from 1 to ${String(most)}; ${String(used)} is used.`,
    );
  }
  return used;
};

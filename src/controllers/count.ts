import { warnOnce } from '../content/index.js';

/** An attribute that says how many: a whole number from 1 to `most`. Anything else is brought there and said once. */
export const count = (
  host: Element,
  name: string,
  value: string | number,
  { fallback, most }: { readonly fallback: number; readonly most: number },
): number => {
  const number = Math.round(Number(value));
  const used = value === '' || Number.isNaN(number) ? fallback : Math.min(most, Math.max(1, number));
  if (String(used) !== String(value).trim()) {
    warnOnce(
      `<${host.localName} ${name}="${String(value)}"> is not a whole number from 1 to ${String(most)}; ${String(used)} is used.`,
    );
  }
  return used;
};

import { warnOnce } from '../content/index.js';

/** An attribute that takes any of several words, separated by spaces; others count for nothing and are named once. */
export const choices = <Word extends string>(
  host: Element,
  name: string,
  value: string | number | null,
  words: readonly Word[],
): readonly Word[] => {
  const given = String(value ?? '')
    .split(/\s+/)
    .filter(Boolean);
  for (const word of given) {
    if (!words.some((known) => known === word)) {
      warnOnce(`<${host.localName} ${name}="${value}">: "${word}" is not one of ${words.join(', ')}`);
    }
  }
  return words.filter((word) => given.includes(word));
};

import { warnOnce } from '../content/index.js';

/** An attribute that takes several of some words, separated by spaces. Any other is left out and said once. */
export const choices = <Word extends string>(
  host: Element,
  name: string,
  value: string,
  words: readonly Word[],
): ReadonlySet<Word> => {
  const given = ` ${value}`.split(/\s+/).filter(Boolean);
  for (const word of given) {
    if (!words.some((known) => known === word)) {
      warnOnce(`<${host.localName} ${name}="${word}"> is not one of ${words.join(', ')}`);
    }
  }
  return new Set(words.filter((word) => given.includes(word)));
};

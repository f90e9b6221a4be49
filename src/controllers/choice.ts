import { warnOnce } from '../content/index.js';

/** An attribute that takes one of several words; any other counts as the first and says so once. */
export const choice = <Word extends string>(
  host: Element,
  name: string,
  value: string,
  words: readonly [Word, ...Word[]],
): Word => {
  const known = words.find((word) => word === value);
  if (known === undefined && value) {
    warnOnce(`<${host.localName} ${name}="${value}"> is not one of ${words.join(', ')}`);
  }
  return known ?? words[0];
};

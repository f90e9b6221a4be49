/** Random JSON that can be made again: the same seed gives the same values. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export type Random = () => number;

/** Numbers from 0 to below 1 (mulberry32). */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

// Names that mean something to the schemas, so that random values get past the first check.
const names =
  'version item items page next total id slug title url locale category tags author name type published updated review lastReviewed reviewedBy image src srcset width excerpt readingMinutes sections heading level html comparisons citations notices kind text source related caption columns rows label cells scale steps value answer question status constructor __proto__ toString a'.split(
    ' ',
  );
const texts = [
  ...['', ' ', 'a', '1.0', '2.0', 'withdrawn', 'person', 'info', '2024-03-05', '2024-02-30', 'constructor'],
  ...['https://a.test/', 'javascript:alert(1)', 'https://[', '//', '#', '../a.webp 1x, b', '\ud800', '\0'],
];
const numbers = [0, -0, 1, 2, -1, 0.5, 1e21, 1e308, Infinity, Number.MIN_VALUE, 2 ** 53];

/** `Object.fromEntries`, because JSON may name `__proto__` like any other field. */
export const randomJson = (random: Random, depth = 4): Json => {
  const kind = Math.floor(random() * (depth > 0 ? 8 : 5));
  const size = Math.floor(random() * 5);
  switch (kind) {
    case 0:
      return null;
    case 1:
      return random() < 0.5;
    case 2:
      return pick(random, numbers);
    case 3:
    case 4:
      return pick(random, texts);
    case 5:
      return Array.from({ length: size }, () => randomJson(random, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: size * 2 }, () => [pick(random, names), randomJson(random, depth - 1)]),
      );
  }
};

/** A copy in which some values are random others. */
export const mutated = (json: Json, random: Random, rate: number): Json => {
  if (random() < rate) return randomJson(random, 2);
  if (Array.isArray(json)) return json.map((value) => mutated(value, random, rate));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(() => random() >= rate / 2)
      .map(([name, value]) => [name, mutated(value, random, rate)]),
  );
};

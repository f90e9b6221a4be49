/** Slugs and ids as names of files, on any file system: no two of them may be the same file. */
import { createHash } from 'node:crypto';

/** Bytes; file systems take 255, with room for an ending and for what programs put before a name. */
const LONGEST = 200;

// A host turns the percent-encoded address back before it looks for the file, so that the file has the plain name.
const UNSAFE = /[/\\\u0000-\u001f\u007f]|^\./g;

export const hashOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Cut between characters, never inside one. */
const shortened = (name: string): string => {
  const bytes = Buffer.from(name);
  let end = Math.min(bytes.length, LONGEST - 20);
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString();
};

/** As file systems compare that ignore case or how accents are written. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

export class Names {
  readonly #taken = new Map<string, string>();

  /** @param taken Names of earlier runs, which keep theirs; by name, what each is the name of. */
  constructor(taken: Iterable<readonly [name: string, of: string]>) {
    for (const [name, of] of taken) this.#taken.set(folded(name), of);
  }

  /** The name itself wherever it can be one; else one like it, the same in every run. */
  of(wanted: string): string {
    const whole = wanted.toWellFormed();
    const isSafe = whole.search(UNSAFE) === -1 && Buffer.byteLength(whole) <= LONGEST;
    const owner = this.#taken.get(folded(whole));
    if (isSafe && (owner === undefined || owner === wanted)) {
      this.#taken.set(folded(whole), wanted);
      return whole;
    }
    const name = `${shortened(whole.replace(UNSAFE, '-'))}-${hashOf(wanted).slice(0, 8)}`;
    this.#taken.set(folded(name), wanted);
    return name;
  }
}

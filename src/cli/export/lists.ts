/** The list as files: the newest in `articles.json`, the older ones in pages that stay the same as long as they can. */
import type { FileHandle } from 'node:fs/promises';
import { hashOf } from './names.js';

export const VERSION = '1.0';

/** Summaries on disk, in the order in which they came. */
export class Summaries {
  readonly #file: FileHandle;
  #end = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** @returns What `read` takes. */
  async add(summary: object): Promise<readonly [start: number, length: number]> {
    const bytes = Buffer.from(JSON.stringify(summary));
    const start = this.#end;
    this.#end += bytes.byteLength;
    await this.#file.write(bytes, 0, bytes.byteLength, start);
    return [start, bytes.byteLength];
  }

  async read([start, length]: readonly [number, number]): Promise<string> {
    const bytes = Buffer.alloc(length);
    await this.#file.read(bytes, 0, length, start);
    return bytes.toString();
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

export const listText = (items: readonly string[], page: object = {}): string =>
  `{"version":"${VERSION}","items":[${items.join(',')}]${Object.keys(page).length > 0 ? `,"page":${JSON.stringify(page)}` : ''}}\n`;

/**
 * Counted from the oldest, so that a new article changes the first file alone; the others are named after what they hold,
 * so that whoever reads the list goes on with the pages that belong to it.
 *
 * @param read The text of the items from `start` to `end`, with addresses for a file at that depth of folders.
 * @returns The files after the first.
 */
export const writeList = async (
  count: number,
  size: number,
  read: (start: number, end: number, depth: number) => Promise<readonly string[]>,
  write: (path: string, text: string) => Promise<unknown>,
): Promise<string[]> => {
  const older = Math.max(0, Math.floor(count / size) - 1);
  const first = count - older * size;
  const paths: string[] = [];
  let next: string | undefined;
  for (let page = older; page > 0; page -= 1) {
    const start = first + (page - 1) * size;
    const text = listText(await read(start, start + size, 1), next === undefined ? {} : { next });
    next = `${hashOf(text)}.json`;
    paths.push(`lists/${next}`);
    await write(`lists/${next}`, text);
  }
  const page = { ...(next === undefined ? {} : { next: `lists/${next}` }), total: count };
  await write('articles.json', listText(await read(0, first, 0), page));
  return paths;
};

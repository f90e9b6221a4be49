/** Pictures that come along: each is fetched once, and named after the address that it came from. */
import { isContentError } from '../../content/index.js';
import type { Http } from '../http.js';
import type { Folder } from './folder.js';
import { hashOf } from './names.js';

/** SVG is left where it is: opened by itself it may run scripts on the host that serves it. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Stands for the way from a document to the folder of the export. No content holds this character. */
const MARK = '\ue000';

/** The text of a file that lies that many folders deep. */
export const atDepth = (text: string, depth: number): string => text.replaceAll(MARK, '../'.repeat(depth));

export class Pictures {
  readonly #known: Map<string, string>;
  readonly #loading = new Map<string, Promise<void>>();

  constructor(
    private readonly http: Http,
    private readonly folder: Folder,
    private readonly report: (message: string) => void,
  ) {
    this.#known = new Map(Object.entries(folder.state.pictures));
  }

  /** What documents write for it: its file, or its own address where there is none. */
  readonly written = (url: string): string => {
    const file = this.#known.get(url);
    return file === undefined ? url : MARK + file;
  };

  async fetch(urls: Iterable<string>): Promise<void> {
    for (const url of urls) {
      let loading = this.#loading.get(url);
      if (!loading && !this.#known.has(url) && /^https?:/.test(url)) {
        loading = this.#load(url);
        this.#loading.set(url, loading);
      }
      await loading;
    }
  }

  async #load(url: string): Promise<void> {
    try {
      const { status, headers, body } = await this.http.ask(url, { headers: { Accept: 'image/*' } });
      const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      const ending = ENDINGS[type];
      if (status !== 200 || ending === undefined) {
        this.report(`The picture ${url} stays where it is (status ${String(status)}, ${type || 'no type'}).`);
        return;
      }
      const file = `pictures/${hashOf(url)}.${ending}`;
      await this.folder.stage(file, body);
      this.#known.set(url, file);
    } catch (error) {
      if (!isContentError(error) || error.code === 'aborted') throw error;
      this.report(`The picture ${url} stays where it is (${error.code}).`);
    }
  }

  toState(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#known);
  }
}

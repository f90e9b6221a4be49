import type { ReactiveControllerHost } from 'lit';
import { comparison, type ContentClient } from '../client/index.js';
import { isContentError, type Comparison } from '../content/index.js';

/** A comparison inside an article: on its way, there, withdrawn, or not to be had. */
export type PlacedComparison = Comparison | 'loading' | 'error' | 'withdrawn';

/** Loads the comparisons that an article places. One that fails leaves the article and the others as they are. */
export class ComparisonsController {
  readonly #host: ReactiveControllerHost;
  #client: ContentClient | undefined;
  #places = new Map<string, PlacedComparison>();
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Says which comparisons the article needs now; those that are there stay. Without a client there are none. */
  want(client: ContentClient | undefined, ids: readonly string[]): void {
    if (client !== this.#client) this.#places.clear();
    this.#client = client;
    // The article is gone: what is under way for it ends.
    if (ids.length === 0) {
      this.#abort.abort();
      this.#abort = new AbortController();
    }
    for (const id of [...this.#places.keys()]) if (!ids.includes(id)) this.#places.delete(id);
    for (const id of ids) if (client && !this.#places.has(id)) void this.#load(client, id, false);
  }

  /** Whether any is on its way. */
  get isWaiting(): boolean {
    return [...this.#places.values()].includes('loading');
  }

  get(id: string): PlacedComparison | undefined {
    return this.#places.get(id);
  }

  /** Asks again for one that failed. */
  retry(id: string): void {
    if (this.#client) void this.#load(this.#client, id, true);
  }

  async #load(client: ContentClient, id: string, fresh: boolean): Promise<void> {
    const places = this.#places;
    const { signal } = this.#abort;
    places.set(id, 'loading');
    this.#host.requestUpdate();
    let result: PlacedComparison;
    try {
      result = await client.get(comparison, id, { fresh, signal });
    } catch (error) {
      result = isContentError(error) && error.code === 'withdrawn' ? 'withdrawn' : 'error';
    }
    if (signal.aborted || !places.has(id) || client !== this.#client) return;
    places.set(id, result);
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spellings } from './anchor-controller.js';
import { updateAgain } from './update-again.js';

/** What a link back says after its `#`: the so-and-so-many-th place that cites a source. */
export const citedAt = (id: string, place: number): string => `cited-${String(place)}-${id}`;

/**
 * Where in a widget's text its sources are cited. The links that cite come in foreign HTML and have no ids, so that
 * they are found once they are there, and counted for the list of sources.
 */
export class CitationsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #places = new Map<string, HTMLElement[]>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How often a source is cited. */
  readonly count = (id: string): number => this.#places.get(id)?.length ?? 0;

  /** The link that a fragment of `citedAt` means. */
  readonly find = (fragment: string): HTMLElement | undefined => {
    const [, place = '', id = ''] = /^cited-(\d+)-(.+)$/s.exec(fragment) ?? [];
    return this.#places.get(id)?.[Number(place) - 1];
  };

  hostUpdated(): void {
    const before = counts(this.#places);
    this.#places = new Map();
    for (const link of this.#host.shadowRoot?.querySelectorAll<HTMLElement>('a[href^="#citation-"]') ?? []) {
      const fragment = link.getAttribute('href')?.slice('#citation-'.length) ?? '';
      for (const id of new Set(spellings(fragment))) {
        const places = this.#places.get(id);
        if (places) places.push(link);
        else this.#places.set(id, [link]);
      }
    }
    if (counts(this.#places) !== before) updateAgain(this.#host);
  }
}

const counts = (places: ReadonlyMap<string, readonly HTMLElement[]>): string =>
  JSON.stringify([...places].map(([id, { length }]) => [id, length]));

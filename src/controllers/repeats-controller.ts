import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ArticleSummary } from '../content/index.js';

type Host = ReactiveControllerHost & HTMLElement;

/** A list on the page and the addresses that it shows. */
interface Shown {
  readonly host: Host;
  addresses: readonly string[];
}

/** As `Node` has them, which is not there on a server. */
const DISCONNECTED = 1;
const PRECEDING = 2;
const FOLLOWING = 4;

/** A registered symbol, since each part of the script tag, and each copy of the library, has its own modules. */
const KEY = Symbol.for('clinic-widgets/lists/1');
const page = globalThis as { [KEY]?: Set<Shown> };

/**
 * Keeps lists of one page from showing the same article twice: in the order of the document, each leaves out what
 * those before it show. Lists inside a shadow root know only of others there.
 */
export class RepeatsController implements ReactiveController {
  readonly #shown: Shown;

  constructor(host: Host) {
    this.#shown = { host, addresses: [] };
    host.addController(this);
  }

  hostConnected(): void {
    // What it showed elsewhere, or while it was away, is told anew.
    this.#shown.addresses = [];
    (page[KEY] ??= new Set()).add(this.#shown);
  }

  hostDisconnected(): void {
    page[KEY]?.delete(this.#shown);
    for (const { host } of page[KEY] ?? []) host.requestUpdate();
  }

  /** Those that no list before this one shows, or all where repeats are allowed. */
  choose(articles: readonly ArticleSummary[], allowRepeats: boolean): readonly ArticleSummary[] {
    if (allowRepeats) return articles;
    const taken = new Set(this.#others('before').flatMap(({ addresses }) => addresses));
    return articles.filter(({ url }) => !taken.has(url));
  }

  /** Says what this list shows; those after it then look for something else. */
  show(articles: readonly ArticleSummary[]): void {
    const addresses = articles.map(({ url }) => url);
    if (addresses.join('\n') === this.#shown.addresses.join('\n')) return;
    this.#shown.addresses = addresses;
    for (const { host } of this.#others('after')) host.requestUpdate();
  }

  #others(where: 'before' | 'after'): Shown[] {
    return [...(page[KEY] ?? [])].filter(({ host }) => {
      const position = this.#shown.host.compareDocumentPosition(host);
      return position & (where === 'before' ? PRECEDING : FOLLOWING) && !(position & DISCONNECTED);
    });
  }
}

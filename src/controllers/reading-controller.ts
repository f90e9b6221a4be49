import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contentId } from '../sanitize/index.js';
import { updateAgain } from './update-again.js';

/**
 * What counts as read or being read: all above a line in the upper third of the window. The area has no upper end, so
 * that a jump over several headings is told of each.
 */
const ABOVE_THE_LINE = '1000000px 0px -70%';

/**
 * Knows where in a widget the reader is: the last place that a table of contents (`.toc`) names and that has come
 * above the line. Nothing is asked while nobody scrolls, and nothing moves.
 */
export class ReadingController implements ReactiveController {
  /** The place as its link names it, without the `#`; empty before the first one. */
  current = '';
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Places that the table of contents names, in its order. */
  #places = new Map<Element, string>();
  readonly #above = new Set<Element>();
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A widget that was moved has places, but nobody looks at them any more.
    if (this.#places.size > 0) this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    const places = new Map<Element, string>();
    for (const link of this.#host.shadowRoot?.querySelectorAll('.toc a') ?? []) {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      const place = this.#host.shadowRoot?.getElementById(contentId(id));
      if (place && !places.has(place)) places.set(place, id);
    }
    if (same(places, this.#places)) return;
    this.#places = places;
    this.#above.clear();
    this.#watch();
    this.#settle();
  }

  #watch(): void {
    this.#observer?.disconnect();
    this.#observer ??= new IntersectionObserver(this.#note, { rootMargin: ABOVE_THE_LINE });
    for (const place of this.#places.keys()) this.#observer.observe(place);
  }

  readonly #note = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, boundingClientRect, rootBounds } of entries) {
      // A widget that the page hides is nowhere; it goes on from where it was.
      if (boundingClientRect.height === 0) continue;
      // Where it is, not whether it shows: inside a scroller of the page's what is past does not.
      if (boundingClientRect.top < (rootBounds?.bottom ?? innerHeight)) this.#above.add(target);
      else this.#above.delete(target);
    }
    this.#settle();
  };

  #settle(): void {
    const current = [...this.#places].filter(([place]) => this.#above.has(place)).at(-1)?.[1] ?? '';
    if (current === this.current) return;
    this.current = current;
    updateAgain(this.#host);
  }
}

const same = (some: ReadonlyMap<Element, string>, others: ReadonlyMap<Element, string>): boolean =>
  some.size === others.size && [...some].every(([place, id]) => others.get(place) === id);

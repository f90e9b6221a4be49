import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sizeObserver } from './size-observer.js';
import { updateAgain } from './update-again.js';

/** Pixels that rounding may cost at an end. */
const TOLERANCE = 2;

/** Moves a row of cards that the browser scrolls and snaps, and knows whether it is at an end. Never by itself. */
export class CarouselController implements ReactiveController {
  atStart = true;
  atEnd = true;
  /**
   * Whether cards snap: only where they have a place. While a row has no width, all its cards lie at the same one, and
   * WebKit would later follow any of them.
   */
  snaps = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #row: HTMLElement | undefined;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#row = undefined;
  }

  hostUpdated(): void {
    const row = this.#host.shadowRoot?.querySelector<HTMLElement>('#cards.carousel') ?? undefined;
    if (row !== this.#row) {
      this.#observer?.disconnect();
      this.#observer ??= sizeObserver(this.measure);
      if (row) this.#observer.observe(row);
      this.#row = row;
    }
    this.measure();
  }

  /** For the row's `scroll` event too. */
  readonly measure = (): void => {
    const { scrollLeft = 0, clientWidth = 0, scrollWidth = 0 } = this.#row ?? {};
    // Below zero where the page reads from right to left.
    const start = Math.abs(scrollLeft);
    const atStart = start <= TOLERANCE;
    const atEnd = start + clientWidth >= scrollWidth - TOLERANCE;
    const snaps = clientWidth > 0;
    if (atStart === this.atStart && atEnd === this.atEnd && snaps === this.snaps) return;
    Object.assign(this, { atStart, atEnd, snaps });
    updateAgain(this.#host);
  };

  /** A row's width onwards (1) or back (-1); the browser snaps to the nearest card. */
  readonly step = (direction: 1 | -1): void => {
    const row = this.#row;
    row?.scrollBy({ left: direction * row.clientWidth * (this.#isRightToLeft ? -1 : 1) });
  };

  /** Arrow keys do in every browser what the buttons do. */
  readonly key = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const sign = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!sign || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.step(sign > 0 === this.#isRightToLeft ? -1 : 1);
  };

  get #isRightToLeft(): boolean {
    return Boolean(this.#row && getComputedStyle(this.#row).direction === 'rtl');
  }
}

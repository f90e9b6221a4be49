import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whoever does one of these has gone on. */
const ACTS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Keeps a reader at the place that they were led to while content that comes later makes room above it. Some browsers do
 * so by themselves, not while they scroll smoothly, and others never. Ends when all is there, or when the reader goes on.
 */
export class HoldController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isWaiting: () => boolean;
  #place: Element | undefined;
  /** Of the place, below the top of the widget. */
  #offset = 0;

  /** `isWaiting` says whether content is still to come. */
  constructor(host: ReactiveControllerHost & HTMLElement, isWaiting: () => boolean) {
    this.#host = host;
    this.#isWaiting = isWaiting;
    host.addController(this);
  }

  /** Called before a reader is led to a place. */
  hold(place: Element): void {
    this.#release();
    if (!this.#isWaiting()) return;
    this.#place = place;
    this.#offset = this.#offsetOf(place);
    for (const act of ACTS) addEventListener(act, this.#release, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#release();
  }

  hostUpdated(): void {
    const place = this.#place;
    if (!place) return;
    const offset = this.#offsetOf(place);
    if (Math.abs(offset - this.#offset) >= 1) place.scrollIntoView({ behavior: 'instant', block: 'start' });
    this.#offset = offset;
    if (!this.#isWaiting()) this.#release();
  }

  #offsetOf(place: Element): number {
    return place.getBoundingClientRect().top - this.#host.getBoundingClientRect().top;
  }

  readonly #release = (): void => {
    this.#place = undefined;
    for (const act of ACTS) removeEventListener(act, this.#release, { capture: true });
  };
}

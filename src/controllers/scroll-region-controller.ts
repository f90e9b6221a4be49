import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes a widget's scroll regions (`.scroll`) reachable by keyboard while they really scroll, and not otherwise:
 * a stop that does nothing is in the way. Who arrives there hears the name in `data-label`.
 */
export class ScrollRegionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observed = new Set<HTMLElement>();
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed.clear();
  }

  hostUpdated(): void {
    const regions = new Set(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.scroll'));
    if (regions.size === 0 && this.#observed.size === 0) return;
    this.#observer ??= new ResizeObserver((entries) => {
      for (const { target } of entries) mark(target as HTMLElement);
    });
    for (const region of regions) {
      mark(region);
      if (this.#observed.has(region)) continue;
      this.#observed.add(region);
      this.#observer.observe(region);
    }
    for (const region of this.#observed) {
      if (regions.has(region)) continue;
      this.#observer.unobserve(region);
      this.#observed.delete(region);
    }
  }
}

const mark = (region: HTMLElement): void => {
  const scrolls = region.scrollWidth > region.clientWidth;
  for (const [name, value] of [
    ['tabindex', '0'],
    ['role', 'group'],
    ['aria-label', region.dataset.label],
  ] as const) {
    if (scrolls && value) region.setAttribute(name, value);
    else region.removeAttribute(name);
  }
};

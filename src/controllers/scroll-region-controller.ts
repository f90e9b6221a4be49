import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { groundOf } from './ground.js';
import { sizeObserver } from './size-observer.js';

/**
 * Makes a widget's scroll regions (`.scroll`) reachable by keyboard while they really scroll, and not otherwise:
 * a stop that does nothing is in the way. Who arrives there hears the name in `data-label`. Headers that stay in sight
 * meanwhile need to cover what goes by: the region has the page's own ground as `--_ground`. While more is below, it
 * has the class `cut`.
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
    this.#observer ??= sizeObserver((entries) => {
      for (const { target } of entries) mark(target as HTMLElement);
    });
    for (const region of regions) {
      mark(region);
      if (this.#observed.has(region)) continue;
      this.#observed.add(region);
      this.#observer.observe(region);
      // A page may have changed its colours since.
      region.addEventListener('scroll', scrolled, { passive: true });
    }
    for (const region of this.#observed) {
      if (regions.has(region)) continue;
      this.#observer.unobserve(region);
      region.removeEventListener('scroll', scrolled);
      this.#observed.delete(region);
    }
  }
}

const scrolled = ({ currentTarget }: Event): void => {
  const region = currentTarget as HTMLElement;
  markCut(region);
  region.style.setProperty('--_ground', groundOf(region));
};

// Heights are rounded each by itself.
const markCut = (region: HTMLElement): void => {
  region.classList.toggle('cut', region.scrollHeight - region.scrollTop > region.clientHeight + 1);
};

const mark = (region: HTMLElement): void => {
  markCut(region);
  const scrolls = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight + 1;
  for (const [name, value] of [
    ['tabindex', '0'],
    ['role', 'group'],
    ['aria-label', region.dataset.label],
  ] as const) {
    if (scrolls && value) region.setAttribute(name, value);
    else region.removeAttribute(name);
  }
};

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { groundOf } from './ground.js';
import { sizeObserver } from './size-observer.js';

/**
 * Makes a widget's scroll regions (`.scroll`) reachable by keyboard while they really scroll, and not otherwise:
 * a stop that does nothing is in the way. Who arrives there hears the name in `data-label`. Headers that stay in sight
 * meanwhile need to cover what goes by: the region has the page's own ground as `--_ground`. While more is below, it
 * has the class `cut`; where its content is much longer than the window, `tall`.
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
      mark(entries.map(({ target }) => target as HTMLElement));
    });
    mark([...regions]);
    for (const region of regions) {
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
  markCut(region, isCut(region));
  region.style.setProperty('--_ground', groundOf(region));
};

// Heights are rounded each by itself.
const isCut = (region: HTMLElement): boolean =>
  region.scrollHeight - region.scrollTop > region.clientHeight + 1;

const markCut = (region: HTMLElement, cut: boolean): void => {
  region.classList.toggle('cut', cut);
};

// What is a little longer than the window is read sooner where it stands than in a region of its own.
const isTall = (region: HTMLElement): boolean => region.scrollHeight > 1.5 * innerHeight;

const doesScroll = (region: HTMLElement): boolean =>
  region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight + 1;

/** Measures all before it changes any: after a change the browser lays the text out once more for the next. */
const mark = (regions: readonly HTMLElement[]): void => {
  const tall = regions.map(isTall);
  for (const [at, region] of regions.entries()) region.classList.toggle('tall', tall[at]);
  const measured = regions.map((region) => [region, isCut(region), doesScroll(region)] as const);
  for (const [region, cut, scrolls] of measured) {
    markCut(region, cut);
    for (const [name, value] of [
      ['tabindex', '0'],
      ['role', 'group'],
      ['aria-label', region.dataset.label],
    ] as const) {
      if (scrolls && value) region.setAttribute(name, value);
      else region.removeAttribute(name);
    }
  }
};

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contentId } from '../sanitize/index.js';

/**
 * Links from one place of a widget to another: table of contents, citations, links within foreign HTML. A
 * browser looks for `#x` in the page and not in shadow roots, so the widget leads there itself; what it does
 * not know is left to the page. The page's URL stays as it is: a page may route by its fragment.
 */
export class AnchorController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #also: (id: string) => HTMLElement | undefined;
  readonly #reveal: ((target: HTMLElement) => void) | undefined;

  /**
   * `also` finds places that cannot have an id of their own; `reveal` is called before a reader is led to a place,
   * for a widget that may have put it aside.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    also: (id: string) => HTMLElement | undefined = () => undefined,
    reveal?: (target: HTMLElement) => void,
  ) {
    this.#host = host;
    this.#also = also;
    this.#reveal = reveal;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#follow);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#follow);
  }

  /** Leads to the place that a fragment names, with the focus; false where the widget has no such place. */
  lead(fragment: string, behavior: ScrollBehavior = 'auto'): boolean {
    const target = spellings(fragment)
      .map((id) => this.#host.shadowRoot?.getElementById(contentId(id)) ?? this.#also(id))
      .find(Boolean);
    if (!target) return false;
    this.#reveal?.(target);
    for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    // A link among the targets stays a stop of the Tab key.
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ behavior, block: 'start' });
    return true;
  }

  readonly #follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!href?.startsWith('#') || link?.getRootNode() !== this.#host.shadowRoot) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (this.lead(href.slice(1), calm ? 'auto' : 'smooth')) event.preventDefault();
  };
}

/** A fragment as it is written and, where it can be, decoded: an id may look either way. */
export const spellings = (fragment: string): string[] => {
  try {
    return [fragment, decodeURIComponent(fragment)];
  } catch {
    return [fragment];
  }
};

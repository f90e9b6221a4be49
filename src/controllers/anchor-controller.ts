import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contentId } from '../sanitize/index.js';

/**
 * Links from one place of a widget to another: table of contents, citations, links within foreign HTML. A
 * browser looks for `#x` in the page and not in shadow roots, so the widget leads there itself; what it does
 * not know is left to the page.
 */
export class AnchorController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#follow);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#follow);
  }

  readonly #follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    const root = this.#host.shadowRoot;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!root || !link || !href?.startsWith('#') || link.getRootNode() !== root) return;
    const id = href.slice(1);
    const target = root.getElementById(contentId(id)) ?? root.getElementById(contentId(decode(id)));
    if (!target) return;
    event.preventDefault();
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
  };
}

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

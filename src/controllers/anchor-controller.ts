import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contentId } from '../sanitize/index.js';
import { decodeFragment, leadTo } from './lead-to.js';

/**
 * Links from one place of a widget to another: table of contents, citations, links within foreign HTML. A
 * browser looks for `#x` in the page and not in shadow roots, so the widget leads there itself; what it does
 * not know is left to the page.
 */
export class AnchorController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reveal: ((target: HTMLElement) => void) | undefined;

  /** `reveal` is called before a reader is led somewhere, for a widget that may have hidden it. */
  constructor(host: ReactiveControllerHost & HTMLElement, reveal?: (target: HTMLElement) => void) {
    this.#host = host;
    this.#reveal = reveal;
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
    const target = root.getElementById(contentId(id)) ?? root.getElementById(contentId(decodeFragment(id)));
    if (!target) return;
    event.preventDefault();
    this.#reveal?.(target);
    leadTo(target);
  };
}

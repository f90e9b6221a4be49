import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { contentId } from '../sanitize/index.js';
import { decodeFragment, leadTo } from './lead-to.js';

interface Options {
  /** Whether the content is there in which the place may be. */
  readonly ready: () => boolean;
  /** Called before a reader is led somewhere, for a widget that may have hidden it. */
  readonly reveal?: (target: HTMLElement) => void;
}

/**
 * Leads to the place that the page's address names after its `#`, when content has come and whenever the address
 * changes. A name that the page itself has is the page's, and the browser goes there; the address is only read.
 */
export class FragmentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  /** Whether the address still waits for the content. */
  #open = true;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    if (!isServer) addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#changed);
  }

  hostUpdated(): void {
    if (!this.#open || !this.#options.ready()) return;
    this.#open = false;
    const name = decodeFragment(location.hash.slice(1));
    // The same two places in which the browser looks.
    if (!name || document.getElementById(name) || document.querySelector(`a[name="${CSS.escape(name)}"]`))
      return;
    const target = this.#host.shadowRoot?.getElementById(contentId(name));
    if (!target) return;
    this.#options.reveal?.(target);
    leadTo(target);
  }

  readonly #changed = (): void => {
    this.#open = true;
    this.#host.requestUpdate();
  };
}

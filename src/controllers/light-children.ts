import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { afterParsing, isParsed } from './page-life.js';

/** What the page put inside a widget: its fallback, and content that was given instead of fetched. */
export class LightChildren implements ReactiveController {
  /** Whether the parser has read all of them. */
  complete = isServer;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there is a fallback: any element but scripts and templates, or text. */
  get hasFallback(): boolean {
    return (
      !isServer &&
      [...this.#host.childNodes].some((node) =>
        node instanceof Element
          ? !node.matches('script, template, [slot]')
          : node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
      )
    );
  }

  /** The text of a child `<script type="application/json">`. */
  get json(): string | undefined {
    if (isServer) return undefined;
    return this.#host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
  }

  hostConnected(): void {
    if (this.complete) return;
    this.complete = isParsed(this.#host);
    if (this.complete) return;
    afterParsing(() => {
      this.complete = true;
      this.#host.requestUpdate();
    });
  }
}

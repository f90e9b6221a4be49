import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { warnOnce } from '../content/index.js';
import { afterChildren } from './page-life.js';

/** What stands in no fallback: other widgets, what frames a page, and more than stands for a card. */
const PAGE =
  'main,footer:not(article *),[data-cw],[slug],[faq],addiction-comparison-table,related-posts,latest-posts,signup-form,medical-disclaimer,crisis-resources,article-card>:nth-child(6)';

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
          : node instanceof Text && node.data.trim(),
      )
    );
  }

  /** The text of a child `<script type="application/json">`. */
  get json(): string | undefined {
    if (isServer || !this.complete) return undefined;
    return this.#host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
  }

  /** For the slot: children that come or go change the fallback, and may bring content. */
  readonly changed = (): void => {
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    const host = this.#host;
    afterChildren(host, () => {
      // Without an end tag the rest of the page is inside, and `/>` is none: out with it, or nobody would see it.
      if (host.querySelector(PAGE)) {
        host.after(...host.childNodes);
        host.setAttribute('data-cw-unclosed', '');
        warnOnce(`<${host.localName}> needs an end tag`);
      }
      this.complete = true;
      this.changed();
    });
  }
}

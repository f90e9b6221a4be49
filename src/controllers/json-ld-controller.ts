import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { scriptJson } from '../content/index.js';
import { inertBody } from '../html/parse-html.js';

/**
 * Keeps a block of data for search engines at the end of a widget's shadow tree, never in the page. A template cannot
 * hold it: what marks the places in a template would be part of the JSON wherever the tree is written down.
 */
export class JsonLdController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #read: () => object | undefined;
  #script: HTMLScriptElement | undefined;
  #text = '';

  /** `read` has the data, or nothing while there is none to show. */
  constructor(host: ReactiveControllerHost & HTMLElement, read: () => object | undefined) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostUpdated(): void {
    const data = this.#read();
    const text = data ? scriptJson(data) : '';
    if (text === this.#text) return;
    this.#text = text;
    this.#script?.remove();
    this.#script = undefined;
    if (!text) return;
    this.#script = dataBlock(text);
    this.#host.shadowRoot?.append(this.#script);
  }
}

/**
 * A script that is none. Trusted Types refuse text that a program puts into one, whatever its type, and pass what a
 * parser put there.
 */
const dataBlock = (json: string): HTMLScriptElement => {
  const body = inertBody(`<script type="application/ld+json">${json}</script>`);
  return document.adoptNode(body.firstElementChild as HTMLScriptElement);
};

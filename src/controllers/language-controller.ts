import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { directionOf, loadStrings, stringsFor, type Strings } from '../locales/index.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The element's parent as a reader sees the page: through slots' owners and out of shadow roots. */
const nearest = (element: Element, attribute: string): string | undefined => {
  let current: Element | null = element;
  while (current) {
    const holder: Element | null = current.closest(`[${attribute}]`);
    if (holder) return holder.getAttribute(attribute) ?? undefined;
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
};

const controllers = new Set<LanguageController>();
const observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** One observer for the page and every shadow root that holds a widget; a root is observed once. */
const observe = (element: Element): void => {
  observer ??= new MutationObserver(() => {
    for (const controller of controllers) controller.update();
  });
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root)) {
      observed.add(root);
      observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
    }
    if (!(root instanceof ShadowRoot)) return;
  }
};

/**
 * The language of an element: the nearest `lang` and `dir`, through shadow hosts, and the strings for it.
 * Existing helpers read only the host and the document, which is why this one is ours.
 */
export class LanguageController implements ReactiveController {
  /** BCP 47 tag; empty where the page names none. */
  lang = '';
  dir: 'ltr' | 'rtl' = 'ltr';
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The strings of the interface. */
  get strings(): Strings {
    return stringsFor(this.lang);
  }

  hostConnected(): void {
    if (isServer) return;
    controllers.add(this);
    observe(this.#host);
    this.update();
  }

  hostDisconnected(): void {
    controllers.delete(this);
  }

  update(): void {
    const lang = nearest(this.#host, 'lang') ?? '';
    const written = nearest(this.#host, 'dir');
    const dir = written === 'rtl' || written === 'ltr' ? written : directionOf(lang);
    if (lang === this.lang && dir === this.dir) return;
    this.lang = lang;
    this.dir = dir;
    this.#host.requestUpdate();
    void loadStrings(lang).then((changed) => {
      if (changed) this.#host.requestUpdate();
    });
  }
}

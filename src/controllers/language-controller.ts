import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { warnOnce } from '../content/index.js';
import { CONSENT } from '../contexts/index.js';
import { ancestors } from './ancestors.js';
import { directionOf, loadStrings, stringsFor } from '../locales/catalogue.js';
import type { Strings } from '../locales/index.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The value of an attribute where it is nearest. */
const nearest = (element: Element, attribute: string): string =>
  ancestors(element)
    .map((holder) => holder.getAttribute(attribute))
    .find((value) => value !== null) ?? '';

/** Those on the page. */
export const controllers = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/**
 * One observer for the page and every shadow root that holds a widget, of consent too; observing a root again changes
 * nothing.
 */
const observe = (element: Element): void => {
  observer ??= new MutationObserver(() => {
    for (const controller of controllers) {
      controller.update();
      // What a widget may ask for is looked at with each update.
      controller.host.requestUpdate();
    }
  });
  for (const holder of ancestors(element)) {
    if (holder.parentElement) continue;
    observer.observe(holder.getRootNode(), { attributeFilter: ['lang', 'dir', CONSENT], subtree: true });
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
  readonly host: Host;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  /** The strings of the interface. */
  get strings(): Strings {
    return stringsFor(this.lang);
  }

  hostConnected(): void {
    if (isServer) return;
    controllers.add(this);
    observe(this.host);
    this.update();
  }

  hostDisconnected(): void {
    controllers.delete(this);
  }

  update(): void {
    const lang = nearest(this.host, 'lang');
    const written = nearest(this.host, 'dir');
    const dir = written === 'rtl' || written === 'ltr' ? written : directionOf(lang);
    if (lang === this.lang && dir === this.dir) return;
    this.lang = lang;
    this.dir = dir;
    void loadStrings(lang)
      // English stays.
      .catch((error: unknown) => {
        warnOnce(String(error));
      })
      .then(() => {
        this.host.requestUpdate();
      });
  }
}

import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { spellings } from './anchor-controller.js';

const controllers = new Set<FragmentController>();

/** What the page's URL asks for and nobody has shown yet. */
let wanted = '';

/** Whether the page itself has what a fragment names; then the browser has gone there, and it is none of ours. */
const isThePages = (fragment: string): boolean =>
  spellings(fragment).some(
    (id) =>
      document.getElementById(id) ??
      [...document.getElementsByName(id)].some((element) => element.localName === 'a'),
  );

const want = (): void => {
  wanted = location.hash.slice(1);
  for (const controller of controllers) controller.hostUpdated();
};

/** A reader who has begun to read or to type is not taken elsewhere by content that comes late. */
const forget = (): void => {
  wanted = '';
};

/** A link of the page that is followed again: the URL stays the same, so that no event tells of it. */
const again = (event: MouseEvent): void => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.hash && link.href === location.href && !event.defaultPrevented) want();
};

let listening = false;

const listen = (): void => {
  if (listening) return;
  listening = true;
  addEventListener('hashchange', want);
  document.addEventListener('click', again);
  for (const act of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(act, forget, { passive: true, capture: true });
  }
  wanted = location.hash.slice(1);
};

/**
 * Leads to the place inside a widget that the page's URL names (`#section`), also when the widget's content comes
 * later. What the page itself has by that name goes first, and of several widgets the first that has the place.
 * Nothing of the page is changed, and neither is its URL.
 */
export class FragmentController implements ReactiveController {
  readonly #lead: (fragment: string) => boolean;

  /** `lead` goes to a place and says whether there is one. */
  constructor(host: ReactiveControllerHost, lead: (fragment: string) => boolean) {
    this.#lead = lead;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    listen();
    controllers.add(this);
  }

  hostDisconnected(): void {
    controllers.delete(this);
  }

  hostUpdated(): void {
    if (!wanted || !controllers.has(this)) return;
    if (isThePages(wanted) || this.#lead(wanted)) wanted = '';
  }
}

/**
 * Mounts: `<div data-cw="article-card" data-slug="…">` does what the tag does, for content systems that strip tags
 * which they do not know. The element goes inside, and takes with it what the page put there: fallback and JSON.
 */
import { warnOnce } from '../content/index.js';
import { afterChildren } from '../controllers/page-life.js';
import { tagName } from '../define/register.js';

/** Each widget's attributes; null where another file brings the widget. */
const attributes = __ATTRIBUTES__;

const made = new WeakMap<Element, Element>();

const lettersOf = (name: string): string => name.replace(/^data-|[-_]/g, '');

/** What looks like an attribute of ours and is written in another way. */
const sayWhatIsMiswritten = (place: Element, tag: string, names: readonly string[]): void => {
  for (const { name } of place.attributes) {
    const meant = names.find((known) => lettersOf(known) === lettersOf(name));
    if (meant && name !== `data-${meant}`) {
      warnOnce(`data-cw="${tag}" does not know ${name}; write data-${meant}`);
    }
  }
};

/**
 * Gives the element what the mount's `data-` attributes say. Only those that it knows: hosts add attributes of their
 * own, and where a host lets `data-onclick` through, it must not become `onclick`.
 */
const pass = (place: Element, element: Element, names: readonly string[]): void => {
  for (const name of names) {
    const value = place.getAttribute(`data-${name}`);
    if (value === null) element.removeAttribute(name);
    else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
  }
};

const mount = (place: Element): void => {
  const tag = (place.getAttribute('data-cw') ?? '').trim().toLowerCase();
  if (!Object.hasOwn(attributes, tag)) {
    warnOnce(`data-cw="${tag}" is not one of ${Object.keys(attributes).join(', ')}`);
    return;
  }
  const names = attributes[tag];
  if (!names) return;
  sayWhatIsMiswritten(place, tag, names);
  const inside = place.firstElementChild;
  // Also one that another copy of this code has made, or that was copied with its mount.
  if (inside?.localName.endsWith(tag)) {
    pass(place, inside, names);
    return;
  }
  // Of another name, since `data-cw` has changed.
  const previous = made.get(place);
  previous?.replaceWith(...previous.childNodes);
  const element = document.createElement(tagName(tag));
  pass(place, element, names);
  element.append(...place.childNodes);
  made.set(place, element);
  place.append(element);
  // reserve.css keeps room until then.
  place.setAttribute('data-cw-mounted', '');
};

const look = (): void => {
  for (const place of document.querySelectorAll('[data-cw]')) {
    afterChildren(place, () => {
      mount(place);
    });
  }
};

/** Makes elements of the page's mounts, of those that come later too, and follows their attributes. */
export const watchMounts = (): void => {
  const names = Object.values(attributes).flatMap((list) => list ?? []);
  new MutationObserver(look).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-cw', ...names.map((name) => `data-${name}`)],
  });
  look();
};

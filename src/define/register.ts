import { warnOnce } from '../content/index.js';

export interface RegisterOptions {
  /** Put before the tag with a hyphen: `acme` gives `acme-article-card`. Default: what `usePrefix` set, else none. */
  readonly prefix?: string | undefined;
}

let pagePrefix: string | undefined;

/** Sets the prefix of everything registered from here on. */
export const usePrefix = (prefix: string | undefined): void => {
  pagePrefix = prefix;
};

/** The name under which a tag is registered. */
export const tagName = (tag: string, prefix = pagePrefix): string => (prefix ? `${prefix}-${tag}` : tag);

/**
 * Registers an element. A tag that is taken stays with whoever took it, and the console says so once; nothing
 * throws, since a page often holds a second copy of a library without knowing.
 */
export const register = (
  tag: string,
  element: CustomElementConstructor,
  { prefix }: RegisterOptions = {},
): void => {
  const name = tagName(tag, prefix);
  const present = customElements.get(name);
  if (present) {
    if (present !== element && !(present.prototype instanceof element)) {
      warnOnce(`<${name}> is taken; use a prefix to have both`);
    }
    return;
  }
  // A class can be registered under one name only, and this one may have been under another.
  for (const form of [element, class extends element {}]) {
    try {
      customElements.define(name, form);
      return;
    } catch {
      // The other form, or nothing, can have that name.
    }
  }
  warnOnce(`<${name}> cannot be a tag`);
};

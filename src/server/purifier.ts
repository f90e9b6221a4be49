/**
 * What DOMPurify, which comes before our policy in browsers, takes from the elements that the policy would keep. The
 * same is gone where there is no DOM, so that a page does not change when its script takes over.
 */
import type { ReadAttribute } from '../sanitize/policy.js';

/** In all others it looks for a scheme. */
const MAY_SAY_ANYTHING = new Set(['id', 'title', 'alt', 'value', 'style', 'data-comparison']);

/** What could end a comment or a text, were the attribute read as something else. */
const ENDS_SOMETHING =
  /(?:--!?|\])>|<\/(?:style|script|title|xmp|textarea|noscript|iframe|noembed|noframes)/i;
const SCHEME_OR_NONE =
  /^(?:(?:(?:f|ht)tps?|mailto|tel|callto|sms|cid|xmpp|matrix):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;
const SPACE = /[\u0000-\u0020\u00a0\u1680\u180e\u2000-\u2029\u205f\u3000]/g;

const isLeft = (name: string, value: string): boolean => {
  if (ENDS_SOMETHING.test(value)) return false;
  return MAY_SAY_ANYTHING.has(name) || value === '' || SCHEME_OR_NONE.test(value.replace(SPACE, ''));
};

/** Reads attributes as DOMPurify leaves them. */
export const purified =
  (read: ReadAttribute): ReadAttribute =>
  (name) => {
    const value = read(name)?.trim();
    return value !== undefined && isLeft(name, value) ? value : undefined;
  };

import type { Config, DOMPurify } from 'dompurify';
import { isServer } from 'lit';
import { ContentError } from '../content/error.js';
import { loadPurifier } from './load.js';
import { withoutZeros, type ForeignHtmlRules } from './policy.js';
import { prepare, settle } from './settle.js';
import { trustedTypesPolicy } from '../html/trusted-types.js';

let purifier: DOMPurify | undefined;

/** Without a doctype it would be quirks mode, and without `<body>` leading comments and spaces land elsewhere. */
const PREFIX = '<!doctype html><body>';

const config = () =>
  ({
    USE_PROFILES: { html: true },
    // A form's own fields can hide its properties from whoever walks the tree. It goes, what it holds stays.
    FORBID_TAGS: ['form'],
    ADD_ATTR: ['data-comparison'],
    ADD_URI_SAFE_ATTR: ['data-comparison'],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    KEEP_CONTENT: true,
    // It drops ids such as `title` that could stand before a property of the document. Ours all get a prefix.
    SANITIZE_DOM: false,
    RETURN_DOM_FRAGMENT: true,
    // Null rather than undefined: it would otherwise try for a policy of its own, which the page has not listed.
    TRUSTED_TYPES_POLICY: (trustedTypesPolicy() ?? null) as unknown as Config['TRUSTED_TYPES_POLICY'],
  }) satisfies Config;

/** Wider than DOMPurify's types: refused, it returns null. */
const textOf = (node: Node | null): string | null | undefined => node?.textContent;

/** Whether `sanitize` can be used. */
export const isSanitizerLoaded = (): boolean => purifier !== undefined;

/**
 * Loads what `sanitize` needs, once a page.
 *
 * @throws {ContentError} `network` when it cannot be fetched, `parse` when this browser or the page's Trusted Types
 * do not let it work. In both cases foreign HTML is not shown at all.
 */
export const loadSanitizer = async (): Promise<void> => {
  if (purifier) return;
  const shared = await loadPurifier().catch((cause: unknown) => {
    throw new ContentError('network', { path: 'sanitizer', retryable: true, cause });
  });
  // An instance of our own: the page may use DOMPurify too, and hooks belong to an instance.
  const own = shared(window);
  // Unsupported, it returns its input unchanged; refused by Trusted Types, nothing. Neither must pass for content.
  if (!own.isSupported || textOf(own.sanitize(`${PREFIX}<b>x</b>`, config())) !== 'x') {
    throw new ContentError('parse', { path: 'sanitizer' });
  }
  purifier ??= own;
};

/** For widgets that show foreign HTML: the sanitizer travels beside the content, never after it. */
export const sanitizerOnItsWay = (): Promise<void> | undefined =>
  isServer || isSanitizerLoaded() ? undefined : loadSanitizer();

/**
 * Makes foreign HTML safe to show. The nodes belong to a document where nothing runs or loads; insert them, never
 * serialise and parse them again.
 *
 * @throws {Error} while `loadSanitizer()` has not succeeded.
 */
export const sanitize = (html: string, rules: ForeignHtmlRules): DocumentFragment => {
  if (!purifier) throw new Error('sanitize() needs loadSanitizer() first.');
  // The body is the first node that it visits.
  purifier.addHook('beforeSanitizeElements', (node) => {
    if (node.nodeName === 'BODY') prepare(node, rules);
  });
  try {
    const root = purifier.sanitize(PREFIX + withoutZeros(html), config());
    settle(root, rules);
    return root;
  } finally {
    purifier.removeAllHooks();
  }
};

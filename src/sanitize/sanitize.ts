import type { Config, DOMPurify } from 'dompurify';
import { isServer } from 'lit';
import { ContentError } from '../content/error.js';
import { loadPurifier } from './load.js';
import { withoutZeros, type ForeignHtmlRules } from './policy.js';
import { prepare, settle } from './settle.js';
import { inertBody, PREFIX } from '../html/parse-html.js';
import { own } from '../html/own.js';
import { trustedTypesPolicy } from '../html/trusted-types.js';

let purifier: DOMPurify | undefined;

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

const purify = (
  dirty: string | Node,
  rules: ForeignHtmlRules,
  how: ReturnType<typeof config>,
): DocumentFragment => {
  if (!purifier) throw new Error('sanitize() needs loadSanitizer() first.');
  // The body is the first node that it visits.
  purifier.addHook('beforeSanitizeElements', (node) => {
    if (node.nodeName === 'BODY') prepare(node, rules);
  });
  try {
    const root = purifier.sanitize(dirty, how);
    settle(root, rules);
    return root;
  } finally {
    purifier.removeAllHooks();
  }
};

/**
 * Makes foreign HTML safe to show. The nodes belong to a document where nothing runs or loads; insert them, never
 * serialise and parse them again.
 *
 * @throws {Error} while `loadSanitizer()` has not succeeded.
 */
export const sanitize = (html: string, rules: ForeignHtmlRules): DocumentFragment =>
  purify(PREFIX + withoutZeros(html), rules, config());

/** Characters of text, and as many again for each node, that make a piece, unless one block has more. */
const PIECE = 1000;
const NODE = 20;

/**
 * The same in pieces, so that a long article does not hold up the page. `rest` is awaited between two of them; once it
 * says no, nobody wants the rest, and there is nothing. The HTML is parsed as a whole: what is cut is the tree, between
 * its outermost nodes, and each of those is judged by what is in it alone.
 */
export const sanitizeInPieces = async (
  html: string,
  rules: ForeignHtmlRules,
  rest: () => Promise<boolean>,
): Promise<DocumentFragment | undefined> => {
  const how = config();
  const body = inertBody(withoutZeros(html));
  let root: DocumentFragment | undefined;
  do {
    if (root && !(await rest())) return undefined;
    const some = body.cloneNode() as HTMLElement;
    for (let size = 0, node; size < PIECE && (node = body.firstChild);) {
      size += NODE + (own(Node.prototype, 'textContent', node)?.length ?? 0);
      some.append(node);
    }
    const piece = purify(some, rules, how);
    if (root) root.append(piece);
    else root = piece;
  } while (body.firstChild);
  return root;
};

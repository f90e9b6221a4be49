import { own } from './own.js';
import type { HtmlNode, ParseHtml } from './tree.js';
import { trustedTypesPolicy } from './trusted-types.js';

/** Deeper than this a document is not written by a person; the rest of such a branch is left out. */
const DEPTH = 500;

const read = (parent: Element | HTMLTemplateElement, depth: number): HtmlNode[] => {
  const inside = parent instanceof HTMLTemplateElement ? parent.content : parent;
  return [...own(Node.prototype, 'childNodes', inside)].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element) || depth === 0) return [];
    return [
      {
        tag: own(Element.prototype, 'localName', node),
        attributes: Object.fromEntries(
          [...own(Element.prototype, 'attributes', node)].map(({ name, value }) => [name, value]),
        ),
        children: read(node, depth - 1),
      },
    ];
  });
};

/** Without a doctype it would be quirks mode, and without `<body>` leading comments and spaces land elsewhere. */
export const PREFIX = '<!doctype html><body>';

/**
 * HTML as browsers read it, in a document where nothing runs or loads.
 *
 * @throws {TypeError} where the page's Trusted Types do not list our policy.
 */
export const inertBody = (html: string): HTMLElement => {
  const whole = PREFIX + html;
  const parsed = new DOMParser().parseFromString(
    trustedTypesPolicy()?.createHTML(whole) ?? whole,
    'text/html',
  );
  // A picture called `body` hides the document's.
  return own(Document.prototype, 'body', parsed);
};

/**
 * How browsers read HTML.
 *
 * @throws {TypeError} as `inertBody` does.
 */
export const parseHtml: ParseHtml = (html) => read(inertBody(html), DEPTH);

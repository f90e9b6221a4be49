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

/**
 * How browsers read HTML: into a document where nothing runs or loads.
 *
 * @throws {TypeError} where the page's Trusted Types do not list our policy.
 */
export const parseHtml: ParseHtml = (html) => {
  // Without a doctype it would be quirks mode, and without `<body>` leading comments and spaces land elsewhere.
  const whole = `<!doctype html><body>${html}`;
  const { body } = new DOMParser().parseFromString(
    trustedTypesPolicy()?.createHTML(whole) ?? whole,
    'text/html',
  );
  return read(body, DEPTH);
};

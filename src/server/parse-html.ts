import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { HtmlNode, ParseHtml } from '../html/index.js';

/** As deep as browsers' trees are read; the rest of such a branch is left out. */
const DEPTH = 500;

const read = (parent: Tree.ParentNode, depth: number): HtmlNode[] => {
  const inside = 'content' in parent ? parent.content : parent;
  return inside.childNodes.flatMap((node): HtmlNode[] => {
    if (tree.isTextNode(node)) return [node.value];
    if (!tree.isElementNode(node) || depth === 0) return [];
    return [
      {
        tag: node.tagName,
        attributes: Object.fromEntries(
          node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
        ),
        children: read(node, depth - 1),
      },
    ];
  });
};

/** Reads HTML where there is no DOM, into the same trees as browsers do. */
export const parseHtml: ParseHtml = (html) => {
  // The same prefix as in browsers. As there, no script runs: what `<noscript>` holds is markup.
  const { childNodes } = parse(`<!doctype html><body>${html}`, { scriptingEnabled: false });
  const root = childNodes.find((node) => tree.isElementNode(node));
  const body = root?.childNodes.find((node) => node.nodeName === 'body');
  return body && tree.isElementNode(body) ? read(body, DEPTH) : [];
};

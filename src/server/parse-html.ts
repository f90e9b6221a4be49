import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { HtmlNode, ParseHtml } from '../html/index.js';
import { bodyOf } from './body.js';

/** As deep as browsers' trees are read; the rest of such a branch is left out. */
const DEPTH = 500;

const read = (nodes: readonly Tree.ChildNode[], depth: number): HtmlNode[] =>
  nodes.flatMap((node): HtmlNode[] => {
    if (tree.isTextNode(node)) return [node.value];
    if (!tree.isElementNode(node) || depth === 0) return [];
    const inside = 'content' in node ? node.content : node;
    return [
      {
        tag: node.tagName,
        attributes: Object.fromEntries(
          node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
        ),
        children: read(inside.childNodes, depth - 1),
      },
    ];
  });

/** Reads HTML where there is no DOM, into the same trees as browsers do. */
export const parseHtml: ParseHtml = (html) => read(bodyOf(html), DEPTH);

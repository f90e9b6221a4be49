import { defaultTreeAdapter as tree, html as standard, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import {
  decide,
  isEmbed,
  withoutZeros,
  type ForeignHtmlRules,
  type ReadAttribute,
  type Verdict,
} from '../sanitize/policy.js';
import { bodyOf } from './body.js';
import { purified } from './purifier.js';
import { walk } from './walk.js';
import { Writer } from './writer.js';

const reader =
  ({ attrs }: Tree.Element): ReadAttribute =>
  (name) =>
    attrs.find((attribute) => attribute.name === name)?.value;

/** The first `<source>` in each embed, which may name its address. */
const sourcesIn = (nodes: readonly Tree.ChildNode[]): ReadonlyMap<Tree.Element, Tree.Element> => {
  const sources = new Map<Tree.Element, Tree.Element>();
  const waiting: Tree.Element[] = [];
  walk(nodes, (node) => {
    if (!tree.isElementNode(node)) return undefined;
    if (node.tagName === 'source') {
      for (const embed of waiting) sources.set(embed, node);
      waiting.length = 0;
    }
    if (isEmbed(node.tagName)) waiting.push(node);
    const leave = () => {
      if (waiting.at(-1) === node) waiting.pop();
    };
    return { nodes: node.childNodes, leave };
  });
  return sources;
};

const verdictOn = (
  element: Tree.Element,
  source: Tree.Element | undefined,
  rules: ForeignHtmlRules,
): Verdict | undefined => {
  // Drawings and formulas.
  if (element.namespaceURI !== standard.NS.HTML) return undefined;
  const name = element.tagName;
  const read = reader(element);
  const isEmbedded = isEmbed(name);
  const before = decide(
    name,
    (attribute) => read(attribute) ?? (isEmbedded && source ? reader(source)(attribute) : undefined),
    rules,
  );
  return !before?.tag || isEmbedded ? before : decide(name, purified(read), rules);
};

/**
 * Makes foreign HTML safe to show, where there is no DOM: in Node or at the edge. It comes out as widgets show it in
 * browsers, and is safe to be parsed again, inside any element that may hold blocks.
 *
 * Takes any string and never throws. What it returns may still hold links, and pictures that load from elsewhere, as
 * the rules allow; every id has the prefix `content-`, so that none is one of the page's.
 */
export const sanitizeHtml = (html: string, rules: ForeignHtmlRules): string => {
  const writer = new Writer();
  const body = bodyOf(withoutZeros(html));
  const sources = sourcesIn(body);
  walk(body, (node) => {
    if (tree.isTextNode(node)) writer.text(node.value);
    const verdict = tree.isElementNode(node) && verdictOn(node, sources.get(node), rules);
    if (!verdict) return undefined;
    const { tag, attributes = {}, text } = verdict;
    const end = tag ? writer.start(tag, attributes) : undefined;
    if (text !== undefined) writer.text(text);
    return {
      nodes: text === undefined ? node.childNodes : [],
      ...(end && { leave: end }),
    };
  });
  return writer.html;
};

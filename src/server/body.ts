import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { PREFIX } from '../html/parse-html.js';

/** What a body with this HTML would hold, as browsers read it into a document where nothing runs. */
export const bodyOf = (html: string): readonly Tree.ChildNode[] => {
  // As in browsers no script runs: what `<noscript>` holds is markup.
  const { childNodes } = parse(PREFIX + html, { scriptingEnabled: false });
  const root = childNodes.find((node) => tree.isElementNode(node));
  const body = root?.childNodes.find((node) => node.nodeName === 'body');
  return body && tree.isElementNode(body) ? body.childNodes : [];
};

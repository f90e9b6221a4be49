import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What a body with this HTML would hold, as browsers read it into a document where nothing runs. */
export const bodyOf = (html: string): readonly Tree.ChildNode[] => {
  // The same prefix as in browsers. As there, no script runs: what `<noscript>` holds is markup.
  const { childNodes } = parse(`<!doctype html><body>${html}`, { scriptingEnabled: false });
  const root = childNodes.find((node) => tree.isElementNode(node));
  const body = root?.childNodes.find((node) => node.nodeName === 'body');
  return body && tree.isElementNode(body) ? body.childNodes : [];
};

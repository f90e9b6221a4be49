/** An element and everything around it as a reader sees the page, shadow hosts included; nearest first. */
export const ancestors = (element: Element): Element[] => {
  const found: Element[] = [];
  for (
    let node: Node | null = element;
    node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode
  ) {
    if (node instanceof Element) found.push(node);
  }
  return found;
};

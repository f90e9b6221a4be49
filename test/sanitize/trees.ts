/** What of a tree can be compared: names, attributes and text, each on a line of its own after its depth. */
export const linesOf = (root: Node): string[] => {
  const lines: string[] = [];
  const ahead = [...root.childNodes].reverse().map((node) => ({ node, depth: 0 }));
  let text = '';
  const endText = (depth: number): void => {
    if (text) lines.push(`${depth} ${JSON.stringify(text)}`);
    text = '';
  };
  let last = 0;
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { node, depth } = next;
    // One text or several beside each other: nobody sees a difference.
    if (depth !== last || !(node instanceof Text)) endText(last);
    last = depth;
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element)) continue;
    const attributes = [...node.attributes].map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
    lines.push(`${depth} <${[node.localName, ...attributes.sort()].join(' ')}>`);
    for (const child of [...node.childNodes].reverse()) ahead.push({ node: child, depth: depth + 1 });
  }
  endText(last);
  return lines;
};

/** HTML as a browser reads it, where nothing runs. */
export const parsed = (html: string): HTMLElement =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body;

/** A tree as a browser writes it down. Line ends that stand for themselves are written so that they stay. */
export const written = (fragment: DocumentFragment): string => {
  const box = parsed('');
  box.append(fragment);
  return box.innerHTML.replaceAll('\r', '&#13;');
};

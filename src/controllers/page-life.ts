/** When the page has got far enough. */

/** Runs once the page and its scripts have had their chance: at `load`, or in the next task after it. */
export const afterLoad = (run: () => void): void => {
  if (document.readyState === 'complete') setTimeout(run);
  else addEventListener('load', () => setTimeout(run), { once: true });
};

/** Whether the parser is past an element's end tag, so that all its children are there. */
const isParsed = (element: Element): boolean => {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
};

/** Runs once an element's children are there: at once where they are, else when the document has been parsed. */
export const afterChildren = (element: Element, run: () => void): void => {
  if (isParsed(element)) run();
  else document.addEventListener('DOMContentLoaded', run, { once: true });
};

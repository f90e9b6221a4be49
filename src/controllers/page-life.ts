/** When the page has got far enough. Each runs its callback later, never at once where it still has to wait. */

/** Runs once the page and its scripts have had their chance: at `load`, or in the next task after it. */
export const afterLoad = (run: () => void): void => {
  if (document.readyState === 'complete') setTimeout(run);
  else addEventListener('load', () => setTimeout(run), { once: true });
};

/** Runs when the whole document has been parsed. */
export const afterParsing = (run: () => void): void => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
};

/** Whether the parser is past an element's end tag, so that all its children are there. */
export const isParsed = (element: Element): boolean => {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
};

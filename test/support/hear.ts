/** What a screen reader says of what happens inside widgets. */

const LIVE = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';

/** Text as it is read: white space counts once. */
const words = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * What the live regions of a widget say, in their order, from now on. As a screen reader has it: a region is read as a
 * whole when its text has become another, one that comes with text in it too, and what is busy is waited for.
 */
export const hear = (...widgets: HTMLElement[]): string[] => {
  const said: string[] = [];
  const last = new Map<Element, string>();
  const listen = (speaks: boolean): void => {
    for (const { shadowRoot } of widgets) {
      for (const region of shadowRoot?.querySelectorAll(LIVE) ?? []) {
        if (region.closest('[aria-busy=true]')) continue;
        const text = words(region);
        if (speaks && text && text !== (last.get(region) ?? '')) said.push(text);
        last.set(region, text);
      }
    }
  };
  listen(false);
  for (const { shadowRoot } of widgets) {
    new MutationObserver(() => {
      listen(true);
    }).observe(shadowRoot as ShadowRoot, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }
  return said;
};

/** Keeps the room of elements whose code is still to come. The snippet's `reserve.css` does so earlier, and finer. */
export const reserve = (tags: readonly string[]): void => {
  const sheet = new CSSStyleSheet();
  const pending = tags.map((tag) => `${tag}:not(:defined)`).join();
  sheet.replaceSync(`${pending}{display:block;min-block-size:var(--cw-reserve,24em)}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

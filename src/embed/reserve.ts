import text from '../styles/reserve.css?inline';
import { tagName } from '../define/register.js';

/** Keeps the elements' room before their code is there. The snippet's `reserve.css` says the same, earlier. */
export const reserve = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replace(/[a-z]+(?:-[a-z]+)+(?=:not\(:defined\))/g, (tag) => tagName(tag)));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

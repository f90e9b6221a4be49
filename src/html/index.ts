export { parseHtml } from './parse-html.js';
export {
  elementsIn,
  elementsNamed,
  hasClass,
  mapElements,
  textOf,
  toHtml,
  type HtmlElement,
  type HtmlNode,
  type ParseHtml,
} from './tree.js';

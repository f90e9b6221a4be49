export { parseHtml } from './parse-html.js';
export {
  elementsIn,
  elementsNamed,
  hasClass,
  isElement,
  mapElements,
  outermost,
  textOf,
  toHtml,
  type HtmlElement,
  type HtmlNode,
  type ParseHtml,
} from './tree.js';

/** For programs that read content where there is no DOM: in Node, or at the edge. */
export { parseHtml } from './parse-html.js';
export {
  prerender,
  type Outcome,
  type Prerendered,
  type PrerenderOptions,
  type ReportEntry,
} from './prerender.js';
export { sanitizeHtml } from './sanitize.js';
export type { HtmlElement, HtmlNode, ParseHtml } from '../html/index.js';
export type { ForeignHtmlRules } from '../sanitize/policy.js';

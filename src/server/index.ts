/** For programs that read content where there is no DOM: in Node, or at the edge. */
export { parseHtml } from './parse-html.js';
export { allStyleHashes, prerender, prerenderParts, prerenderStream } from './prerender.js';
export type { Outcome, Prerendered, PrerenderOptions, ReportEntry } from './prerender-options.js';
export { sanitizeHtml } from './sanitize.js';
export type { HtmlElement, HtmlNode, ParseHtml } from '../html/index.js';
export type { ForeignHtmlRules } from '../sanitize/policy.js';

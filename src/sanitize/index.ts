export { foreignHtml, type ForeignHeading, type ForeignHtmlOptions } from './foreign-html.js';
export { placedComparisons } from './placed-comparisons.js';
export { contentId, type ForeignHtmlRules } from './policy.js';
export { isSanitizerLoaded, loadSanitizer, sanitize, sanitizerOnItsWay } from './sanitize.js';

export {
  foreignHtml,
  makeAhead,
  type Ahead,
  type ForeignHeading,
  type ForeignHtmlOptions,
} from './foreign-html.js';
export { placedComparisons } from './placed-comparisons.js';
export { contentId, type ForeignHtmlRules } from './policy.js';
export {
  isSanitizerLoaded,
  loadSanitizer,
  sanitize,
  sanitizeInPieces,
  sanitizerOnItsWay,
} from './sanitize.js';
export { inTurns } from './turns.js';

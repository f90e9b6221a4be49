export { directionOf, loadStrings, stringsFor } from './catalogue.js';
export { article as articleStrings } from './en-article.js';
export { comparison as comparisonStrings } from './en-comparison.js';
export { faq as faqStrings } from './en-faq.js';
export { related as relatedStrings } from './en-related.js';
export { safety as safetyStrings } from './en-safety.js';
export { signup as signupStrings } from './en-signup.js';
export type { Sections, Strings } from './strings.js';

export { directionOf } from './catalogue.js';
export { article as articleStrings } from './en-article.js';
export { comparison as comparisonStrings } from './en-comparison.js';
export { related as relatedStrings } from './en-related.js';
export { safety as safetyStrings } from './en-safety.js';
export { signup as signupStrings } from './en-signup.js';
export type { Language } from './load.js';
export { override, type StringOverrides } from './override.js';
export type { Sections, Strings } from './strings.js';

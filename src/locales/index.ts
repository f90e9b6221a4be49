export { directionOf, loadStrings, stringsFor } from './catalogue.js';
export { article as articleStrings } from './en-article.js';
export { carousel as carouselStrings } from './en-carousel.js';
export { comparison as comparisonStrings } from './en-comparison.js';
export { latest as latestStrings } from './en-latest.js';
export { related as relatedStrings } from './en-related.js';
export { signup as signupStrings } from './en-signup.js';
export type { Sections, Strings } from './strings.js';

export { articleCard, cardLayouts, cardSkeleton } from './article-card.js';
export { byline } from './byline.js';
export { citationList } from './citations.js';
export { comparisonTable } from './comparison-table.js';
export { contentStates, message } from './content-states.js';
export { deeper, heading } from './heading.js';
export { noticeList } from './notices.js';
export { picture } from './picture.js';
export { placedComparison } from './placed-comparison.js';

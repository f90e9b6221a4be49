export { baseStyles } from './base.js';
export { cardStyles } from './card.js';
export { comparisonStyles } from './comparison.js';
export { frameStyles } from './frame.js';
export { proseStyles } from './prose.js';
export { safetyStyles } from './safety.js';
export { wideTableStyles } from './wide-table.js';

export { native } from './native.js';
export type { Backend } from './backend.js';

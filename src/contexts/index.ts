export { clientContext } from './client-context.js';
export { configure } from './page.js';
export { clientFor, type Settings } from './settings.js';

export { clientContext } from './client-context.js';
export { CONSENT, lacksConsent, requireConsent } from './consent.js';
export { mapIn } from './map-in.js';
export { configure, provide } from './page.js';
export { clientFor, type Settings } from './settings.js';

import type { ContextEvent } from '@lit/context';
import type { ContentClient } from '../client/index.js';
import { warnOnce } from '../content/index.js';
import { clientContext } from './client-context.js';
import { clientFor, type Settings } from './settings.js';

// On the element and not in this module, so that a second copy of the library sees that it was done.
const CONFIGURED = Symbol.for('clinic-widgets/configured/1');

/**
 * Gives every widget of the page its endpoint, as the script tag does; a nearer `<content-provider>` or a
 * widget's own attributes win. The first call counts; a second one that differs says so on the console.
 */
export const configure = (settings: Settings | { readonly client: ContentClient }): void => {
  const client = 'client' in settings ? settings.client : clientFor(settings);
  if (!client) return;
  const root = document.documentElement as HTMLElement & { [CONFIGURED]?: string };
  const present = root[CONFIGURED];
  if (present !== undefined) {
    if (present !== client.endpoint) {
      warnOnce(`${client.endpoint} ignored; use <content-provider> for a second endpoint`);
    }
    return;
  }
  root[CONFIGURED] = client.endpoint;
  // A whole `ContextProvider` tells of changes; here there are none.
  root.addEventListener('context-request', (event) => {
    const { context, callback } = event as ContextEvent<typeof clientContext>;
    if (context !== clientContext) return;
    event.stopPropagation();
    callback(client);
  });
  root.dispatchEvent(new Event('context-provider', { bubbles: true }));
};

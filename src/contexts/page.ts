import { ContextEvent } from '@lit/context';
import { isServer } from 'lit';
import type { ContentClient } from '../client/index.js';
import { warnOnce } from '../content/index.js';
import { clientContext } from './client-context.js';
import { requireConsent } from './consent.js';
import { clientFor, type Settings } from './settings.js';

/** Gives every widget of the page this client. */
export const provide = (client: ContentClient): void => {
  const root = document.documentElement;
  let present: ContentClient | undefined;
  // Asked as a widget would, so that a second copy of the library sees that it was done.
  root.dispatchEvent(
    new ContextEvent(clientContext, root, (provided) => {
      present = provided;
    }),
  );
  if (present) {
    if (present.endpoint !== client.endpoint) {
      warnOnce(`${client.endpoint} ignored; use <content-provider> for a second endpoint`);
    }
    return;
  }
  // A whole `ContextProvider` tells of changes; here there are none.
  root.addEventListener('context-request', (event) => {
    if (event.context !== clientContext) return;
    event.stopPropagation();
    (event as ContextEvent<typeof clientContext>).callback(client);
  });
  root.dispatchEvent(new Event('context-provider', { bubbles: true }));
};

/**
 * Gives every widget of the page its endpoint, as the script tag does; a nearer `<content-provider>` or a
 * widget's own attributes win. The first call counts; a second one that differs says so on the console.
 * `consent: 'required'` holds every request of widgets until the `html` element has `data-cw-consent="granted"`.
 */
export const configure = (
  settings: (Settings | { readonly client: ContentClient }) & { readonly consent?: 'required' | undefined },
): void => {
  // On a server there is no page to give it to.
  if (isServer) return;
  requireConsent(settings.consent);
  const client = 'client' in settings ? settings.client : clientFor(settings);
  if (client) provide(client);
};

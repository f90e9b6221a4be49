import { isServer } from 'lit';
import { lacksConsent } from '../contexts/index.js';
import { ancestors } from './ancestors.js';

type Holder = Element & { readonly consent?: unknown };

/**
 * Whether what an element would ask for waits for the page's consent tool: because the page says so, or a provider
 * around it, whose code need not be there yet. Any value of `consent` counts.
 */
export const isHeld = (element: Element): boolean =>
  !isServer &&
  lacksConsent(
    ancestors(element).find(
      (holder: Holder) =>
        holder.localName.endsWith('content-provider') &&
        (holder.consent ?? holder.getAttribute('consent')) !== null,
    ),
  );

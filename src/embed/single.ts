/**
 * One element in one file, under the prefix and the consent of the script tag that brought it. It takes no endpoint from there: the
 * files of safety texts would have to carry a client. The element's own attribute, or a provider, names it.
 */
import { requireConsent } from '../contexts/consent.js';
import { register, tagName, usePrefix } from '../define/register.js';
import { watchMounts } from './mounts.js';
import { ownScript } from './own-script.js';

export const single = (tag: string, element: CustomElementConstructor): void => {
  const { prefix, consent } = ownScript(`elements/${tag}.js`)?.dataset ?? {};
  requireConsent(consent);
  usePrefix(prefix);
  // One file cannot take over a prerendered page, which has others too: what is there is made anew, not beside itself.
  const name = tagName(tag);
  if (!customElements.get(name)) {
    for (const { shadowRoot } of document.querySelectorAll(name)) shadowRoot?.replaceChildren();
  }
  register(tag, element);
  watchMounts();
};

import type { ContentClient } from '../client/index.js';
import { tagName } from '../define/register.js';
import { firstAsk } from '../sources/first-ask.js';

/**
 * Asks for an element's content before its code is there. The element shares the request, or tells its failure. One
 * that does not take the page's endpoint asks by itself, once its code is there.
 */
export const askEarly = (tag: string, element: Element, page: ContentClient): void => {
  const elsewhere =
    element.matches(`:defined, [endpoint], [src], ${tagName('content-provider')} *`) ||
    element.querySelector('script[type="application/json"]');
  const ask = !elsewhere && firstAsk(tag, element);
  if (ask) page.prefetch(ask);
};

import type { ContentClient } from '../client/index.js';
import { tagName } from '../define/register.js';
import type { Ask, Filters, Place, Source } from '../sources/index.js';

/**
 * The elements whose code is not in the first file. For each the document that it asks for first: its kind, the
 * attribute that names it, and the default of that. The list of articles has no name; any default will do.
 */
export const elements: Readonly<Record<string, string>> = {
  // No elements: `<div data-cw>`, of which a part makes one, and the panel for whoever looks after the page.
  mounts: '',
  doctor: '',
  'article-view': 'article slug',
  'addiction-comparison-table': 'comparison comparison physical-vs-psychological',
  'related-posts': 'related for',
  'latest-posts': 'articles slug slug',
  'faq-list': 'faq faq',
  'signup-form': '',
  'content-provider': '',
  'medical-disclaimer': '',
  'crisis-resources': '',
};

/** A question to a source. Where the endpoint chooses what is in a list, the element asks by itself. */
type Question = ((place: Place, id: string & Filters) => Ask) | undefined;

/**
 * Asks for an element's content before its code is there. The element shares the request, or tells its failure. One
 * that does not take the page's endpoint asks by itself, once its code is there.
 */
export const askEarly = (tag: string, element: Element, page: ContentClient): void => {
  const [kind, attribute = '', standard] = (elements[tag] ?? '').split(' ') as [
    keyof Source,
    string?,
    string?,
  ];
  const id = element.getAttribute(attribute) ?? standard;
  const elsewhere =
    element.matches(`:defined, [endpoint], [src], ${tagName('content-provider')} *`) ||
    element.querySelector('script[type="application/json"]');
  if (!kind || !id || elsewhere) return;
  page.prefetch((source, place) =>
    source.chooses && kind === 'articles'
      ? undefined
      : (source[kind] as Question)?.(place, id as string & Filters),
  );
};

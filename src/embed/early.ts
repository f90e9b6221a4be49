import type { ContentClient } from '../client/index.js';
import { clientFor } from '../contexts/index.js';
import { tagName } from '../define/register.js';

/** The document that each tag asks for first: its kind, the attribute that names it, and the default of that. */
const documents: Readonly<Record<string, readonly ['article' | 'comparison' | 'related', string, string?]>> =
  {
    'article-view': ['article', 'slug'],
    'addiction-comparison-table': ['comparison', 'comparison', 'physical-vs-psychological'],
    'related-posts': ['related', 'for'],
  };

const clientNear = (element: Element, page: ContentClient | undefined): ContentClient | undefined => {
  const holder = element.hasAttribute('endpoint') ? element : element.closest(tagName('content-provider'));
  const [endpoint, source, contentKey] = ['endpoint', 'source', 'content-key'].map(
    (name) => holder?.getAttribute(name) ?? '',
  );
  if (!holder) return page;
  return endpoint ? clientFor({ endpoint, source, contentKey }) : undefined;
};

/** Asks for an element's content before its code is there. The element shares the request, or tells its failure. */
export const askEarly = (tag: string, element: Element, page: ContentClient | undefined): void => {
  const [kind, attribute = '', standard = ''] = documents[tag] ?? [];
  const id = element.getAttribute(attribute) ?? standard;
  const client = clientNear(element, page);
  const given = element.hasAttribute('src') || element.querySelector('script[type="application/json"]');
  if (kind && id && client && !given) client.prefetch((source, endpoint) => source[kind](endpoint, id));
};

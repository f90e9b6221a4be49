import type { ContentClient } from '../client/index.js';
import { clientFor } from '../contexts/index.js';
import { tagName } from '../define/register.js';
import type { Ask, Source } from '../sources/index.js';

type Read = (name: string) => string;

/** The document that each tag will ask for first. */
const documents: Readonly<Record<string, (source: Source, endpoint: string, read: Read) => Ask | undefined>> =
  {
    'article-view': (source, endpoint, read) =>
      read('slug') ? source.article(endpoint, read('slug')) : undefined,
    'addiction-comparison-table': (source, endpoint, read) =>
      source.comparison(endpoint, read('comparison') || 'physical-vs-psychological'),
    'related-posts': (source, endpoint, read) =>
      read('for') ? source.related(endpoint, read('for')) : undefined,
  };

const clientNear = (element: Element, page: ContentClient | undefined): ContentClient | undefined => {
  const holder = element.hasAttribute('endpoint') ? element : element.closest(tagName('content-provider'));
  const endpoint = holder?.getAttribute('endpoint');
  if (!holder) return page;
  const read = (name: string): string | undefined => holder.getAttribute(name) ?? undefined;
  return endpoint
    ? clientFor({ endpoint, source: read('source'), contentKey: read('content-key') })
    : undefined;
};

/** Asks for an element's content before its code is there. The element shares the request, or tells its failure. */
export const askEarly = (tag: string, element: Element, page: ContentClient | undefined): void => {
  if (element.hasAttribute('src') || element.querySelector(':scope > script[type="application/json"]'))
    return;
  const client = clientNear(element, page);
  const read: Read = (name) => element.getAttribute(name) ?? '';
  client?.prefetch((source, endpoint) => documents[tag]?.(source, endpoint, read));
};

import type { Ask, Filters, Place, Source } from './source.js';

/**
 * The document that each element asks for first: its kind, the attribute that names it, and the default of that; empty
 * where it asks for none. The list of articles has no name; any default will do. Without `article-card`, whose code
 * comes with the script itself, and which asks as `article-view` does.
 */
export const firstDocuments: Readonly<Record<string, string>> = {
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

type Question = ((place: Place, id: string & Filters) => Ask) | undefined;

/**
 * What an element asks a source for first, known before its code is there; undefined where it asks for nothing. Where
 * the endpoint chooses what is in a list, only the element knows.
 */
export const firstAsk = (
  tag: string,
  element: { getAttribute(name: string): string | null },
): ((source: Source, place: Place) => Ask | undefined) | undefined => {
  const [kind, attribute = '', standard] = (firstDocuments[tag]?.split(' ') ?? []) as [
    (keyof Source)?,
    string?,
    string?,
  ];
  const id = element.getAttribute(attribute) ?? standard;
  if (!kind || !id) return undefined;
  return (source, place) =>
    source.chooses && kind === 'articles'
      ? undefined
      : (source[kind] as Question)?.(place, id as string & Filters);
};

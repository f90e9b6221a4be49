import type { Ask, Place, Source } from './source.js';

/** JSON may hold half of a surrogate pair, on which `encodeURIComponent` throws. */
const encode = (part: string): string => encodeURIComponent(part.toWellFormed());

/** Joins path parts to a base URL that has no query; slugs and ids hold no slash once encoded. */
const at = ({ endpoint }: Place, ...parts: string[]): Ask => ({
  url: [endpoint.replace(/\/+$/, ''), ...parts.map(encode)].join('/'),
});

/** An endpoint that serves the contract itself, for instance as files on a CDN. */
export const native: Source = {
  name: 'native',
  articles: (place) => at(place, 'articles.json'),
  article: (place, slug) => at(place, 'articles', `${slug}.json`),
  related: (place, slug) => at(place, 'articles', slug, 'related.json'),
  comparison: (place, id) => at(place, 'comparisons', `${id}.json`),
  faq: (place, id) => at(place, 'faqs', `${id}.json`),
};

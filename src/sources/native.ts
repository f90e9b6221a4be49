import type { Ask, Source } from './source.js';

/** JSON may hold half of a surrogate pair, on which `encodeURIComponent` throws. */
const encode = (part: string): string => encodeURIComponent(part.toWellFormed());

/** Joins path parts to a base URL that has no query; slugs and ids hold no slash once encoded. */
const at = (endpoint: string, ...parts: string[]): Ask => ({
  url: [endpoint.replace(/\/+$/, ''), ...parts.map(encode)].join('/'),
});

/** An endpoint that serves the contract itself, for instance as files on a CDN. */
export const native: Source = {
  name: 'native',
  articles: (endpoint) => at(endpoint, 'articles.json'),
  article: (endpoint, slug) => at(endpoint, 'articles', `${slug}.json`),
  related: (endpoint, slug) => at(endpoint, 'articles', slug, 'related.json'),
  comparison: (endpoint, id) => at(endpoint, 'comparisons', `${id}.json`),
  faq: (endpoint, id) => at(endpoint, 'faqs', `${id}.json`),
};

import type { Source } from './source.js';

/** JSON may hold half of a surrogate pair, on which `encodeURIComponent` throws. */
const encode = (part: string): string => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));

/** Joins path parts to a base URL that has no query; slugs and ids hold no slash once encoded. */
const at = (endpoint: string, ...parts: string[]): string =>
  [endpoint.replace(/\/+$/, ''), ...parts.map(encode)].join('/');

/** An endpoint that serves the contract itself, for instance as files on a CDN. */
export const native: Source = {
  name: 'native',
  articles: (endpoint) => ({ url: at(endpoint, 'articles.json') }),
  article: (endpoint, slug) => ({ url: at(endpoint, 'articles', `${slug}.json`) }),
  related: (endpoint, slug) => ({ url: at(endpoint, 'articles', slug, 'related.json') }),
  comparison: (endpoint, id) => ({ url: at(endpoint, 'comparisons', `${id}.json`) }),
  faq: (endpoint, id) => ({ url: at(endpoint, 'faqs', `${id}.json`) }),
};

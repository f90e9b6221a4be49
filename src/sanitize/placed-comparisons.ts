import { isComparisonId } from './policy.js';

// Every alternative ends at the end of the text too, so that no input makes the search start over and over.
const TOKEN = new RegExp(
  [
    // What holds no elements, or none that will be shown.
    '<!--[^]*?(?:-->|$)',
    '<(script|style|template|noscript|noembed|noframes|iframe|textarea|title|xmp|select|video|audio|dialog)' +
      '(?=[\\s/>])[^]*?(?:</\\1|$)',
    `<div(?=[\\s/>])((?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^"'>]+)*)(?:(>)|$)`,
  ].join('|'),
  'gi',
);

const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/**
 * The comparisons that HTML places with `<div data-comparison="ID">`, in order, each once; whoever shows the HTML
 * puts the others after it. Looks at the text alone, so that it can be asked while rendering and on the server.
 */
export const placedComparisons = (html: string): string[] => {
  const placed = new Set<string>();
  for (const [, , attributes = '', closed] of html.matchAll(TOKEN)) {
    if (!closed) continue;
    for (const [, name, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
      const id = (double ?? single ?? bare ?? '').trim();
      if (name?.toLowerCase() === 'data-comparison' && isComparisonId(id)) placed.add(id);
    }
  }
  return [...placed];
};

import { elementsNamed, mapElements, toHtml, type HtmlElement, type HtmlNode } from '../html/index.js';
import type { ForeignHeading, ForeignHtmlOptions } from '../sanitize/index.js';
import { parseHtml } from './parse-html.js';
import { sanitizeHtml } from './sanitize.js';

/** No parser gives this character: it marks where a comparison is to stand. */
const MARK = '\0';
const PLACES = new RegExp(`${MARK}(\\d+)${MARK}`);

const textIn = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textIn(node.children))).join('');

const headingsIn = (nodes: readonly HtmlNode[]): ForeignHeading[] =>
  elementsNamed(nodes, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tag, attributes, children }) => ({
    id: attributes['id'] ?? '',
    text: textIn(children).trim(),
    level: Number(tag[1]),
    // There is no document.
    element: undefined as unknown as HTMLElement,
  }));

/**
 * Foreign HTML as the directive `foreignHtml` puts it into a document: made safe, with regions that scroll and with
 * comparisons in their places. The pieces in their order: text is HTML, anything else what `options.comparison` gave.
 */
export const writeForeignHtml = (
  html: string,
  options: ForeignHtmlOptions,
): { readonly pieces: readonly unknown[]; readonly headings: readonly ForeignHeading[] } => {
  const safe = parseHtml(sanitizeHtml(html, options));
  const placed: unknown[] = [];
  const dressed = mapElements(safe, (element): HtmlElement => {
    const { tag, attributes, children } = element;
    if (tag === 'table' || tag === 'pre') {
      const caption = elementsNamed(children, 'caption')[0];
      const label = (caption && textIn(caption.children).trim()) || options.scrollLabel;
      return {
        tag: 'div',
        attributes: { class: 'scroll', ...(label ? { 'data-label': label } : {}) },
        children: [element],
      };
    }
    const id = attributes['data-comparison'];
    const content = id === undefined ? undefined : options.comparison?.(id);
    if (content === undefined) return element;
    placed.push(content);
    return { tag, attributes, children: [`${MARK}${String(placed.length - 1)}${MARK}`] };
  });
  const pieces = toHtml(dressed)
    .split(PLACES)
    .map((piece, at) => (at % 2 ? placed[Number(piece)] : piece));
  return { pieces, headings: headingsIn(safe) };
};

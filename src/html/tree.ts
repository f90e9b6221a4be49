/**
 * HTML as plain data, for those who look inside it without a DOM: sources read titles and tables this way in browsers
 * and in Node alike. Nothing here makes HTML safe to show; that is what sanitize/ does, after this.
 */

/** Text, or an element. Comments are left out. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In small letters. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/**
 * Reads HTML as the HTML standard does where scripts do not run, and gives what a body with it would hold. Trees are no
 * deeper than a stack bears: what lies deeper is left out.
 */
export type ParseHtml = (html: string) => readonly HtmlNode[];

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

/** Every element, in the order of the document; those that are inside others too. */
export const elementsIn = (nodes: readonly HtmlNode[]): HtmlElement[] =>
  nodes.flatMap((node) => (isElement(node) ? [node, ...elementsIn(node.children)] : []));

export const elementsNamed = (nodes: readonly HtmlNode[], ...tags: readonly string[]): HtmlElement[] =>
  elementsIn(nodes).filter(({ tag }) => tags.includes(tag));

/** Those that pass, but none within another that does. */
export const outermost = (
  nodes: readonly HtmlNode[],
  passes: (element: HtmlElement) => boolean,
): HtmlElement[] =>
  nodes.flatMap((node) =>
    isElement(node) ? (passes(node) ? [node] : outermost(node.children, passes)) : [],
  );

export const hasClass = ({ attributes }: HtmlElement, name: string): boolean =>
  (attributes['class'] ?? '').split(/\s+/).includes(name);

/** What they hold is code, or shown only where something else is not. */
const SILENT = new Set(['script', 'style', 'template', 'noscript']);
/** Between what these hold and what is beside it a reader sees a gap. */
const APART = new Set(
  (
    'address article aside blockquote br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const written = (node: HtmlNode): string => {
  if (!isElement(node)) return node;
  if (SILENT.has(node.tag)) return '';
  if (node.tag === 'img') return node.attributes['alt'] ?? '';
  const inner = node.children.map(written).join('');
  return APART.has(node.tag) ? ` ${inner} ` : inner;
};

/** What a reader would read of it, as one line; of pictures what stands in for them. */
export const textOf = (of: HtmlNode | readonly HtmlNode[]): string =>
  [of].flat().map(written).join('').replace(/\s+/g, ' ').trim();

/**
 * Goes through the tree from the inside out and puts what `change` returns in the place of each element: itself or
 * another node, several, or none.
 */
export const mapElements = (
  nodes: readonly HtmlNode[],
  change: (element: HtmlElement) => HtmlNode | readonly HtmlNode[],
): HtmlNode[] =>
  nodes.flatMap((node) =>
    isElement(node) ? change({ ...node, children: mapElements(node.children, change) }) : node,
  );

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Their text is written as it is: it is not read as markup. Within drawings and formulas it is. */
const RAW = new Set('style script xmp iframe noembed noframes plaintext'.split(' '));
const FOREIGN = new Set(['svg', 'math']);

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const write = (node: HtmlNode, isForeign: boolean): string => {
  if (!isElement(node)) return escaped(node);
  const { tag, attributes, children } = node;
  const start = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`)
    .join('');
  if (VOID.has(tag)) return `<${tag}${start}>`;
  const inner = children
    .map((child) =>
      RAW.has(tag) && !isForeign && !isElement(child) ? child : write(child, isForeign || FOREIGN.has(tag)),
    )
    .join('');
  // The first line break after these would be dropped.
  const guard = /^(?:pre|textarea|listing)$/.test(tag) && inner.startsWith('\n') ? '\n' : '';
  return `<${tag}${start}>${guard}${inner}</${tag}>`;
};

/** Writes the tree down as HTML, as the HTML standard does. */
export const toHtml = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => write(node, false)).join('');

/** What the sanitizer would make of a text, and where its links and pictures lead. */
import { decide, isEmbed, type ForeignHtmlRules, type ReadAttribute } from '../../sanitize/policy.js';
import { linkUrl, pictureUrl } from '../../content/index.js';
import { textOf, type HtmlElement, type HtmlNode } from '../../html/index.js';
import { parseHtml } from '../../server/parse-html.js';
import type { Notes } from './findings.js';

export interface Text {
  readonly html: string;
  /** The document's address, and where in it this text stands. */
  readonly base: string;
  readonly path: string;
  /** The address of the article at its publisher, where it is part of one. */
  readonly home?: string | undefined;
}

/** What texts of one document hold that only the whole document can judge. */
export interface Held {
  /** Ids that links within the document may lead to. */
  readonly ids: Set<string>;
  readonly anchors: { readonly to: string; readonly path: string; readonly words: string }[];
  readonly comparisons: Set<string>;
  readonly links: Set<string>;
}

export const nothingHeld = (): Held => ({
  ids: new Set(),
  anchors: [],
  comparisons: new Set(),
  links: new Set(),
});

/** Set by us, or read by us alone; nobody misses them. */
const OURS = new Set(['loading', 'decoding', 'referrerpolicy', 'rel', 'data-src']);

const HIDING = new Set(['hidden', 'style', 'width', 'height']);

const reader =
  ({ attributes }: HtmlElement): ReadAttribute =>
  (name) =>
    Object.hasOwn(attributes, name) ? attributes[name] : undefined;

/** An embed may name its address in a `<source>` inside it. */
const embedReader = (embed: HtmlElement): ReadAttribute => {
  const own = reader(embed);
  const source = embed.children.find(
    (node): node is HtmlElement => typeof node !== 'string' && node.tag === 'source',
  );
  return (name) => own(name) ?? (source && reader(source)(name));
};

const shown = (element: HtmlElement): string => {
  const address = element.attributes['src'] ?? element.attributes['href'];
  return `<${element.tag}${address ? ` ${address.slice(0, 120)}` : ''}>`;
};

export const inspectHtml = ({ html, base, path, home }: Text, findings: Notes, held: Held): void => {
  const rules: ForeignHtmlRules = { base };

  const lookAtLink = (element: HtmlElement, at: string): void => {
    const href = element.attributes['href']?.trim();
    if (href === undefined) return;
    if (href.startsWith('#')) {
      held.anchors.push({ to: href.slice(1), path: at, words: textOf(element.children) });
      return;
    }
    const url = linkUrl(href, base);
    if (!url) {
      findings.add('link-dropped', { url: base, path: at, what: href.slice(0, 200) });
      return;
    }
    if (/^https?:/.test(url)) held.links.add(url);
    const isRelative = !URL.canParse(href);
    if (isRelative && home && new URL(url).origin !== new URL(home).origin) {
      findings.add('link-relative', { url: base, path: at, what: `${href} leads to ${url}` });
    }
  };

  const lookAtPicture = (element: HtmlElement, at: string): void => {
    const { src = '', alt, width, height } = element.attributes;
    const place = { url: base, path: at, what: src.slice(0, 200) };
    if (src && !pictureUrl(src, base)) findings.add('picture-address', place);
    if (alt === undefined) findings.add('picture-alt', place);
    if (!/^\d+$/.test(width ?? '') || !/^\d+$/.test(height ?? '')) findings.add('picture-size', place);
  };

  const lookAtAttributes = (
    element: HtmlElement,
    kept: Readonly<Record<string, string>>,
    at: string,
  ): void => {
    for (const name of Object.keys(element.attributes)) {
      if (Object.hasOwn(kept, name) || OURS.has(name)) continue;
      // What an address is worth is said apart.
      if (name === 'href' || name === 'src') continue;
      findings.add('html-attributes', { url: base, path: at, what: `${name} of <${element.tag}>` }, name);
    }
  };

  const lookAt = (element: HtmlElement, trail: string): void => {
    const { tag } = element;
    const at = `${trail} ${tag}`;
    const read = isEmbed(tag) ? embedReader(element) : reader(element);
    const verdict = decide(tag, read, rules);
    const place = { url: base, path: at, what: shown(element) };
    if (!verdict) {
      const wouldStay = decide(tag, (name) => (HIDING.has(name) ? undefined : read(name)), rules);
      findings.add(wouldStay ? 'html-hidden' : 'html-dropped', place, tag);
      return;
    }
    if (isEmbed(tag)) {
      const words = verdict.text ?? '';
      findings.add('html-embed', { ...place, what: `${shown(element)}: “${words}”` }, tag);
      return;
    }
    const { id } = element.attributes;
    if (id && verdict.tag) held.ids.add(id);
    if (tag === 'a') lookAtLink(element, at);
    if (tag === 'img') {
      lookAtPicture(element, at);
    } else if (verdict.tag !== tag) {
      // An idle span or link without anything is nobody's loss.
      const idle = (tag === 'a' || tag === 'span') && !verdict.tag;
      if (verdict.tag) findings.add('html-renamed', { ...place, what: `<${tag}> → <${verdict.tag}>` }, tag);
      else if (!idle) findings.add('html-unwrapped', place, tag);
    }
    const comparison = verdict.attributes?.['data-comparison'];
    if (comparison) held.comparisons.add(comparison);
    lookAtAttributes(element, verdict.attributes ?? {}, at);
    lookInside(element.children, at);
  };

  const lookInside = (nodes: readonly HtmlNode[], trail: string): void => {
    for (const node of nodes) if (typeof node !== 'string') lookAt(node, trail);
  };

  lookInside(parseHtml(html), path);
};

/** Whether a reader would see anything of it. */
export const saysSomething = (html: string): boolean => {
  const nodes = parseHtml(html);
  return textOf(nodes) !== '' || /<(?:img|iframe|video|audio|embed|object)\b/i.test(html);
};

/**
 * What content systems have in common: a post whose body is one piece of HTML. What such systems have no fields for is
 * read from where an author can put it: comparisons from marked tables, questions from `<details>`, a review from a
 * marked element.
 */
import { ContentError, pictureSet } from '../content/index.js';
import {
  elementsIn,
  elementsNamed,
  hasClass,
  isElement,
  mapElements,
  outermost,
  parseHtml,
  textOf,
  toHtml,
  type HtmlElement,
  type HtmlNode,
} from '../html/index.js';
import { textIn } from './json.js';
import type { Reply } from './source.js';
import { gridOf, type Grid } from './grid.js';

/** A post as far as its HTML is concerned. */
export interface Post {
  readonly slug: string;
  /** Plain text. */
  readonly title: string;
  /** Where it stands: what links and pictures in it are relative to. */
  readonly url: string;
  readonly nodes: readonly HtmlNode[];
}

/** The class that makes a table a comparison: of the table itself or of the block around it. */
const COMPARISON = 'cw-comparison';
/** The class of the element whose data attributes tell of the last review. */
const REVIEW = 'cw-review';

/** How many words stand in for a title. */
const TITLE_WORDS = 8;

export const read = (html: string, { parseHtml: parse = parseHtml }: Reply): readonly HtmlNode[] =>
  parse(html);

/** The text of something that may hold markup and entities, such as a title. */
export const plain = (html: string, reply: Reply): string =>
  /[<&]/.test(html) ? textOf(read(html, reply)) : html.replace(/\s+/g, ' ').trim();

/** What a post without a title is called: its first words. */
export const firstWords = (text: string): string => {
  const words = text.split(' ');
  return words.slice(0, TITLE_WORDS).join(' ') + (words.length > TITLE_WORDS ? '…' : '');
};

/** What a body without a title is called: by the heading that it begins with, else by its first words. */
export const titleFrom = (nodes: readonly HtmlNode[]): string => {
  const text = textOf(nodes);
  const [heading] = elementsNamed(nodes, 'h1', 'h2', 'h3');
  const name = heading ? textOf(heading) : '';
  return name && text.startsWith(name) ? name : firstWords(text);
};

/** Written as HTML: paragraphs where lines are empty, breaks where lines end. */
export const htmlOf = (text: string): string =>
  text
    .split(/\r?\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => {
      const lines = paragraph.split(/\r?\n/);
      return toHtml([
        element(
          'p',
          {},
          lines.flatMap((line, index) => (index === 0 ? [line] : [element('br', {}, []), line])),
        ),
      ]);
    })
    .join('\n');

/** The last part of a URL's path, or else its query, which is what most sites call a slug. Slugs hold no slash. */
export const lastPart = (url: string): string => {
  if (!URL.canParse(url)) return '';
  const { pathname, search } = new URL(url);
  const part = pathname.split('/').filter(Boolean).at(-1) ?? search.slice(1);
  return decoded(part).replaceAll('/', '-');
};

/** Some write a percent sign that encodes nothing. */
export const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * The day of an update that came after the day of publication. Systems count every save, and to readers an update on
 * the first day, or before it, tells nothing.
 */
export const updatedAfter = (published: string, updated: string): string | undefined =>
  updated.slice(0, 10) > published.slice(0, 10) ? updated : undefined;

/** A review as the contract has it, from wherever it is kept under these names; undefined without a day. */
export const reviewFrom = (valueOf: (name: string) => unknown): unknown => {
  // Some keep days without dashes.
  const day = (name: string) => textIn(valueOf(name)).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const text = (name: string) => textIn(valueOf(name)) || undefined;
  const lastReviewed = day('last_reviewed');
  if (!lastReviewed) return undefined;
  const name = text('reviewed_by');
  return {
    lastReviewed,
    nextReview: day('next_review') || undefined,
    reviewedBy: name && { name, credentials: text('reviewer_credentials'), url: text('reviewer_url') },
  };
};

const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly HtmlNode[],
): HtmlElement => ({ tag, attributes, children });

const link = (href: string, text = href): HtmlElement => element('a', { href }, [text]);

const ADDRESSES = ['href', 'src', 'data-src', 'poster', 'data'];

/**
 * Addresses in a post are relative to where it stands, not to where the answer came from. Those within it stay; `#/` is
 * none, but how some sites name their panels.
 */
const absolute = (
  attributes: Readonly<Record<string, string>>,
  base: string,
): Readonly<Record<string, string>> => {
  const changed = { ...attributes };
  for (const name of ADDRESSES) {
    const value = attributes[name];
    if (value && !/^#(?!\/)/.test(value) && URL.canParse(value, base))
      changed[name] = new URL(value, base).href;
  }
  const set = attributes['srcset'];
  if (set) changed['srcset'] = pictureSet(set, base) ?? '';
  return changed;
};

/** Where the real picture is while a script has not put it in: the names that the common ones of them use. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original'];

const isPlaceholder = ({ tag, attributes }: HtmlElement): boolean =>
  tag === 'img' &&
  /^(?:data:|$)/.test(attributes['src']?.trim() ?? '') &&
  LAZY.some((name) => attributes[name]);

const realPicture = (image: HtmlElement): HtmlElement => {
  const { attributes } = image;
  const name = LAZY.find((lazy) => attributes[lazy]) ?? '';
  const set = attributes['data-srcset'] ?? attributes['data-lazy-srcset'];
  return {
    ...image,
    attributes: { ...attributes, src: attributes[name] ?? '', ...(set && { srcset: set }) },
  };
};

/** What a script would have put in this place, by what it goes by: a post of Facebook, a pin, a gist. */
const scripted = (node: HtmlElement): string | undefined => {
  const { tag, attributes } = node;
  if (tag === 'script')
    return /^(https:\/\/gist\.github\.com\/[\w/-]+)\.js/.exec(attributes['src'] ?? '')?.[1];
  const address = attributes['data-href'] ?? (attributes['data-pin-do'] && attributes['href']);
  return address && /^https?:/.test(address) && !textOf(node) ? address : undefined;
};

/** The address that is all an element says: a system could not embed it and left it as text. */
const bareAddress = ({ tag, children }: HtmlElement): string | undefined => {
  const texts = children.filter((child) => typeof child === 'string');
  const text = texts.length === children.length ? texts.join('').trim() : '';
  return /^(?:p|div)$/.test(tag) && /^https?:\/\/\S+$/.test(text) ? text : undefined;
};

const isEmbedded = (node: HtmlNode, tag: string): boolean =>
  isElement(node) && node.tag === tag && hasClass(node, 'wp-embedded-content');

/**
 * The HTML as it can stand elsewhere, where none of the site's scripts run: with addresses that are whole, with
 * pictures that come late, and with links to what only scripts would have shown.
 */
const elsewhere = (nodes: readonly HtmlNode[], base: string): HtmlNode[] => {
  // The picture once more, for those without scripts.
  const hasPictures = nodes.some(
    (node) => isElement(node) && node.tag === 'noscript' && elementsNamed([node], 'img').length > 0,
  );
  const isQuoted = nodes.some((node) => isEmbedded(node, 'blockquote'));
  return nodes.flatMap((node): HtmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.tag === 'noscript') return elsewhere(node.children, base);
    // A post of another WordPress site: the quotation links to it already.
    if (isQuoted && isEmbedded(node, 'iframe')) return [];
    if (isPlaceholder(node) && hasPictures) return [];
    const address = scripted(node);
    if (address) return [element('p', {}, [link(address)])];
    const { tag, attributes } = isPlaceholder(node) ? realPicture(node) : node;
    const bare = bareAddress(node);
    const children = bare ? [link(bare)] : elsewhere(node.children, base);
    return [element(tag, absolute(attributes, base), children)];
  });
};

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Typography may differ between a title and the heading that repeats it. */
const isSame = (one: string, other: string): boolean =>
  one === other || (letters(one) !== '' && letters(one) === letters(other));

/** Without the heading that says the title again, if nothing but pictures comes before it; undefined without one. */
const withoutTitle = (nodes: readonly HtmlNode[], title: string): readonly HtmlNode[] | undefined => {
  for (const [index, node] of nodes.entries()) {
    if (!isElement(node)) {
      if (node.trim()) return undefined;
      continue;
    }
    const rest = (...inPlace: HtmlNode[]) => [
      ...nodes.slice(0, index),
      ...inPlace,
      ...nodes.slice(index + 1),
    ];
    if (/^h[1-6]$/.test(node.tag)) return isSame(textOf(node), title) ? rest() : undefined;
    if (/^(?:div|section|article|header|main|hgroup)$/.test(node.tag)) {
      const inner = withoutTitle(node.children, title);
      if (inner) return rest(...(inner.length > 0 ? [{ ...node, children: inner }] : []));
    }
    if (textOf(mapElements([node], (inner) => (inner.tag === 'img' ? [] : inner)))) return undefined;
  }
  return undefined;
};

const isReview = (node: HtmlElement): boolean =>
  hasClass(node, REVIEW) && Boolean(node.attributes['data-last-reviewed']);

/** The tables of which comparisons are to be made. */
const markedTables = (nodes: readonly HtmlNode[]): HtmlElement[] =>
  outermost(nodes, (node) => hasClass(node, COMPARISON)).flatMap((marked) =>
    outermost([marked], ({ tag }) => tag === 'table'),
  );

/** `slug` for a post's first comparison, `slug#2` for its second. */
const comparisonId = (slug: string, index: number): string =>
  index === 0 ? slug : `${slug}#${String(index + 1)}`;

/** The post that a comparison's id names. */
export const slugOf = (id: string): string => id.replace(/#\d+$/, '');

/** Puts each comparison in the place of its table and of the caption around that, which then are what a failure leaves. */
const placeComparisons = (
  nodes: readonly HtmlNode[],
  ids: ReadonlyMap<HtmlElement, string>,
): readonly HtmlNode[] => {
  if (ids.size === 0) return nodes;
  return nodes.map((node): HtmlNode => {
    if (!isElement(node)) return node;
    const tables = /^(?:figure|table)$/.test(node.tag) ? outermost([node], ({ tag }) => tag === 'table') : [];
    const [only] = tables;
    const id = tables.length === 1 && only && ids.get(only);
    return id
      ? element('div', { 'data-comparison': id }, [node])
      : { ...node, children: placeComparisons(node.children, ids) };
  });
};

/** What an article has of its body: comparisons are named and in place, no heading repeats the title. */
export const bodyOf = ({
  nodes,
  slug,
  title,
  url,
}: Post): { readonly html: string; readonly comparisons: string[]; readonly review: unknown } => {
  const ids = new Map<HtmlElement, string>();
  markedTables(nodes).forEach((table, index) => {
    // A table of which no comparison can be made stays what it is.
    if (gridOf(table)) ids.set(table, comparisonId(slug, index));
  });
  const [review] = outermost(nodes, isReview);
  const named = placeComparisons(withoutTitle(nodes, title) ?? nodes, ids);
  const rest = review ? mapElements(named, (node) => (isReview(node) ? [] : node)) : named;
  return {
    html: toHtml(elsewhere(rest, url)).trim(),
    comparisons: [...ids.values()],
    review: review && reviewFrom((name) => review.attributes[`data-${name.replaceAll('_', '-')}`]),
  };
};

interface Found {
  readonly id: string;
  readonly title: string;
  readonly url?: string | undefined;
}

/** A mark, such as `[1]` or `*`, says nothing by itself. */
const isMark = (text: string): boolean => !/\p{L}/u.test(text);

const webAddress = (href: string, base: string): string | undefined => {
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};

/** Links in cells are sources, each listed once; so are the footnotes that marks lead to. */
class Sources {
  readonly #byAddress = new Map<string, Found>();
  readonly #post: Post;

  constructor(post: Post) {
    this.#post = post;
  }

  get all(): readonly Found[] {
    return [...this.#byAddress.values()];
  }

  /** The id of what a link names; undefined where that is no source. */
  idOf(link: HtmlElement): string | undefined {
    const href = link.attributes['href'] ?? '';
    const source = href.startsWith('#') ? this.#footnote(href, link) : this.#page(href, link);
    if (!source) return undefined;
    const address = source.url ?? href;
    const known = this.#byAddress.get(address) ?? { id: String(this.#byAddress.size + 1), ...source };
    this.#byAddress.set(address, known);
    return known.id;
  }

  #page(href: string, link: HtmlElement): Omit<Found, 'id'> | undefined {
    const url = href ? webAddress(href, this.#post.url) : undefined;
    if (!url) return undefined;
    const name = isMark(textOf(link)) ? link.attributes['title'] : textOf(link);
    return { title: name?.trim() || new URL(url).hostname, url };
  }

  #footnote(href: string, link: HtmlElement): Omit<Found, 'id'> | undefined {
    const id = decoded(href.slice(1));
    const note = isMark(textOf(link))
      ? elementsIn(this.#post.nodes).find(({ attributes }) => attributes['id'] === id)
      : undefined;
    if (!note) return undefined;
    // Not the arrow that leads back.
    const content = mapElements([note], (node) =>
      node.tag === 'a' && node.attributes['href']?.startsWith('#') ? [] : node,
    );
    const [url] = elementsNamed(content, 'a').flatMap(
      ({ attributes }) => webAddress(attributes['href'] ?? '', this.#post.url) ?? [],
    );
    const title = textOf(content);
    return title ? { title, url } : undefined;
  }
}

const cellOf = (cell: HtmlElement, sources: Sources): { text: string; citations: string[] } => {
  const citations = new Set<string>();
  const rest = mapElements([cell], (node) => {
    const id = node.tag === 'a' ? sources.idOf(node) : undefined;
    if (!id) return node;
    citations.add(id);
    return isMark(textOf(node)) ? [] : node;
  });
  return { text: textOf(rest), citations: [...citations] };
};

const captionOf = ({ nodes, title }: Post, table: HtmlElement): string => {
  const within = elementsNamed([table], 'caption')[0];
  const around = elementsNamed(nodes, 'figure').find((figure) => elementsIn([figure]).includes(table));
  const beside = around && elementsNamed([around], 'figcaption')[0];
  return (within && textOf(within)) || (beside && textOf(beside)) || title;
};

/**
 * One of a post's marked tables as a comparison: its head, or else its first row, names the columns, its first column
 * the rows.
 *
 * @throws {ContentError} `not-found` where the post has no such table, `invalid` where there is nothing to compare.
 */
export const comparisonOf = (post: Post, id: string, { url }: Reply): unknown => {
  const path = `table.${COMPARISON} ${id}`;
  const table = markedTables(post.nodes).find((_table, index) => comparisonId(post.slug, index) === id);
  if (!table) throw new ContentError('not-found', { url, path });
  const grid: Grid | undefined = gridOf(table);
  if (!grid) throw new ContentError('invalid', { url, path });
  const sources = new Sources(post);
  const columns = grid.columns.map((label, index) => ({ id: `c${String(index + 1)}`, label }));
  const rows = grid.rows.map(({ label, cells }, index) => ({
    id: `r${String(index + 1)}`,
    label,
    cells: Object.fromEntries(
      columns.flatMap((column, at) => {
        const cell = cells[at];
        return cell ? [[column.id, cellOf(cell, sources)]] : [];
      }),
    ),
  }));
  return { id, caption: captionOf(post, table), columns, rows, citations: sources.all };
};

/**
 * A post's `<details>` as questions and answers.
 *
 * @throws {ContentError} `not-found` where the post has none.
 */
export const faqOf = ({ nodes, slug, title, url }: Post, reply: Reply): unknown => {
  const items = outermost(nodes, ({ tag }) => tag === 'details').flatMap((details, index) => {
    const summary = details.children.find((node) => isElement(node) && node.tag === 'summary');
    const question = summary ? textOf(summary) : '';
    if (!question) return [];
    const answer = elsewhere(
      details.children.filter((node) => node !== summary),
      url,
    );
    return [
      {
        id: details.attributes['id'] || `${slug}-${String(index + 1)}`,
        question,
        answer: toHtml(answer).trim(),
      },
    ];
  });
  if (items.length === 0) throw new ContentError('not-found', { url: reply.url, path: `details ${slug}` });
  return { id: slug, title, items };
};

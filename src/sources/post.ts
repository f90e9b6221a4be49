/**
 * What content systems have in common: a post whose body is one piece of HTML. What such systems have no fields for is
 * read from where an author can put it: comparisons from marked tables, questions from `<details>`.
 */
import { ContentError } from '../content/index.js';
import {
  elementsIn,
  elementsNamed,
  hasClass,
  mapElements,
  parseHtml,
  textOf,
  toHtml,
  type HtmlElement,
  type HtmlNode,
} from '../html/index.js';
import type { Reply } from './source.js';

/** A post as far as its HTML is concerned. */
export interface Post {
  readonly slug: string;
  /** Plain text. */
  readonly title: string;
  /** Where it stands: what links and pictures in it are relative to. */
  readonly url: string;
  readonly html: string;
}

/** The class that makes a table a comparison: of the table itself or of the block around it. */
const COMPARISON = 'cw-comparison';

export const read = (html: string, { parseHtml: parse = parseHtml }: Reply): readonly HtmlNode[] =>
  parse(html);

/** The text of something that may hold markup and entities, such as a title. */
export const plain = (html: string, reply: Reply): string =>
  /[<&]/.test(html) ? textOf(...read(html, reply)) : html.replace(/\s+/g, ' ').trim();

/** Written as HTML: paragraphs where lines are empty, breaks where lines end. */
export const htmlOf = (text: string): string =>
  text
    .split(/\r?\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => {
      const lines = paragraph.split(/\r?\n/);
      return toHtml([
        {
          tag: 'p',
          attributes: {},
          children: lines.flatMap((line, index) =>
            index === 0 ? [line] : [{ tag: 'br', attributes: {}, children: [] }, line],
          ),
        },
      ]);
    })
    .join('\n');

/** The last part of a URL's path, which is what most sites call a slug. */
export const lastPart = (url: string): string => {
  const part = URL.canParse(url) ? (new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '') : '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const ADDRESSES = ['href', 'src', 'data-src', 'poster', 'data'];

/** Addresses in a post are relative to where it stands, not to where the answer came from. Those within it stay. */
const absolute = ({ attributes }: HtmlElement, base: string): Readonly<Record<string, string>> => {
  const changed = { ...attributes };
  for (const name of ADDRESSES) {
    const value = attributes[name];
    if (value && !value.startsWith('#') && URL.canParse(value, base))
      changed[name] = new URL(value, base).href;
  }
  return changed;
};

const isMarked = (nodes: readonly HtmlNode[]): HtmlElement[] => {
  const marked = elementsIn(nodes).filter((element) => hasClass(element, COMPARISON));
  return [...new Set(marked.flatMap((element) => elementsNamed([element], 'table')))];
};

/** `slug` for a post's first comparison, `slug#2` for its second. */
const comparisonId = (slug: string, index: number): string => (index === 0 ? slug : `${slug}#${index + 1}`);

/** Without the heading at its start that says the title again. */
const withoutTitle = (nodes: readonly HtmlNode[], title: string): readonly HtmlNode[] => {
  const first = nodes.findIndex((node) => typeof node !== 'string' || node.trim() !== '');
  const node = nodes[first];
  if (!node || typeof node === 'string') return nodes;
  const inner = /^h[1-6]$/.test(node.tag)
    ? textOf(node) === title && []
    : /^(?:div|section|article|header)$/.test(node.tag) && withoutTitle(node.children, title);
  if (!inner || inner === node.children) return nodes;
  const left = inner.length > 0 ? [{ ...node, children: inner }] : [];
  return [...nodes.slice(0, first), ...left, ...nodes.slice(first + 1)];
};

/** The body as an article has it: its comparisons are named and in place, and no heading repeats the title. */
export const bodyOf = (
  post: Post,
  reply: Reply,
): { readonly html: string; readonly comparisons: string[] } => {
  const nodes = withoutTitle(read(post.html, reply), post.title);
  const tables = isMarked(nodes);
  const comparisons: string[] = [];
  const ids = new Map<HtmlElement, string>();
  tables.forEach((table, index) => {
    // A table of which no comparison can be made stays what it is.
    if (rowsOf(table).length < 2) return;
    const id = comparisonId(post.slug, index);
    comparisons.push(id);
    ids.set(table, id);
  });
  const place = (list: readonly HtmlNode[]): HtmlNode[] =>
    list.map((node): HtmlNode => {
      if (typeof node === 'string') return node;
      const inner = { ...node, attributes: absolute(node, post.url), children: place(node.children) };
      const id = ids.get(node);
      return id ? { tag: 'div', attributes: { 'data-comparison': id }, children: [inner] } : inner;
    });
  return { html: toHtml(place(nodes)), comparisons };
};

/** A table's rows of cells; those of tables inside it are not its own. */
const rowsOf = ({ children }: HtmlElement): HtmlElement[][] =>
  children
    .filter((node) => typeof node !== 'string')
    .flatMap((node) =>
      node.tag === 'tr'
        ? [
            node.children.filter(
              (cell): cell is HtmlElement => typeof cell !== 'string' && /^t[hd]$/.test(cell.tag),
            ),
          ]
        : /^t(?:head|body|foot)$/.test(node.tag)
          ? rowsOf(node)
          : [],
    )
    .filter((cells) => cells.length > 0);

interface Found {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** Links in a cell are its sources; each is listed once. */
const sourcesOf = (cell: HtmlElement, known: Map<string, Found>, base: string): string[] =>
  elementsNamed([cell], 'a').flatMap((link) => {
    const href = link.attributes['href'] ?? '';
    if (!href || href.startsWith('#') || !URL.canParse(href, base)) return [];
    const url = new URL(href, base).href;
    const source = known.get(url) ?? { id: String(known.size + 1), title: textOf(link) || url, url };
    known.set(url, source);
    return [source.id];
  });

const captionOf = (nodes: readonly HtmlNode[], table: HtmlElement): string => {
  const within = elementsNamed([table], 'caption')[0];
  const around = elementsNamed(nodes, 'figure').find((figure) => elementsIn([figure]).includes(table));
  const beside = around && elementsNamed([around], 'figcaption')[0];
  return (within && textOf(within)) || (beside && textOf(beside)) || '';
};

/**
 * One of a post's marked tables as a comparison: its first row names the columns, its first column the rows.
 *
 * @throws {ContentError} `not-found` where the post has no such table, `invalid` where a table has no rows to compare.
 */
export const comparisonOf = (post: Post, id: string, reply: Reply): unknown => {
  const nodes = read(post.html, reply);
  const index = isMarked(nodes).findIndex((_table, at) => comparisonId(post.slug, at) === id);
  const table = isMarked(nodes)[index];
  if (!table) throw new ContentError('not-found', { url: reply.url, path: `table.${COMPARISON} ${id}` });
  const [head = [], ...rows] = rowsOf(table);
  if (rows.length === 0)
    throw new ContentError('invalid', { url: reply.url, path: `table.${COMPARISON} ${id}` });
  const columns = head
    .slice(1)
    .map((cell, at) => ({ id: `c${at + 1}`, label: textOf(cell) || String(at + 1) }));
  const citations = new Map<string, Found>();
  return {
    id,
    caption: captionOf(nodes, table) || post.title,
    columns,
    rows: rows.map(([label, ...cells], row) => ({
      id: `r${row + 1}`,
      label: label ? textOf(label) || String(row + 1) : String(row + 1),
      cells: Object.fromEntries(
        columns.flatMap((column, at) => {
          const cell = cells[at];
          return cell
            ? [[column.id, { text: textOf(cell), citations: sourcesOf(cell, citations, post.url) }]]
            : [];
        }),
      ),
    })),
    citations: [...citations.values()],
  };
};

/**
 * A post's `<details>` as questions and answers.
 *
 * @throws {ContentError} `not-found` where the post has none.
 */
export const faqOf = (post: Post, reply: Reply): unknown => {
  const items = elementsNamed(read(post.html, reply), 'details').flatMap((details, index) => {
    const summary = details.children.find((node) => typeof node !== 'string' && node.tag === 'summary');
    if (!summary || !textOf(summary)) return [];
    const answer = mapElements(
      details.children.filter((node) => node !== summary),
      (element) => ({ ...element, attributes: absolute(element, post.url) }),
    );
    const own = typeof summary === 'string' ? undefined : details.attributes['id'];
    return [
      { id: own ?? `${post.slug}-${index + 1}`, question: textOf(summary), answer: toHtml(answer).trim() },
    ];
  });
  if (items.length === 0)
    throw new ContentError('not-found', { url: reply.url, path: `details ${post.slug}` });
  return { id: post.slug, title: post.title, items };
};

/** The post that a comparison's id names. */
export const slugOf = (id: string): string => id.replace(/#\d+$/, '');

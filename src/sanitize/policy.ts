import { linkUrl, pictureUrl, type ImagePolicy } from '../content/url.js';

/**
 * What foreign HTML may hold, decided element by element and without a DOM, so that the pass over a browser's
 * tree and the one over the server's come to the same answers.
 */

/** How foreign HTML is fitted into the place that shows it. */
export interface ForeignHtmlRules {
  /** What links and pictures are relative to: the URL of the document that the HTML came in. */
  readonly base: string;
  /** Level, 1 to 6, of the title above this HTML; its own headings count as if that were 1. Default 1. */
  readonly headingLevel?: number | undefined;
  /** Which pictures may be asked for. Default `any`. */
  readonly images?: ImagePolicy | undefined;
  /** What the link says that stands in for an embed. Default: the embed's title, else the site's name. */
  readonly embedLabel?: ((url: URL, title: string) => string) | undefined;
}

/** Reads an attribute of the element in question; null where it has none. */
export type ReadAttribute = (name: string) => string | null | undefined;

/** What becomes of an element that is not dropped. */
export interface Verdict {
  /** The element to have in its place; empty: none, its children move up. */
  readonly tag: string;
  /** All its attributes, in the order in which to set them. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Text to have in place of its children. */
  readonly text?: string;
}

const words = (list: string): string[] => list.split(' ');

const KEPT = new Set(
  words(
    'p br wbr hr pre blockquote q cite code kbd samp var em strong b i u s del ins mark small sub sup abbr dfn time ' +
      'bdi bdo ruby rt rp address a img figure figcaption ul ol li dl dt dd details summary div span ' +
      'table caption colgroup col thead tbody tfoot tr th td',
  ),
);

/** Blocks become `div`, so that words do not run together and no landmark turns up on the host's page. */
const RENAMED = new Map([
  ...words('section article aside header footer main nav hgroup search center fieldset legend').map(
    (name) => [name, 'div'] as const,
  ),
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
]);

/** Gone with all they hold. Whatever is in no list here leaves its children behind. */
const DROPPED = new Set(
  words(
    'script style template noscript noembed noframes xmp plaintext svg math title ' +
      'select option optgroup datalist textarea dialog iframe audio video',
  ),
);

const EMBEDS = new Set(words('iframe embed object audio video'));

const EVERYWHERE = words('id lang dir title');
const OWN = new Map(
  Object.entries({
    a: 'href hreflang',
    // The address comes last: by then it is settled how it will be asked for.
    img: 'alt width height sizes srcset src',
    ol: 'start reversed type',
    li: 'value',
    time: 'datetime',
    del: 'datetime',
    ins: 'datetime',
    details: 'open',
    col: 'span',
    colgroup: 'span',
    td: 'colspan rowspan headers',
    th: 'colspan rowspan headers scope',
    div: 'data-comparison',
  }).map(([tag, names]) => [tag, words(names)]),
);

/** The id that an element of foreign HTML has on our side: one that neither ours nor the page's can equal. */
export const contentId = (id: string): string => `content-${id}`;

/** Ids become parts of URLs, and so hold no slash. */
export const isComparisonId = (id: string): boolean => /^[^/]+$/.test(id);

type Rule = (value: string, rules: ForeignHtmlRules) => string | undefined;

const like =
  (pattern: RegExp): Rule =>
  (value) =>
    pattern.test(value) ? value : undefined;
const present: Rule = () => '';
const integer = like(/^-?\d{1,9}$/);
const pixels = like(/^\d{1,5}$/);
/** A table may span what it likes, but not make the browser lay out millions of cells. */
const span: Rule = (value) =>
  /^\d*[1-9]\d*$/.test(value) ? String(Math.min(Number(value), 1000)) : undefined;

/** Candidates as the HTML standard splits them: a comma may be part of a URL, never its end. */
const CANDIDATE = /[\s,]*(?![\s,])(\S*[^\s,])(\s[^,]*)?(?:,|$)/gy;

const srcset: Rule = (value, { base, images }) =>
  [...value.matchAll(CANDIDATE)]
    .map(([, address = '', size = '']) => [pictureUrl(address, base, images), size.trim()] as const)
    .filter(([url, size]) => url && /^(?:\d+(?:\.\d+)?[wx])?$/.test(size))
    .map((candidate) => candidate.join(' ').trim())
    .join(', ') || undefined;

/** Attributes that are not named here are plain text and may say anything. */
const RULES = new Map<string, Rule>(
  Object.entries({
    id: (value) => (/^\S+$/.test(value) ? contentId(value) : undefined),
    lang: like(/^[a-z\d-]+$/i),
    dir: like(/^(?:ltr|rtl|auto)$/i),
    // Links within the content stay as written: whoever shows it knows where `#x` is.
    href: (value, { base }) => (value.startsWith('#') ? value : linkUrl(value, base)),
    width: pixels,
    height: pixels,
    srcset,
    src: (value, { base, images }) => pictureUrl(value, base, images),
    start: integer,
    value: integer,
    reversed: present,
    open: present,
    type: like(/^[1aAiI]$/),
    span,
    colspan: span,
    rowspan: span,
    headers: (value) => value.match(/\S+/g)?.map(contentId).join(' '),
    scope: like(/^(?:row|col)(?:group)?$/i),
    'data-comparison': (value) => (isComparisonId(value) ? value : undefined),
  } satisfies Record<string, Rule>),
);

const attributesFor = (tag: string, read: ReadAttribute, rules: ForeignHtmlRules): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const name of [...EVERYWHERE, ...(OWN.get(tag) ?? [])]) {
    const value = read(name)?.trim();
    const rule = RULES.get(name);
    const settled = value === undefined || !rule ? value : rule(value, rules);
    if (settled !== undefined) attributes[name] = settled;
  }
  return attributes;
};

/**
 * Whether its own markup hides an element. What the publisher hid stays out: without the style that hid it, spam
 * planted in a post, or a counting pixel, would show on every clinic's page.
 */
const isHidden = (name: string, read: ReadAttribute): boolean =>
  (read('hidden') ?? 'false') !== 'false' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(read('style') ?? '') ||
  ((name === 'img' || EMBEDS.has(name)) &&
    ['width', 'height'].some((side) => /^[01](?:px)?$/.test(read(side) ?? '')));

/** YouTube's player refuses to be a page of its own. */
const YOUTUBE_PLAYER = /^(https:\/\/www\.youtube)(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11}).*/;

/** An embed leaves a link to what it showed; undefined where there is nothing on the web to link to. */
const embedLink = (read: ReadAttribute, rules: ForeignHtmlRules): Verdict | undefined => {
  const address = ['src', 'data-src', 'data']
    .map((name) => linkUrl(read(name) ?? 'about:blank', rules.base))
    .find((url) => url?.startsWith('http'));
  if (!address) return undefined;
  const href = address.replace(YOUTUBE_PLAYER, '$1.com/watch?v=$2');
  const url = new URL(href);
  const title = read('title')?.trim() ?? '';
  const text = rules.embedLabel?.(url, title) ?? (title || url.hostname);
  return { tag: 'a', attributes: { href, rel: 'noopener' }, text };
};

/** HTML without characters that say nothing, and that not all parsers read in the same way. */
export const withoutZeros = (html: string): string => html.replaceAll('\0', '');

/** Whether an element shows something from elsewhere, and so leaves a link. */
export const isEmbed = (name: string): boolean => EMBEDS.has(name);

const tagFor = (name: string, { headingLevel = 1 }: ForeignHtmlRules): string => {
  const level = /^h([1-6])$/.exec(name)?.[1];
  // A first-level heading in a body repeats the rank of the title above it.
  if (level) return `h${String(Math.min(Math.max(Number(level), 2) + headingLevel - 1, 6))}`;
  return KEPT.has(name) ? name : (RENAMED.get(name) ?? '');
};

const PICTURE = { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' };

/** These do nothing without an attribute; content systems leave thousands of them. */
const IDLE_WITHOUT_ATTRIBUTES = new Set(['a', 'span']);

/** What becomes of an HTML element; undefined: it goes, with all it holds. */
export const decide = (name: string, read: ReadAttribute, rules: ForeignHtmlRules): Verdict | undefined => {
  if (isHidden(name, read)) return undefined;
  const link = EMBEDS.has(name) ? embedLink(read, rules) : undefined;
  if (link || DROPPED.has(name)) return link;

  // Where a page has code of that name, it would run: the element remembers it when the attribute has gone.
  if (typeof read('is') === 'string') return undefined;

  const tag = tagFor(name, rules);
  const attributes = tag ? attributesFor(tag, read, rules) : {};
  if (tag === 'img') {
    return attributes.src || attributes.srcset
      ? { tag, attributes: { alt: '', ...PICTURE, ...attributes } }
      : { tag: '', text: attributes.alt ?? '' };
  }
  if (attributes.href && !attributes.href.startsWith('#')) attributes.rel = 'noopener';
  if (IDLE_WITHOUT_ATTRIBUTES.has(tag) && !Object.keys(attributes).length) return { tag: '' };
  return { tag, attributes };
};

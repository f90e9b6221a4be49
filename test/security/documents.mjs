// @ts-check
/** What endpoints of each kind say when every field of theirs holds a hostile string. */

const DAY = '2024-03-05';

/**
 * One string in every field of an article, by the names of the contract. Where a string cannot be an article's address,
 * the article would be left out with all else; it then has a good one, and the string stands in the other addresses.
 *
 * @param {string} text
 * @param {string} slug
 * @param {string} base
 */
function articleOf(text, slug, base) {
  return {
    id: slug,
    slug,
    title: text,
    url: isAddress(text, base) ? text : 'https://publisher.example/a',
    locale: text,
    category: { id: text, name: text },
    tags: [{ id: text, name: text }],
    author: { type: 'person', name: text, id: text, url: text },
    published: text.startsWith('2024') ? text : DAY,
    updated: text,
    review: { lastReviewed: DAY, nextReview: text, reviewedBy: { name: text, credentials: text, url: text } },
    image: { src: text, alt: text, width: 3, height: 2, srcset: text },
    excerpt: text,
    readingMinutes: 3,
    sections: [
      { id: text, heading: text, level: 2, html: text },
      { id: 'two', heading: 'Two', level: 3, html: `<div title="${text}">${text}</div>` },
    ],
    html: `<h2 id="x">X</h2><p>before</p>${text}<p>after</p>`,
    citations: [
      { id: text, title: text, url: text, publisher: text, year: text },
      { id: '1', title: 'One', url: 'https://publisher.example/1' },
    ],
    notices: ['info', 'warning', 'safety'].map((kind) => ({
      id: text,
      kind,
      text,
      source: { title: text, url: text },
    })),
    related: [text],
  };
}

/** @param {string} text @param {string} base */
function isAddress(text, base) {
  return URL.canParse(text, base) && /^(?:https?|mailto|tel):$/.test(new URL(text, base).protocol);
}

/** The same with the string as its address and its picture, whatever becomes of it. @param {string} text @param {string} slug @param {string} base */
const addressed = (text, slug, base) => ({
  ...articleOf('A title', slug, base),
  url: text,
  image: { src: '/picture.png', alt: text, srcset: `${text}, /picture.png 2x` },
});

/** @param {readonly string[]} strings */
const comparisonOf = (strings) => ({
  id: strings[0],
  locale: strings[0],
  caption: strings[0],
  columns: [
    { id: 'a', label: strings[1] ?? 'A' },
    { id: 'b', label: strings[2] ?? 'B' },
  ],
  rows: strings.map((text, at) => ({
    id: text,
    label: text,
    cells: { a: { text, citations: [text] }, b: { text, level: String(at % 2), citations: ['1'] } },
  })),
  scale: {
    id: strings[0],
    label: strings[3] ?? 'Scale',
    note: strings[4] ?? 'Note',
    steps: [
      { value: '0', label: strings[5] ?? 'Low' },
      { value: 1, label: strings[6] ?? 'High' },
    ],
  },
  citations: [
    { id: '1', title: 'One' },
    ...strings.map((text) => ({ id: text, title: text, url: text, publisher: text, year: text })),
  ],
  source: { articleId: strings[0], asOf: strings[0] },
});

/** @param {readonly string[]} strings */
const faqOf = (strings) => ({
  id: strings[0],
  locale: strings[0],
  title: strings[0],
  items: strings.map((text) => ({ id: text, question: text, answer: text })),
  citations: strings.map((text) => ({ id: text, title: text, url: text, publisher: text, year: text })),
});

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * Comparison and questions where content systems have no fields for them. Escaped, so that each string is the whole text
 * of its place; as markup it stands in the body of an article of its own, and here at the end.
 *
 * @param {readonly string[]} strings
 */
const marked = (strings) => {
  const [first = '', second = '', third = ''] = strings.map(escaped);
  return (
    `<div class="cw-review" data-last-reviewed="${DAY}" data-reviewed-by="${first}" data-reviewer-url="${second}"></div>` +
    strings
      .map(escaped)
      .map((text) => `<details id="${text}"><summary>${text}</summary>${text}</details>`)
      .join('') +
    `<figure class="cw-comparison"><table><caption>${first}</caption><tr><th>A<th>${second}<th>B</tr>` +
    strings
      .map(escaped)
      .map((text) => `<tr><th>${text}<td>${text}<td><a href="${text}" title="${text}">${text}</a></tr>`)
      .join('') +
    `</table><figcaption>${third}</figcaption></figure><details><summary>Last</summary>${strings[0]}`
  );
};

/**
 * @typedef {object} Asked
 * @property {string} path After the endpoint's address.
 * @property {URLSearchParams} query
 * @property {readonly string[]} strings
 * @property {string} base Address of the document.
 * @property {string} evil The origin that nobody should ask anything but for pictures, where any may be shown.
 * @typedef {(asked: Asked) => unknown} Endpoint A document, or undefined where there is none.
 */

/** @param {string} slug @param {readonly string[]} strings @returns {string | undefined} */
const named = (slug, strings) => strings[Number(/^s-(\d+)$/.exec(slug)?.[1] ?? NaN)];

/** @param {readonly string[]} strings @param {(text: string, slug: string) => unknown[]} make */
const each = (strings, make) => strings.flatMap((text, at) => make(text, `s-${String(at)}`));

/** @type {Endpoint} */
const native = ({ path, strings, base }) => {
  const list = each(strings, (text, slug) => [articleOf(text, slug, base), addressed(text, slug, base)]);
  if (path === '/articles.json') return { version: '1.0', items: list, page: { next: strings[0], total: 9 } };
  const [, related] = /^\/articles\/s-\d+\/(related)\.json$/.exec(path) ?? [];
  if (related) return { version: '1.0', items: list };
  const text = named(/^\/articles\/(.+)\.json$/.exec(path)?.[1] ?? '', strings);
  if (text !== undefined) return { version: '1.0', item: articleOf(text, 's', base) };
  if (path.startsWith('/comparisons/')) return { version: '1.0', item: comparisonOf(strings) };
  return path.startsWith('/faqs/') ? { version: '1.0', item: faqOf(strings) } : undefined;
};

/** @param {string} text @param {string} slug @param {string} html */
const wordpressPost = (text, slug, html) => ({
  id: 7,
  slug,
  link: 'https://publisher.example/a',
  date: `${DAY}T10:00:00`,
  date_gmt: text,
  modified: text,
  modified_gmt: text,
  title: { rendered: escaped(text) },
  excerpt: { rendered: text },
  content: { rendered: html },
  meta: {
    cw_last_reviewed: DAY,
    cw_next_review: text,
    cw_reviewed_by: text,
    cw_reviewer_credentials: [text],
    cw_reviewer_url: text,
  },
  acf: { cw_reviewed_by: text },
  _embedded: {
    author: [{ id: text, name: text, link: text }],
    'wp:term': [
      [{ id: text, name: text, slug: text, taxonomy: 'category' }],
      [{ id: text, name: text, slug: text, taxonomy: 'post_tag' }],
    ],
    'wp:featuredmedia': [
      {
        source_url: text,
        alt_text: text,
        media_details: { width: 3, height: 2, sizes: { x: { width: 6, height: 4, source_url: text } } },
      },
    ],
  },
});

/** @type {Endpoint} */
const wordpress = ({ query, strings }) => {
  const slug = query.get('slug');
  if (slug === 'all') return [wordpressPost(strings[0] ?? '', 'all', marked(strings))];
  if (slug === null) {
    return each(strings, (text, one) => [
      wordpressPost(text, one, text),
      { ...wordpressPost(text, one, text), link: text, title: { rendered: text } },
    ]);
  }
  const text = named(slug, strings);
  return text === undefined ? [] : [wordpressPost(text, slug, `<p>before</p>${text}<p>after</p>`)];
};

/** @param {string} text @param {string} slug @param {string} html */
const ghostPost = (text, slug, html) => ({
  id: text,
  slug,
  title: text,
  url: 'https://publisher.example/a',
  published_at: DAY,
  updated_at: text,
  feature_image: text,
  feature_image_alt: text,
  custom_excerpt: text,
  excerpt: text,
  reading_time: 3,
  tags: [{ name: text, slug: text, visibility: 'public' }],
  authors: [{ name: text, slug: text, url: text }],
  html,
});

/** @type {Endpoint} */
const ghost = ({ path, strings }) => {
  const slug = /\/slug\/([^/]+)\//.exec(path)?.[1];
  if (slug === 'all') return { posts: [ghostPost(strings[0] ?? '', 'all', marked(strings))] };
  if (slug === undefined) {
    const posts = each(strings, (text, one) => [
      ghostPost(text, one, text),
      { ...ghostPost(text, one, text), title: 'A title', canonical_url: text },
    ]);
    return { posts, meta: { pagination: { next: strings[0], total: strings[1] } } };
  }
  const text = named(slug, strings);
  if (text === undefined) return { posts: [] };
  const toggle = `<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">${text}</h4></div><div class="kg-toggle-content">${text}</div></div>`;
  return { posts: [ghostPost(text, slug, `<p>before</p>${text}<p>after</p>${toggle}`)] };
};

/** @param {string} text @param {string} slug @param {string} html */
const feedItem = (text, slug, html) => ({
  id: `https://publisher.example/${slug}`,
  url: `https://publisher.example/${slug}`,
  external_url: text,
  title: text,
  summary: text,
  content_html: html,
  content_text: text,
  image: text,
  banner_image: text,
  language: text,
  date_published: DAY,
  date_modified: text,
  tags: [text],
  authors: [{ name: text, url: text, avatar: text }],
  _clinic_widgets: {
    category: { id: text, name: text },
    review: { lastReviewed: DAY, nextReview: text, reviewedBy: { name: text, credentials: text, url: text } },
    citations: [{ id: text, title: text, url: text, publisher: text, year: text }],
    notices: [{ id: text, kind: 'info', text, source: text }],
    related: [text],
    locale: text,
  },
});

/** @type {Endpoint} */
const jsonFeed = ({ strings }) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: strings[0],
  home_page_url: strings[1],
  language: strings[2],
  next_url: strings[3],
  authors: [{ name: strings[4], url: strings[4] }],
  items: [
    ...each(strings, (text, slug) => [
      feedItem(text, slug, `<p>before</p>${text}<p>after</p>`),
      { id: text, url: text, image: text, content_text: text },
    ]),
    feedItem(strings[0] ?? '', 'all', marked(strings)),
  ],
});

/** The contract's documents, found by a map: their HTML is then looked into, as that of content systems is. */
export const map = {
  articles: { url: '{endpoint}/articles.json', items: 'items', next: 'page.next', total: 'page.total' },
  article: { url: '{endpoint}/articles/{slug}.json', item: 'item' },
  related: { url: '{endpoint}/articles/{slug}/related.json', items: 'items' },
  faq: {
    url: '{endpoint}/faqs/{id}.json',
    item: 'item',
    fields: { title: 'title', items: 'items', citations: 'citations' },
  },
  fields: Object.fromEntries(
    [
      ...[
        'id',
        'slug',
        'title',
        'url',
        'locale',
        'category',
        'tags',
        'author',
        'published',
        'updated',
        'review',
        'image',
      ],
      ...['excerpt', 'readingMinutes', 'html', 'citations', 'notices', 'related'],
    ].map((name) => [name, name]),
  ),
};

/** @type {Endpoint} */
const mapped = (asked) => {
  const { path, strings, base } = asked;
  const text = named(/^\/articles\/(.+)\.json$/.exec(path)?.[1] ?? '', strings);
  // A map's titles are read as markup, and one that is nothing else would be none.
  if (text !== undefined) return { item: { ...articleOf(text, 's', base), title: escaped(text) } };
  if (path !== '/articles/all.json') return native(asked);
  return { item: { ...articleOf(strings[0] ?? '', 'all', base), title: 'All', html: marked(strings) } };
};

/** The contract's documents, and in each article a picture of another host for every string. @type {Endpoint} */
const pictured = (asked) => {
  const { path, strings, base, evil } = asked;
  const text = named(/^\/articles\/(.+)\.json$/.exec(path)?.[1] ?? '', strings);
  if (text === undefined) return native(asked);
  const article = articleOf(text, 's', base);
  // Each with an address of its own: browsers ask once for what is the same.
  const folder = evil + new URL(base).pathname.replace(/pictured.*/, '');
  const html = strings.map((alt, at) => `<img src="${folder}${at}.png" alt="${escaped(alt)}">`).join('');
  return {
    version: '1.0',
    item: { ...article, sections: [...article.sections, { id: 'p', heading: 'Pictures', level: 2, html }] },
  };
};

/** By the names that `source` takes, and the contract's once more. @type {Readonly<Record<string, Endpoint>>} */
export const endpoints = { native, wordpress, ghost, 'json-feed': jsonFeed, map: mapped, pictured };

/**
 * What services say of a sign-up that they refuse, with a string about each field `f0`, `f1` and so on; by the names that
 * `backend` takes.
 *
 * @type {Readonly<Record<string, (strings: readonly string[]) => unknown>>}
 */
export const refusals = {
  native: (strings) => ({ status: strings[0], errors: errors(strings) }),
  formspree: (strings) => ({ error: strings[0], errors: errors(strings) }),
  urlencoded: (strings) => ({ error: strings[0], errors: errors(strings) }),
  basin: (strings) => ({ error: strings[0], errors: errors(strings) }),
  ghost: (strings) => ({
    errors: strings.map((text) => ({ message: `email domain ${text}`, context: text })),
  }),
  hubspot: (strings) => ({
    inlineMessage: undefined,
    message: strings[0],
    errors: strings.map((text, at) => ({
      errorType: 'NUMBER_OUT_OF_RANGE',
      message: `Error in 'fields.f${String(at)}'. ${text}`,
    })),
  }),
};

/** @param {readonly string[]} strings */
const errors = (strings) => [
  ...strings.map((text, at) => ({ field: `f${String(at)}`, code: text, message: text })),
  { field: 'email', code: 'x', message: strings[0] },
  { field: strings[0], code: strings[1], message: strings[1] },
];

import { ContentError, type Article } from '../content/index.js';
import { elementsIn, hasClass, mapElements, type HtmlElement, type HtmlNode } from '../html/index.js';
import { fieldsOf, listOf, numberIn, textIn, type Fields } from './json.js';
import { bodyOf, comparisonOf, faqOf, read, slugOf, updatedAfter, type Post } from './post.js';
import type { Ask, Filters, Place, Reply, Source } from './source.js';

/** One size for all lists, so that many of them on a page share a request. */
const PER_PAGE = 12;

/** What lists show. Tags and authors come beside the fields, and the first of each is the primary one. */
const LISTED = [
  'id',
  'slug',
  'title',
  'url',
  'canonical_url',
  'published_at',
  'updated_at',
  'feature_image',
  'feature_image_alt',
  'custom_excerpt',
  'excerpt',
  'reading_time',
].join(',');

const address = (
  { endpoint, contentKey }: Place,
  path: readonly string[],
  query: Readonly<Record<string, string>> = {},
): string => {
  if (!contentKey) throw new ContentError('invalid', { url: endpoint, path: 'content-key' });
  const url = new URL(endpoint);
  const root = url.pathname.replace(/(?:\/ghost(?:\/api(?:\/content)?)?)?\/*$/, '');
  // JSON may hold half of a surrogate pair, on which `encodeURIComponent` throws.
  const parts = path.map((part) => encodeURIComponent(part.toWellFormed()));
  url.pathname = [root, 'ghost/api/content/posts', ...parts, ''].join('/');
  url.search = String(new URLSearchParams({ key: contentKey, include: 'tags,authors', ...query }));
  url.hash = '';
  return url.href;
};

const postsOf = (json: unknown, { url }: Reply): readonly Fields[] => {
  const { posts } = fieldsOf(json);
  if (!Array.isArray(posts)) throw new ContentError('invalid', { url, path: 'posts' });
  return posts.map(fieldsOf);
};

interface Term {
  readonly id: string;
  readonly name: string;
}

/** Tags whose names begin with # are for the publisher alone. */
const tagsOf = (post: Fields): Term[] =>
  listOf(post['tags'])
    .map(fieldsOf)
    .filter(({ name, slug, visibility }) => visibility !== 'internal' && textIn(name) && textIn(slug))
    .map(({ name, slug }) => ({ id: textIn(slug), name: textIn(name) }));

/** The first tag, unless it is internal: Ghost's own rule. */
const categoryOf = (post: Fields): Term | undefined => {
  const [first] = tagsOf(post);
  return fieldsOf(listOf(post['tags'])[0])['slug'] === first?.id ? first : undefined;
};

const authorOf = (post: Fields): unknown => {
  const [author] = listOf(post['authors']);
  const { name, slug, url } = fieldsOf(author);
  return textIn(name)
    ? { type: 'person', name: textIn(name), id: textIn(slug), url: textIn(url) || undefined }
    : undefined;
};

const urlOf = (post: Fields): string => textIn(post['canonical_url']) || textIn(post['url']);

const summaryOf = (post: Fields): Fields => {
  const [published, updated] = [textIn(post['published_at']), textIn(post['updated_at'])];
  const picture = textIn(post['feature_image']);
  return {
    id: textIn(post['id']),
    slug: textIn(post['slug']),
    title: textIn(post['title']),
    url: urlOf(post),
    category: categoryOf(post),
    tags: tagsOf(post),
    author: authorOf(post),
    published: published || undefined,
    updated: updatedAfter(published, updated),
    image: picture ? { src: picture, alt: textIn(post['feature_image_alt']) } : undefined,
    excerpt: (textIn(post['custom_excerpt']) || textIn(post['excerpt'])).replace(/\s+/g, ' ') || undefined,
    readingMinutes: numberIn(post['reading_time']),
  };
};

/** Parts of cards that only Ghost's own scripts make work. The files themselves stay, or leave a link. */
const IDLE = ['kg-audio-player', 'kg-video-overlay', 'kg-video-player-container', 'kg-signup-card'];

const within = (node: HtmlElement, name: string): HtmlElement | undefined =>
  elementsIn([node]).find((inner) => hasClass(inner, name));

/** A card that unfolds at a press, by script, becomes what unfolds without. */
const toggled = (card: HtmlElement): HtmlNode => {
  const heading = within(card, 'kg-toggle-heading-text');
  const content = within(card, 'kg-toggle-content');
  if (!heading || !content) return card;
  const summary = { tag: 'summary', attributes: {}, children: heading.children };
  return { tag: 'details', attributes: {}, children: [summary, ...content.children] };
};

const withoutCards = (nodes: readonly HtmlNode[]): readonly HtmlNode[] =>
  mapElements(nodes, (node) => {
    if (IDLE.some((name) => hasClass(node, name))) return [];
    return hasClass(node, 'kg-toggle-card') ? toggled(node) : node;
  });

/** The post; its HTML is empty, or ends early, where only members may read the rest. */
const find = (json: unknown, slug: string, reply: Reply): { post: Fields; html: Post } => {
  const [post] = postsOf(json, reply);
  if (!post) throw new ContentError('not-found', { url: reply.url, path: slug });
  const html = {
    slug,
    title: textIn(post['title']),
    url: textIn(post['url']) || reply.url,
    nodes: withoutCards(read(textIn(post['html']), reply)),
  };
  return { post, html };
};

/** Comparisons and questions are in the post, so that one request brings all three. */
const one = (place: Place, slug: string, part: string, reshape: NonNullable<Ask['reshape']>): Ask => ({
  url: address(place, ['slug', slug]),
  part,
  reshape,
});

const listFrom = (json: unknown, reply: Reply): unknown => {
  const posts = postsOf(json, reply);
  const { next, total } = fieldsOf(fieldsOf(fieldsOf(json)['meta'])['pagination']);
  const page = new URL(reply.url);
  page.searchParams.set('page', textIn(next));
  return {
    items: posts.map(summaryOf),
    page: { next: numberIn(next) ? page.href : undefined, total: numberIn(total) },
  };
};

const many = (place: Place, filter: readonly string[]): Ask => ({
  url: address(place, [], {
    fields: LISTED,
    limit: String(PER_PAGE),
    ...(filter.length > 0 && { filter: filter.join('+') }),
  }),
  reshape: listFrom,
});

/** Ghost's names of our filters. */
const FILTERS = { category: 'primary_tag', tag: 'tag', author: 'author' } as const;

/** Slugs are made of these; anything else could be more of the filter's language than a value. */
const isSlug = (text: string): boolean => /^[\w-]+$/.test(text);

const chosen = (filters: Filters, url: string): string[] =>
  (Object.entries(FILTERS) as [keyof Filters, string][]).flatMap(([name, property]) => {
    const slug = filters[name];
    if (slug && !isSlug(slug)) throw new ContentError('invalid', { url, path: name });
    return slug ? [`${property}:'${slug}'`] : [];
  });

const similarTo = ({ id, tags }: Article): string[] => {
  const slugs = tags.map((tag) => tag.id).filter(isSlug);
  return [
    ...(slugs.length > 0 ? [`tag:[${slugs.map((slug) => `'${slug}'`).join(',')}]`] : []),
    ...(isSlug(id) ? [`id:-'${id}'`] : []),
  ];
};

/** The Content API of a Ghost site: https://docs.ghost.org/content-api/. */
export const ghost: Source = {
  name: 'ghost',
  chooses: true,
  articles: (place, filters) => many(place, chosen(filters, place.endpoint)),
  article: (place, slug) =>
    one(place, slug, '', (json, reply) => {
      const { post, html } = find(json, slug, reply);
      return { ...summaryOf(post), ...bodyOf(html) };
    }),
  comparison: (place, id) =>
    one(place, slugOf(id), `comparison ${id}`, (json, reply) =>
      comparisonOf(find(json, slugOf(id), reply).html, id, reply),
    ),
  faq: (place, id) => one(place, id, `faq ${id}`, (json, reply) => faqOf(find(json, id, reply).html, reply)),
  similar: (place, article) => many(place, similarTo(article)),
};

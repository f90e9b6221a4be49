import { ContentError, type Article } from '../content/index.js';
import { hasClass, mapElements, textOf } from '../html/index.js';
import { fieldsOf, listOf, numberIn, textIn, type Fields } from './json.js';
import {
  bodyOf,
  comparisonOf,
  decoded,
  faqOf,
  firstWords,
  plain,
  read,
  reviewFrom,
  slugOf,
  updatedAfter,
  type Post,
} from './post.js';
import type { Ask, Filters, Place, Reply, Source } from './source.js';

/** One size for all lists, so that many of them on a page share a request. */
const PER_PAGE = 12;

/** What lists show. `_links` is what WordPress finds the embedded by. */
const LISTED = [
  'id',
  'slug',
  'link',
  'title',
  'excerpt',
  'date',
  'date_gmt',
  'modified',
  'modified_gmt',
  '_links',
  '_embedded',
];

const REVIEW = ['last_reviewed', 'next_review', 'reviewed_by', 'reviewer_credentials', 'reviewer_url'];
/** Custom fields: those that a site has registered for its API, and those of Advanced Custom Fields. */
const CUSTOM = ['meta', 'acf'];

const WHOLE = [
  ...LISTED,
  'content',
  ...CUSTOM.flatMap((group) => REVIEW.map((name) => `${group}.cw_${name}`)),
];

/** The path of posts within an API, whose root may or may not be named as far as its version. */
const postsIn = (path: string): string => {
  const root = path.replace(/\/+$/, '');
  return /\/wp\/v2(?:\/sites\/[^/]+)?$/.test(root) ? `${root}/posts` : `${root}/wp/v2/posts`;
};

/**
 * An address of posts. Every WordPress answers at `?rest_route=`, so that its home page will do where neither that nor
 * the path of its API is given. What else is in the query stays, such as a language.
 */
const address = ({ endpoint }: Place, fields: readonly string[], query: Readonly<Record<string, string>>) => {
  const url = new URL(endpoint);
  url.hash = '';
  const route = url.searchParams.get('rest_route');
  if (route === null && /\/wp-json(?:\/|$)|\/wp\/v2(?:\/|$)/.test(url.pathname)) {
    url.pathname = postsIn(url.pathname);
  } else {
    // Without the slash a server would redirect, and the new address could not be read from other sites.
    if (!/(?:\/|\.php)$/.test(url.pathname)) url.pathname += '/';
    url.searchParams.set('rest_route', postsIn(route ?? ''));
  }
  const parameters = { ...query, _embed: 'author,wp:term,wp:featuredmedia', _fields: fields.join(',') };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
};

const postsOf = (json: unknown, { url }: Reply): readonly Fields[] => {
  if (!Array.isArray(json)) throw new ContentError('invalid', { url, path: 'posts' });
  return json.map(fieldsOf);
};

/** Text that WordPress has made HTML of. */
const rendered = (post: Fields, name: string): string => textIn(fieldsOf(post[name])['rendered']);

/** What ends an excerpt that WordPress cut: `[…]`, or a theme's link to the rest. */
const excerptOf = (post: Fields, reply: Reply): string =>
  textOf(
    mapElements(read(rendered(post, 'excerpt'), reply), (element) =>
      hasClass(element, 'more-link') ? [] : element,
    ),
  ).replace(/\s*\[(?:…|\.\.\.)\]$/, '…');

/**
 * A day and time of the site's own clock. How far that is from the same moment in UTC is its zone; UTC itself would
 * move evenings in America to the next day.
 */
const timeOf = (post: Fields, name: 'date' | 'modified'): string => {
  const [local, utc] = [textIn(post[name]), textIn(post[`${name}_gmt`])];
  const quarters = (Date.parse(`${local}Z`) - Date.parse(`${utc}Z`)) / 900_000;
  // Imported posts may have any two times; zones differ by quarters of an hour.
  if (!Number.isInteger(quarters) || Math.abs(quarters) > 56) return local;
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const minutes = Math.abs(quarters) * 15;
  return `${local}${quarters < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
};

interface Term {
  readonly id: string;
  readonly name: string;
}

/** What may not be read stands among the embedded as an error, without a name. */
const termsOf = (post: Fields, taxonomy: string, reply: Reply): Term[] =>
  listOf(fieldsOf(post['_embedded'])['wp:term'])
    .flatMap(listOf)
    .map(fieldsOf)
    // In the category that WordPress puts posts in by itself nobody has put them.
    .filter((term) => term['taxonomy'] === taxonomy && term['slug'] !== 'uncategorized')
    .map(({ id, name }) => ({ id: textIn(id), name: plain(textIn(name), reply) }))
    .filter(({ id, name }) => id && name);

const authorOf = (post: Fields, reply: Reply): unknown => {
  const [first] = listOf(fieldsOf(post['_embedded'])['author']);
  const { id, name: written, link } = fieldsOf(first);
  // As text: of one that is nothing but markup, nothing is left.
  const name = plain(textIn(written), reply);
  return name ? { type: 'person', name, id: textIn(id), url: textIn(link) || undefined } : undefined;
};

/** The featured picture, with those of its sizes that show all of it: others are cropped. */
const pictureOf = (post: Fields): unknown => {
  const [first] = listOf(fieldsOf(post['_embedded'])['wp:featuredmedia']);
  const media = fieldsOf(first);
  const src = textIn(media['source_url']);
  if (!src || (media['media_type'] ?? 'image') !== 'image') return undefined;
  const details = fieldsOf(media['media_details']);
  const [width, height] = [numberIn(details['width']), numberIn(details['height'])];
  const sizes = new Map<number, string>();
  if (width && height) {
    for (const size of Object.values(fieldsOf(details['sizes'])).map(fieldsOf)) {
      const [across, down] = [numberIn(size['width']), numberIn(size['height'])];
      const address = textIn(size['source_url']);
      if (across && down && address && Math.abs(down - (across * height) / width) <= 1) {
        sizes.set(across, address);
      }
    }
    sizes.set(width, src);
  }
  const set = [...sizes]
    .sort(([one], [other]) => one - other)
    .map(([across, address]) => `${address.replace(/\s/g, '%20')} ${String(across)}w`);
  return {
    src,
    alt: textIn(media['alt_text']),
    width,
    height,
    srcset: set.length > 1 ? set.join(', ') : undefined,
  };
};

/** WordPress writes letters that are not Latin in percent signs. */
const slugIn = (post: Fields): string => decoded(textIn(post['slug']));

const titleOf = (post: Fields, reply: Reply): string =>
  plain(rendered(post, 'title'), reply) || firstWords(excerptOf(post, reply)) || slugIn(post);

const summaryOf = (post: Fields, reply: Reply): Fields => {
  const [published, modified] = [timeOf(post, 'date'), timeOf(post, 'modified')];
  return {
    id: textIn(post['id']),
    slug: slugIn(post),
    title: titleOf(post, reply),
    url: textIn(post['link']),
    category: termsOf(post, 'category', reply)[0],
    tags: termsOf(post, 'post_tag', reply),
    author: authorOf(post, reply),
    published: published || undefined,
    updated: updatedAfter(published, modified),
    image: pictureOf(post),
    excerpt: excerptOf(post, reply) || undefined,
  };
};

/** Fields that are not marked as single are lists. */
const customField = (post: Fields, name: string): unknown =>
  CUSTOM.map((group) => fieldsOf(post[group])[`cw_${name}`])
    .map((value) => (Array.isArray(value) ? (value[0] as unknown) : value))
    .find((value) => textIn(value));

/** The post of this slug; where several have it, as with some plugins for languages, the newest, which comes first. */
const find = (json: unknown, slug: string, reply: Reply): { post: Fields; html: Post } => {
  const post = postsOf(json, reply).find((one) => slugIn(one) === slug);
  if (!post) throw new ContentError('not-found', { url: reply.url, path: slug });
  const html = {
    slug,
    title: titleOf(post, reply),
    url: textIn(post['link']) || reply.url,
    nodes: read(rendered(post, 'content'), reply),
  };
  return { post, html };
};

/** Comparisons and questions are in the post, so that one request brings all three. */
const one = (place: Place, slug: string, part: string, reshape: NonNullable<Ask['reshape']>): Ask => ({
  url: address(place, WHOLE, { slug }),
  part,
  reshape,
});

/** A page of posts. Where other sites may not see how many there are, full pages go on until one is refused. */
const listFrom = (json: unknown, reply: Reply): unknown => {
  const { url, status, headers } = reply;
  if (status === 400) {
    if (fieldsOf(json)['code'] === 'rest_post_invalid_page_number') return { items: [] };
    throw new ContentError('status', { status, url });
  }
  const posts = postsOf(json, reply);
  const next = new URL(url);
  const page = Number(next.searchParams.get('page') ?? 1);
  const pages = headers.get('x-wp-totalpages');
  const hasMore = pages
    ? page < Number(pages)
    : posts.length >= Number(next.searchParams.get('per_page') ?? PER_PAGE);
  next.searchParams.set('page', String(page + 1));
  return {
    items: posts.map((post) => summaryOf(post, reply)),
    page: { next: hasMore ? next.href : undefined, total: numberIn(headers.get('x-wp-total')) },
  };
};

const many = (place: Place, query: Readonly<Record<string, string>>): Ask => ({
  url: address(place, LISTED, { per_page: String(PER_PAGE), ...query }),
  accepts: [400],
  reshape: listFrom,
});

/** WordPress' names of our filters. */
const FILTERS = { category: 'categories', tag: 'tags', author: 'author' } as const;

const chosen = (filters: Filters, url: string): Record<string, string> => {
  const query: Record<string, string> = {};
  for (const [name, parameter] of Object.entries(FILTERS) as [keyof Filters, string][]) {
    const id = filters[name];
    if (id && !/^\d+$/.test(id)) throw new ContentError('invalid', { url, path: name });
    if (id) query[parameter] = id;
  }
  return query;
};

const similarTo = ({ id, category, tags }: Article): Record<string, string> => ({
  exclude: id,
  ...(category && { categories: category.id }),
  ...(tags.length > 0 && { tags: tags.map((tag) => tag.id).join(',') }),
  // Else only those that share both.
  tax_relation: 'OR',
});

/** The REST API of a WordPress site, as every site has it: https://developer.wordpress.org/rest-api/reference/posts/. */
export const wordpress: Source = {
  name: 'wordpress',
  chooses: true,
  articles: (place, filters) => many(place, chosen(filters, place.endpoint)),
  article: (place, slug) =>
    one(place, slug, '', (json, reply) => {
      const { post, html } = find(json, slug, reply);
      const body = bodyOf(html);
      const review = reviewFrom((name) => customField(post, name)) ?? body.review;
      return { ...summaryOf(post, reply), ...body, review };
    }),
  comparison: (place, id) =>
    one(place, slugOf(id), `comparison ${id}`, (json, reply) =>
      comparisonOf(find(json, slugOf(id), reply).html, id, reply),
    ),
  faq: (place, id) => one(place, id, `faq ${id}`, (json, reply) => faqOf(find(json, id, reply).html, reply)),
  similar: (place, article) => many(place, similarTo(article)),
};

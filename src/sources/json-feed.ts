import { ContentError } from '../content/index.js';
import { fieldsOf, listOf, textIn, type Fields } from './json.js';
import {
  bodyOf,
  comparisonOf,
  faqOf,
  htmlOf,
  lastPart,
  plain,
  read,
  slugOf,
  titleFrom,
  updatedAfter,
  type Post,
} from './post.js';
import type { Ask, Place, Reply, Source } from './source.js';

/** Where the feed carries what it has no fields for: members of the contract, by the names that they have there. */
const EXTENSION = '_clinic_widgets';
const EXTENDED = ['category', 'review', 'citations', 'notices', 'related', 'readingMinutes', 'locale'];

const feedOf = (json: unknown, { url }: Reply): Fields => {
  const feed = fieldsOf(json);
  if (!/^https?:\/\/jsonfeed\.org\/version\/1(?:\.\d+)?\/?$/.test(textIn(feed['version']))) {
    throw new ContentError('invalid', { url, path: 'version' });
  }
  if (!Array.isArray(feed['items'])) throw new ContentError('invalid', { url, path: 'items' });
  return feed;
};

const isUrl = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text);

/** Addresses are to be whole, but some feeds leave out their own site. */
const ownUrl = (item: Fields, { url: base }: Reply): string => {
  const url = textIn(item['url']);
  return url && URL.canParse(url, base) ? new URL(url, base).href : '';
};

const urlOf = (item: Fields, feed: Fields, reply: Reply): string => {
  const [external = '', id = ''] = [item['external_url'], item['id']].map(textIn);
  const own = ownUrl(item, reply) || external || (isUrl(id) ? id : '');
  return own || textIn(feed['home_page_url']) || reply.url;
};

const slugIn = (item: Fields, reply: Reply): string => {
  const id = textIn(item['id']);
  return lastPart(ownUrl(item, reply)) || (isUrl(id) ? lastPart(id) : id.replaceAll('/', '-'));
};

/** Titles and summaries are text, though many feeds write their entities. What looks like a tag is none. */
const textOf = (value: unknown, reply: Reply): string => plain(textIn(value).replace(/</g, '&lt;'), reply);

const htmlIn = (item: Fields): string => textIn(item['content_html']) || htmlOf(textIn(item['content_text']));

const titleOf = (item: Fields, feed: Fields, reply: Reply): string =>
  textOf(item['title'], reply) || titleFrom(read(htmlIn(item), reply)) || urlOf(item, feed, reply);

/** Tags are words; as ids they are those words. */
const termsOf = (item: Fields): { readonly id: string; readonly name: string }[] =>
  listOf(item['tags'])
    .map(textIn)
    .filter(Boolean)
    .map((name) => ({ id: name, name }));

const authorOf = (item: Fields, feed: Fields): unknown => {
  const [first] = [item, feed]
    .flatMap((of) => [...listOf(of['authors']), of['author']])
    .map(fieldsOf)
    .filter(({ name }) => textIn(name));
  if (!first) return undefined;
  const name = textIn(first['name']);
  return { type: 'person', name, id: name, url: textIn(first['url']) || undefined };
};

const summaryOf = (item: Fields, feed: Fields, reply: Reply): Fields => {
  const url = urlOf(item, feed, reply);
  const [published, updated] = [textIn(item['date_published']), textIn(item['date_modified'])];
  const tags = termsOf(item);
  const picture = textIn(item['image']) || textIn(item['banner_image']);
  const extension = fieldsOf(item[EXTENSION]);
  return {
    id: textIn(item['id']) || url,
    slug: slugIn(item, reply),
    title: titleOf(item, feed, reply),
    url,
    locale: textIn(item['language']) || textIn(feed['language']) || undefined,
    category: tags[0],
    tags,
    author: authorOf(item, feed),
    published: published || undefined,
    updated: updatedAfter(published, updated),
    image: picture ? { src: picture } : undefined,
    excerpt: textOf(item['summary'], reply) || undefined,
    ...Object.fromEntries(
      EXTENDED.filter((name) => name in extension).map((name) => [name, extension[name]]),
    ),
  };
};

/** The item of this slug; where two have the same, the newer, which stands first. */
const find = (json: unknown, slug: string, reply: Reply): { item: Fields; feed: Fields; post: Post } => {
  const feed = feedOf(json, reply);
  const item = listOf(feed['items'])
    .map(fieldsOf)
    .find((one) => slugIn(one, reply) === slug);
  if (!item) throw new ContentError('not-found', { url: reply.url, path: slug });
  const post = {
    slug,
    title: titleOf(item, feed, reply),
    url: urlOf(item, feed, reply),
    nodes: read(htmlIn(item), reply),
  };
  return { item, feed, post };
};

/** Everything is in one document. */
const of = ({ endpoint }: Place, part: string, reshape: NonNullable<Ask['reshape']>): Ask => ({
  url: endpoint,
  part,
  reshape,
});

/**
 * A JSON Feed, 1.0 or 1.1 (https://www.jsonfeed.org/version/1.1/). Articles are those of its first page; lists go on
 * with `next_url`.
 */
export const jsonFeed: Source = {
  name: 'json-feed',
  articles: (place) =>
    of(place, 'articles', (json, reply) => {
      const feed = feedOf(json, reply);
      return {
        items: listOf(feed['items']).map((item) => summaryOf(fieldsOf(item), feed, reply)),
        page: { next: textIn(feed['next_url']) || undefined },
      };
    }),
  article: (place, slug) =>
    of(place, `article ${slug}`, (json, reply) => {
      const { item, feed, post } = find(json, slug, reply);
      return { ...bodyOf(post), ...summaryOf(item, feed, reply) };
    }),
  comparison: (place, id) =>
    of(place, `comparison ${id}`, (json, reply) =>
      comparisonOf(find(json, slugOf(id), reply).post, id, reply),
    ),
  faq: (place, id) => of(place, `faq ${id}`, (json, reply) => faqOf(find(json, id, reply).post, reply)),
};

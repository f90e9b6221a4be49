import {
  article,
  ContentClient,
  ghost,
  jsonFeed,
  wordpress,
  type Article,
  type Source,
} from '../../src/client.js';
import { memoryTransport, type MemoryTransport, type Routes } from '../../src/testing/index.js';

interface Opened {
  readonly client: ContentClient;
  readonly transport: MemoryTransport;
}

export interface Site {
  readonly endpoint?: string;
  readonly contentKey?: string;
}

/** The real client over a site in memory. A second try follows at once. */
const open = (source: Source, endpoint: string, routes: Routes, contentKey = ''): Opened => {
  const transport = memoryTransport(routes);
  return {
    client: new ContentClient({ endpoint, source, contentKey, transport, timing: { backoff: 0 } }),
    transport,
  };
};

export const FEED = 'https://publisher.example/feed.json';

export const feedItem = (fields: object = {}) => ({
  id: '1',
  url: 'https://publisher.example/notes/on-sleep',
  title: 'On sleep',
  content_html: '<p>Sleep is odd.</p>',
  ...fields,
});

export const feedOf = (...items: unknown[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Notes',
  home_page_url: 'https://publisher.example/',
  items,
});

export const feedClient = (feed: unknown): Opened => open(jsonFeed, FEED, { '/feed.json': feed });

/** The body of an article, as the source gives it. */
export const articleWith = (html: string, fields: object = {}): Promise<Article> =>
  feedClient(feedOf(feedItem({ content_html: html, ...fields }))).client.get(article, 'on-sleep');

export const htmlOf = async (html: string): Promise<string> => (await articleWith(html)).html ?? '';

export const WORDPRESS = 'https://publisher.example/wp-json';

/** What WordPress answers a question about posts with: by its query. */
export type AnswerPosts = (query: URLSearchParams) => unknown;

const POSTS = '/wp-json/wp/v2/posts';

export const wordpressClient = (answer: AnswerPosts, endpoint = WORDPRESS): Opened => {
  const route = (url: string): unknown => answer(new URL(url).searchParams);
  return open(wordpress, endpoint, { [POSTS]: route, '/index.php': route, '/': route, '/blog/': route });
};

/** A list as WordPress sends it, with its headers. */
export const posts = (body: unknown, pages = 1, total = 1) => ({
  status: 200,
  headers: { 'x-wp-total': String(total), 'x-wp-totalpages': String(pages) },
  body,
});

export const wordpressPost = (fields: object = {}) => ({
  id: 7,
  date: '2024-03-05T21:30:00',
  date_gmt: '2024-03-06T02:30:00',
  modified: '2024-04-01T09:00:00',
  modified_gmt: '2024-04-01T13:00:00',
  slug: 'on-sleep',
  link: 'https://publisher.example/on-sleep/',
  title: { rendered: 'On sleep' },
  excerpt: { rendered: '<p>Sleep is odd.</p>\n', protected: false },
  content: { rendered: '\n<p>Sleep is odd.</p>\n', protected: false },
  meta: [],
  _embedded: {
    author: [{ id: 3, name: 'Kim Example', link: 'https://publisher.example/author/kim/' }],
    'wp:term': [
      [
        { id: 1, name: 'Uncategorized', slug: 'uncategorized', taxonomy: 'category' },
        { id: 4, name: 'Sleep &amp; rest', slug: 'sleep', taxonomy: 'category' },
      ],
      [{ id: 9, name: 'night', slug: 'night', taxonomy: 'post_tag' }],
    ],
  },
  ...fields,
});

export const GHOST = 'https://publisher.example/';

export const ghostClient = (routes: Routes, { endpoint = GHOST, contentKey = 'abc' }: Site = {}): Opened =>
  open(ghost, endpoint, routes, contentKey);

export const ghostPost = (fields: object = {}) => ({
  id: '64b7c0ffee64b7c0ffee64b7',
  slug: 'on-sleep',
  title: 'On sleep',
  url: 'https://publisher.example/on-sleep/',
  canonical_url: null,
  html: '<p>Sleep is odd.</p>',
  published_at: '2024-03-05T21:30:00.000-05:00',
  updated_at: '2024-04-01T09:00:00.000-04:00',
  feature_image: null,
  feature_image_alt: null,
  custom_excerpt: null,
  excerpt: 'Sleep\nis odd.',
  reading_time: 4,
  visibility: 'public',
  access: true,
  tags: [
    { slug: 'sleep', name: 'Sleep', visibility: 'public' },
    { slug: 'hash-front', name: '#front', visibility: 'internal' },
    { slug: 'night', name: 'Night', visibility: 'public' },
  ],
  authors: [{ slug: 'kim', name: 'Kim Example', url: 'https://publisher.example/author/kim/' }],
  ...fields,
});

// @ts-check
/** The demo's content as a JSON Feed, 1.1: https://www.jsonfeed.org/version/1.1/ */
import { readPosts } from './posts.mjs';

/** What our extension carries, because feeds have no fields for it; docs/sources.md lists the same names. */
const EXTENDED = /** @type {const} */ ([
  'category',
  'review',
  'citations',
  'notices',
  'related',
  'readingMinutes',
]);

/**
 * @param {string} root Folder that holds `v1`.
 * @param {string} origin Where its pictures are served.
 */
export async function feedOf(root, origin) {
  const posts = await readPosts(root);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbor Lane Health (fictitious)',
    home_page_url: 'https://harborlane.example/',
    feed_url: `${origin}/feed.json`,
    language: 'en-US',
    items: posts.map((post) => {
      const url = post.url ?? `https://harborlane.example/articles/${post.slug}`;
      const known = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (post));
      return {
        id: url,
        url,
        title: post.title,
        content_html: post.html,
        summary: post.excerpt,
        image: post.image && `${origin}/v1/${post.image.src}`,
        date_published: timeOf(post.published),
        date_modified: post.updated && timeOf(post.updated),
        authors: post.author && [{ name: post.author.name, url: post.author.url }],
        tags: post.tags.map(({ name }) => name),
        _clinic_widgets: Object.fromEntries(
          EXTENDED.filter((name) => known[name] !== undefined).map((name) => [name, known[name]]),
        ),
      };
    }),
  };
}

/** Feeds want a time. Noon, so that no zone makes another day of it. @param {string} date */
const timeOf = (date) => (date.includes('T') ? date : `${date}T12:00:00Z`);

// @ts-check
/** What the real servers are filled with: the demo's articles, and posts that are there for being difficult. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { citing, readPosts, sourcesOf } from '../../demo/server/posts.mjs';

/**
 * @typedef {object} Entry
 * @property {string} slug
 * @property {string} title As HTML.
 * @property {string} html
 * @property {string} published
 * @property {string} [updated]
 * @property {string} [excerpt]
 * @property {{ id: string, name: string }} [category]
 * @property {{ id: string, name: string }[]} [tags]
 * @property {{ name: string, url?: string }} [author]
 * @property {{ lastReviewed: string, nextReview?: string, reviewedBy?: { name: string } }} [review]
 * @property {{ alt?: string }} [image]
 * @property {string} [picture] Path of a file.
 * @property {'publish' | 'private' | 'draft'} [status]
 * @property {string} [password]
 */

const root = fileURLToPath(new URL('../../demo/content', import.meta.url));

/** How many short posts there are beside the others, so that lists have several pages. */
export const NOTES = 30;

const escape = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What an editor writes above an article, where the system knows no notices. @param {any} notice */
const noticeOf = ({ text, source }) =>
  `<p><strong>Please note:</strong> ${escape(text)}${source?.url ? ` (<a href="${escape(source.url)}">${escape(source.title)}</a>)` : ''}</p>`;

/** The demo's articles as an editor would put them into a content system. @returns {Promise<Entry[]>} */
export async function demoEntries() {
  return (await readPosts(root)).map(
    ({
      slug,
      title,
      html,
      published,
      updated,
      excerpt,
      category,
      tags,
      author,
      review,
      image,
      citations,
      notices,
    }) => ({
      slug,
      title: escape(title),
      html: [...notices.map(noticeOf), citing(html, citations), sourcesOf(citations)]
        .filter(Boolean)
        .join('\n'),
      published,
      tags,
      ...(updated && { updated }),
      ...(excerpt && { excerpt }),
      ...(category && { category }),
      ...(author && { author }),
      ...(review && { review }),
      ...(image && { image, picture: join(root, 'v1', image.src) }),
    }),
  );
}

const category = { id: 'notes', name: 'Notes &amp; queries' };

/** Posts of which each has one thing that sources get wrong. @returns {Entry[]} */
export const difficultEntries = () => [
  {
    slug: 'markup-in-a-title',
    title: 'Salt &amp; <em>water</em>: is 5 &lt; 6?',
    html: '<h2>Salt &amp; <em>water</em>: is 5 &lt; 6?</h2><p>The first heading says the title again and is not to be shown twice.</p><h2>A second heading</h2><p>This one stays.</p>',
    published: '2020-03-05',
    category,
    tags: [{ id: 'salt', name: 'Salt' }],
  },
  {
    slug: 'many-kinds-of-blocks',
    title: 'Many kinds of blocks',
    html: [
      '<p>A frame from elsewhere follows.</p>',
      '<figure><iframe src="https://video.example/embed/42" title="A film about sleep" width="560" height="315"></iframe><figcaption>A film</figcaption></figure>',
      '<pre><code>if (a &lt; b) { rest(); }</code></pre>',
      '<figure class="wp-block-gallery"><figure><img src="/two-leaves.webp" alt="Two leaves" width="600" height="400"></figure><figure><img src="/one-leaf.webp" alt="One leaf" width="600" height="400"></figure></figure>',
      '<table><tbody><tr><td>An ordinary table</td><td>stays one</td></tr></tbody></table>',
      '<figure class="cw-comparison"><table><thead><tr><th></th><th>Tea</th><th>Coffee</th></tr></thead><tbody><tr><td>Caffeine in a cup</td><td>About 50 mg <a href="https://caffeine.example/tea">Tea Board</a></td><td>About 95 mg</td></tr><tr><td>At night</td><td>Rather not</td><td>No</td></tr></tbody></table><figcaption>Tea and coffee</figcaption></figure>',
      '<details><summary>May I drink tea before a session?</summary><p>Ask your clinic.</p></details>',
      '<script>globalThis.hasRun = true;</script><p onclick="globalThis.hasRun = true">A paragraph with a handler.</p>',
    ].join('\n'),
    published: '2020-03-04',
    category,
    tags: [{ id: 'salt', name: 'Salt' }],
  },
  {
    slug: 'behind-a-password',
    title: 'Behind a password',
    html: '<p>Nobody sees this sentence without the word.</p>',
    password: 'the word',
    published: '2020-03-03',
    category,
  },
  {
    slug: 'for-editors-only',
    title: 'For editors only',
    html: '<p>Nobody else sees this sentence.</p>',
    status: 'private',
    published: '2020-03-02',
    category,
  },
  { slug: 'an-empty-post', title: 'An empty post', html: '', published: '2020-03-01', category },
  {
    slug: 'что-такое-толерантность',
    title: 'Что такое толерантность?',
    html: '<p>Когда прежняя доза действует слабее.</p>',
    published: '2020-02-28',
    category,
  },
];

/** @returns {Entry[]} */
export const notes = () =>
  Array.from({ length: NOTES }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return {
      slug: `note-${number}`,
      title: `Note ${number}`,
      html: `<p>A short note, number ${index + 1} of ${NOTES}.</p>`,
      published: `2019-05-${number}`,
      category,
      tags: [{ id: 'notes', name: 'Short notes' }],
    };
  });

// @ts-check
/**
 * The demo's articles as a content system has them: each one piece of HTML, its comparisons as marked tables, questions
 * as `<details>`. Read anew at every call, so that an edit shows.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} Post
 * @property {string} slug
 * @property {string} title Plain text.
 * @property {string} [url] Where the publisher has it.
 * @property {string} [locale]
 * @property {{ id: string, name: string }} [category]
 * @property {{ id: string, name: string }[]} tags
 * @property {{ name: string, url?: string }} [author]
 * @property {string} published
 * @property {string} [updated]
 * @property {{ lastReviewed: string }} [review]
 * @property {{ src: string, alt?: string, width?: number, height?: number }} [image] `src` is relative to `v1/`.
 * @property {string} [excerpt]
 * @property {string} html
 * @property {any[]} citations
 * @property {any[]} notices
 * @property {string[]} [related]
 */

/** @param {string} path */
const documentAt = async (path) => JSON.parse(await readFile(path, 'utf8')).item;

/** @param {string} text */
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A table as an author marks it for the widgets; docs/sources.md says how. Sources of a cell are marks that link to them.
 *
 * @param {any} comparison
 */
function tableOf({ caption, columns, rows, citations = [] }) {
  const markOf = (/** @type {string} */ id) => {
    const at = citations.findIndex((/** @type {any} */ citation) => citation.id === id);
    const { url, title } = citations[at] ?? {};
    return url ? `<a href="${escape(url)}" title="${escape(title)}">[${at + 1}]</a>` : '';
  };
  const head = columns
    .map((/** @type {any} */ { label }) => `<th scope="col">${escape(label)}</th>`)
    .join('');
  const lines = rows.map((/** @type {any} */ { label, cells }) => {
    const texts = columns.map((/** @type {any} */ { id }) => {
      const { text = '', citations: cited = [] } = cells[id] ?? {};
      return `<td>${[escape(text), ...cited.map(markOf)].join(' ').trim()}</td>`;
    });
    return `<tr><th scope="row">${escape(label)}</th>${texts.join('')}</tr>`;
  });
  return `<figure class="wp-block-table cw-comparison"><table><thead><tr><th></th>${head}</tr></thead><tbody>${lines.join('')}</tbody></table><figcaption>${escape(caption)}</figcaption></figure>`;
}

/** @param {any} citation */
function sourceOf({ title, url, publisher, year }) {
  const name = url ? `<a href="${escape(url)}">${escape(title)}</a>` : escape(title);
  return `<li>${[name, publisher && escape(publisher), year].filter(Boolean).join(', ')}</li>`;
}

/** @param {any[]} citations */
export const sourcesOf = (citations) =>
  citations.length > 0 ? `<h2>Sources</h2>\n<ol>\n${citations.map(sourceOf).join('\n')}\n</ol>` : '';

/** Marks such as [1] lead to the source itself, where no list of citations goes with the HTML. @param {string} html @param {any[]} citations */
export const citing = (html, citations) =>
  html.replace(/href="#citation-([^"]+)"/g, (whole, id) => {
    const url = citations.find((citation) => citation.id === id)?.url;
    return url ? `href="${escape(url)}"` : whole;
  });

/**
 * The demo's articles, newest first, and after them its questions as a post of their own.
 *
 * @param {string} root Folder that holds `v1`.
 * @returns {Promise<Post[]>}
 */
export async function readPosts(root) {
  const v1 = join(root, 'v1');
  /** @param {string} id */
  const comparison = async (id) => documentAt(join(v1, 'comparisons', `${id}.json`));
  /** @param {string} name @returns {Promise<Post | undefined>} */
  async function post(name) {
    const item = await documentAt(join(v1, 'articles', name));
    if (item.status === 'withdrawn') return undefined;
    const body = (item.sections ?? []).map(
      (/** @type {any} */ { id, heading, level, html }) =>
        `<h${level} id="${escape(id)}">${escape(heading)}</h${level}>\n${html}`,
    );
    let html = item.html ?? body.join('\n');
    for (const id of item.comparisons ?? []) {
      const table = tableOf(await comparison(id));
      const place = `<div data-comparison="${id}"></div>`;
      html = html.includes(place) ? html.replace(place, () => table) : `${html}\n${table}`;
    }
    const image = item.image && { ...item.image, src: item.image.src.replace(/^\.\.\//, '') };
    return {
      ...item,
      tags: item.tags ?? [],
      notices: item.notices ?? [],
      citations: item.citations ?? [],
      image,
      html,
    };
  }
  const names = (await readdir(join(v1, 'articles'))).filter((name) => name.endsWith('.json'));
  const posts = (await Promise.all(names.map(post))).filter((one) => one !== undefined);
  posts.sort((a, b) => b.published.localeCompare(a.published));

  const faq = await documentAt(join(v1, 'faqs', 'ketamine.json'));
  const questions = faq.items.map(
    (/** @type {any} */ { id, question, answer }) =>
      `<details id="${escape(id)}"><summary>${escape(question)}</summary>\n${answer}\n</details>`,
  );
  const basics = posts.find(({ slug }) => slug === 'is-ketamine-addictive');
  posts.push({
    slug: 'ketamine',
    title: faq.title,
    tags: [],
    ...(basics?.category && { category: basics.category }),
    ...(basics?.author && { author: basics.author }),
    // Behind everything else: lists of the newest show articles.
    published: '2021-11-02',
    excerpt: 'Short answers to what patients ask first.',
    citations: faq.citations ?? [],
    notices: [],
    html: citing(questions.join('\n'), faq.citations ?? []),
  });
  return posts;
}

// @ts-check
// The content that is measured: the demo's.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../../demo/content/v1', import.meta.url));

export const SLUG = 'is-ketamine-addictive';

/** @param {string} path */
export const document = async (path) => JSON.parse(await readFile(join(folder, path), 'utf8'));

/** As many as wanted, all with one picture. @param {number} count @param {string} picture */
export async function summaries(count, picture) {
  const { items: listed } = await document('articles.json');
  // Without those that were withdrawn.
  const items = listed.filter((/** @type {{ title?: string }} */ { title }) => title);
  return Array.from({ length: count }, (_, at) => {
    const item = items[at % items.length];
    return {
      ...item,
      id: `${item.id}-${at}`,
      slug: `${item.slug}-${at}`,
      image: { src: picture, alt: '', width: 1200, height: 800 },
    };
  });
}

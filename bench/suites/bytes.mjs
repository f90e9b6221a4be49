// @ts-check
// Bytes: what a page loads of us, and of others, before anything shows.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliSize } from '../../scripts/brotli.mjs';
import { bundled, bundledPeer, versionOf } from '../support/peers.mjs';
import { rounded } from '../support/numbers.mjs';

/** @typedef {import('../support/run.mjs').Run} Run @typedef {import('../support/run.mjs').Results} Results */

/** What others need for one thing that works, bundled as a project would. What it buys stands beside it. */
const others = [
  ['giscus', 'giscus', 'a wrapper around a remote frame', `import 'giscus';`],
  [
    'Web Awesome, `wa-card`',
    '@awesome.me/webawesome',
    'a box without data',
    `import '@awesome.me/webawesome/dist/components/card/card.js';`,
  ],
  [
    'Material, text field',
    '@material/web',
    'one field',
    `import '@material/web/textfield/outlined-text-field.js';`,
  ],
  [
    'Shoelace, card and button',
    '@shoelace-style/shoelace',
    'a box without data',
    `import '@shoelace-style/shoelace/dist/components/card/card.js';
     import '@shoelace-style/shoelace/dist/components/button/button.js';`,
  ],
  [
    'Ghost, sign-up form',
    '@tryghost/signup-form',
    'one e-mail field in a frame',
    `import '@tryghost/signup-form/umd/signup-form.min.js';`,
  ],
];

/** Our own card in each: no states, no languages, no checks. */
const frameworks = [
  ['by hand (the limit)', 'vanilla', ''],
  ['Preact', 'preact', 'preact'],
  ['Lit', 'lit', 'lit'],
  ['Svelte', 'svelte', 'svelte'],
  ['React', 'react', 'react-dom'],
];

/** @param {Run} run @returns {Promise<Results>} */
export async function bytes({ cdn }) {
  /** The elements whose code comes in a part of their own. */
  const parts = (await readdir(join(cdn, 'widgets'))).sort().map((file) => file.replace(/\.js$/, ''));
  /** @param {string} name */
  const sizeOf = async (name) => brotliSize(await readFile(join(cdn, name)));
  const sizes = Object.fromEntries(
    await Promise.all(
      ['embed.js', 'parts.js', 'sanitizer.js', ...parts.map((tag) => `widgets/${tag}.js`)].map(
        async (name) => /** @type {const} */ ([name, await sizeOf(name)]),
      ),
    ),
  );
  const first = sizes['embed.js'] ?? NaN;
  const each = parts.map((tag) => /** @type {const} */ ([tag, sizes[`widgets/${tag}.js`] ?? NaN]));
  const whole = first + each.reduce((sum, [, size]) => sum + size, 0) + (sizes['parts.js'] ?? NaN);
  const article = first + (sizes['widgets/article-view.js'] ?? NaN);

  const rows = [
    ['**clinic-widgets, `article-card` from the script tag**', rounded(first), 'content with all its states'],
  ];
  for (const [name, peer, from] of frameworks) {
    const version = from ? ` ${versionOf(from)}` : '';
    rows.push([
      `A card ${name}${version}`,
      rounded(brotliSize(await bundledPeer(peer))),
      'a fetch and a card',
    ]);
  }
  for (const [name, from, what, code] of others) {
    rows.push([`${name} ${versionOf(from)}`, rounded(brotliSize(await bundled(code))), what]);
  }
  const furthers = each.map(([tag, size]) => [`\`${tag}\``, rounded(size)]);

  const most = each.filter(([, size]) => size > 2048).map(([tag]) => `\`${tag}\``);
  return {
    raw: { sizes },
    targets: [
      { what: 'One `article-card`, all its code', limit: 10_000, value: first, unit: 'B' },
      {
        what: 'Each further widget, the largest',
        limit: 2048,
        value: Math.max(...each.map(([, size]) => size)),
        unit: 'B',
        note: most.length > 0 ? `more than that: ${most.join(', ')}` : '',
      },
      { what: 'All widgets without the sanitizer', limit: 22 * 1024, value: whole, unit: 'B' },
      { what: '`article-view` before its sanitizer', limit: 13 * 1024, value: article, unit: 'B' },
      {
        what: '`article-view` with its sanitizer',
        limit: 24 * 1024,
        value: article + (sizes['sanitizer.js'] ?? NaN),
        unit: 'B',
      },
    ],
    tables: [
      {
        title: 'Bytes for one thing that works (brotli 11)',
        head: ['what', 'bytes', 'what that buys'],
        rows,
      },
      { title: 'Each further widget (brotli 11)', head: ['what', 'bytes'], rows: furthers },
    ],
  };
}

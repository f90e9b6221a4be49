// `npm run size`: the bytes of each file in cdn/ as a good CDN sends it (brotli 11), and of what a project's bundler
// makes of each entry of the package, with all that it depends on, beside their budgets.
// With --check, what is over its budget, or has none, is an error.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundleOf } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'cdn');
const budgets = JSON.parse(readFileSync(join(root, 'size-budgets.json'), 'utf8'));

if (!existsSync(cdn) || !existsSync(join(root, 'dist'))) {
  console.error('There is no cdn/ or no dist/ to measure: run `npm run build` first.');
  process.exit(1);
}

const sizes = new Map(
  readdirSync(cdn, { recursive: true })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => /\.(js|css)$/.test(path))
    .sort()
    .map((path) => [path, brotli(readFileSync(join(cdn, path)))]),
);

/** What is loaded at first; languages and the sanitizer come when they are needed. */
const entries = {
  client: `import { article, ContentClient } from 'clinic-widgets/client';
    console.log(new ContentClient({ endpoint: '/v1' }).get(article, ''));`,
  define: `import { defineAll } from 'clinic-widgets/define'; defineAll();`,
  ...Object.fromEntries(
    readdirSync(join(root, 'src', 'widgets')).map((tag) => [
      `define/${tag}`,
      `import 'clinic-widgets/define/${tag}';`,
    ]),
  ),
};
const entrySizes = [];
for (const [name, code] of Object.entries(entries)) {
  const bundle = await bundleOf(code, { folder: root });
  entrySizes.push({
    name: `clinic-widgets/${name}`,
    size: brotli(Buffer.from(bundle.code)),
    budget: budgets.entries[name],
  });
}

function brotli(file) {
  const bytes = settled(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** Hashes of other files change with every byte of those, and with them what compresses: here they are always the same. */
function settled(file) {
  let count = 0;
  const hash = () => createHash('sha256').update(String(count++)).digest('base64');
  return Buffer.from(String(file).replace(/(?<=sha256-)[\w+/]{43}=/g, hash));
}

const rows = [
  ...[...sizes].map(([path, size]) => ({ name: path, size, budget: budgets.files[path] })),
  ...Object.entries(budgets.pages).map(([name, { files, budget }]) => ({
    name,
    size: files.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0),
    budget,
  })),
  ...entrySizes,
];

const width = Math.max(...rows.map(({ name }) => name.length));
const bytes = (number) => (number === undefined ? '–' : number.toLocaleString('en')).padStart(9);
console.log(`${'bytes, brotli 11'.padEnd(width)}${'size'.padStart(9)}${'budget'.padStart(9)}`);
for (const { name, size, budget } of rows) {
  console.log(`${name.padEnd(width)}${bytes(size)}${bytes(budget)}${size > budget ? '  over' : ''}`);
}

const problems = rows.flatMap(({ name, size, budget }) => {
  if (budget === undefined) return [`${name} has no budget: give it one in size-budgets.json.`];
  return size > budget ? [`${name} is ${size - budget} bytes over its budget of ${budget}.`] : [];
});
for (const path of [
  ...Object.keys(budgets.files),
  ...Object.values(budgets.pages).flatMap(({ files }) => files),
]) {
  if (!sizes.has(path)) problems.push(`size-budgets.json names ${path}, which cdn/ does not hold.`);
}
for (const name of Object.keys(budgets.entries)) {
  if (!(name in entries)) problems.push(`size-budgets.json names ${name}, which is no entry of the package.`);
}

if (process.argv.includes('--check') && problems.length > 0) {
  console.error(`\n${[...new Set(problems)].join('\n')}`);
  process.exit(1);
}

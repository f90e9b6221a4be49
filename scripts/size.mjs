// `npm run size`: the bytes of each file in cdn/ as a good CDN sends it (brotli 11), beside its budget.
// With --check, a file that is over its budget, or that has none, is an error.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'cdn');
const budgets = JSON.parse(readFileSync(join(root, 'size-budgets.json'), 'utf8'));

if (!existsSync(cdn)) {
  console.error('There is no cdn/ to measure: run `npm run build` first.');
  process.exit(1);
}

const sizes = new Map(
  readdirSync(cdn, { recursive: true })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => /\.(js|css)$/.test(path))
    .sort()
    .map((path) => [path, brotli(readFileSync(join(cdn, path)))]),
);

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

if (process.argv.includes('--check') && problems.length > 0) {
  console.error(`\n${[...new Set(problems)].join('\n')}`);
  process.exit(1);
}

// `npm run size`: the bytes of each file in cdn/ as a good CDN sends it (brotli 11), and of what a project's bundler
// makes of each entry of the package, with all that it depends on, beside their budgets.
// With --check, what is over its budget, or has none, is an error.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliSize } from './brotli.mjs';
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
    .map((path) => [path, brotliSize(readFileSync(join(cdn, path)))]),
);

/** The modules that the package exports, by the names in its exports; an element's own in place of a star. */
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const entries = Object.entries(exports)
  .filter(([, target]) => typeof target === 'string' && /^\.\/dist\/.*\.js$/.test(target))
  .flatMap(([name]) =>
    name.includes('*')
      ? readdirSync(join(root, 'src', 'widgets')).map((tag) => name.replace('*', tag))
      : [name],
  );

/** What a project writes at least to have something of an entry. */
const uses = {
  '.': `import { ArticleCard } from 'clinic-widgets'; console.log(ArticleCard);`,
  './client': `import { article, ContentClient } from 'clinic-widgets/client';
    console.log(new ContentClient({ endpoint: '/v1' }).get(article, ''));`,
  './define': `import { defineAll } from 'clinic-widgets/define'; defineAll();`,
  './server': `import { sanitizeHtml } from 'clinic-widgets/server'; console.log(sanitizeHtml('', { base: '' }));`,
  './testing': `import { fixtures, testClient } from 'clinic-widgets/testing'; testClient(fixtures.routes());`,
};

const useOf = (name) => {
  const specifier = name.replace('.', 'clinic-widgets');
  if (name.startsWith('./define/')) return `import '${specifier}';`;
  if (name.startsWith('./locales/')) return `import * as all from '${specifier}'; console.log(all);`;
  return uses[name];
};

/** What is loaded at first; languages and the sanitizer come when they are needed. */
const entrySizes = [];
for (const name of entries) {
  const code = useOf(name);
  if (!code) throw new Error(`Nothing says how a project uses ${name}: add it to scripts/size.mjs.`);
  const bundle = await bundleOf(code, { folder: root });
  entrySizes.push({
    name: name.replace('.', 'clinic-widgets'),
    size: brotliSize(bundle.code),
    budget: budgets.entries[name],
  });
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
  if (!entries.includes(name))
    problems.push(`size-budgets.json names ${name}, which is no entry of the package.`);
}

if (process.argv.includes('--check') && problems.length > 0) {
  console.error(`\n${[...new Set(problems)].join('\n')}`);
  process.exit(1);
}

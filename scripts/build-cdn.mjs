// @ts-check
/**
 * Builds everything in cdn/: parts first, since the first file holds their hashes, then the self-contained files,
 * the style sheets and integrity.json.
 */
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { reserveMounts } from './reserve-mounts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'cdn');
const cache = join(root, 'node_modules/.cache/clinic-widgets');

/** Already in the first file. */
const IN_FIRST_FILE = ['article-card'];

/** Packages of others of which there is something in a file. @type {Set<string>} */
const bundled = new Set();

/** Where a module comes from, if not from us. The compiler's helpers have ids of their own. @param {string} id */
const packageOf = (id) =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1] ??
  /^\0(@?[\w-]+(?:\+[\w-]+)?)@\d/.exec(id)?.[1]?.replace('+', '/');

/** @param {string} mode */
const bundle = async (mode) => {
  const result = await build({ root, configFile: join(root, 'vite.config.ts'), mode });
  for (const { output } of [result].flat().filter((one) => 'output' in one)) {
    const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
    for (const [path, { renderedLength }] of modules) {
      const name = packageOf(path);
      if (name && renderedLength > 0) bundled.add(name);
    }
  }
};

/** @param {string} algorithm @param {string} path */
const integrity = async (algorithm, path) =>
  `${algorithm}-${createHash(algorithm)
    .update(await readFile(join(cdn, path)))
    .digest('base64')}`;

const tags = (await readdir(join(root, 'src/widgets'))).sort();
const languages = (await readdir(join(root, 'src/locales')))
  .flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => name !== 'en')
  .sort();

/** Kinds of endpoint, or of sign-up service, that pages do not carry from the start. @param {string} folder */
const onDemand = async (folder) =>
  [
    ...(await readFile(join(root, 'src', folder, 'load.ts'), 'utf8')).matchAll(
      /import\('\.\/([\w-]+)\.js'\)/g,
    ),
  ].map(([, file]) => `${folder}/${file}`);

await rm(cdn, { recursive: true, force: true });
await rm(cache, { recursive: true, force: true });
await mkdir(cache, { recursive: true });
await mkdir(cdn, { recursive: true });

/** @type {Record<string, string>} */
const hashes = {};
// The last of them holds the hashes of those before it, and the first file holds its own.
for (const part of [
  'sanitizer',
  'mounts',
  'take-over',
  'doctor',
  ...languages.map((language) => `locales/${language}`),
  ...(await onDemand('sources')),
  ...(await onDemand('backends')),
  ...tags.filter((tag) => !IN_FIRST_FILE.includes(tag)).map((tag) => `widgets/${tag}`),
  'parts',
]) {
  await bundle(part);
  // sha256 and not sha384: a hash cannot be compressed, and pages pay for these.
  hashes[`${part}.js`] = await integrity('sha256', `${part}.js`);
  await writeFile(join(cache, 'parts.json'), JSON.stringify(hashes));
}

await bundle('embed');
// Not among the hashes: pages that need it ask for it.
await bundle('strings');
await bundle('clinic-widgets');
for (const tag of tags) await bundle(`elements/${tag}`);
const reserve = await readFile(join(root, 'src/styles/reserve.css'), 'utf8');
await writeFile(
  join(cdn, 'reserve.css'),
  `${reserve}\n/* The same for mounts. */\n${reserveMounts(reserve, tags)}`,
);
// What the licences ask for: whoever hosts the folder hosts the notices too.
await copyFile(join(root, 'THIRD-PARTY-NOTICES.md'), join(cdn, 'THIRD-PARTY-NOTICES.md'));
await cp(join(root, 'src/themes'), join(cdn, 'themes'), { recursive: true });

/** Writes integrity.json, with every file that is there, and returns how many. */
const writeIntegrity = async () => {
  const files = (await readdir(cdn, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'integrity.json')
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(cdn.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const list = await Promise.all(files.map(async (file) => [file, await integrity('sha384', file)]));
  await writeFile(join(cdn, 'integrity.json'), `${JSON.stringify(Object.fromEntries(list), null, 2)}\n`);
  return files.length;
};

// The builder writes snippets with these hashes, and then has its own among them.
await writeIntegrity();
await bundle('builder/builder');
for (const file of ['index.html', 'builder.css']) {
  await copyFile(join(root, 'src/builder', file), join(cdn, 'builder', file));
}
console.log(`cdn/: ${String(await writeIntegrity())} files`);

// For scripts/notices.mjs.
await writeFile(join(cache, 'bundled.json'), JSON.stringify([...bundled].sort()));

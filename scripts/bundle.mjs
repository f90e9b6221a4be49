// @ts-check
// What a project's bundler makes of a few lines that import the package: Vite with its usual settings.
import { join } from 'node:path';
import { build } from 'vite';

const ENTRY = 'virtual:entry';

/**
 * @param {string} code A module.
 * @param {{ folder: string, plugins?: import('vite').Plugin[] }} options The project in whose `node_modules` the package
 *   is found, and what Vite needs beside its usual settings.
 * @returns {Promise<{ code: string, modules: string[] }>} What is loaded at first, and the modules of which something
 *   is left in it.
 */
export async function bundleOf(code, { folder, plugins = [] }) {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    plugins: [
      ...plugins,
      {
        name: 'entry',
        enforce: 'pre',
        resolveId(id, importer) {
          if (id === ENTRY) return `\0${ENTRY}`;
          return importer === `\0${ENTRY}` ? this.resolve(id, join(folder, 'index.js')) : null;
        },
        load: (id) => (id === `\0${ENTRY}` ? code : null),
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: ENTRY } },
  });
  if (!('output' in result)) throw new Error('Vite gave no output.');
  const chunks = result.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set(chunks.filter(({ isEntry }) => isEntry));
  // A set grows while it is walked: what the entry imports, and what that imports.
  for (const { imports } of first) {
    for (const name of imports) {
      const chunk = named.get(name);
      if (chunk) first.add(chunk);
    }
  }
  return {
    code: Array.from(first, (chunk) => chunk.code).join('\n'),
    modules: [...first].flatMap(({ modules }) =>
      Object.entries(modules).flatMap(([path, { renderedLength }]) =>
        renderedLength > 0 ? [path.replaceAll('\\', '/')] : [],
      ),
    ),
  };
}

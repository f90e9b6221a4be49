// @ts-check
/** Modules of `src/` for Node, made from the sources as they are. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);

/** All that runs where there is no document; the command apart, that is. */
export const folders = [
  ...['content', 'html', 'sources', 'backends', 'client', 'contexts', 'events', 'locales', 'styles'],
  ...['sanitize', 'controllers', 'templates', 'widgets', 'server', 'testing'],
];

/**
 * Compiles folders of `src/` into a folder `dist` of the one that it returns. That lies inside the project, where
 * dependencies are found.
 *
 * @param {string} name
 * @param {string[]} wanted
 */
export function transpile(name, wanted = folders) {
  const made = join(root, 'node_modules', '.cache', `${name}-${process.pid}`);
  for (const path of wanted.flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true }).map((name) => join(folder, String(name))),
  )) {
    if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue;
    const source = readFileSync(join(root, 'src', path), 'utf8');
    const to = join(made, 'dist', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(
      to,
      ts.transpileModule(source, { compilerOptions: { ...options, noEmit: false } }).outputText,
    );
  }
  writeFileSync(join(made, 'package.json'), readFileSync(join(root, 'package.json')));
  return made;
}

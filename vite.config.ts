/**
 * How `cdn/` is built: one mode a file, so that any of them can be built alone, for instance
 * `npx vite build --mode widgets/article-view`. `scripts/build-cdn.mjs` builds them all, in order.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import literals from 'rollup-plugin-html-literals';
import { defineConfig, type Plugin } from 'vite';
import type { ManifestElement } from './src/builder/manifest.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
/** A package's file where it really is, which is how Vite names it: packages may be linked. */
const packaged = (file: string): string => realpathSync(path(`node_modules/${file}`));
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };

const languages = readdirSync(path('src/locales'))
  .flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [])
  .filter((name) => name !== 'en');

/** What pages do not carry from the start, by file, and the name of what each exports. */
const onDemand = (folder: string): Map<string, string> =>
  new Map(
    [
      ...readFileSync(path(`src/${folder}/load.ts`), 'utf8').matchAll(
        /import\('\.\/([\w-]+)\.js'\)\)\.(\w+)/g,
      ),
    ].map(([, file = '', name = '']) => [file, name]),
  );

/** Kinds of endpoint, and of sign-up service. */
const kinds = { sources: onDemand('sources'), backends: onDemand('backends') };

/** The sentences that only some widgets need. */
const sections = readdirSync(path('src/locales')).flatMap((file) => /^en-(\w+)\.ts$/.exec(file)?.[1] ?? []);

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly ({ readonly tagName?: string } & Omit<ManifestElement, 'tagName'>)[];
  }[];
}

const manifest = JSON.parse(readFileSync(path('custom-elements.json'), 'utf8')) as Manifest;
const elements: ManifestElement[] = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .flatMap(({ tagName, summary = '', attributes = [], events = [], slots = [], cssProperties = [] }) =>
    tagName ? { tagName, summary, attributes, events, slots, cssProperties } : [],
  );

/** A file with one element knows the names of the others, to tell them from names that do not exist. */
const attributesFor = (mode: string): Record<string, string[] | null> => {
  const [folder, only] = mode.split('/');
  return Object.fromEntries(
    elements.map(({ tagName, attributes = [] }) => [
      tagName,
      folder === 'elements' && tagName !== only ? null : attributes.map(({ name }) => name),
    ]),
  );
};

/** Hash of each part built so far, by path. */
const HASHES = path('node_modules/.cache/clinic-widgets/parts.json');
const hashes = existsSync(HASHES) ? (JSON.parse(readFileSync(HASHES, 'utf8')) as Record<string, string>) : {};

/** Of all files that snippets name; written before the builder is built. */
const integrity = (): unknown => JSON.parse(readFileSync(path('cdn/integrity.json'), 'utf8'));

const CORE_FILE = path('src/embed/core.ts');
const CORE = `globalThis[Symbol.for('clinic-widgets@${version}')]`;

/**
 * Lit's directive helpers take its insides apart when they load, for functions that no part uses. A second lit-html
 * in a part would be refused where the page allows its Trusted Types policy once.
 */
const LIT_HTML = packaged('lit-html/lit-html.js');

/**
 * Puts a look-up in the first file's core in the place of every module that `core.ts` shares. A name that it does
 * not share is a build error, not a second copy.
 */
const coreFromFirstFile = (): Plugin => {
  const shared = new Map<string, string[]>();
  return {
    name: 'core-from-first-file',
    enforce: 'pre',
    async buildStart() {
      let place = 0;
      for (const [, names = '', from = ''] of readFileSync(CORE_FILE, 'utf8').matchAll(
        /^import \{\s*([^}]+?),?\s*\} from '(.+)';$/gm,
      )) {
        const resolved = await this.resolve(from, CORE_FILE);
        if (!resolved) throw new Error(`${CORE_FILE} shares ${from}, which cannot be found`);
        shared.set(
          resolved.id,
          names.split(/,\s*/).map((name) => `export const ${name} = core[${String(place++)}];`),
        );
      }
    },
    async resolveId(source, importer) {
      if (!importer || source.startsWith('\0')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (resolved?.id === LIT_HTML) return '\0lit-insides';
      return resolved && shared.has(resolved.id) ? `\0core:${resolved.id}` : resolved;
    },
    load(id) {
      if (id === '\0lit-insides') return 'export const _$LH = {};';
      if (!id.startsWith('\0core:')) return null;
      return `const core = ${CORE};${(shared.get(id.slice('\0core:'.length)) ?? []).join('')}`;
    },
  };
};

/** A `load.ts` that has all its files already. */
const allWithin = (files: ReadonlyMap<string, string>, known: string): string =>
  `${[...files].map(([file, name]) => `import { ${name} } from './${file}.js';`).join('')}
  const files = { ${[...files].map(([file, name]) => `'${file}': ${name}`).join(', ')} };
  export const ${known} = (name) => Object.hasOwn(files, name);
  export const loadFile = (name) => Promise.resolve(files[name]);`;

/** In the self-contained files everything is there from the start. */
const filesWithin = (): Plugin => {
  const within = new Map([
    [
      path('src/locales/load.ts'),
      `${languages.map((name) => `import { ${name} } from './${name}.js';`).join('')}
      const files = { ${languages.join(', ')} };
      export const loadFile = (language) => Promise.resolve(files[language]);`,
    ],
    [
      path('src/sanitize/load.ts'),
      `import purify from 'dompurify'; export const loadPurifier = () => Promise.resolve(purify);`,
    ],
    [path('src/sources/load.ts'), allWithin(kinds.sources, 'isSourceFile')],
    [path('src/backends/load.ts'), allWithin(kinds.backends, 'isBackendFile')],
  ]);
  return { name: 'files-within', enforce: 'pre', load: (id) => within.get(id) ?? null };
};

/**
 * What the script-tag build replaces: locale files and the sanitizer are parts too, loaded under their hashes, and
 * validation is a small runtime of our own.
 */
const forScriptTag = (): Plugin => {
  const instead = new Map([
    [path('src/locales/load.ts'), path('src/embed/load-strings.ts')],
    [path('src/sanitize/load.ts'), path('src/embed/load-purifier.ts')],
    [path('src/sources/load.ts'), path('src/embed/load-source.ts')],
    [path('src/backends/load.ts'), path('src/embed/load-backend.ts')],
    [packaged('lit-element/lit-element.js'), path('src/embed/lit-element.ts')],
    [packaged('@lit/reactive-element/reactive-element.js'), path('src/embed/lit-element.ts')],
  ]);
  const validation = path('src/embed/validation.ts');
  const property = path('src/embed/property.ts');
  return {
    name: 'for-script-tag',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || source.startsWith('\0')) return null;
      if (source === 'valibot') return validation;
      if (source === 'lit/decorators.js') return property;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return (resolved && instead.get(resolved.id)) ?? null;
    },
  };
};

/** Another helper for decorators than the compiler's own, which is larger, others', and handed to no `resolveId`. */
const ownDecorate = (): Plugin => ({
  name: 'own-decorate',
  enforce: 'pre',
  transform: (_code, id) =>
    id.endsWith('/helpers/esm/decorate.js')
      ? `export { default } from '${path('src/embed/decorate.ts')}';`
      : null,
});

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

const nodesIn = function* (value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) yield value as Node;
  for (const inner of Object.values(value)) yield* nodesIn(inner);
};

const nameOf = ({ key }: Node): unknown => (key as Node | undefined)?.['name'];

/**
 * Leaves out of each language what no widget of the file says: a file with one element need not hold the sentences of
 * all others. Which English sections are there after unused code is gone tells which are said.
 */
const onlyWhatIsSaid = (): Plugin => ({
  name: 'only-what-is-said',
  renderChunk: {
    order: 'pre',
    handler(code, { modules }) {
      const said = Object.entries(modules).flatMap(([id, { renderedLength }]) =>
        renderedLength > 0 ? (/locales\/en-(\w+)\.ts$/.exec(id)?.[1] ?? []) : [],
      );
      const unsaid = sections.filter((section) => !said.includes(section));
      let rest = code;
      // From the end, so that what comes before stays where it was.
      for (const { type, properties } of [...nodesIn(this.parse(code))].reverse()) {
        if (type !== 'ObjectExpression') continue;
        const all = properties as Node[];
        if (!sections.every((section) => all.some((property) => nameOf(property) === section))) continue;
        for (const property of [...all].reverse()) {
          if (!unsaid.some((section) => nameOf(property) === section)) continue;
          rest = rest.slice(0, property.start) + rest.slice(property.end).replace(/^,/, '');
        }
      }
      return { code: rest, map: null };
    },
  },
});

/** An entry that is a few lines and needs no file. */
const entryOf = (code: string): Plugin => ({
  name: 'entry',
  resolveId: (id) => (id === 'entry.ts' ? path('src/embed/entry.ts') : null),
  load: (id) => (id === path('src/embed/entry.ts') ? code : null),
});

/**
 * Lets a part that the page itself asks for wait until the first file has run, whose core it uses: scripts that are
 * `async` come in any order. Looks again whenever something has loaded.
 */
const afterFirstFile = (): Plugin => ({
  name: 'after-first-file',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const again = `document.addEventListener('load',start,{capture:true,once:true})`;
      const missing = `console.warn('clinic-widgets: ${file.fileName} needs embed.js of version ${version}')`;
      file.code = `(function start(){if(${CORE}){${file.code}}else ${again}})();addEventListener('load',()=>{${CORE}||${missing}});`;
    }
  },
});

/**
 * Tells the browser that nearly all of the file runs at once. Chromium then compiles it off the main thread while it
 * comes, in place of function by function when each is first called
 * (https://v8.dev/blog/explicit-compile-hints). Others take it for a comment.
 */
const compiledAhead = (): Plugin => ({
  name: 'compiled-ahead',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    }
  },
});

interface Build {
  readonly entry: string;
  /** Whether it uses the first file's core or brings its own. */
  readonly isPart: boolean;
}

const builds = (mode: string): Build | undefined => {
  const [folder, name = ''] = mode.split('/');
  switch (folder) {
    case 'embed':
      return { entry: `import './embed.js';`, isPart: false };
    case 'clinic-widgets':
      return { entry: `import './all.js';`, isPart: false };
    case 'widgets':
      return { entry: `import '../define/${name}.js';`, isPart: true };
    case 'mounts':
      return { entry: `import { watchMounts } from './mounts.js'; watchMounts();`, isPart: true };
    case 'take-over':
      return {
        entry: `import { takeOver } from '../define/takeover.js'; import { deliver } from './parts.js'; deliver(takeOver);`,
        isPart: true,
      };
    case 'doctor':
      return { entry: `import { openDoctor } from '../doctor/doctor.js'; openDoctor();`, isPart: true };
    case 'elements': {
      const className = name.replace(/(?:^|-)./g, (start) => start.slice(-1).toUpperCase());
      return {
        entry: `import { ${className} } from '../widgets/${name}/${name}.js'; import { single } from './single.js';
          single('${name}', ${className});`,
        isPart: false,
      };
    }
    case 'builder':
      return { entry: `import '../builder/builder.js';`, isPart: false };
    case 'locales':
      return {
        entry: `import { ${name} } from '../locales/${name}.js'; import { deliver } from './parts.js'; deliver(${name});`,
        isPart: true,
      };
    case 'sources':
    case 'backends': {
      const exported = kinds[folder].get(name) ?? '';
      return {
        entry: `import { ${exported} } from '../${folder}/${name}.js'; import { deliver } from './parts.js'; deliver(${exported});`,
        isPart: true,
      };
    }
    case 'strings':
      return {
        entry: `import { overrideFromPage } from './page-strings.js'; overrideFromPage();`,
        isPart: true,
      };
    case 'parts':
      return {
        entry: `import { deliver } from './parts.js'; deliver(${JSON.stringify(hashes)});`,
        isPart: true,
      };
    case 'sanitizer':
      return {
        entry: `import purify from 'dompurify'; import { deliver } from './parts.js'; deliver(purify);`,
        isPart: true,
      };
    default:
      return undefined;
  }
};

export default defineConfig(({ command, mode }) => {
  const build = builds(mode);
  if (command === 'serve' || !build) return { root: path('.') };
  const split = build.isPart || mode === 'embed';
  return {
    root: path('.'),
    configFile: false,
    logLevel: 'warn',
    define: {
      __VERSION__: JSON.stringify(version),
      __PARTS__: JSON.stringify(hashes['parts.js']),
      __MANIFEST__: JSON.stringify(elements),
      __INTEGRITY__: JSON.stringify(mode === 'builder/builder' ? integrity() : {}),
      __ATTRIBUTES__: JSON.stringify(attributesFor(mode)),
      'process.env.NODE_ENV': '"production"',
    },
    plugins: [
      entryOf(build.entry),
      ownDecorate(),
      ...(split ? [forScriptTag()] : [filesWithin(), onlyWhatIsSaid()]),
      ...(build.isPart ? [coreFromFirstFile()] : []),
      ...(mode === 'strings' ? [afterFirstFile()] : []),
      ...(/^(?:embed|widgets|sanitizer)\b/.test(mode) ? [compiledAhead()] : []),
      // Others' files hold no templates to shorten, only helpers that it warns of.
      literals({ include: 'src/**', exclude: 'src/embed/css-tag.ts' }),
    ],
    build: {
      outDir: path('cdn'),
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: 'es2022',
      minify: 'terser',
      terserOptions: { ecma: 2022, compress: { passes: 3 }, format: { comments: false } },
      rolldownOptions: {
        input: 'entry.ts',
        checks: { bundlerTimings: false },
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', minify: true, entryFileNames: `${mode}.js`, codeSplitting: false },
      },
    },
  };
});

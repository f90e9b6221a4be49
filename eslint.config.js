// What the linter holds the code to. test/node/lint.test.mjs proves the rules that carry the architecture.
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.mjs';
import { safeTemplates } from './scripts/lint/safe-templates.mjs';

const local = { rules: { 'import-direction': importDirection, 'safe-templates': safeTemplates } };

/** Core rules that find mistakes; what TypeScript finds by itself is left to it. */
const mistakes = {
  eqeqeq: 'error',
  'no-cond-assign': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-new-func': 'error',
  'no-self-assign': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

// ------------------------------------------------------------------------------------------------ src/, by folder

/** Only client/ talks to the network, and nobody stores anything: visiting a page on addiction is private. */
const network = {
  fetch: 'Only client/ fetches: take the client from context',
};
const neverUsed = {
  XMLHttpRequest: 'Use fetch, in client/',
  WebSocket: 'The widgets only send plain requests, from client/',
  EventSource: 'The widgets only send plain requests, from client/',
  localStorage: 'Nothing is stored: visiting a page on addiction is private',
  sessionStorage: 'Nothing is stored: visiting a page on addiction is private',
  indexedDB: 'Nothing is stored: visiting a page on addiction is private',
  caches: 'Nothing is stored: visiting a page on addiction is private',
};
const dom = Object.fromEntries(
  [
    ...['document', 'window', 'self', 'top', 'parent', 'navigator', 'location', 'history', 'screen'],
    ...['customElements', 'getComputedStyle', 'matchMedia', 'requestAnimationFrame', 'requestIdleCallback'],
    ...[
      'DOMParser',
      'XMLSerializer',
      'Node',
      'Element',
      'HTMLElement',
      'Document',
      'DocumentFragment',
      'ShadowRoot',
    ],
    ...['CSSStyleSheet', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver'],
  ].map((name) => [name, 'Pure: this folder runs without a DOM']),
);

const restrictedGlobals = (globals) => ({
  'no-restricted-globals': [
    'error',
    {
      globals: Object.entries(globals).map(([name, message]) => ({ name, message })),
      checkGlobalObject: true,
    },
  ],
});

const markup = 'Foreign HTML goes through foreignHtml() of sanitize/';
const syntax = {
  markup: [
    ['MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', markup],
    ['MemberExpression[property.value=/^(innerHTML|outerHTML)$/]', markup],
    ['CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]', markup],
    ['CallExpression[callee.property.name=/^(setHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]', markup],
    ['CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]', markup],
  ],
  styleAttribute: [
    [
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
      'No style attributes: a strict CSP refuses them. Set element.style, or use a class',
    ],
  ],
  privacy: [
    ['MemberExpression[object.name="document"][property.name="cookie"]', 'No cookies'],
    ['MemberExpression[property.name="sendBeacon"]', 'No beacons: only client/ talks to the network'],
  ],
  define: [
    [
      'CallExpression[callee.property.name="define"]:matches([callee.object.name="customElements"], [callee.object.property.name="customElements"])',
      'Only define/ registers elements: importing a class changes nothing',
    ],
    [
      'Decorator:matches([expression.name="customElement"], [expression.callee.name="customElement"])',
      'Only define/ registers elements: importing a class changes nothing',
    ],
  ],
  defaultExport: [['ExportDefaultDeclaration', 'Exports have names']],
  only: [
    [
      'MemberExpression[object.name=/^(it|describe|test|suite)$/][property.name="only"]',
      'It would silence all other tests',
    ],
  ],
};
const restrictedSyntax = (...groups) => ({
  'no-restricted-syntax': ['error', ...groups.flat().map(([selector, message]) => ({ selector, message }))],
});

const dangerous = [
  {
    regex: '^lit(-html)?/(directives/)?(unsafe-\\w+|directives/unsafe-.*)(\\.js)?$',
    message: 'It renders markup as it comes. Foreign HTML goes through foreignHtml() of sanitize/',
  },
  {
    regex: '^lit(-html)?/directives/style-map(\\.js)?$',
    message: 'It writes style attributes, which a strict CSP refuses. Use classes and custom properties',
  },
  {
    regex: '^lit(-html)?/static(-html)?(\\.js)?$',
    importNamePattern: '^unsafeStatic$',
    message: 'It renders markup as it comes',
  },
  {
    regex: '^(lit|@lit/reactive-element)/decorators(/custom-element)?(\\.js)?$',
    importNamePattern: '^customElement$',
    message: 'Only define/ registers elements: importing a class changes nothing',
  },
];
const packages = {
  valibot: { regex: '^valibot$', message: 'Only content/ knows how content is validated' },
  dompurify: { regex: '^dompurify$', message: 'Only sanitize/ knows how HTML is cleaned' },
  lit: {
    regex: '^(lit|lit-html|lit-element|@lit/.*)(/.*)?$',
    message: 'Pure: this folder knows nothing of Lit',
  },
  node: {
    regex: '^node:',
    message: 'Only cli/ is bound to Node: all else also runs in browsers or at the edge',
  },
};
/** Imports that are refused everywhere in src/, and those of the given packages. */
const restrictedImports = (...names) => ({
  'no-restricted-imports': ['error', { patterns: [...dangerous, ...names.map((name) => packages[name])] }],
});

const everywhere = [
  syntax.markup,
  syntax.styleAttribute,
  syntax.privacy,
  syntax.define,
  syntax.defaultExport,
].flat();

const src = [
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.d.ts'],
    plugins: { local, 'no-unsanitized': noUnsanitized, 'import-x': importX },
    // Their properties are checked like globals.
    languageOptions: { globals: { globalThis: 'readonly', self: 'readonly', window: 'readonly' } },
    settings: {
      'import-x/extensions': ['.ts', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.js'] } })],
    },
    rules: {
      'local/import-direction': 'error',
      'import-x/no-cycle': 'error',
      'local/safe-templates': 'error',
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      // What src/ imports must come with the package.
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false, includeTypes: true }],
      ...restrictedGlobals({ ...network, ...neverUsed }),
      ...restrictedSyntax(everywhere),
      ...restrictedImports('valibot', 'dompurify', 'node'),
    },
  },
  {
    files: ['src/{content,sources,backends}/**/*.ts'],
    rules: restrictedGlobals({ ...network, ...neverUsed, ...dom }),
  },
  { files: ['src/content/**/*.ts'], rules: restrictedImports('lit', 'dompurify', 'node') },
  {
    files: ['src/{sources,backends,client}/**/*.ts'],
    rules: restrictedImports('lit', 'valibot', 'dompurify', 'node'),
  },
  { files: ['src/client/**/*.ts'], rules: restrictedGlobals(neverUsed) },
  { files: ['src/sanitize/**/*.ts'], rules: restrictedImports('valibot', 'node') },
  {
    files: ['src/define/**/*.ts'],
    rules: restrictedSyntax(everywhere.filter((entry) => !syntax.define.includes(entry))),
  },
  // The script tag loads the same library as a part of its own.
  { files: ['src/embed/**/*.ts'], rules: restrictedImports('valibot', 'node') },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off', ...restrictedImports('valibot', 'dompurify') },
  },
];

export default defineConfig([
  globalIgnores([
    ...['**/node_modules', 'dist', 'cdn', 'coverage', 'storybook-static', '.cache', 'test/pages'],
    // Applications with compilers and packages of their own.
    'test/frameworks',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: mistakes },

  // TypeScript, with types.
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An empty string often means the same as nothing.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The assertion it asks for is the one that another rule refuses.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // It trusts types where a server has no DOM, and state where an await let others run.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },

  // Templates and elements.
  {
    files: ['{src,stories,test}/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // WebKit takes the role away from lists without markers; role="list" gives it back.
      'lit-a11y/no-redundant-role': 'off',
    },
  },

  ...src,

  {
    files: ['test/**/*.ts'],
    rules: {
      // A type package says that chai's equal() returns a promise. It does not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
      // chai's `to.exist` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
      ...restrictedSyntax(syntax.only),
    },
  },

  // Scripts of Node.
  {
    files: ['**/*.{js,mjs}'],
    ignores: ['demo/**'],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    // Much of it runs in the pages that it opens.
    files: ['bench/{peers,suites}/**/*'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['test/{node,cli}/**/*.mjs'],
    rules: { 'no-template-curly-in-string': 'off', ...restrictedSyntax(syntax.only) },
  },
]);

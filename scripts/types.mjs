// @ts-check
// A part of `npm run build:dist`: writes what templates and editors need to know of the elements, from
// custom-elements.json, and from dist/schema/ for what `data` takes.
//   dist/types/*.d.ts                types for JSX, Vue and Svelte
//   dist/vscode.*-custom-data.json   for VS Code
//   dist/web-types.json              for JetBrains
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { dataTypeOf, dataTypes } from './schema-types.mjs';

const root = new URL('../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));

/**
 * @typedef {{ name: string, text: string, type: string }} Entry
 * @typedef {{ tag: string, name: string, module: string, text: string, entries: Entry[], events: Entry[] }} Element
 */

/** @returns {Element[]} */
const elements = () =>
  manifest.modules.flatMap((/** @type {any} */ { path, declarations }) =>
    declarations
      .filter((/** @type {any} */ { tagName }) => tagName)
      .map((/** @type {any} */ { tagName, name, summary, attributes = [], members = [], events = [] }) => ({
        tag: tagName,
        name,
        module: path.replace('dist/', '../'),
        text: summary,
        entries: [
          ...attributes.map(attributeEntry),
          ...members.filter(isPropertyOnly(attributes)).map(propertyEntry(tagName, name)),
        ],
        events: events.map((/** @type {any} */ event) => ({
          name: event.name,
          text: event.description,
          type: event.type.text,
        })),
      })),
  );

/**
 * Attributes, and not the properties behind them: those alone are the same on a server, where frameworks write markup.
 * A boolean one is there or not; frameworks do not agree on `false`, and some write it out, which means true.
 */
const attributeEntry = (/** @type {any} */ { name, description, type }) => ({
  name,
  text: description,
  type:
    { boolean: "true | ''", number: NUMBER, string: textType(description) }[
      /** @type {string} */ (type.text)
    ] ?? (isCount(description) ? NUMBER : type.text),
});

const NUMBER = 'number | NumberText';

/** Limits are written as "1 to 24". */
const isCount = (/** @type {string} */ description) => /\b\d+ to \d+\b/.test(description);

/** The words that an attribute takes stand in backticks, before its default, as those who document it write them. */
const wordsOf = (/** @type {string} */ description) => {
  const [prose = ''] = description.split(/(?:^|\s)Default: /);
  const words = [...prose.matchAll(/`([^`]+)`/g)].map(([, word]) => `'${word}'`).join(' | ');
  const areSeveral = prose.includes('separated by spaces');
  return { words, areSeveral, isOpen: areSeveral || prose.includes('Any other ') };
};

const textType = (/** @type {string} */ description) => {
  const { words, areSeveral, isOpen } = wordsOf(description);
  if (!words) return 'string';
  if (areSeveral) return `Words<${words}>`;
  return isOpen ? `${words} | OtherText` : words;
};

/** What has no attribute, since it cannot be text: frameworks set it as a property. */
const isPropertyOnly =
  (/** @type {any[]} */ attributes) =>
  (/** @type {any} */ { kind, name, readonly, attribute }) =>
    kind === 'field' && !readonly && !attribute && !attributes.some(({ fieldName }) => fieldName === name);

const propertyEntry =
  (/** @type {string} */ tag, /** @type {string} */ className) =>
  (/** @type {any} */ { name, description }) => ({
    name,
    text: description,
    type: name === 'data' ? dataTypeOf(tag) : `${className}['${name}']`,
  });

/** @param {Entry[]} entries @param {(entry: Entry) => string} line */
const block = (entries, line) =>
  entries.map((entry) => `  /** ${entry.text} */\n  ${line(entry)}\n`).join('');

const all = elements();
if (all.length === 0) throw new Error('custom-elements.json describes no element.');

/** Types that attributes name and that are not TypeScript's own. */
const KNOWN = { ImagePolicy: '../content/index.js' };

const given = all.flatMap(({ entries }) => entries.filter(({ name }) => name === 'data'));

const shared = `/** What can be written on each element in a template, and the events that it sends. */
import type {
  ${[...new Set(all.flatMap(({ events }) => events.map(({ type }) => type)))].sort().join(',\n  ')},
} from '../events/index.js';
import type { ${[...new Set(given.map(({ type }) => type))].sort().join(', ')} } from './data.js';
${Object.entries(KNOWN)
  .map(([name, from]) => `import type { ${name} } from '${from}';\n`)
  .join('')}${all.map(({ name, module }) => `import type { ${name} } from '${module}';\n`).join('')}
${all
  .map(
    ({ tag, name, entries, events }) => `/** On \`<${tag}>\`. */
export interface ${name}Attributes {
${block(entries, ({ name: key, type }) => `'${key}'?: ${type} | null | undefined;`)}}

export interface ${name}Events {
${block(events, ({ name: key, type }) => `'${key}': ${type};`)}}
`,
  )
  .join('\n')}
export interface Elements {
${all.map(({ tag, name }) => `  '${tag}': { element: ${name}; attributes: ${name}Attributes; events: ${name}Events };\n`).join('')}}

/** Listeners as templates name them: \`oncw-load\` where the prefix is \`on\`. */
export type Listeners<Events, Prefix extends string = 'on'> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => void) | null | undefined;
};

/** A number as markup has it. */
type NumberText = \`\${number}\`;

/** One or several of some words, none twice, separated by spaces. */
type Words<All extends string, First extends string = All> = First extends string
  ? First | \`\${First} \${Words<Exclude<All, First>>}\`
  : never;

/** Any text; editors still offer the words beside it. */
type OtherText = string & Record<never, never>;

/** What every element may have beside its own. */
export type Beside<Common, Own> = Omit<Common, keyof Own> & Own;
`;

/** @param {(element: Element) => string} line */
const forEach = (line) =>
  all.map((element) => `    /** ${element.text} */\n    '${element.tag}': ${line(element)};\n`).join('');

const jsx = (
  /** @type {string} */ module,
  /** @type {string} */ common,
) => `import type { ${common} } from '${module}';
import type { Beside, Elements, Listeners } from './elements.js';

type Props<Of extends { element: HTMLElement; attributes: object; events: object }> = Beside<
  ${module === 'react' ? "DetailedHTMLProps<HTMLAttributes<Of['element']>, Of['element']>" : "JSX.HTMLAttributes<Of['element']>"},
  Of['attributes'] & Listeners<Of['events']>
>;

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${forEach(({ tag }) => `Props<Elements['${tag}']>`)
  .replace(/^/gm, '  ')
  .trimEnd()}
    }
  }
}
`;

const files = {
  elements: shared,
  data: dataTypes(),
  // Style sheets are imported for what they do.
  css: 'export {};\n',
  react: jsx('react', 'DetailedHTMLProps, HTMLAttributes'),
  preact: jsx('preact', 'JSX'),
  vue: `import type { HTMLAttributes, PublicProps } from 'vue';
import type { Beside, Elements } from './elements.js';

type Camelized<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camelized<Rest>>}\`
  : Name;

/** In templates \`heading-level\`; the types of Vue know it as \`headingLevel\`. */
type Camel<Attributes> = { [Name in keyof Attributes & string as Camelized<Name>]?: Attributes[Name] };

/** \`@cw-load\` is a property \`onCwLoad\` to Vue. */
type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Capitalize<Camelized<Name>>}\`]?: (event: Events[Name]) => void;
};

type Component<Of extends { element: HTMLElement; attributes: object; events: object }> = new () => Of['element'] & {
  /** For type checks of templates alone; there is no such property. */
  $props: Beside<HTMLAttributes & PublicProps, Camel<Of['attributes']> & Handlers<Of['events']>>;
};

declare module 'vue' {
  interface GlobalComponents {
${forEach(({ tag }) => `Component<Elements['${tag}']>`).trimEnd()}
  }
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
import type { Beside, Elements, Listeners } from './elements.js';

type Props<Of extends { element: HTMLElement; attributes: object; events: object }> = Beside<
  HTMLAttributes<Of['element']>,
  Of['attributes'] & Listeners<Of['events']>
>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${forEach(({ tag }) => `Props<Elements['${tag}']>`).trimEnd()}
  }
}
`,
};

const folder = new URL('dist/types/', root);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(new URL(`${name}.d.ts`, folder), text);

/** @param {string} name @param {unknown} data */
const writeData = (name, data) =>
  writeFileSync(new URL(`dist/${name}`, root), `${JSON.stringify(data, null, 2)}\n`);

/** Parts and tokens are told of every widget that has them; a style sheet needs each once. @param {{ name: string }[]} list */
const once = (list) => [...new Map(list.toReversed().map((one) => [one.name, one])).values()].toReversed();

/** Editors offer the words of an attribute where its type names them. */
const offering = structuredClone(manifest);
for (const { attributes = [] } of offering.modules.flatMap((/** @type {any} */ one) => one.declarations)) {
  for (const attribute of attributes) {
    const { words, isOpen } = wordsOf(attribute.description);
    if (words && ['string', ...Object.keys(KNOWN)].includes(attribute.type.text))
      attribute.type.text = isOpen ? `${words} | string` : words;
  }
}

const options = { hideCssPropertiesDocs: true, hideLogs: true };
writeData('vscode.html-custom-data.json', JSON.parse(getVsCodeHtmlCustomData(offering, options)));
const css = JSON.parse(getVsCodeCssCustomData(manifest, options));
writeData('vscode.css-custom-data.json', {
  ...css,
  properties: once(css.properties),
  pseudoElements: once(css.pseudoElements),
});
writeData('web-types.json', JSON.parse(getWebTypesData(offering, { ...options, packageJson: false })));
console.log(`dist/types/: ${String(Object.keys(files).length)} files for ${String(all.length)} elements`);

// @ts-check
// A part of `npm run build:dist`: what `data` takes, as TypeScript, from the JSON Schemas in dist/schema/. So the types
// of templates know the contract and need no validation library.
import { readFileSync } from 'node:fs';

/** @typedef {Record<string, any>} Schema */

/** Which schema describes what an element is given. */
const GIVEN = {
  'addiction-comparison-table': 'comparison',
  'article-card': 'article',
  'article-view': 'article',
  'faq-list': 'faq',
  'latest-posts': 'article-list',
  'related-posts': 'article-list',
};

/** @param {string} file @param {string} ending */
const nameOf = (file, ending) =>
  `${file.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}${ending}`;

/** The type of what an element is given. @param {string} tag */
export const dataTypeOf = (tag) => {
  const file = new Map(Object.entries(GIVEN)).get(tag);
  if (!file) throw new Error(`scripts/schema-types.mjs has to name the schema of what <${tag}> is given.`);
  return nameOf(file, 'Data');
};

/** @param {Schema} schema @returns {string} */
const typeOf = (schema) => {
  const { type, anyOf, if: condition, then, else: otherwise } = schema;
  // TypeScript takes a word in a JSON file for any `string`.
  if (schema.enum || 'const' in schema) return 'string';
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  // There is one condition, for what was withdrawn.
  if (condition) {
    const properties = { ...then.properties, ...condition.properties };
    return `${typeOf(otherwise)} | ${typeOf({ ...then, properties })}`;
  }
  if (Array.isArray(type)) return type.join(' | ');
  if (type === 'array') return `ReadonlyArray<${typeOf(schema.items)}>`;
  if (type === 'object') return objectOf(schema);
  return type;
};

/** @param {Schema} schema */
const objectOf = ({ properties, required = [], additionalProperties }) => {
  // Where some objects of a list have a name, TypeScript says of the others that it is undefined there.
  const lines = properties
    ? Object.entries(properties).map(([name, schema]) =>
        required.includes(name)
          ? `readonly ${name}: ${typeOf(schema)};`
          : `readonly ${name}?: ${typeOf(schema)} | undefined;`,
      )
    : [`readonly [name: string]: ${typeOf(additionalProperties)} | undefined;`];
  return `{\n${lines.join('\n').replaceAll(/^/gm, '  ')}\n}`;
};

/** @param {string} file */
const declarations = (file) => {
  const { title, properties, required } = JSON.parse(
    readFileSync(new URL(`../dist/schema/${file}.json`, import.meta.url), 'utf8'),
  );
  const key = properties.item ? 'item' : 'items';
  const [whole, held] = [nameOf(file, 'Data'), nameOf(file, properties.item ? 'Item' : 'Items')];
  return `type ${held} = ${typeOf(properties[key])};

/** ${title}. The document, what it holds, or the JSON text of either. */
export type ${whole} = ${held} | ${objectOf({ required, properties: { ...properties, [key]: { type: held } } })} | string;
`;
};

/** dist/types/data.d.ts */
export const dataTypes = () => [...new Set(Object.values(GIVEN))].map(declarations).join('\n');

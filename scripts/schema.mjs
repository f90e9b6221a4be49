// @ts-check
// A part of `npm run build:dist`: writes dist/schema/, the content contract as JSON Schema, for publishers whose tools
// check or edit JSON. It is made from the very schemas that the widgets read with, so the two cannot say different
// things. What stands around an item, the envelope, is code in src/content/kind.ts and written out here.
import { mkdir, writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { pageSchema } from '../dist/content/article-list.js';
import { articleSummarySchema } from '../dist/content/article-summary.js';
import { articleSchema } from '../dist/content/article.js';
import { comparisonSchema } from '../dist/content/comparison.js';
import { faqSchema } from '../dist/content/faq.js';
import { signupFieldSchema } from '../dist/content/signup-fields.js';

const folder = new URL('../dist/schema/', import.meta.url);

/** @typedef {import('@valibot/to-json-schema').JsonSchema} JsonSchema */

/** @param {import('valibot').GenericSchema} schema @returns {JsonSchema} */
const plain = (schema) => {
  const made = toJsonSchema(schema, { errorMode: 'throw' });
  delete made.$schema;
  return made;
};

const text = { type: 'string', minLength: 1 };
const isWithdrawn = { type: 'object', properties: { status: { const: 'withdrawn' } }, required: ['status'] };

/** What the publisher took back stands in the place of the model. @param {import('valibot').GenericSchema} schema */
const orWithdrawn = (schema) => ({
  if: isWithdrawn,
  then: {
    type: 'object',
    properties: { id: text, slug: { type: ['string', 'null'] } },
    required: ['id', 'status'],
  },
  else: plain(schema),
});

const version = { description: 'Version of the contract.', type: 'string', pattern: '^1\\.[0-9]+$' };

/** @param {string} title @param {import('valibot').GenericSchema} schema */
const documentOf = (title, schema) => ({
  title,
  type: 'object',
  properties: { version, item: orWithdrawn(schema) },
  required: ['version', 'item'],
});

const files = {
  article: documentOf('One article: articles/{slug}.json', articleSchema),
  'article-list': {
    title: 'A list of articles, newest first: articles.json, and articles/{slug}/related.json',
    type: 'object',
    properties: {
      version,
      items: { type: 'array', items: orWithdrawn(articleSummarySchema) },
      page: { anyOf: [plain(pageSchema), { type: 'null' }] },
    },
    required: ['version', 'items'],
  },
  comparison: documentOf('One comparison: comparisons/{id}.json', comparisonSchema),
  faq: documentOf('Questions and answers: faqs/{id}.json', faqSchema),
  'signup-fields': {
    title: 'Fields that a page asks for beside the address: the JSON inside <signup-form>',
    type: 'array',
    items: plain(signupFieldSchema),
  },
};

await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(files)) {
  const whole = { $schema: 'http://json-schema.org/draft-07/schema#', ...schema };
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(whole, null, 2)}\n`);
}
console.log(`dist/schema/: ${String(Object.keys(files).length)} files`);

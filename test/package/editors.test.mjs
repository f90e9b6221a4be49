// @ts-check
/** What editors are told of the elements is all that there is to tell, and they find it where the README says. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import Ajv from 'ajv';
import { blocksIn } from '../docs/blocks.mjs';
import { packedProject, root } from './packed.mjs';

const project = packedProject();

/** @typedef {{ name: string, attributes?: { name: string }[] }} Tag */

/** @param {...string} path */
const read = async (...path) => JSON.parse(await readFile(join(...path), 'utf8'));

const text = { type: 'string', minLength: 1 };
const described = { anyOf: [text, { type: 'object', required: ['kind', 'value'] }] };

/** @param {object} [more] */
const named = (more = {}) => ({
  type: 'array',
  items: {
    type: 'object',
    required: ['name'],
    properties: { name: text, description: described, references: { type: 'array' }, ...more },
    additionalProperties: false,
  },
});

/** @param {Record<string, object>} lists */
const customData = (lists) => ({
  type: 'object',
  required: ['version', ...Object.keys(lists)],
  properties: { $schema: text, version: { const: 1.1 }, ...lists },
  additionalProperties: false,
});

/** The lists of VS Code's two formats of custom data that a package of elements has something for. */
const formats = /** @type {Record<string, object>} */ ({
  'html.customData': customData({ tags: named({ attributes: named({ values: named() }) }) }),
  'css.customData': customData({ properties: named({ values: named() }), pseudoElements: named() }),
});

describe('the data for editors', () => {
  /** Of custom-elements.json: the attributes of each tag. @type {Map<string, string[]>} */
  let elements;
  /** @type {{ cssProperties?: { name: string }[], cssParts?: { name: string }[] }[]} */
  let declared;

  /** @param {readonly Tag[]} tags */
  const attributesOf = (tags) =>
    new Map(tags.map(({ name, attributes = [] }) => [name, attributes.map((one) => one.name).sort()]));

  before(async () => {
    const { modules } = await read(project.installed, 'custom-elements.json');
    declared = modules.flatMap((/** @type {any} */ { declarations }) =>
      declarations.filter((/** @type {any} */ { tagName }) => tagName),
    );
    elements = attributesOf(
      declared.map((/** @type {any} */ { tagName, attributes }) => ({ name: tagName, attributes })),
    );
    assert.ok(elements.size > 5, `only ${String(elements.size)} elements`);
  });

  it('are found by VS Code with the settings that the README gives, in its formats', async () => {
    const [settings = ''] = blocksIn(await readFile(join(root, 'README.md'), 'utf8'))
      .filter(({ language }) => language === 'json')
      .map(({ code }) => code);
    const paths = /** @type {Record<string, string[]>} */ (JSON.parse(settings));
    assert.deepEqual(Object.keys(paths), Object.keys(formats));
    for (const [setting, files] of Object.entries(paths)) {
      const check = new Ajv({ allErrors: true }).compile(formats[setting] ?? {});
      for (const file of files) {
        check(await read(project.folder, file));
        assert.deepEqual(check.errors, null, file);
      }
    }
  });

  it('name every tag and every attribute to VS Code', async () => {
    const { tags } = await read(project.installed, 'dist/vscode.html-custom-data.json');
    assert.deepEqual(attributesOf(tags), elements);
  });

  it('offer the words that an attribute takes, and no other', async () => {
    const { tags } = await read(project.installed, 'dist/vscode.html-custom-data.json');
    /** @param {string} tag @param {string} name */
    const offered = (tag, name) => {
      const { attributes } = tags.find((/** @type {Tag} */ one) => one.name === tag);
      return attributes
        .find((/** @type {Tag} */ one) => one.name === name)
        .values.map((/** @type {{ name: string }} */ one) => one.name);
    };
    assert.deepEqual(offered('article-card', 'layout'), ['vertical', 'horizontal', 'compact']);
    assert.deepEqual(offered('article-view', 'hide'), ['toc', 'image', 'category', 'byline']);
    assert.deepEqual(offered('content-provider', 'images'), ['any', 'same-origin']);
    assert.deepEqual(offered('content-provider', 'consent'), ['required']);
    assert.deepEqual(offered('article-card', 'slug'), []);
  });

  it('name every token and every part to VS Code', async () => {
    const { properties, pseudoElements } = await read(project.installed, 'dist/vscode.css-custom-data.json');
    const names = (/** @type {readonly { name: string }[]} */ list) =>
      [...new Set(list.map(({ name }) => name))].sort();
    assert.deepEqual(names(properties), names(declared.flatMap(({ cssProperties = [] }) => cssProperties)));
    assert.deepEqual(
      names(pseudoElements),
      names(
        declared.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => ({ name: `::part(${name})` }))),
      ),
    );
  });

  it('name every tag and every attribute to JetBrains’ editors, which package.json leads to them', async () => {
    const { 'web-types': file } = await project.manifest();
    const { contributions } = await read(project.installed, String(file));
    assert.deepEqual(attributesOf(contributions.html.elements), elements);
  });
});

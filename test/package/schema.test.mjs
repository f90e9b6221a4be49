// @ts-check
/** The published JSON Schemas say of a document what the widgets say of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it, mock } from 'node:test';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { root } from './packed.mjs';

/** @param {string} path */
const fromDist = (path) => import(pathToFileURL(join(root, 'dist', path)).href);

const { articleKind, articleListKind, comparisonKind, faqKind } = await fromDist('content/index.js');
const { signupFieldSchema } = await fromDist('content/signup-fields.js');
const { fixtures } = await fromDist('testing/index.js');
const { is } = await import('valibot');

const folder = join(root, 'dist', 'schema');
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });

/** @param {string} name */
const checkOf = (name) => ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));

const schemas = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.slice(0, -'.json'.length),
    checkOf(file.slice(0, -'.json'.length)),
  ]),
);

/** @param {string} name @param {unknown} json */
const faultsOf = (name, json) => {
  const check = schemas[name];
  assert.ok(check, `no schema ${name}`);
  check(json);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

/** Which schema is for what an address of the endpoint answers. @param {string} path */
const schemaFor = (path) => {
  if (/articles\.json$|related\.json$/.test(path)) return 'article-list';
  return /\/?(article|comparison|faq)s\//.exec(path)?.[1] ?? '';
};

/** Every document that differs in one place from the given one. @returns {Generator<[string, any]>} */
function* changed(/** @type {any} */ json, path = '') {
  if (typeof json !== 'object' || json === null) return;
  for (const key of Object.keys(json)) {
    const at = `${path}/${key}`;
    for (const value of [undefined, null, '', 7, true, [], {}, [7], { id: 7 }]) {
      const copy = structuredClone(json);
      if (value !== undefined) copy[key] = value;
      else if (Array.isArray(copy)) continue;
      else delete copy[key];
      yield [`${at} is ${JSON.stringify(value) ?? 'missing'}`, copy];
    }
    for (const [what, inner] of changed(json[key], at)) {
      const copy = structuredClone(json);
      copy[key] = inner;
      yield [what, copy];
    }
  }
}

/** @param {{ parse(json: unknown, origin: { base: string }): unknown }} kind @param {unknown} json */
const isRead = (kind, json) => {
  try {
    kind.parse(json, { base: 'https://content.example/v1/articles/a.json' });
    return true;
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code === 'withdrawn';
  }
};

/**
 * PHP makes a list of an object without entries, so widgets read one in the place of an object that needs none. Who
 * writes by the contract need not.
 */
const isAList = (/** @type {string} */ what) => / is \[7?\]$/.test(what);

describe('the JSON Schemas', () => {
  // What is left out of odd documents is said there, hundreds of times.
  before(() => void mock.method(console, 'warn', () => undefined));

  it('take every document of the demo', () => {
    const content = join(root, 'demo', 'content', 'v1');
    const documents = readdirSync(content, { recursive: true })
      .map((path) => String(path).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json'));
    assert.ok(documents.length > 15, `only ${String(documents.length)} documents`);
    for (const path of documents) {
      const json = JSON.parse(readFileSync(join(content, path), 'utf8'));
      assert.deepEqual(faultsOf(schemaFor(path), json), [], path);
    }
  });

  it('take every fixture', () => {
    for (const [path, json] of Object.entries(fixtures.routes())) {
      assert.deepEqual(faultsOf(schemaFor(path), json), [], path);
    }
  });

  it('take what was withdrawn, and know it by its status', () => {
    assert.deepEqual(faultsOf('article', fixtures.withdrawn), []);
    assert.deepEqual(faultsOf('article-list', fixtures.listOf([fixtures.withdrawn.item])), []);
    assert.notDeepEqual(faultsOf('article', fixtures.documentOf({ id: 'a', status: 'published' })), []);
    assert.notDeepEqual(faultsOf('article', fixtures.documentOf({ status: 'withdrawn' })), []);
  });

  it('refuse a version that is not read, and a document without its envelope', () => {
    assert.deepEqual(faultsOf('faq', { ...fixtures.faq, version: '1.7' }), []);
    for (const version of ['2.0', '1', 1, undefined]) {
      assert.notDeepEqual(faultsOf('faq', { ...fixtures.faq, version }), [], String(version));
    }
    assert.notDeepEqual(faultsOf('faq', fixtures.faq.item), []);
  });

  it('name the place of what is wrong', () => {
    const item = { ...fixtures.article.item, notices: [{ id: 'n', kind: 'shout', text: 'Ho' }] };
    assert.match(faultsOf('article', fixtures.documentOf(item)).join('\n'), /^\/item\/notices\/0\/kind /m);
  });

  for (const [name, kind, document] of /** @type {const} */ ([
    ['article', articleKind, fixtures.article],
    ['comparison', comparisonKind, fixtures.comparison],
    ['comparison', comparisonKind, fixtures.levels],
    ['faq', faqKind, fixtures.faq],
  ])) {
    it(`say the same as the widgets of every change to an item: ${document.item.id}`, () => {
      let refused = 0;
      for (const [what, item] of changed(document.item)) {
        const json = fixtures.documentOf(item);
        const good = faultsOf(name, json).length === 0;
        if (good || !isAList(what)) assert.equal(good, isRead(kind, json), what);
        if (!good) refused += 1;
      }
      assert.ok(refused > 50, `only ${String(refused)} changes were refused`);
    });
  }

  it('refuse a list of which the widgets would drop an item', () => {
    let refused = 0;
    for (const [what, item] of changed(fixtures.articles.items[0])) {
      const json = fixtures.listOf([item]);
      const { items } = articleListKind.parse(json, { base: 'https://content.example/v1/articles.json' });
      const good = faultsOf('article-list', json).length === 0;
      assert.equal(good, items.length === 1, what);
      if (!good) refused += 1;
    }
    assert.ok(refused > 50, `only ${String(refused)} changes were refused`);
  });

  it('say the same as the form of the fields that a page asks for', () => {
    const field = {
      name: 'reason',
      type: 'select',
      label: 'Why?',
      required: true,
      options: ['a', { value: 'b', label: 'B' }],
    };
    assert.deepEqual(faultsOf('signup-fields', [field]), []);
    for (const [what, one] of changed(field)) {
      assert.equal(faultsOf('signup-fields', [one]).length === 0, is(signupFieldSchema, one), what);
    }
  });
});

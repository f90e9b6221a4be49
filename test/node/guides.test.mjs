// @ts-check
/** A guide to a system answers the same questions as every other, and asks for what the builder says it asks for. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

const headings = [
  'What works',
  'What you need',
  'Where to paste',
  'What you should see',
  'Nothing shows?',
  'How to remove it',
];

const works = [
  'tag or `div`',
  'script',
  'tokens, themes',
  'sign-up',
  'doctor',
  'room before it comes',
  'link until then',
  'integrity',
];

/** The guide to each system that the builder knows; React's is the page on the framework. */
const guides = Object.entries({
  html: 'plain-html',
  wordpress: 'wordpress',
  squarespace: 'squarespace',
  wix: 'wix',
  webflow: 'webflow',
  'tag-manager': 'google-tag-manager',
}).map(([target, name]) => ({ target, name, text: read(`docs/platforms/${name}.md`) }));

/** The builder prints curly quotes, the documents straight ones, over several lines. @param {string} text */
const plain = (text) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim();

/** @param {string} text @param {string} heading */
const section = (text, heading) => text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';

/**
 * What the builder says that each system asks for: the texts of `needs` in its source, by the target's name.
 *
 * @returns {Map<string, string[]>}
 */
function needs() {
  const found = new Map();
  const file = ts.createSourceFile('targets.ts', read('src/builder/targets.ts'), ts.ScriptTarget.Latest);
  /** @param {ts.Node} node @param {(node: ts.Node) => void} use */
  const walk = (node, use) => {
    use(node);
    ts.forEachChild(node, (child) => walk(child, use));
  };
  /** @param {ts.Node} node */
  const textsIn = (node) => {
    /** @type {string[]} */
    const texts = [];
    walk(node, (each) => {
      if (!ts.isPropertyAssignment(each) || each.name.getText(file) !== 'needs') return;
      walk(each.initializer, (part) => ts.isStringLiteralLike(part) && texts.push(part.text));
    });
    return texts;
  };
  walk(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText(file) !== 'guides' || !node.initializer) return;
    ts.forEachChild(node.initializer, (guide) => {
      if (ts.isPropertyAssignment(guide) && 'text' in guide.name) found.set(guide.name.text, textsIn(guide));
    });
  });
  return found;
}

const asked = needs();

describe('the guides to systems', () => {
  it('are one for each', () => {
    const there = readdirSync(join(root, 'docs/platforms')).sort();
    assert.deepEqual(there, guides.map(({ name }) => `${name}.md`).sort());
    assert.deepEqual(
      [...asked.keys()].filter((target) => target !== 'react').sort(),
      guides.map(({ target }) => target).sort(),
    );
  });

  for (const { target, name, text } of guides) {
    it(`answer the same questions: ${name}`, () => {
      assert.deepEqual(
        [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
        headings,
      );
    });

    it(`say what works: ${name}`, () => {
      const rows = [...section(text, 'What works').matchAll(/^\| (.+?) +\| (.+) \|$/gm)].slice(1);
      assert.deepEqual(
        rows.map(([, what]) => what).filter((what) => !/^-+$/.test(what ?? '')),
        works,
      );
      for (const [row, , answer = ''] of rows) {
        for (const cell of answer.split('|')) assert.notEqual(cell.trim(), '', row);
      }
    });

    it(`ask for what the builder asks for: ${name}`, () => {
      const texts = asked.get(target) ?? [];
      assert.ok(texts.length > 0, 'the builder asks for nothing');
      for (const each of texts) {
        const said = plain(section(text, 'What you need'));
        assert.ok(said.includes(plain(each)), `docs/platforms/${name}.md lacks: ${each}`);
      }
    });
  }
});

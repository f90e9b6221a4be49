// @ts-check
/** The pages that list what there is leave nothing out. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');

/** @typedef {{ name: string, superclass?: { name: string }, members?: { name: string, static?: boolean, default?: string }[] }} Declaration */

/** @type {Declaration[]} */
const classes = JSON.parse(read('custom-elements.json')).modules.flatMap(
  (/** @type {{ declarations?: Declaration[] }} */ { declarations = [] }) => declarations,
);

describe('the page on events', () => {
  const events = classes.filter(({ superclass }) => superclass?.name === 'Event');
  const rows = read('docs/events.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has a row for each event, and no other', () => {
    const named = rows.filter(([, event = '']) => event.startsWith('`cw-')).map(([, , name]) => name);
    assert.deepEqual(named.sort(), events.map(({ name }) => `\`${name}\``).sort());
  });

  for (const { name, members = [] } of events) {
    it(`tells the name and the fields of ${name}`, () => {
      const [, event, , fields] = rows.find(([, , cell]) => cell === `\`${name}\``) ?? [];
      const own = members.filter((member) => !member.static).map((member) => `\`${member.name}\``);
      assert.equal(event, members.find((member) => member.static)?.default?.replaceAll("'", '`'));
      assert.equal(fields, own.join(', ') || 'none');
    });
  }
});

describe('the page on the client', () => {
  it('names everything that the client exports and that runs', () => {
    const exported = [...read('src/client.ts').matchAll(/^export \{(.+?)\}/gms)]
      .flatMap(([, list = '']) => list.split(','))
      .map((one) => one.trim())
      .filter((one) => one && !one.startsWith('type '));
    const page = read('docs/client.md');
    const missing = exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(page));
    assert.ok(exported.length > 8);
    assert.deepEqual(missing, []);
  });
});

describe('the page on the demo', () => {
  const content = join(root, 'demo', 'content', 'v1');
  const page = read('demo/README.md');

  for (const folder of ['comparisons', 'faqs']) {
    it(`names all of its ${folder}`, () => {
      for (const file of readdirSync(join(content, folder))) {
        assert.ok(page.includes(`\`${file.replace('.json', '')}\``), file);
      }
    });
  }

  it('names the categories and the authors of its articles', () => {
    const { items } = JSON.parse(read('demo/content/v1/articles.json'));
    for (const { category, author } of items) {
      for (const one of [category, author]) if (one?.id) assert.ok(page.includes(`\`${one.id}\``), one.id);
    }
  });
});

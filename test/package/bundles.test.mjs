// @ts-check
/** What a bundler makes of an import of the package. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf } from '../../scripts/bundle.mjs';
import { packedProject, root } from './packed.mjs';

const project = packedProject();
const tags = readdirSync(join(root, 'src', 'widgets'));

/** @param {string} tag */
const classOf = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** The widgets of which there is anything in a bundle. @param {{ modules: readonly string[] }} bundle */
const widgetsIn = ({ modules }) => [
  ...new Set(modules.flatMap((path) => /clinic-widgets\/dist\/widgets\/([^/]+)\//.exec(path)?.[1] ?? [])),
];

const REGISTERS = /customElements\.define\(/;

/** @param {string} code */
const bundle = (code) => bundleOf(code, { folder: project.folder });

describe('a bundle', () => {
  for (const tag of tags) {
    it(`that imports ${classOf(tag)} holds no other widget, and registers nothing`, async () => {
      const made = await bundle(
        `import { ${classOf(tag)} } from 'clinic-widgets'; console.log(${classOf(tag)});`,
      );
      assert.deepEqual(widgetsIn(made), [tag]);
      assert.doesNotMatch(made.code, REGISTERS);
    });

    it(`that imports define/${tag} registers that widget and holds no other`, async () => {
      const made = await bundle(`import 'clinic-widgets/define/${tag}';`);
      assert.deepEqual(widgetsIn(made), [tag]);
      assert.match(made.code, REGISTERS);
      assert.deepEqual(
        tags.filter((name) => made.code.includes(`(\`${name}\`,`)),
        [tag],
      );
    });
  }

  it('that imports the package and uses nothing of it is empty', async () => {
    for (const entry of ['', '/client', '/define', '/testing', '/locales/es']) {
      const { modules, code } = await bundle(`import 'clinic-widgets${entry}';`);
      assert.deepEqual(
        modules.filter((path) => path.includes('/clinic-widgets/')),
        [],
        entry,
      );
      assert.doesNotMatch(code, REGISTERS);
    }
  });

  it('that imports the client holds no Lit and no widget', async () => {
    const made = await bundle(`import { ContentClient, article } from 'clinic-widgets/client';
      console.log(new ContentClient({ endpoint: 'https://content.example/v1' }).get(article, 'a'));`);
    assert.deepEqual(widgetsIn(made), []);
    assert.deepEqual(
      made.modules.filter((path) => /\/(?:lit|lit-html|@lit)\//.test(path)),
      [],
    );
    assert.ok(made.modules.some((path) => path.endsWith('content-client.js')));
  });

  it('that takes register() from define holds no widget until it is given one', async () => {
    const made = await bundle(`import { register } from 'clinic-widgets/define'; console.log(register);`);
    assert.deepEqual(widgetsIn(made), []);
  });

  it('that calls defineAll() registers every widget', async () => {
    const made = await bundle(`import { defineAll } from 'clinic-widgets/define'; defineAll();`);
    assert.deepEqual(widgetsIn(made).sort(), tags);
    assert.match(made.code, REGISTERS);
  });
});

// The rules that let styles live on other people's pages, each with code that breaks it and code that does not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function rulesBroken(declaration, file = 'src/styles/x.ts') {
  const rule = `p {\n    ${declaration};\n  }`;
  const code = file.endsWith('.ts')
    ? `import { css } from 'lit';\n\nexport const x = css\`\n  ${rule}\n\`;\n`
    : rule;
  const { results } = await stylelint.lint({ code, codeFilename: `${root}${file}`, cwd: root });
  return results[0].warnings.map(({ rule }) => rule);
}

function refuses(rule, ...declarations) {
  for (const declaration of declarations) {
    it(`refuses ${declaration}`, async () => assert.deepEqual(await rulesBroken(declaration), [rule]));
  }
}

function allows(...declarations) {
  for (const declaration of declarations) {
    it(`allows ${declaration}`, async () => assert.deepEqual(await rulesBroken(declaration), []));
  }
}

describe('styles are logical', () => {
  refuses(
    'property-disallowed-list',
    'margin-left: 1em',
    'padding-top: 1em',
    'border-right: 1px solid',
    'border-left-color: red',
    'border-top-left-radius: 1em',
    'left: 0',
    'width: 1em',
    'max-height: 1em',
  );
  refuses(
    'declaration-property-value-disallowed-list',
    'text-align: left',
    'float: right',
    'margin: 0 1em 0 2em',
  );
  allows(
    'margin-inline-start: 1em',
    'margin: 0 1em 2em',
    'border-start-start-radius: 1em',
    'inset-inline-end: 0',
    'max-inline-size: 1em',
    'text-align: start',
  );
});

describe('styles fit any page', () => {
  refuses('unit-disallowed-list', 'margin: 1rem');
  refuses('declaration-no-important', 'margin: 1em !important');
  refuses(
    'declaration-property-value-disallowed-list',
    'color: var(--cw-color-accent)',
    'border-radius: var(--cw-card-radius, var(--cw-radius))',
  );
  allows(
    'color: var(--cw-color-accent, LinkText)',
    'border-radius: var(--cw-card-radius, var(--cw-radius, 0.5em))',
  );

  it('lets reduced motion win', async () => {
    assert.deepEqual(await rulesBroken('animation: none !important', 'src/styles/reduced-motion.ts'), []);
  });

  it('holds plain CSS to the same', async () => {
    assert.deepEqual(await rulesBroken('margin-left: 1em', 'src/styles/x.css'), ['property-disallowed-list']);
  });
});

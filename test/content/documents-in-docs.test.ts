// The examples that publishers read follow the contract.
import { expect } from '@open-wc/testing';
import { articleKind, articleListKind } from '../../src/content/index.js';
import { blocksIn, documentsFrom } from '../docs/blocks.mjs';

const documents = await documentsFrom(async (path) => (await fetch(`/${path}`)).text());
/** All JSON but maps, which have tests of their own, and an editor's settings, which the packed package is asked about. */
const examples = [...documents]
  .filter(([path]) => path !== 'docs/maps.md')
  .flatMap(([, text]) => blocksIn(text))
  .filter(({ language, code }) => language === 'json' && !code.includes('customData'));

describe('the examples for publishers', () => {
  it('are there', () => {
    expect(examples).to.have.lengthOf(3);
  });

  for (const [index, { code }] of examples.entries()) {
    it(`follow the contract: number ${index + 1}`, () => {
      const json = JSON.parse(code) as { items?: unknown };
      const kind = json.items ? articleListKind : articleKind;
      const at = { base: 'https://content.example/v1/articles.json', images: 'any' } as const;
      expect(() => kind.parse(json, at)).not.to.throw();
    });
  }
});

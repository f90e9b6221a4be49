import { expect, fixture, html } from '@open-wc/testing';
import { keepWarnings } from '../widgets/helpers.js';
import { pages, plainPage, scenes, setPage } from './scenes.js';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface Axe {
  run(
    context: Element,
    options: object,
  ): Promise<{ violations: readonly Violation[]; passes: readonly unknown[] }>;
}

/** What the standard asks for, what axe calls good practice, and the one rule of WCAG 2.2 that it leaves off. */
const options = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
};

/** What the rules find wrong with what a page shows. */
const faults = async (widget: HTMLElement): Promise<string[]> => {
  // The test library brings it along, and puts it there at its first use.
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(widget, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`),
  );
};

describe('axe finds nothing wrong:', () => {
  keepWarnings();
  before(async () => {
    await expect(await fixture(html`<p>Text</p>`)).to.be.accessible();
  });
  afterEach(plainPage);

  for (const [page, look] of Object.entries(pages)) {
    describe(`on a page that is ${page}:`, () => {
      for (const { name, show } of scenes) {
        it(name, async () => {
          setPage(look);
          expect(await faults(await show())).to.deep.equal([]);
        });
      }
    });
  }
});

import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { fixtures } from '../../src/testing/index.js';
import { engine } from '../support/browser.js';
import { keepWarnings, rendered, settled } from '../widgets/helpers.js';
import { elementsOf, form, given, isOwn, nameOf, ready, scenes, stopsOf, summaries, wide } from './scenes.js';

interface Heard {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly Heard[];
}

/** The page as assistive technology gets it, with all that has a role. */
const heard = async (): Promise<Heard[]> => {
  const root = (await (a11ySnapshot as (options: object) => Promise<unknown>)({})) as Heard;
  const flat = (node: Heard): Heard[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat(root);
};

const levelsOf = (widget: HTMLElement): number[] =>
  elementsOf(widget)
    .filter((element) => isOwn(element) && /^h[1-6]$/.test(element.localName))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map(({ localName }) => Number(localName.slice(1)));

describe('in every engine', () => {
  keepWarnings();

  for (const { name, show } of scenes) {
    it(`headings begin at the page's level and skip none: ${name}`, async () => {
      const widget = await show();
      widget.setAttribute('heading-level', '3');
      await rendered(widget);
      await settled();
      const levels = levelsOf(widget);
      const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 2) + 1 || level < 3);
      expect(jumps, levels.join(' ')).to.deep.equal([]);
    });

    it(`nothing that can have the focus is hidden from those who listen: ${name}`, async () => {
      const widget = await show();
      expect(
        stopsOf(widget)
          .filter((stop) => stop.closest('[aria-hidden=true]'))
          .map(nameOf),
      ).to.deep.equal([]);
    });
  }
});

/** Only there can a test read the accessibility tree. */
const only = engine === 'chromium' ? describe : describe.skip;

only('in the accessibility tree', () => {
  keepWarnings();

  for (const { name, show } of scenes) {
    it(`all that can be used has a name: ${name}`, async () => {
      // The page's own form is the page's.
      await show();
      const roles =
        /^(?:link|button|textbox|searchbox|combobox|checkbox|DisclosureTriangle|heading|image|img|navigation|region)$/;
      const nameless = (await heard()).filter((node) => roles.test(node.role) && !node.name?.trim());
      expect(nameless).to.deep.equal([]);
    });
  }

  it('a card is one link by its title', async () => {
    await given('related-posts', fixtures.listOf(summaries(3)));
    const nodes = await heard();
    expect(nodes.filter(({ role }) => role === 'link').map(({ name }) => name)).to.deep.equal([
      'Article 0',
      'Article 1',
      'Article 2',
    ]);
  });

  it('what is pressed is told', async () => {
    await given('addiction-comparison-table', fixtures.levels);
    const buttons = (await heard()).filter(({ role }) => role === 'button') as (Heard & {
      pressed?: boolean;
    })[];
    expect(buttons.map(({ name, pressed }) => [name, Boolean(pressed)])).to.deep.equal([
      ['Table', true],
      ['Chart', false],
    ]);
  });

  it('a region that scrolls has the name of its table', async () => {
    await given('addiction-comparison-table', wide(14));
    const groups = (await heard()).filter(({ role }) => role === 'group');
    expect(groups.map(({ name }) => name)).to.include('Many columns');
  });

  it('a table of contents has a link to each section, by its heading', async () => {
    await ready('article-view', { attributes: { slug: 'sleep-and-mood' } });
    const links = (await heard()).filter(({ role }) => role === 'link').map(({ name }) => name);
    expect(links).to.include.members(['The short answer', 'Evenings', 'Whom to ask']);
  });

  it('a field has the name of its label, and is known to be required', async () => {
    await form({ status: 400 });
    const nodes = (await heard()) as (Heard & { required?: boolean })[];
    const field = nodes.find(({ role }) => role === 'textbox');
    expect([field?.name, field?.required]).to.deep.equal(['E-mail address', true]);
  });

  it('the field that no person fills in is not there', async () => {
    await form({ status: 400 });
    const fields = (await heard()).filter(({ role }) => role === 'textbox');
    expect(fields).to.have.length(1);
  });
});

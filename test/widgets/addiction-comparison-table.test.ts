import { expect } from '@open-wc/testing';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/content-provider.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import {
  becomes,
  has,
  keepWarnings,
  part,
  parts,
  place,
  rendered,
  settled,
  words,
  type Widget,
} from './helpers.js';

const TAG = 'addiction-comparison-table';

const table = async (data: unknown) => {
  const placed = await place(TAG, { data });
  await placed.told.until('cw-load');
  return placed;
};

const cells = (widget: Widget): HTMLElement[] => parts(widget, 'cell');

/** A comparison of one cell. */
const single = (cell: object, more: object = {}) => ({
  id: 'x',
  caption: 'Caption',
  columns: [{ id: 'one', label: 'One' }],
  rows: [{ id: 'row', label: 'Row', cells: { one: cell } }],
  ...more,
});

describe(`<${TAG}>`, () => {
  const warnings = keepWarnings();

  describe('which comparison', () => {
    it('is physical against psychological when the page says nothing', async () => {
      const { client, transport } = testClient();
      const { told } = await place(TAG, { client });
      await told.until('cw-error');
      expect(transport.requests.map(({ path }) => path)).to.deep.equal([
        '/v1/comparisons/physical-vs-psychological.json',
      ]);
    });

    it('is the one that the page names', async () => {
      const { client } = testClient(fixtures.routes());
      const { widget, told } = await place(TAG, { client, attributes: { comparison: 'effort' } });
      await told.until('cw-load');
      expect(words(part(widget, 'caption'))).to.equal('How much effort three habits take');
    });

    it('may have any id, which stays one part of the address', async () => {
      const { client, transport } = testClient();
      const { told } = await place(TAG, { client, attributes: { comparison: '../a b/é?c#d' } });
      await told.until('cw-error');
      expect(transport.requests[0]?.url).to.equal(
        'https://content.test/v1/comparisons/..%2Fa%20b%2F%C3%A9%3Fc%23d.json',
      );
    });
  });

  describe('is a table', () => {
    it('with a caption, and headers that say what they head', async () => {
      const { widget } = await table(fixtures.comparison);
      expect(part(widget, 'table')?.localName).to.equal('table');
      expect(part(widget, 'caption')?.parentElement?.localName).to.equal('table');
      expect(words(part(widget, 'caption'))).to.equal('A sleep diary and a mood diary');
      const columns = parts<HTMLTableCellElement>(widget, 'column-header');
      expect(columns.map((header) => [header.localName, header.scope, words(header)])).to.deep.equal([
        ['th', 'col', 'Sleep diary'],
        ['th', 'col', 'Mood diary'],
      ]);
      const rows = parts<HTMLTableCellElement>(widget, 'row-header');
      expect(rows.map((header) => [header.localName, header.scope, words(header)])).to.deep.equal([
        ['th', 'row', 'When it is written'],
        ['th', 'row', 'What is in it'],
        ['th', 'row', 'What it takes'],
      ]);
    });

    it('with a cell for every row and column, in their order', async () => {
      const { widget } = await table(fixtures.comparison);
      const texts = cells(widget).map((cell) => words(cell).replace(/[\d ]+$/, ''));
      expect(texts).to.deep.equal([
        'In the morning',
        'In the evening',
        'Two times and a number',
        'A word or two',
        'A clock',
        'not stated',
      ]);
      for (const { localName } of cells(widget)) expect(localName).to.equal('td');
    });

    it('also to assistive technology, however it is laid out', async () => {
      const { widget } = await table(fixtures.comparison);
      widget.style.inlineSize = '18em';
      const roles = (name: string) => [
        ...new Set(parts(widget, name).map((found) => found.getAttribute('role'))),
      ];
      expect(['table', 'column-header', 'row-header', 'cell'].flatMap(roles)).to.deep.equal([
        'table',
        'columnheader',
        'rowheader',
        'cell',
      ]);
    });

    it('with what its scale means and how old it is', async () => {
      const { widget } = await table(fixtures.levels);
      expect(words(part(widget, 'scale-note'))).to.equal('As three invented people remembered it.');
      const other = await table(fixtures.comparison);
      expect(words(part(other.widget, 'comparison'))).to.include('As of September 10, 2024');
      expect(has(other.widget, 'scale-note')).to.equal(false);
    });
  });

  describe('a level', () => {
    it('is told by a word, by marks for the eye, and by its step for the ear', async () => {
      const { widget } = await table(fixtures.levels);
      const [some] = cells(widget);
      expect(words(some)).to.include('Some');
      expect(words(some?.querySelector('[aria-hidden="true"]'))).to.equal('●●○');
      expect(words(some)).to.include('(level 2 of 3)');
    });

    it('says so when nobody gives a source for it', async () => {
      const { widget } = await table(fixtures.levels);
      expect(cells(widget).map((cell) => words(cell).includes('no source given'))).to.deep.equal([
        true,
        false,
        true,
        true,
        true,
        false,
      ]);
    });

    it('may come with a text', async () => {
      const { widget } = await table(fixtures.levels);
      expect(words(cells(widget)[2]))
        .to.include('Much')
        .and.to.include('Shoes are half of it');
    });

    it('that the scale does not have is left out, and the console says which', async () => {
      const scale = { id: 's', label: 'Scale', steps: [{ value: 1, label: 'Little' }] };
      const { widget } = await table(single({ level: 9 }, { scale }));
      expect(words(cells(widget)[0])).to.equal('not stated');
      expect(warnings.join()).to.include('rows.0.cells.one.level');
    });

    it('in a comparison without a scale is none', async () => {
      const { widget } = await table(single({ level: 1, text: 'Text' }));
      expect(words(cells(widget)[0])).to.equal('Text');
    });
  });

  describe('its sources', () => {
    it('are numbered links behind what they stand for, with a name', async () => {
      const { widget } = await table(fixtures.comparison);
      const links = [...(cells(widget)[3]?.querySelectorAll('a') ?? [])];
      expect(links.map((link) => [words(link), link.getAttribute('aria-label')])).to.deep.equal([
        ['1', 'Source 1'],
        ['2', 'Source 2'],
      ]);
    });

    it('are listed below, where the links lead with the focus', async () => {
      const { widget } = await table(fixtures.comparison);
      const items = [...(part(widget, 'sources')?.querySelectorAll('li') ?? [])];
      expect(items.map(words)).to.deep.equal([
        'A survey that nobody took (fictitious)',
        'Two diaries, compared (fictitious), 2019',
      ]);
      cells(widget)[0]?.querySelector('a')?.click();
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Two diaries, compared (fictitious), 2019');
    });

    it('that do not exist are not linked', async () => {
      const { widget } = await table(single({ text: 'Text', citations: ['nowhere'] }));
      expect(cells(widget)[0]?.querySelectorAll('a')).to.have.length(0);
      expect(has(widget, 'sources')).to.equal(false);
    });

    it('lead only where one may follow', async () => {
      const citations = [{ id: 'diaries', title: 'Hostile', url: 'javascript:alert(1)' }];
      const { widget } = await table(single({ text: 'Text', citations: ['diaries'] }, { citations }));
      expect(words(part(widget, 'sources'))).to.equal('Hostile');
      expect(part(widget, 'sources')?.querySelectorAll('a')).to.have.length(0);
    });

    for (const id of ['a b', '50%', 'a%20b', '"><b>']) {
      it(`are reached also when comparison and source are called ${id}`, async () => {
        const citations = [{ id, title: 'The source' }];
        const { widget } = await table(single({ text: 'Text', citations: [id] }, { id, citations }));
        cells(widget)[0]?.querySelector('a')?.click();
        expect(words(widget.shadowRoot?.activeElement)).to.equal('The source');
      });
    }
  });

  it('shows markup in any of its texts as text', async () => {
    const markup = '<img src=x onerror="throw 1"><b>bold</b>&amp;';
    const { widget } = await table({
      id: 'x',
      caption: markup,
      columns: [{ id: 'one', label: markup }],
      rows: [{ id: 'row', label: markup, cells: { one: { text: markup, level: 1, citations: ['s'] } } }],
      scale: { id: 's', label: markup, note: markup, steps: [{ value: 1, label: markup }] },
      citations: [{ id: 's', title: markup, publisher: markup, year: markup }],
    });
    for (const name of ['caption', 'column-header', 'row-header', 'scale-note']) {
      expect(words(part(widget, name)), name).to.equal(markup);
    }
    expect(words(part(widget, 'cell'))).to.include(markup);
    expect(words(part(widget, 'sources'))).to.equal(`${markup}, ${markup}, ${markup}`);
    expect(part(widget, 'comparison')?.querySelectorAll('b, img, [onerror]')).to.have.length(0);
  });

  describe('its scroll region', () => {
    const wide = {
      id: 'wide',
      caption: 'Wide',
      columns: Array.from({ length: 14 }, (_, at) => ({ id: `c${at}`, label: `Column ${at}` })),
      rows: [{ id: 'row', label: 'Row', cells: {} }],
    };
    const isStop = (widget: Widget): boolean => part(widget, 'scroll')?.hasAttribute('tabindex') ?? false;
    /** A region notices its size in a frame of its own. */
    const follows = (widget: Widget, expected: boolean): Promise<void> =>
      becomes(() => isStop(widget), expected);

    it('is a stop of the keyboard while it scrolls', async () => {
      const { widget } = await table(wide);
      expect(part(widget, 'scroll')?.tabIndex).to.equal(0);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });

    it('is none while it does not scroll', async () => {
      const { widget } = await table(fixtures.comparison);
      expect(isStop(widget)).to.equal(false);
    });

    for (const id of ['wide', 'two words']) {
      it(`has the name of the table, also when that is called "${id}"`, async () => {
        const { widget } = await table({ ...wide, id });
        const region = part(widget, 'scroll');
        const ids = region?.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const texts = ids.map((each) => words(widget.shadowRoot?.getElementById(each)));
        expect(region?.getAttribute('aria-label') ?? texts.join(' ')).to.equal('Wide');
      });
    }

    it('follows its size', async () => {
      const { widget } = await table(wide);
      widget.style.inlineSize = '300em';
      await follows(widget, false);
      widget.style.inlineSize = '40em';
      await follows(widget, true);
    });

    it('follows its size also after it was away', async () => {
      const { widget, provider } = await table(wide);
      widget.remove();
      await settled();
      provider.append(widget);
      await rendered(widget);
      widget.style.inlineSize = '300em';
      await follows(widget, false);
    });
  });
});

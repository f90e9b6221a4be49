import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/content-provider.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import { engine } from '../support/browser.js';
import {
  becomes,
  has,
  keepWarnings,
  longWord,
  NARROW,
  part,
  parts,
  place,
  rendered,
  settled,
  tooWide,
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

interface Heard {
  readonly role?: string;
  readonly name?: string;
  readonly children?: readonly Heard[];
}

/** What assistive technology is told on this page, in order, without links. */
const texts = async (): Promise<string[]> => {
  const within = ({ role, name = '', children = [] }: Heard): string[] =>
    role === 'link' ? [] : role === 'StaticText' ? [name.trim()] : children.flatMap(within);
  return within((await (a11ySnapshot as (options: object) => Promise<unknown>)({})) as Heard);
};

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

    // Only there can a test read the accessibility tree.
    if (engine === 'chromium') {
      for (const size of ['40em', '18em']) {
        it(`that is heard row by row, each value once with what it belongs to, in ${size}`, async () => {
          const { widget } = await table(fixtures.comparison);
          widget.style.inlineSize = size;
          const heard = await texts();
          const headers = ['Sleep diary', 'Mood diary'];
          const row = (label: string, ...values: string[]) =>
            size === '40em'
              ? [label, ...values]
              : [label, ...values.flatMap((value, at) => [headers[at], value])];
          expect(heard.slice(0, heard.indexOf('Two diaries, compared (fictitious)'))).to.deep.equal([
            'A sleep diary and a mood diary',
            ...(size === '40em' ? headers : []),
            ...row('When it is written', 'In the morning', 'In the evening'),
            ...row('What is in it', 'Two times and a number', 'A word or two'),
            ...row('What it takes', 'A clock', 'not stated'),
          ]);
        });
      }
    }

    it('with what its scale means and how old it is', async () => {
      const { widget } = await table(fixtures.levels);
      expect(words(part(widget, 'scale-note'))).to.equal('As three invented people remembered it.');
      const other = await table(fixtures.comparison);
      expect(words(part(other.widget, 'comparison'))).to.include('As of September 10, 2024');
      expect(has(other.widget, 'scale-note')).to.equal(false);
    });
  });

  it('says how old it is in the language and direction of the page, on the side of its own words', async () => {
    const { widget } = await table({ ...fixtures.comparison.item, locale: 'ar', caption: 'مقارنة' });
    const line = [...(part(widget, 'comparison')?.querySelectorAll('p') ?? [])].at(-1);
    expect(words(line)).to.equal('As of September 10, 2024');
    expect([line?.lang, line?.dir]).to.deep.equal(['en', 'ltr']);
    const range = document.createRange();
    range.selectNodeContents(line as HTMLElement);
    const edge = line?.getBoundingClientRect().right ?? 0;
    expect(range.getBoundingClientRect().right).to.be.closeTo(edge, 1);
  });

  it('stays inside its place however long a word is', async () => {
    const { widget } = await table({
      ...fixtures.comparison.item,
      caption: longWord,
      columns: fixtures.comparison.item.columns.map(({ id }) => ({ id, label: longWord })),
      rows: fixtures.comparison.item.rows.map((row) => ({
        ...row,
        label: longWord,
        cells: { 'sleep-diary': { text: longWord } },
      })),
    });
    widget.style.inlineSize = NARROW;
    expect(tooWide(widget, ['caption', 'row-header', 'cell'])).to.deep.equal([]);
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

    it('stands on a line of its own above its text', async () => {
      const { widget } = await table(fixtures.levels);
      const level = cells(widget)[2]?.querySelector('[aria-hidden="true"]');
      const text = document.createTreeWalker(cells(widget)[2] as HTMLElement, NodeFilter.SHOW_TEXT);
      while (!text.currentNode.textContent?.includes('Shoes') || text.currentNode.firstChild) text.nextNode();
      const range = document.createRange();
      range.selectNode(text.currentNode);
      expect(range.getBoundingClientRect().top).to.be.at.least(
        (level?.getBoundingClientRect().bottom ?? 0) - 1,
      );
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

  describe('whatever its size', () => {
    /** As many rows and columns, each cell with this text. */
    const sized = (rows: number, columns: number, text = 'Cell', label = 'Label') => ({
      id: `${rows}-by-${columns}`,
      caption: label,
      columns: Array.from({ length: columns }, (_, at) => ({ id: `c${at}`, label })),
      rows: Array.from({ length: rows }, (_, row) => ({
        id: `r${row}`,
        label,
        cells: Object.fromEntries(Array.from({ length: columns }, (_each, at) => [`c${at}`, { text }])),
      })),
    });
    const scrolls = (widget: Widget): boolean => {
      const region = part(widget, 'scroll');
      return (region?.scrollWidth ?? 0) > (region?.clientWidth ?? 0);
    };
    const pageScrolls = (): boolean => document.documentElement.scrollWidth > innerWidth;

    for (const columns of [2, 3, 4, 5, 6]) {
      it(`shows ${columns} columns without scrolling where there is room`, async () => {
        const { widget } = await table(sized(2, columns));
        widget.style.inlineSize = '60em';
        expect(parts(widget, 'column-header')).to.have.length(columns);
        expect(cells(widget)).to.have.length(2 * columns);
        expect(scrolls(widget)).to.equal(false);
      });
    }

    it('shows 40 columns in its own region, and says once that six can be taken in', async () => {
      const { widget } = await table(sized(1, 40));
      expect(cells(widget)).to.have.length(40);
      expect(scrolls(widget)).to.equal(true);
      expect(pageScrolls()).to.equal(false);
      await table(sized(1, 40));
      expect(warnings.filter((said) => said.includes('40 columns'))).to.deep.equal([
        `clinic-widgets: <${TAG}> comparison 1-by-40 has 40 columns and may scroll; up to 6 can be taken in`,
      ]);
    });

    for (const [rows, columns] of [
      [0, 2],
      [2, 0],
    ] as const) {
      it(`is empty with ${rows} rows and ${columns} columns, and says what is missing`, async () => {
        const { widget, told } = await place(TAG, { data: sized(rows, columns) });
        await told.until('cw-empty');
        expect(widget.state).to.equal('empty');
        expect(words(part(widget, 'message'))).to.equal('There is nothing to show here yet.');
        expect(warnings).to.deep.equal([
          `clinic-widgets: <${TAG}> comparison ${rows}-by-${columns} is empty; give it a row and a column at least`,
        ]);
      });
    }

    it('drops a cell of an unknown column, and says which', async () => {
      const { widget } = await table(
        single(
          { text: 'Kept' },
          { rows: [{ id: 'row', label: 'Row', cells: { one: { text: 'Kept' }, two: { text: 'Lost' } } }] },
        ),
      );
      expect(cells(widget).map(words)).to.deep.equal(['Kept']);
      expect(words(part(widget, 'comparison'))).not.to.include('Lost');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('left out rows.0.cells.two (columns has no such id)');
    });

    for (const size of ['45em', '18em']) {
      it(`breaks a word of 300 letters, in ${size}`, async () => {
        const word = 'x'.repeat(300);
        const { widget } = await table(sized(2, 2, word, word));
        widget.style.inlineSize = size;
        expect(scrolls(widget)).to.equal(false);
        expect(pageScrolls()).to.equal(false);
      });
    }
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

    it('is none while it does not scroll, and nothing to be named', async () => {
      const { widget } = await table(fixtures.comparison);
      expect(isStop(widget)).to.equal(false);
      const region = part(widget, 'scroll');
      expect([region?.hasAttribute('role'), region?.hasAttribute('aria-label')]).to.deep.equal([
        false,
        false,
      ]);
    });

    it('is a group while it scrolls', async () => {
      const { widget } = await table(wide);
      expect(part(widget, 'scroll')?.getAttribute('role')).to.equal('group');
    });

    it('keeps in what is only heard, so that the page gets no wider', async () => {
      const { rows, scale } = fixtures.levels.item;
      const levels = Object.fromEntries(wide.columns.map(({ id }) => [id, { level: 1, text: longWord }]));
      const { widget } = await table({ ...wide, scale, rows: [{ ...rows[0], cells: levels }] });
      expect(words(part(widget, 'cell'))).to.include('(level 1 of 3)');
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
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

    const long = {
      ...wide,
      id: 'long',
      rows: Array.from({ length: 60 }, (_, at) => ({ id: `r${at}`, label: `Row ${at}`, cells: {} })),
    };
    const shade = (widget: Widget): string => {
      const region = part(widget, 'scroll');
      return region ? getComputedStyle(region, '::after').content : '';
    };

    it('shows that there is more below, until its end is reached', async () => {
      const { widget } = await table(long);
      expect(shade(widget)).to.equal('""');
      part(widget, 'scroll')?.scrollTo(0, 1e6);
      await becomes(() => shade(widget), 'none');
    });

    const beginning = (element: Element | null | undefined) => {
      const { x, y } = element?.getBoundingClientRect() ?? { x: NaN, y: NaN };
      return { x: Math.round(x), y: Math.round(y) };
    };
    const background = (element: Element | null): string =>
      element ? getComputedStyle(element).backgroundColor : '';

    it('is a stop also while it scrolls up and down', async () => {
      const { widget } = await table({ ...long, columns: wide.columns.slice(0, 2) });
      const region = part(widget, 'scroll');
      expect(region?.scrollWidth).to.equal(region?.clientWidth);
      expect(region?.tabIndex).to.equal(0);
    });

    it('keeps the headers in sight', async () => {
      const { widget } = await table(long);
      const region = part(widget, 'scroll') as HTMLElement;
      region.scrollTo(300, 600);
      await becomes(() => beginning(part(widget, 'column-header')).y, beginning(region).y);
      expect(beginning(parts(widget, 'row-header')[30]).x).to.equal(beginning(region).x);
    });

    it('lays them on the ground of the page, also when that has changed', async () => {
      const { widget, provider } = await table(long);
      const region = part(widget, 'scroll') as HTMLElement;
      provider.style.cssText = 'display: block; background: rgb(1, 2, 3)';
      region.scrollTop = 100;
      await becomes(() => background(part(widget, 'column-header')), 'rgb(1, 2, 3)');
      provider.style.background = 'rgb(250, 240, 230)';
      region.scrollTop = 200;
      await becomes(() => background(part(widget, 'column-header')), 'rgb(250, 240, 230)');
      expect(background(part(widget, 'row-header'))).to.equal('rgb(250, 240, 230)');
      expect(background(part(widget, 'cell'))).to.equal('rgba(0, 0, 0, 0)');
    });

    it('needs no ground while nothing goes by', async () => {
      const { widget } = await table(fixtures.comparison);
      expect(background(part(widget, 'column-header'))).to.equal('rgba(0, 0, 0, 0)');
    });

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

  describe('that is long', () => {
    const long = (rows: number) =>
      single(
        { text: 'A' },
        {
          rows: Array.from({ length: rows }, (_, at) => ({
            id: `r${String(at)}`,
            label: 'Row',
            cells: { one: { text: 'A' } },
          })),
        },
      );
    const isWhole = async (rows: number): Promise<boolean> => {
      const { widget } = await table({ version: '1.0', item: long(rows) });
      widget.style.inlineSize = '40em';
      await settled();
      const { scrollHeight = 0, clientHeight = NaN } = part(widget, 'scroll') ?? {};
      return scrollHeight <= clientHeight + 1;
    };

    it('stands whole where it is a little longer than the window', async () => {
      expect(await isWhole(Math.ceil(innerHeight / 50))).to.equal(true);
    });

    it('scrolls by itself where it is much longer', async () => {
      expect(await isWhole(Math.ceil(innerHeight / 20))).to.equal(false);
    });
  });
});

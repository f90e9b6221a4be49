import { expect } from '@open-wc/testing';
import { comparisonKind } from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, read, warningsOf } from './support.js';

const { comparison, levels } = fixtures;

/** A comparison of one row whose columns have these names, and cells that say so. */
const withColumns = (names: readonly string[]) => ({
  id: 'names',
  caption: 'Names',
  columns: names.map((id) => ({ id, label: `Column ${id}` })),
  rows: [
    {
      id: 'row',
      label: 'Row',
      // As `JSON.parse` makes them: `__proto__` too is an ordinary field there.
      cells: Object.fromEntries(names.map((id) => [id, { text: id }])),
    },
  ],
});

describe('a comparison', () => {
  it('has its cells in the order of its columns, whatever the order they are written in', () => {
    const turned = changed(comparison, {
      'item.rows.0.cells': { 'mood-diary': { text: 'second' }, 'sleep-diary': { text: 'first' } },
    });
    expect(read(comparisonKind, turned).rows[0]?.cells.map(({ text }) => text)).to.deep.equal([
      'first',
      'second',
    ]);
  });

  it('has a cell for every column, even where nothing is said', () => {
    const { rows } = read(comparisonKind, changed(comparison, { 'item.rows.1.cells': {} }));
    expect(rows.map(({ cells }) => cells.length)).to.deep.equal([2, 2, 2]);
    expect(rows[1]?.cells[0]).to.deep.equal({ text: undefined, level: undefined, citations: [] });
  });

  it('is refused where it would have more cells, steps or sources than a page can draw', () => {
    const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
      Array.from({ length: count }, (_, at) => make(at));
    const rows = many(101, () => ({ id: 'r', label: 'R', cells: {} }));
    const columns = many(100, (at) => ({ id: String(at), label: 'C' }));
    const steps = many(101, (value) => ({ value, label: 'S' }));
    const citations = many(1_001, (at) => ({ id: String(at), title: 'T' }));
    for (const [path, changes] of Object.entries({
      'item.rows': { 'item.rows': rows, 'item.columns': columns },
      'item.scale.steps': { 'item.scale': { id: 's', label: 'S', steps } },
      'item.citations': { 'item.citations': citations },
    })) {
      const { code, path: at } = faultOf(comparisonKind, changed(comparison, changes));
      expect([code, at]).to.deep.equal(['invalid', path]);
    }
    expect(read(comparisonKind, changed(comparison, { 'item.rows': rows })).rows).to.have.length(101);
  });

  for (const name of ['toString', 'hasOwnProperty', '0', 'a.b']) {
    it(`may have a column that is called “${name}”`, () => {
      const { result, warnings } = warningsOf(() =>
        read(comparisonKind, withColumns(['before', name, 'after'])),
      );
      expect(result.rows[0]?.cells.map(({ text }) => text)).to.deep.equal(['before', name, 'after']);
      expect(warnings).to.deep.equal([]);
    });
  }

  for (const name of ['constructor', '__proto__', 'prototype']) {
    it(`keeps all other cells in their place beside a column that is called ${name}`, () => {
      const { result } = warningsOf(() => read(comparisonKind, withColumns(['before', name, 'after'])));
      const [before, between, after] = result.rows[0]?.cells.map(({ text }) => text) ?? [];
      expect([before, after]).to.deep.equal(['before', 'after']);
      // valibot passes over fields of these names; what takes its place in the script-tag build does not.
      expect(between).to.be.oneOf([name, undefined]);
    });
  }

  for (const name of ['constructor', '__proto__', 'prototype', 'toString']) {
    it(`says nothing in a column that is called ${name} when its row does not`, () => {
      const json = withColumns(['before', name]);
      const [row] = json.rows;
      expect(
        read(comparisonKind, { ...json, rows: [{ ...row, cells: { before: {} } }] }).rows[0]?.cells[1],
      ).to.deep.equal({ text: undefined, level: undefined, citations: [] });
    });
  }

  it('leaves out cells of a column that is not there, and says which', () => {
    const { result, warnings } = warningsOf(() =>
      read(comparisonKind, changed(comparison, { 'item.rows.1.cells.third': { text: 'lost' } })),
    );
    expect(result.rows[1]?.cells).to.have.length(2);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('item.rows.1.cells.third (columns has no such id)');
  });

  it('places its levels on the scale', () => {
    const { rows, scale } = read(comparisonKind, levels);
    expect(rows[0]?.cells.map(({ level }) => level)).to.deep.equal([
      { label: 'Some', step: 2, of: 3 },
      { label: 'Little', step: 1, of: 3 },
    ]);
    expect(scale).to.deep.equal({
      id: 'effort',
      label: 'Effort',
      note: 'As three invented people remembered it.',
      steps: ['Little', 'Some', 'Much'],
    });
  });

  it('knows a level by its value, as a number or as text', () => {
    const cells = { 'first-week': { level: '3' }, later: { level: 3 } };
    const { rows } = read(comparisonKind, changed(levels, { 'item.rows.0.cells': cells }));
    expect(rows[0]?.cells.map(({ level }) => level?.step)).to.deep.equal([3, 3]);
  });

  it('leaves out a level that is no step of its scale, and says where', () => {
    const { result, warnings } = warningsOf(() =>
      read(comparisonKind, changed(levels, { 'item.rows.1.cells.first-week.level': 9 })),
    );
    expect(result.rows[1]?.cells[0]).to.deep.include({ level: undefined, text: 'Shoes are half of it' });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('item.rows.1.cells.first-week.level (scale.steps has no such value)');
  });

  it('leaves out every level when it has no scale', () => {
    const { result } = warningsOf(() => read(comparisonKind, changed(levels, { 'item.scale': null })));
    expect(result.scale).to.equal(undefined);
    for (const { cells } of result.rows) for (const cell of cells) expect(cell.level).to.equal(undefined);
  });

  it('leaves out a citation that is not listed, and says where', () => {
    const { result, warnings } = warningsOf(() =>
      read(
        comparisonKind,
        changed(comparison, { 'item.rows.0.cells.sleep-diary.citations': ['diaries', 'nowhere'] }),
      ),
    );
    expect(result.rows[0]?.cells[0]?.citations).to.deep.equal(['diaries']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('item.rows.0.cells.sleep-diary.citations (citations has no such id)');
  });

  it('says where it comes from and as of when', () => {
    expect(read(comparisonKind, comparison).source).to.deep.equal({
      articleId: 'f-5',
      asOf: { year: 2024, month: 9, day: 10, iso: '2024-09-10' },
    });
  });

  it('may have no columns and no rows', () => {
    expect(
      read(comparisonKind, changed(comparison, { 'item.columns': [], 'item.rows': [] })),
    ).to.deep.include({
      columns: [],
      rows: [],
    });
  });

  it('names the path deep inside', () => {
    for (const [path, value] of [
      ['item.caption', undefined],
      ['item.columns', null],
      ['item.columns.1.label', ''],
      ['item.rows.2.cells', undefined],
      ['item.rows.2.cells.sleep-diary', 'text'],
      ['item.rows.0.cells.sleep-diary.text', 7],
      ['item.rows.0.cells.sleep-diary.level', true],
      ['item.rows.0.cells.sleep-diary.citations.0', 1],
      ['item.citations.1.id', null],
      ['item.source.asOf', 2024],
    ] as [string, unknown][])
      expect(faultOf(comparisonKind, changed(comparison, { [path]: value })), path).to.include({
        code: 'invalid',
        path,
      });
    expect(faultOf(comparisonKind, changed(levels, { 'item.scale.steps.0.value': null })).path).to.equal(
      'item.scale.steps.0.value',
    );
  });
});

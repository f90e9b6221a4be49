import { expect } from '@open-wc/testing';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/content-provider.js';
import { fixtures } from '../../src/testing/index.js';
import { becomes, has, keepWarnings, part, parts, place, rendered, words, type Widget } from './helpers.js';

const TAG = 'addiction-comparison-table';

const table = async (data: unknown, attributes: Record<string, string> = { tools: 'copy csv' }) => {
  const placed = await place(TAG, { data, attributes });
  await placed.told.until('cw-load');
  return placed;
};

/** A comparison of one cell with this text. */
const holding = (text: string, more: object = {}) => ({
  id: 'x',
  caption: 'Caption',
  columns: [{ id: 'one', label: 'One' }],
  rows: [{ id: 'row', label: 'Row', cells: { one: { text } } }],
  ...more,
});

const labels = (widget: Widget): string[] => parts(widget, 'tool').map(words);
const press = (widget: Widget, label: string): void =>
  parts(widget, 'tool')
    .find((each) => words(each) === label)
    ?.click();
const said = (widget: Widget): string => words(part(widget, 'said'));

const COPIED = 'Copied. You can paste it into a document or a spreadsheet.';
const NOT_COPIED = 'This page may not copy for you. You can select the table and copy it yourself.';

describe(`<${TAG}> lets readers take away`, () => {
  const warnings = keepWarnings();

  it('nothing unless the page says so', async () => {
    const { widget } = await table(fixtures.comparison, {});
    expect(has(widget, 'tools')).to.equal(false);
  });

  it('what the page names, by buttons of a named group', async () => {
    const { widget } = await table(fixtures.comparison);
    expect(labels(widget)).to.deep.equal(['Copy as text', 'Download as CSV']);
    expect(part(widget, 'tools')?.getAttribute('role')).to.equal('group');
    expect(part(widget, 'tools')?.getAttribute('aria-label')).to.equal('Options for this comparison');
    widget.setAttribute('tools', 'csv');
    await rendered(widget);
    expect(labels(widget)).to.deep.equal(['Download as CSV']);
  });

  it('nothing that is unknown, and says once what there is', async () => {
    const { widget } = await table(fixtures.comparison, { tools: 'pdf  copy' });
    expect(labels(widget)).to.deep.equal(['Copy as text']);
    await table(fixtures.comparison, { tools: 'pdf  copy' });
    expect(warnings).to.deep.equal([`clinic-widgets: <${TAG} tools="pdf"> is not one of copy, csv`]);
  });

  it('in the language of the page', async () => {
    const { widget } = await table(fixtures.levels, { tools: 'copy csv', lang: 'es' });
    await becomes(() => labels(widget).join(), 'Tabla,Gráfico,Copiar como texto,Descargar como CSV');
  });

  describe('as text', () => {
    let copied: string[];
    /** What the browser has for copying; the real one asks a person. */
    const clipboard = (value: unknown): void => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    };
    beforeEach(() => {
      copied = [];
      clipboard({
        writeText: (text: string) => {
          copied.push(text);
          return Promise.resolve();
        },
      });
    });
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
    });

    it('the whole table with what belongs to it, separated by tabs', async () => {
      const { widget } = await table(fixtures.comparison);
      press(widget, 'Copy as text');
      await becomes(() => said(widget), COPIED);
      expect(copied.map((text) => text.split('\n').map((line) => line.split('\t')))).to.deep.equal([
        [
          ['A sleep diary and a mood diary', 'Sleep diary', 'Mood diary'],
          ['When it is written', 'In the morning [2]', 'In the evening'],
          ['What is in it', 'Two times and a number', 'A word or two [1] [2]'],
          ['What it takes', 'A clock', 'not stated'],
          ['[1] A survey that nobody took (fictitious), https://journal.example/survey', '', ''],
          ['[2] Two diaries, compared (fictitious), 2019', '', ''],
          ['As of September 10, 2024', '', ''],
        ],
      ]);
    });

    it('levels with their step, what they mean, and whether they have a source', async () => {
      const { widget } = await table(fixtures.levels, { tools: 'copy', view: 'chart' });
      press(widget, 'Copy as text');
      await becomes(() => said(widget), COPIED);
      expect(copied[0]?.split('\n').map((line) => line.split('\t'))).to.deep.equal([
        ['How much effort three habits take', 'In the first week', 'Later'],
        ['Keeping a diary', 'Some (level 2 of 3) (no source given)', 'Little (level 1 of 3) [1]'],
        [
          'A walk each day',
          'Much (level 3 of 3) Shoes are half of it (no source given)',
          'Some (level 2 of 3) (no source given)',
        ],
        ['Lights out at ten', 'Much (level 3 of 3) (no source given)', 'not stated'],
        ['As three invented people remembered it.', '', ''],
        ['[1] Effort, remembered (fictitious)', '', ''],
      ]);
    });

    it('with tabs and lines inside a text as spaces', async () => {
      const { widget } = await table(holding('one\ttwo\r\nthree'));
      press(widget, 'Copy as text');
      await becomes(() => said(widget), COPIED);
      expect(copied[0]).to.equal('Caption\tOne\nRow\tone two three');
    });

    it('and hears of it each time', async () => {
      const { widget } = await table(fixtures.comparison);
      const status = part(widget, 'said');
      expect(status?.getAttribute('role')).to.equal('status');
      expect(said(widget)).to.equal('');
      const heard: string[] = [];
      const observer = new MutationObserver(() => {
        heard.push(words(status));
      });
      observer.observe(status as Element, { characterData: true, childList: true, subtree: true });
      for (const times of [1, 2]) {
        press(widget, 'Copy as text');
        await becomes(() => copied.length, times);
        await becomes(() => heard.filter((text) => text === COPIED).length, times);
      }
      observer.disconnect();
      // The same element: assistive technology listens to that one.
      expect(part(widget, 'said') === status).to.equal(true);
    });

    it('or hears that the browser refused', async () => {
      clipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
      const { widget } = await table(fixtures.comparison);
      press(widget, 'Copy as text');
      await becomes(() => said(widget), NOT_COPIED);
    });

    it('or hears that the browser cannot', async () => {
      clipboard(undefined);
      const { widget } = await table(fixtures.comparison);
      press(widget, 'Copy as text');
      await becomes(() => said(widget), NOT_COPIED);
    });

    it('and hears nothing of it with another comparison', async () => {
      const { widget } = await table(fixtures.comparison);
      press(widget, 'Copy as text');
      await becomes(() => said(widget), COPIED);
      widget.data = fixtures.levels;
      await becomes(() => said(widget), '');
      expect(words(part(widget, 'caption'))).to.equal('How much effort three habits take');
    });
  });

  describe('as a file', () => {
    /** Presses the button as a page that keeps the file for itself, and reads it. */
    const saved = async (data: unknown) => {
      const { widget } = await table(data, { tools: 'csv' });
      let link: HTMLAnchorElement | undefined;
      widget.addEventListener('click', (event) => {
        const [target] = event.composedPath();
        if (!(target instanceof HTMLAnchorElement)) return;
        event.preventDefault();
        link = target;
      });
      press(widget, 'Download as CSV');
      const response = await fetch(link?.href ?? '');
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return { widget, link, text, bytes, type: response.headers.get('content-type') };
    };

    it('of comma-separated values that says it is UTF-8', async () => {
      const { text, bytes, type } = await saved(holding('Été, «cinq»'));
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(type).to.equal('text/csv;charset=utf-8');
      expect(text).to.equal('\uFEFF"Caption","One"\r\n"Row","Été, «cinq»"\r\n');
    });

    it('in which quotes are doubled and each line has as many values', async () => {
      const { text } = await saved(
        holding('She said "no", twice', { scale: { id: 's', label: 'S', note: 'Note', steps: [] } }),
      );
      expect(text).to.equal('\uFEFF"Caption","One"\r\n"Row","She said ""no"", twice"\r\n"Note",""\r\n');
    });

    for (const [text, kept] of [
      ['=HYPERLINK("https://x.invalid")', `'=HYPERLINK(""https://x.invalid"")`],
      ['+cmd', `'+cmd`],
      ['-2+3+cmd', `'-2+3+cmd`],
      ['@SUM(1)', `'@SUM(1)`],
      ['\t=1+1', `'=1+1`],
      ['＝1+1', `'＝1+1`],
      ['-5', '-5'],
      ['+3.5 %', '+3.5 %'],
      ['-1,5', '-1,5'],
      ['1 = 1', '1 = 1'],
    ] as const) {
      it(`in which ${JSON.stringify(text)} is no formula`, async () => {
        const file = await saved(holding(text));
        expect(file.text).to.equal(`\uFEFF"Caption","One"\r\n"Row","${kept}"\r\n`);
      });
    }

    it('in which headers, captions and sources are no formulas either', async () => {
      const file = await saved({
        ...holding('x', { caption: '=A1' }),
        columns: [{ id: 'one', label: '=B1' }],
        rows: [{ id: 'row', label: '=C1', cells: {} }],
        citations: [{ id: 'c', title: '=D1' }],
      });
      expect(file.text).to.equal(`\uFEFF"'=A1","'=B1"\r\n"'=C1","not stated"\r\n"[1] =D1",""\r\n`);
    });

    for (const [id, name] of [
      ['two-diaries', 'two-diaries.csv'],
      ['a/b\\c:d?"e"', 'a-b-c-d-e.csv'],
      ['../../etc', 'etc.csv'],
      ['مقارنة', 'مقارنة.csv'],
      ['???', 'comparison.csv'],
      ['x'.repeat(500), `${'x'.repeat(80)}.csv`],
    ] as const) {
      it(`called ${name.slice(0, 20)} after the id ${id.slice(0, 20)}`, async () => {
        const { link, widget } = await saved(holding('x', { id }));
        expect(link?.download).to.equal(name);
        await becomes(() => said(widget), `The download of ${name} has started.`);
      });
    }

    it('and leaves nothing behind', async () => {
      const { link, widget } = await saved(fixtures.comparison);
      expect(link?.isConnected).to.equal(false);
      expect(widget.shadowRoot?.querySelectorAll('a[download]')).to.have.length(0);
    });
  });
});

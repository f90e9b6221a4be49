import { expect } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia } from '@web/test-runner-commands';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/content-provider.js';
import { fixtures } from '../../src/testing/index.js';
import { engine } from '../support/browser.js';
import { view } from './articles.js';
import { has, keepWarnings, part, parts, place, rendered, settled, words, type Widget } from './helpers.js';

const TAG = 'addiction-comparison-table';

/** How many of the fixture's cells hold a level, in their order, and on which step of three. */
const STEPS = [2, 1, 3, 2, 3];

const levels = async (attributes: Record<string, string> = {}, data: unknown = fixtures.levels) => {
  const placed = await place(TAG, { data, attributes });
  await placed.told.until('cw-load');
  return placed;
};

const drawings = (widget: Element): HTMLElement[] => parts(widget, 'drawing');
const buttons = (widget: Element): HTMLElement[] => parts(widget, 'tool');
const pressed = (widget: Element): string => words(part(widget, 'pressed'));
const press = async (widget: Widget, label: string): Promise<void> => {
  const button = buttons(widget).find((each) => words(each) === label);
  button?.focus();
  button?.click();
  await rendered(widget);
};

const isShown = (element: Element | null | undefined): boolean => element?.checkVisibility() ?? false;

describe(`<${TAG}> shows levels`, () => {
  const warnings = keepWarnings();

  it('as a table where the page says nothing', async () => {
    const { widget } = await levels();
    expect(drawings(widget)).to.have.length(0);
    expect(pressed(widget)).to.equal('Table');
  });

  it('as a chart where the page asks for it', async () => {
    const { widget } = await levels({ view: 'chart' });
    expect(drawings(widget)).to.have.length(STEPS.length);
    expect(pressed(widget)).to.equal('Chart');
  });

  it('as a table when the page asks for something else, and says what there is', async () => {
    const { widget } = await levels({ view: 'pie' });
    expect(drawings(widget)).to.have.length(0);
    expect(warnings).to.deep.equal([`clinic-widgets: <${TAG} view="pie"> is not one of table, chart`]);
  });

  it('each as so many dots of the scale as it has steps', async () => {
    const { widget } = await levels({ view: 'chart' });
    const dots = (at: number) =>
      drawings(widget).map(
        (drawing) => drawing.querySelectorAll('path')[at]?.getAttribute('d')?.match(/M/g)?.length,
      );
    expect(dots(1)).to.deep.equal(STEPS.map(() => 3));
    expect(dots(3)).to.deep.equal(STEPS);
  });

  it('with their words beside what is drawn', async () => {
    const { widget } = await levels({ view: 'chart' });
    const cells = parts(widget, 'cell').filter((cell) => cell.querySelector('[part=drawing]'));
    expect(cells.map((cell) => /Little|Some|Much/.exec(words(cell))?.[0])).to.deep.equal([
      'Some',
      'Little',
      'Much',
      'Some',
      'Much',
    ]);
  });

  it('with the number of a source in the line of the last word', async () => {
    const { widget } = await levels();
    const number = part(widget, 'citation') as HTMLElement;
    const cell = number.closest('td') as HTMLElement;
    const level = cell.querySelector('.level') as HTMLElement;
    const label = [...level.childNodes].find(({ textContent }) => textContent?.includes('Little')) as Node;
    const range = document.createRange();
    // Room for the level, and for nothing after it.
    cell.style.cssText = `display: block; padding: 0; min-inline-size: 0; inline-size: ${String(level.getBoundingClientRect().width)}px`;
    range.selectNodeContents(label);
    const [words, mark] = [range.getBoundingClientRect(), number.getBoundingClientRect()];
    expect(mark.bottom).to.be.closeTo(words.bottom, words.height);
    expect(mark.left).to.be.closeTo(words.right, 8);
  });

  it('without marks where they are drawn, and with them where not', async () => {
    const { widget } = await levels();
    const marks = () => part(widget, 'cell')?.querySelector('.marks');
    expect(isShown(marks())).to.equal(true);
    await press(widget, 'Chart');
    expect(isShown(marks())).to.equal(false);
  });

  it('all drawn to the same length', async () => {
    const { widget } = await levels({ view: 'chart' });
    widget.style.inlineSize = '45em';
    const lengths = drawings(widget).map((drawing) => Math.round(drawing.getBoundingClientRect().width));
    expect([...new Set(lengths)]).to.have.length(1);
  });

  it('from the side where its language begins', async () => {
    const item = fixtures.levels.item;
    const middle = (element: Element | null | undefined): number => {
      const { left = NaN, width = NaN } = element?.getBoundingClientRect() ?? {};
      return left + width / 2;
    };
    const side = async (caption: string) => {
      const { widget } = await levels({ view: 'chart' }, { ...item, caption });
      const [, first] = drawings(widget);
      return middle(first?.querySelectorAll('path')[3]) < middle(first) ? 'left' : 'right';
    };
    expect(await side('How much effort')).to.equal('left');
    expect(await side('كم من الجهد')).to.equal('right');
  });

  it('with the name of the scale, its steps in order and its meaning, in both views', async () => {
    const { widget } = await levels();
    for (const view of ['Chart', 'Table']) {
      await press(widget, view);
      expect(words(part(widget, 'scale')?.querySelector('p'))).to.equal('Effort');
      const steps = [...(part(widget, 'scale')?.querySelectorAll('ol > li') ?? [])];
      expect(steps.map(words)).to.deep.equal(['●○○ Little', '●●○ Some', '●●● Much']);
      expect(words(part(widget, 'scale-note'))).to.equal('As three invented people remembered it.');
    }
  });

  describe('by buttons', () => {
    it('that say which view is shown', async () => {
      const { widget } = await levels();
      const states = () => buttons(widget).map((each) => [words(each), each.getAttribute('aria-pressed')]);
      expect(states()).to.deep.equal([
        ['Table', 'true'],
        ['Chart', 'false'],
      ]);
      await press(widget, 'Chart');
      expect(states()).to.deep.equal([
        ['Table', 'false'],
        ['Chart', 'true'],
      ]);
    });

    it('that change the view and keep the focus', async () => {
      const { widget } = await levels();
      await press(widget, 'Chart');
      expect(drawings(widget)).to.have.length(STEPS.length);
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Chart');
      await press(widget, 'Table');
      expect(drawings(widget)).to.have.length(0);
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Table');
    });

    it('that leave the page its own attribute', async () => {
      const { widget } = await levels({ view: 'table' });
      await press(widget, 'Chart');
      expect(widget.getAttribute('view')).to.equal('table');
      expect((widget as Widget & { view: string }).view).to.equal('table');
    });

    it('whose choice holds until the page asks for another view', async () => {
      const { widget } = await levels({ view: 'table' });
      await press(widget, 'Chart');
      widget.data = { ...fixtures.levels.item, id: 'another' };
      await rendered(widget);
      await settled();
      expect(pressed(widget)).to.equal('Chart');
      widget.setAttribute('view', '');
      await rendered(widget);
      expect(pressed(widget)).to.equal('Table');
    });

    it('that are large enough to hit', async () => {
      const { widget } = await levels({ tools: 'copy csv' });
      for (const button of buttons(widget)) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });
  });

  it('and has no views to choose from where there are none', async () => {
    const { widget } = await levels({ view: 'chart' }, fixtures.comparison);
    expect(has(widget, 'tools')).to.equal(false);
    expect(has(widget, 'scale')).to.equal(false);
    expect(words(part(widget, 'cell'))).to.include('In the morning');
    expect(warnings).to.deep.equal([
      `clinic-widgets: <${TAG} view="chart"> needs levels, which comparison two-diaries does not have`,
    ]);
  });

  it('in an article as a table, with nothing to choose', async () => {
    const { widget } = await view();
    expect(parts(widget, 'scale')).to.have.length(1);
    expect(has(widget, 'tools')).to.equal(false);
    expect(drawings(widget)).to.have.length(0);
  });

  // Only there can a test read the accessibility tree and turn to paper.
  if (engine === 'chromium') {
    it('so that a chart is heard as the table that it is', async () => {
      const { widget } = await levels();
      // What is pressed is told at the buttons, and is all that may differ.
      const heard = async () => {
        const tree = await (a11ySnapshot as (options: object) => Promise<unknown>)({});
        return JSON.stringify(tree, ['role', 'name', 'children']);
      };
      const table = await heard();
      expect(table).to.include('level 2 of 3');
      await press(widget, 'Chart');
      expect(drawings(widget)).not.to.have.length(0);
      expect(await heard()).to.equal(table);
    });

    it('on paper as a table, without buttons', async () => {
      const { widget } = await levels({ view: 'chart', tools: 'copy csv' });
      await emulateMedia({ media: 'print' });
      try {
        expect(isShown(part(widget, 'drawing'))).to.equal(false);
        expect(isShown(part(widget, 'cell')?.querySelector('.marks'))).to.equal(true);
        expect(isShown(part(widget, 'tools'))).to.equal(false);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });
  }
});

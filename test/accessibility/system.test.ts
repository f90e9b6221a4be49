import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { emulateFeatures, engine } from '../support/browser.js';
import { becomes, keepWarnings, part, parts, place, rendered } from '../widgets/helpers.js';
import { fixtures } from '../../src/testing/index.js';
import { elementsOf, isOwn, nameOf, ready, scenes, stopsOf, summaries } from './scenes.js';

/** A system colour as the browser gives it out while colours are forced. */
const system = (name: string): string => {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

const systemColors = (): Set<string> =>
  new Set(
    [
      'CanvasText',
      'LinkText',
      'VisitedText',
      'ButtonText',
      'GrayText',
      'FieldText',
      'Highlight',
      'ButtonBorder',
    ].map(system),
  );

/** Only there can a test ask for it. */
const only = engine === 'chromium' ? describe : describe.skip;

only('where the visitor forces colours', () => {
  keepWarnings();
  before(() => emulateFeatures({ 'forced-colors': 'active' }));
  after(() => emulateFeatures({}));

  it('the test sees them forced', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });

  for (const { name, show } of scenes) {
    it(`all text is in one of them: ${name}`, async () => {
      const widget = await show();
      const allowed = systemColors();
      const others = elementsOf(widget).filter((element) => {
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        return isOwn(element) && hasText && !allowed.has(getComputedStyle(element).color);
      });
      expect(others.map((each) => `${nameOf(each)} ${getComputedStyle(each).color}`)).to.deep.equal([]);
    });
  }

  const edge = (element: Element | null): string => {
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element as Element);
    return parseFloat(borderTopWidth) >= 1 && borderTopStyle === 'solid' ? borderTopColor : 'none';
  };

  for (const name of scenes.map((scene) => scene.name)) {
    it(`buttons and fields have an edge: ${name}`, async () => {
      const widget = (await scenes.find((scene) => scene.name === name)?.show()) as HTMLElement;
      const framed = stopsOf(widget).filter(
        (stop) => isOwn(stop) && stop.matches('button, select, input:not([type=checkbox])'),
      );
      const allowed = systemColors();
      expect(framed.filter((each) => !allowed.has(edge(each))).map(nameOf)).to.deep.equal([]);
    });
  }

  it('a card has an edge', async () => {
    const { widget } = await ready('article-card', { attributes: { slug: 'sleep-and-mood' } });
    expect(systemColors().has(edge(part(widget, 'card')))).to.equal(true);
  });

  it('the focus has a ring', async () => {
    const { widget } = await ready('article-card', { attributes: { slug: 'sleep-and-mood' } });
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineColor } = getComputedStyle(part(widget, 'card') as HTMLElement);
    expect(outlineStyle).to.equal('solid');
    expect(systemColors().has(outlineColor)).to.equal(true);
  });

  it('a row of a table has its line', async () => {
    const { widget, told } = await place('addiction-comparison-table', { data: fixtures.comparison });
    await told.until('cw-load');
    widget.style.inlineSize = '40em';
    const { borderBottomColor, borderBottomWidth } = getComputedStyle(part(widget, 'cell') as HTMLElement);
    expect([parseFloat(borderBottomWidth), systemColors().has(borderBottomColor)]).to.deep.equal([1, true]);
  });

  it('what a level has reached is told from what it has not', async () => {
    const { widget, told } = await place('addiction-comparison-table', {
      data: fixtures.levels,
      attributes: { view: 'chart' },
    });
    await told.until('cw-load');
    const stroke = (name: string) => {
      const { stroke: color, strokeWidth } = getComputedStyle(
        part(widget, 'drawing')?.querySelector(`.${name}`) as Element,
      );
      return { color, width: parseFloat(strokeWidth) };
    };
    const [places, reached] = [stroke('places'), stroke('reached')];
    expect([places.color, reached.color]).to.deep.equal([system('CanvasText'), system('CanvasText')]);
    expect(reached.width).to.be.above(2 * places.width);
  });

  it('the view that is pressed is told from the other by more than colour', async () => {
    const { widget, told } = await place('addiction-comparison-table', { data: fixtures.levels });
    await told.until('cw-load');
    const [pressed, other] = parts(widget, 'tool').map((tool) => getComputedStyle(tool).fontWeight);
    expect(Number(pressed)).to.be.above(Number(other));
  });

  it('a field that is wrong has a thicker edge, and its sentence a sign', async () => {
    const widget = (await scenes
      .find(({ name }) => name.endsWith('with what is missing'))
      ?.show()) as HTMLElement;
    expect(getComputedStyle(part(widget, 'input') as HTMLElement).borderTopWidth).to.equal('2px');
    expect(getComputedStyle(part(widget, 'error') as HTMLElement, '::before').content).to.include('!');
  });
});

only('where the visitor asks for less motion', () => {
  keepWarnings();
  before(() => emulateFeatures({ 'prefers-reduced-motion': 'reduce' }));
  after(() => emulateFeatures({}));

  it('the test sees it asked for', () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
  });

  for (const { name, show } of scenes) {
    it(`nothing moves by degrees: ${name}`, async () => {
      const widget = await show();
      const moving = elementsOf(widget).filter((element) => {
        if (!isOwn(element)) return false;
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior === 'smooth';
      });
      expect(moving.map(nameOf)).to.deep.equal([]);
      expect(document.getAnimations()).to.have.length(0);
    });
  }

  it('a row of cards is at the next ones at once', async () => {
    const { widget, told } = await place('related-posts', {
      data: fixtures.listOf(summaries(8)),
      attributes: { layout: 'carousel', limit: '8' },
    });
    await told.until('cw-load');
    await rendered(widget);
    part(widget, 'next')?.click();
    expect(part(widget, 'list')?.scrollLeft).to.be.above(100);
  });

  it('a link within an article is where it leads at once', async () => {
    const { widget } = await ready('article-view', { attributes: { slug: 'sleep-and-mood' } });
    const link = widget.shadowRoot?.querySelector<HTMLElement>('.toc li:last-child a');
    link?.click();
    const top = scrollY;
    expect(top).to.be.above(100);
    await rendered(widget);
    await becomes(() => scrollY, top);
  });
});

it('nothing moves by itself where nobody asks for less motion either', async () => {
  const widget = (await scenes.find(({ name }) => name === 'related-posts: carousel')?.show()) as HTMLElement;
  expect(document.getAnimations()).to.have.length(0);
  expect(part(widget, 'list')?.scrollLeft).to.equal(0);
});

import { expect } from '@open-wc/testing';
import '../../src/define/content-provider.js';
import '../../src/define/latest-posts.js';
import '../../src/define/related-posts.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import {
  becomes,
  focused,
  has,
  keepWarnings,
  part,
  parts,
  pictured,
  place,
  rendered,
  words,
  type Widget,
} from './helpers.js';

const summaries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `a${at}`,
    slug: `a${at}`,
    title: `Article ${at}`,
    url: `https://publisher.example/a${at}`,
  }));

/** A carousel of this width, in pixels, on a page that reads in this direction. */
const carousel = async (tag: string, { cards = 8, width = 800, dir = 'ltr' } = {}) => {
  const data = fixtures.listOf(summaries(cards));
  const placed = await place(tag, {
    data,
    attributes: { layout: 'carousel', limit: '8', for: 'x', dir, 'allow-repeats': '' },
  });
  placed.widget.style.inlineSize = `${width}px`;
  await placed.told.until('cw-load');
  await rendered(placed.widget);
  return placed;
};

const row = (widget: Widget): HTMLElement => part(widget, 'list') as HTMLElement;

/** Which cards lie in view as a whole, by number. */
const inView = (widget: Widget): string => {
  const view = row(widget).getBoundingClientRect();
  return parts(widget, 'card')
    .flatMap((card, at) => {
      const { left, right } = card.getBoundingClientRect();
      return left >= view.left - 1 && right <= view.right + 1 ? at : [];
    })
    .join(' ');
};

/** Whether the buttons are at an end: back, on. */
const ends = (widget: Widget): string =>
  ['previous', 'next'].map((name) => part(widget, name)?.ariaDisabled).join(' ');

const press = (widget: Widget, name: string): void => {
  part(widget, name)?.focus();
  part(widget, name)?.click();
};

const key = (widget: Widget, name: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  parts(widget, 'link')[0]?.dispatchEvent(event);
  return event;
};

for (const tag of ['related-posts', 'latest-posts']) {
  describe(`<${tag} layout="carousel">`, () => {
    keepWarnings();

    it('shows whole cards beside each other where there is room, the first ones first', async () => {
      const { widget } = await carousel(tag);
      expect(inView(widget)).to.equal('0 1 2');
    });

    it('shows one card and part of the next on a phone, and does not widen the page', async () => {
      const { widget } = await carousel(tag, { width: 320 });
      expect(inView(widget)).to.equal('0');
      const [, second] = parts(widget, 'card').map((card) => card.getBoundingClientRect().left);
      expect(second).to.be.below(row(widget).getBoundingClientRect().right);
      expect(widget.scrollWidth).to.be.at.most(320);
    });

    it('goes on and back by as many cards as are in view', async () => {
      const { widget } = await carousel(tag);
      press(widget, 'next');
      await becomes(() => inView(widget), '3 4 5');
      press(widget, 'next');
      await becomes(() => inView(widget), '5 6 7');
      press(widget, 'previous');
      await becomes(() => inView(widget), '2 3 4');
    });

    it('turns a button off at its end, and leaves the focus on it', async () => {
      const { widget } = await carousel(tag, { cards: 5 });
      await becomes(() => ends(widget), 'true false');
      press(widget, 'next');
      await becomes(() => inView(widget), '2 3 4');
      await becomes(() => ends(widget), 'false true');
      expect(focused(widget)).to.equal('next');
      press(widget, 'next');
      await rendered(widget);
      expect([inView(widget), focused(widget)]).to.deep.equal(['2 3 4', 'next']);
    });

    it('reads from right to left where the page does', async () => {
      const { widget } = await carousel(tag, { dir: 'rtl' });
      const [first, second] = parts(widget, 'card').map((card) => card.getBoundingClientRect().left);
      expect(first).to.be.above(second ?? 0);
      await becomes(() => ends(widget), 'true false');
      press(widget, 'next');
      await becomes(() => inView(widget), '3 4 5');
      await becomes(() => ends(widget), 'false false');
    });

    it('obeys the arrow keys, in the direction that they point', async () => {
      const { widget } = await carousel(tag);
      expect(key(widget, 'ArrowRight').defaultPrevented).to.equal(true);
      await becomes(() => inView(widget), '3 4 5');
      key(widget, 'ArrowLeft');
      await becomes(() => inView(widget), '0 1 2');
      const rtl = await carousel(tag, { dir: 'rtl' });
      key(rtl.widget, 'ArrowLeft');
      await becomes(() => inView(rtl.widget), '3 4 5');
    });

    it('leaves other keys to the page, and arrows that mean something to the browser', async () => {
      const { widget } = await carousel(tag);
      for (const name of ['ArrowDown', 'Home', 'a', 'Tab']) {
        expect(key(widget, name).defaultPrevented, name).to.equal(false);
      }
      expect(key(widget, 'ArrowRight', { altKey: true }).defaultPrevented).to.equal(false);
    });

    it('brings a card into view that gets the focus', async () => {
      const { widget } = await carousel(tag);
      parts(widget, 'link')[6]?.focus();
      await becomes(() => inView(widget).includes('6'), true);
    });

    it('shows no buttons where nothing is out of view', async () => {
      const { widget } = await carousel(tag, { cards: 2 });
      expect(part(widget, 'next')?.checkVisibility({ visibilityProperty: true })).to.equal(false);
      widget.style.inlineSize = '320px';
      await becomes(() => part(widget, 'next')?.checkVisibility({ visibilityProperty: true }), true);
    });

    it('is a list with buttons that say what they do, before it', async () => {
      const { widget } = await carousel(tag);
      expect([row(widget).localName, row(widget).role]).to.deep.equal(['ul', 'list']);
      const labels = ['previous', 'next'].map((name) => part(widget, name)?.ariaLabel);
      expect(labels).to.deep.equal(['Previous articles', 'Next articles']);
      const next = part(widget, 'next') as HTMLElement;
      const order = next.compareDocumentPosition(row(widget));
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    });

    it('says so in the language of the page', async () => {
      const { widget, provider } = await carousel(tag);
      provider.lang = 'es';
      await becomes(() => part(widget, 'next')?.ariaLabel, 'Artículos siguientes');
    });

    it('has buttons that a finger can hit', async () => {
      const { widget } = await carousel(tag, { width: 320 });
      const { width, height } = (part(widget, 'next') as HTMLElement).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    });

    it('stays where it is when it is a list again, without buttons', async () => {
      const { widget } = await carousel(tag);
      widget.setAttribute('layout', 'list');
      await rendered(widget);
      expect([has(widget, 'next'), row(widget).matches('.list')]).to.deep.equal([false, true]);
      expect(key(widget, 'ArrowRight').defaultPrevented).to.equal(false);
      const heading = part(widget, 'list-heading');
      expect(words(heading?.parentElement)).to.equal(words(heading));
    });

    it('takes its room before its articles are there, and no stop for the keyboard', async () => {
      const list = fixtures.listOf(pictured(summaries(5)));
      const { client, transport } = testClient({
        '/v1/articles.json': list,
        '/v1/articles/x/related.json': list,
      });
      transport.hold();
      const attributes = { layout: 'carousel', for: 'x', limit: '5' };
      const { widget, told } = await place(tag, { client, attributes });
      // Heading and buttons do not fit into one line.
      widget.style.inlineSize = '250px';
      const before = widget.getBoundingClientRect().height;
      const bones = widget.shadowRoot?.querySelector('.cards');
      expect(bones && getComputedStyle(bones).overflowX).to.equal('hidden');
      transport.release();
      await told.until('cw-load');
      expect(widget.getBoundingClientRect().height).to.be.closeTo(before, 1);
    });

    it('is accessible', async function () {
      this.timeout(20_000);
      const { widget } = await carousel(tag);
      await expect(widget).to.be.accessible();
      expect(words(part(widget, 'title'))).to.equal('Article 0');
    });
  });
}

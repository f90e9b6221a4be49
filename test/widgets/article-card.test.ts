import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/article-card.js';
import '../../src/define/content-provider.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import {
  has,
  keepWarnings,
  longWord,
  NARROW,
  part,
  parts,
  place,
  rendered,
  tooWide,
  words,
  type Widget,
} from './helpers.js';

const [everything, , , , least] = fixtures.articles.items;

/** A card with an article. */
const card = async (data: unknown, attributes: Record<string, string> = {}) => {
  const placed = await place('article-card', { data: fixtures.documentOf(data), attributes });
  await placed.told.until('cw-load');
  return placed;
};

const heading = (widget: Widget): string | undefined => part(widget, 'title')?.localName;

describe('<article-card>', () => {
  const warnings = keepWarnings();

  describe('shows of an article', () => {
    it('everything that it has', async () => {
      const { widget } = await card(everything);
      expect(words(part(widget, 'category'))).to.equal('Daily life');
      expect(words(part(widget, 'title'))).to.equal('Sleep and mood: which comes first?');
      expect(words(part(widget, 'excerpt'))).to.equal(
        'An invented article with everything that an article can have, written for tests.',
      );
      expect(words(part(widget, 'meta'))).to.equal(
        'By Fernhill Editorial Team (fictitious) · Published March 5, 2024 · Updated September 12, 2024 · 6 min read',
      );
    });

    it('nothing that it does not have', async () => {
      const { widget } = await card(least);
      for (const name of ['category', 'excerpt', 'image', 'author'])
        expect(has(widget, name), name).to.equal(false);
      expect(words(part(widget, 'meta'))).to.equal('');
      expect(words(part(widget, 'card'))).to.equal('About this collection');
    });

    it('both days as they were written, wherever the reader is', async () => {
      const { widget } = await card({
        ...least,
        published: '2024-01-01T00:30:00+14:00',
        updated: '2024-12-31T23:30:00-11:00',
      });
      const times = [...(part(widget, 'meta')?.querySelectorAll('time') ?? [])];
      expect(times.map(words)).to.deep.equal(['January 1, 2024', 'December 31, 2024']);
      expect(times.map(({ dateTime }) => dateTime)).to.deep.equal([
        '2024-01-01T00:30:00+14:00',
        '2024-12-31T23:30:00-11:00',
      ]);
    });

    it('its picture, asked for late and without a trace of the page', async () => {
      const { widget } = await card(everything);
      const image = part<HTMLImageElement>(widget, 'image');
      expect(image?.alt).to.equal('A window at dusk with a lamp behind the curtain.');
      expect([image?.loading, image?.referrerPolicy]).to.deep.equal(['lazy', 'no-referrer']);
      expect([image?.getAttribute('width'), image?.getAttribute('height')]).to.deep.equal(['1200', '800']);
    });

    it('a picture that says nothing as decoration', async () => {
      const { widget } = await card({ ...least, image: { src: 'https://publisher.example/a.webp' } });
      expect(part(widget, 'image')?.getAttribute('alt')).to.equal('');
    });

    it('one link, which is in the heading', async () => {
      const { widget } = await card(everything);
      const links = [...(widget.shadowRoot?.querySelectorAll('a') ?? [])];
      expect(links.map(({ href }) => href)).to.deep.equal(['https://publisher.example/sleep-and-mood']);
      expect(links[0]?.closest('[part~="title"]')?.localName).to.equal('h2');
      expect(links[0]?.rel).to.equal('noopener');
    });

    it('markup in any of its texts as text', async () => {
      const markup = '<img src=x onerror="throw 1"><b>bold</b>&amp;';
      const { widget } = await card({
        ...least,
        title: markup,
        excerpt: markup,
        category: { id: 'x', name: markup },
        author: { type: 'person', name: markup },
        image: { src: 'https://publisher.example/a.webp', alt: markup },
      });
      for (const name of ['title', 'excerpt', 'category']) expect(words(part(widget, name))).to.equal(markup);
      expect(words(part(widget, 'author'))).to.equal(`By ${markup}`);
      expect(part<HTMLImageElement>(widget, 'image')?.alt).to.equal(markup);
      expect(part(widget, 'card')?.querySelectorAll('b, [onerror]')).to.have.length(0);
    });

    it('an article whose address nobody may follow not at all', async () => {
      const data = fixtures.documentOf({ ...least, url: 'javascript:alert(1)' });
      const { told } = await place('article-card', { data });
      const { code, error } = await told.until('cw-error');
      expect([code, error.path]).to.deep.equal(['invalid', 'item.url']);
    });
  });

  describe('in narrow room', () => {
    const long =
      'What happens in the weeks after a course of treatment, and what nobody can say about it yet';

    for (const layout of ['vertical', 'horizontal', 'compact']) {
      it(`shows a long title and every date whole: ${layout}`, async () => {
        const { widget } = await card({ ...everything, title: long }, { layout });
        widget.style.inlineSize = NARROW;
        const title = part(widget, 'title');
        const place = title?.parentElement?.getBoundingClientRect();
        expect(title?.getBoundingClientRect().bottom).to.be.at.most((place?.bottom ?? 0) + 1);
        expect(title?.scrollHeight).to.be.at.most((title?.clientHeight ?? 0) + 1);
        const [meta, box] = ['meta', 'card'].map((name) => part(widget, name)?.getBoundingClientRect());
        for (const time of part(widget, 'meta')?.querySelectorAll('time') ?? []) {
          expect(time.getBoundingClientRect().bottom).to.be.at.most((meta?.bottom ?? 0) + 1);
        }
        expect(meta?.bottom).to.be.at.most(box?.bottom ?? 0);
      });
    }

    it('stays inside its place however long a word is', async () => {
      const { widget } = await card({
        ...everything,
        title: longWord,
        excerpt: longWord,
        category: { id: 'x', name: longWord },
        author: { type: 'person', name: longWord },
      });
      widget.style.inlineSize = NARROW;
      expect(tooWide(widget, ['title', 'excerpt', 'category', 'meta'])).to.deep.equal([]);
      const line = Number.parseFloat(getComputedStyle(part(widget, 'category') as HTMLElement).lineHeight);
      expect(part(widget, 'category')?.clientHeight, 'one line').to.be.below(1.5 * line);
    });

    it('begins no line of the dates with a dot, and breaks no date', async () => {
      const { widget } = await card(everything);
      const meta = part(widget, 'meta') as HTMLElement;
      for (let width = 12; width < 40; width += 1) {
        widget.style.inlineSize = `${String(width)}em`;
        const { left } = meta.getBoundingClientRect();
        const texts = document.createTreeWalker(meta, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const at = texts.currentNode.textContent?.indexOf('·') ?? -1;
          if (at < 0) continue;
          const dot = document.createRange();
          dot.setStart(texts.currentNode, at);
          dot.setEnd(texts.currentNode, at + 1);
          expect(dot.getBoundingClientRect().left, `${String(width)}em`).to.be.above(left + 1);
        }
        for (const time of meta.querySelectorAll('time')) expect(time.getClientRects()).to.have.length(1);
      }
    });
  });

  describe('layout', () => {
    it('is vertical by default, and horizontal where asked', async () => {
      expect(part((await card(everything)).widget, 'card')?.matches('.vertical')).to.equal(true);
      const { widget } = await card(everything, { layout: 'horizontal' });
      expect(part(widget, 'card')?.matches('.horizontal')).to.equal(true);
    });

    it('has neither picture nor excerpt when it is compact', async () => {
      const { widget } = await card(everything, { layout: 'compact' });
      expect([has(widget, 'image'), has(widget, 'excerpt'), has(widget, 'title')]).to.deep.equal([
        false,
        false,
        true,
      ]);
    });

    it('changes without asking again', async () => {
      const { client, transport } = testClient(fixtures.routes());
      const { widget, told } = await place('article-card', {
        client,
        attributes: { slug: 'sleep-and-mood' },
      });
      await told.until('cw-load');
      widget.setAttribute('layout', 'compact');
      await rendered(widget);
      expect(has(widget, 'image')).to.equal(false);
      widget.removeAttribute('layout');
      await rendered(widget);
      expect(has(widget, 'image')).to.equal(true);
      expect(transport.requests).to.have.length(1);
    });

    it('counts as the first when nobody knows it, and says so once', async () => {
      const { widget } = await card(everything, { layout: 'sideways' });
      await card(everything, { layout: 'sideways' });
      expect(part(widget, 'card')?.matches('.vertical')).to.equal(true);
      expect(warnings).to.deep.equal([
        'clinic-widgets: <article-card layout="sideways"> is not one of vertical, horizontal, compact',
      ]);
    });

    it('says nothing when it is empty', async () => {
      await card(everything, { layout: '' });
      expect(warnings).to.deep.equal([]);
    });

    it('keeps its height from before the content until after it', async () => {
      const { client, transport } = testClient(fixtures.routes());
      transport.hold();
      const { widget, told } = await place('article-card', {
        client,
        attributes: { slug: 'sleep-and-mood' },
      });
      const before = widget.getBoundingClientRect().height;
      transport.release();
      await told.until('cw-load');
      expect(widget.getBoundingClientRect().height).to.equal(before);
    });
  });

  describe('heading-level', () => {
    for (const [given, expected] of Object.entries({
      1: 'h1',
      3: 'h3',
      6: 'h6',
      ' 4 ': 'h4',
      7: 'h6',
      1e9: 'h6',
      '-3': 'h1',
      2.6: 'h3',
      '': 'h2',
      h3: 'h2',
      NaN: 'h2',
      Infinity: 'h6',
    })) {
      it(`"${given}" makes it ${expected}`, async () => {
        expect(heading((await card(everything, { 'heading-level': given })).widget)).to.equal(expected);
      });
    }

    it('is 2 when the page says nothing, or no longer', async () => {
      const { widget } = await card(everything, { 'heading-level': '5' });
      widget.removeAttribute('heading-level');
      await rendered(widget);
      expect(heading(widget)).to.equal('h2');
    });
  });

  describe('a click on its link', () => {
    const click = (widget: Widget, init: MouseEventInit = {}): boolean =>
      part(widget, 'link')?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
      ) ?? false;

    it('tells where it leads and for which article, through shadow roots', async () => {
      const { widget, told } = await card(everything);
      widget.addEventListener('cw-select', (event) => event.preventDefault());
      click(widget);
      const { href, slug, bubbles, composed, cancelable } = await told.until('cw-select');
      expect([href, slug]).to.deep.equal(['https://publisher.example/sleep-and-mood', 'sleep-and-mood']);
      expect([bubbles, composed, cancelable]).to.deep.equal([true, true, true]);
    });

    it('leads nowhere when that is cancelled', async () => {
      const { widget, provider } = await card(everything);
      provider.addEventListener('cw-select', (event) => event.preventDefault());
      expect(click(widget)).to.equal(false);
    });

    it('leads there otherwise', async () => {
      const { widget, provider } = await card(everything);
      let prevented: boolean | undefined;
      // The page that runs the tests stays where it is all the same.
      provider.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      click(widget);
      expect(prevented).to.equal(false);
    });
  });

  it('marks the language and direction of its article, and the line of the interface apart', async () => {
    const { widget } = await card({ ...everything, locale: 'ar' });
    const article = part(widget, 'card');
    expect([article?.lang, article?.dir]).to.deep.equal(['ar', 'rtl']);
    const meta = part(widget, 'meta');
    expect([meta?.lang, meta?.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('leaves the language to the page when the article names none', async () => {
    const { widget } = await card(least);
    expect(part(widget, 'card')?.hasAttribute('lang')).to.equal(false);
  });

  it('reads as its words do when the article names no language', async () => {
    const { widget } = await card({ ...least, title: 'نبذة عن هذه المجموعة' });
    const arabic = part(widget, 'card');
    const english = part((await card(least)).widget, 'card');
    expect([arabic, english].map((each) => each && getComputedStyle(each).direction)).to.deep.equal([
      'rtl',
      'ltr',
    ]);
  });

  it('keeps no room for a picture where the article has none', async () => {
    const [pictured, plain] = [await card(everything), await card({ ...everything, image: undefined })];
    const height = ({ widget }: { widget: Widget }): number => widget.getBoundingClientRect().height;
    expect(height(pictured) - height(plain)).to.be.at.least(
      part(pictured.widget, 'image')?.offsetHeight ?? Infinity,
    );
  });

  it('asks only for pictures that the provider lets through', async () => {
    const { client } = testClient(
      {
        '/v1/articles/far.json': fixtures.documentOf({
          ...least,
          image: { src: 'https://elsewhere.example/a.webp' },
        }),
      },
      { images: 'same-origin' },
    );
    const { widget, told } = await place('article-card', { client, attributes: { slug: 'far' } });
    await told.until('cw-load');
    expect(has(widget, 'image')).to.equal(false);
  });

  it('vanishes when the page hides it, and fits into a row of its page', async () => {
    const { widget } = await card(everything);
    widget.hidden = true;
    expect(widget.checkVisibility()).to.equal(false);
    const row = await fixture<HTMLElement>(html`<div></div>`);
    row.style.display = 'flex';
    widget.hidden = false;
    row.append(widget);
    expect(widget.getBoundingClientRect().width).to.be.above(100);
  });

  it('has one title and one link, whatever else', async () => {
    const { widget } = await card(everything);
    expect([parts(widget, 'title').length, parts(widget, 'link').length]).to.deep.equal([1, 1]);
  });
});

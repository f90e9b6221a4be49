import { expect } from '@open-wc/testing';
import { resizeWindow } from '../support/browser.js';
import { becomes, keepWarnings } from '../widgets/helpers.js';
import { elementsOf, isOwn, nameOf, pages, plainPage, scenes, setPage } from './scenes.js';

/** Ways in which a page on a phone, or one that is zoomed to 400 % on a screen of 1280 pixels, may be read. */
const readings: Readonly<Record<string, { readonly page?: string; readonly widget?: string }>> = {
  'as it is': {},
  'with text of 200 %': { page: 'font-size: 200%' },
  'with the widgets’ own text of 200 %': { widget: '--cw-font-scale: 2' },
  // WCAG 2.2, 1.4.12. Inherited from the page, as user style sheets do it.
  'with the spacing that readers may set': {
    widget: 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em',
  },
};

/** Where something is cut on purpose: what is only heard, an excerpt after so many lines, and what scrolls. */
const MEANT = 'img, input, .visually-hidden, .unseen, .words, .category, thead, [aria-hidden="true"] *';

/** Text that its own box hides a part of. */
const cutOff = (widget: HTMLElement): string[] =>
  elementsOf(widget)
    .filter((element) => isOwn(element) && element.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => {
      if (element.matches(MEANT) || element.closest('.visually-hidden, thead')) return [];
      const { overflowX, overflowY, display } = getComputedStyle(element);
      if (display === 'inline') return [];
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1)
        ? nameOf(element)
        : [];
    });

/** Rectangles of lines of text, without what is only heard or drawn over a card. */
const linesOf = (widget: HTMLElement): { readonly of: Element; readonly box: DOMRect }[] =>
  elementsOf(widget)
    .filter((element) => isOwn(element) && element.checkVisibility({ visibilityProperty: true }))
    .filter(
      (element) => !element.closest('.visually-hidden, .unseen, thead, sup, .ghost, .carousel, .scroll'),
    )
    .flatMap((element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()].map((box) => ({ of: element, box }));
        }),
    );

/** How far the glyphs of a line may reach into the next one's box: a line's box is larger than its letters. */
const SLACK = 0.5;

/** Texts of which one lies on the other. */
const overlaps = (widget: HTMLElement): string[] => {
  const clamp = widget.shadowRoot?.querySelectorAll<HTMLElement>('.words') ?? [];
  // What an excerpt's clamp hides has boxes too.
  const hidden = (box: DOMRect, of: Element): boolean =>
    [...clamp].some((words) => words.contains(of) && box.bottom > words.getBoundingClientRect().bottom + 1);
  const lines = linesOf(widget).filter(({ box, of }) => box.width > 1 && !hidden(box, of));
  return lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      if (one.of === other.of) return [];
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const least = Math.min(one.box.height, other.box.height);
      return width > 2 && height > least * SLACK ? `${nameOf(one.of)} on ${nameOf(other.of)}` : [];
    }),
  );
};

describe('in a window of 320 pixels', () => {
  keepWarnings();
  before(() => resizeWindow(320, 640));
  after(() => resizeWindow(800, 600));
  afterEach(plainPage);

  for (const [how, { page = '', widget: own = '' }] of Object.entries(readings)) {
    describe(`text that is read ${how} is whole, and nothing scrolls sideways:`, () => {
      for (const { name, show } of scenes) {
        // The page dresses its own form.
        if (name.includes('own form')) continue;
        it(name, async () => {
          setPage(pages.light);
          document.documentElement.style.cssText = page;
          document.body.style.cssText += `; ${own}`;
          const widget = await show();
          const { documentElement: root } = document;
          await becomes(() => Math.max(root.scrollWidth, 320), 320);
          expect(cutOff(widget)).to.deep.equal([]);
          expect(overlaps(widget)).to.deep.equal([]);
        });
      }
    });
  }
});

import { expect } from '@open-wc/testing';
import { resizeWindow } from '../support/browser.js';
import { keepWarnings } from '../widgets/helpers.js';
import { isOwn, nameOf, scenes, stopsOf } from './scenes.js';

/** WCAG 2.2, 2.5.8: the least that a finger hits, in CSS pixels. */
const LEAST = 24;

/** Whether a link stands in running text, where lines give it its height and the criterion asks for nothing. */
const isInSentence = (link: HTMLElement): boolean => {
  if (link.localName !== 'a') return false;
  const block = link.closest('p, li, dd, td, figcaption, blockquote');
  const own = (link.textContent ?? '').trim();
  const around = (block?.textContent ?? '').trim();
  return around.length > own.length && getComputedStyle(link).display === 'inline';
};

/** What takes the press: of a box to tick its label too, of a card's link the whole card. */
const boxOf = (target: HTMLElement): DOMRect => {
  const label = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : null;
  const card = target.closest('.title') ? target.closest('.card') : null;
  return (card ?? label ?? target).getBoundingClientRect();
};

/** The exception for what is smaller, which only links need: a circle of 24 pixels around it meets no other target. */
const isApart = (small: HTMLElement, others: readonly HTMLElement[]): boolean => {
  const { left, top, width, height } = boxOf(small);
  const [x, y] = [left + width / 2, top + height / 2];
  return others.every((other) => {
    if (other === small) return true;
    const box = boxOf(other);
    const distance = Math.hypot(
      Math.max(box.left - x, 0, x - box.right),
      Math.max(box.top - y, 0, y - box.bottom),
    );
    const isSmallToo = Math.min(box.width, box.height) < LEAST;
    const centre = Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y);
    return distance >= LEAST / 2 && (!isSmallToo || centre >= LEAST);
  });
};

const missed = (widget: HTMLElement): string[] => {
  const targets = stopsOf(widget).filter((stop) => isOwn(stop) && !stop.matches('.scroll'));
  return targets.flatMap((target) => {
    const { width, height } = boxOf(target);
    if (Math.min(width, height) >= LEAST - 0.01) return [];
    if (target.localName === 'a' && (isInSentence(target) || isApart(target, targets))) return [];
    return `${nameOf(target)} ${width.toFixed(1)} × ${height.toFixed(1)}`;
  });
};

describe('a finger hits all that can be pressed:', () => {
  keepWarnings();

  for (const width of [800, 320]) {
    describe(`on a page ${width} pixels wide:`, () => {
      before(() => resizeWindow(width, 600));
      after(() => resizeWindow(800, 600));

      for (const { name, show } of scenes) {
        it(name, async () => {
          expect(missed(await show())).to.deep.equal([]);
        });
      }
    });
  }
});

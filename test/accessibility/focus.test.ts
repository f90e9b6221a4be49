import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pressTogether, resizeWindow } from '../support/browser.js';
import { becomes, keepWarnings } from '../widgets/helpers.js';
import { isOwn, nameOf, pages, plainPage, scenes, setPage, stopsOf } from './scenes.js';

/** What has the focus, inside shadow roots too. */
const active = (): HTMLElement | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
};

/** Where the ring of an element is drawn: for a card's link around the card. */
const ringed = (stop: HTMLElement): HTMLElement =>
  (stop.closest('.title') ? stop.closest<HTMLElement>('.card') : null) ?? stop;

/** What of a ring is out of sight because something around it is cut off there; a region's own ring is outside. */
const isCut = (element: HTMLElement): boolean => {
  const { outlineWidth, outlineOffset } = getComputedStyle(element);
  const reach = Math.max(0, parseFloat(outlineWidth) + parseFloat(outlineOffset));
  const ring = element.getBoundingClientRect();
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const box = around.getBoundingClientRect();
    if (ring.left - reach < box.left - 0.5 || ring.right + reach > box.right + 0.5) return true;
    if (ring.top - reach < box.top - 0.5 || ring.bottom + reach > box.bottom + 0.5) return true;
  }
  return false;
};

/** What is wrong with how a focus shows. */
const faultsOf = (stop: HTMLElement): string[] => {
  const element = ringed(stop);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  return [
    outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? `ring of ${outlineWidth} ${outlineStyle}` : '',
    /\/ 0\)|, 0\)|transparent/.test(outlineColor) ? `ring of ${outlineColor}` : '',
  ]
    .filter(Boolean)
    .map((fault) => `${nameOf(stop)}: ${fault}`);
};

describe('the Tab key', () => {
  keepWarnings();
  before(() => resizeWindow(800, 600));
  afterEach(plainPage);

  for (const { name, show } of scenes) {
    it(`goes through all there is to press, in order, seen, and out again: ${name}`, async function () {
      this.timeout(60_000);
      setPage(pages.light);
      const widget = await show();
      const around = widget.closest('content-provider') as HTMLElement;
      const first = document.createElement('button');
      const last = document.createElement('button');
      first.textContent = last.textContent = 'Of the page';
      around.before(first);
      around.after(last);
      first.focus();
      const wanted = stopsOf(widget);
      const met: (HTMLElement | null)[] = [];
      const faults: string[] = [];
      while (met.length <= wanted.length) {
        await sendKeys({ press: 'Tab' });
        const now = active();
        if (now === last) break;
        // Firefox stops at every box that scrolls, where arrow keys move it.
        if (now?.matches('.carousel')) continue;
        met.push(now);
        // What the page put inside is dressed by the page.
        if (!now || !isOwn(now)) continue;
        // In a window without the focus, as WebKit's is here, no engine draws a ring.
        if (!document.hasFocus()) continue;
        faults.push(...faultsOf(now));
        // A row of cards brings them into view in its own time.
        await becomes(() => isCut(ringed(now)), false);
      }
      expect(met.map((stop) => stop && nameOf(stop))).to.deep.equal(wanted.map(nameOf));
      expect(active() === last).to.equal(true);
      expect(faults).to.deep.equal([]);
      // And the way back.
      for (const stop of [...wanted].reverse()) {
        await pressTogether('Shift', 'Tab');
        if (active()?.matches('.carousel')) await pressTogether('Shift', 'Tab');
        expect(active() === stop, nameOf(stop)).to.equal(true);
      }
    });
  }
});

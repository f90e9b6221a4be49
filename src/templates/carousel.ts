import { html, type TemplateResult } from 'lit';
import type { CarouselController } from '../controllers/index.js';
import { carouselStrings, type Strings } from '../locales/index.js';

/**
 * The two buttons of a row that scrolls, before it in the order of reading. One at its end stays where it is and
 * keeps the focus. The signs are of the kind that turns round where text runs from right to left.
 */
export const carouselControls = (
  { atStart, atEnd, step }: CarouselController,
  strings: Strings,
): TemplateResult => {
  const { previous, next } = strings.carousel ?? carouselStrings;
  const button = (
    part: string,
    direction: 1 | -1,
    label: string,
    sign: string,
    isOff: boolean,
  ): TemplateResult =>
    html`<button
      class="button step"
      part=${part}
      aria-label=${label}
      aria-controls="cards"
      aria-disabled=${isOff}
      @click=${() => {
        step(direction);
      }}>
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`<div class="steps ${atStart && atEnd ? 'off' : ''}">
    ${button('previous', -1, previous, '‹', atStart)} ${button('next', 1, next, '›', atEnd)}
  </div>`;
};

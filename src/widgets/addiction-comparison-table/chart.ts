import { html, type TemplateResult } from 'lit';
import type { Level } from '../../content/index.js';

/** So many places side by side; a stroke of no length is drawn by its round ends, in no browser without a little. */
const dots = (count: number): string =>
  Array.from({ length: count }, (_, at) => `M${String(at)} .5h.01`).join('');

/**
 * A level as a place on its scale. It is a drawing of the table's own cell, beside the words that say the same, and
 * hidden from those who hear them. Dots up to a place, not the length of a bar: a step is no amount.
 */
export const levelDrawing = ({ step, of }: Level): TemplateResult => {
  const line = (to: number): string => `M0 .5H${String(to - 1)}`;
  return html`<svg
    class="drawing"
    part="drawing"
    aria-hidden="true"
    viewBox="0 0 ${of - 1 || 1} 1"
    preserveAspectRatio="none">
    <path class="rail" d=${line(of)}></path>
    <path class="places" d=${dots(of)}></path>
    <path class="way" d=${line(step)}></path>
    <path class="reached" d=${dots(step)}></path>
  </svg>`;
};

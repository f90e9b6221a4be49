import { html, type TemplateResult } from 'lit';
import type { PlacedComparison } from '../controllers/index.js';
import { comparisonStrings, type Strings } from '../locales/index.js';
import { comparisonTable } from './comparison-table.js';
import { failure, message } from './content-states.js';

/** A comparison in its place inside an article, in whichever state it is. */
export const placedComparison = (
  comparison: PlacedComparison,
  strings: Strings,
  dir: 'ltr' | 'rtl',
  retry: () => void,
): TemplateResult => {
  switch (comparison) {
    case 'loading':
      // Not announced: it has not been asked for by itself, and an article may hold several.
      return html`<p class="quiet">${(strings.comparison ?? comparisonStrings).loading}</p>`;
    case 'withdrawn':
      return message(strings.withdrawn);
    case 'error':
      return failure(
        strings.failed,
        html`<button class="button" part="retry" type="button" @click=${retry}>${strings.retry}</button>`,
      );
    default:
      return comparisonTable(comparison, strings, dir);
  }
};

import { html, type TemplateResult } from 'lit';
import type { CrisisRegion } from '../content/index.js';
import { safetyStrings, type Sections, type Strings } from '../locales/index.js';

export const safetyWords = (strings: Strings): Sections['safety'] => strings.safety ?? safetyStrings;

/** What to do when it cannot wait. It comes first wherever it stands. */
export const danger = (region: CrisisRegion | undefined, words: Sections['safety']): TemplateResult =>
  html`<p class="danger" part="danger">
    <strong>${words.danger}</strong>
    ${
      region
        ? html`<a class="way" part="link" href="tel:${region.emergency}">${words.call(region.emergency)}</a>`
        : words.localEmergency
    }
  </p>`;

/** A page that states something, by the name of its site. */
export const sourceLink = (url: string, name = new URL(url).hostname.replace(/^www\./, '')): TemplateResult =>
  html`<a rel="noreferrer" href=${url}>${name}</a>`;

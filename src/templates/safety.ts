import { html, type TemplateResult } from 'lit';
import type { CrisisRegion } from '../content/index.js';
import type { LanguageController } from '../controllers/index.js';
import { safetyStrings, type Sections, type Strings } from '../locales/index.js';
import { heading } from './heading.js';
import { siteOf } from './site.js';

export const safetyWords = (strings: Strings): Sections['safety'] => strings.safety ?? safetyStrings;

/** The box around a safety text, under its heading. */
export const safetyBox = (
  { strings, dir }: LanguageController,
  headingLevel: number,
  title: string,
  inner: unknown,
): TemplateResult =>
  html`<section class="box safety" part="frame" lang=${strings.lang} dir=${dir} aria-labelledby="heading">
    ${heading(headingLevel, 'title', html`<span id="heading">${title}</span>`)} ${inner}
  </section>`;

/**
 * A way to call, whose number is not broken where there is room for it in a line, and reads from left to right in every
 * language: a box inside a line starts with the direction around it, which would turn its groups of digits round.
 */
export const callLink = (dial: string, number: string, words: Sections['safety']): TemplateResult => {
  const [before = '', after = ''] = words.call(number).split(number);
  return html`<a class="way" part="link" rel="noreferrer" href="tel:${dial}"
    >${before}<span class="number" dir="ltr">${number}</span>${after}</a
  >`;
};

/** What to do when it cannot wait. It comes first wherever it stands. */
export const danger = (region: CrisisRegion | undefined, words: Sections['safety']): TemplateResult =>
  html`<p class="danger" part="danger">
    <strong>${words.danger}</strong>
    ${region ? callLink(region.emergency, region.emergency, words) : words.localEmergency}
  </p>`;

/** A page that states something, by the name of its site. */
export const sourceLink = (url: string, name = siteOf(url)): TemplateResult =>
  html`<a rel="noreferrer" href=${url}>${name}</a>`;

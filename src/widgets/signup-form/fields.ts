import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Sections } from '../../locales/index.js';

/** What is wrong, by the name of the field. */
export type Problems = Readonly<Record<string, string>>;

/** Tied to its field by `aria-describedby`: the focus that goes there reads it, so it is not a live region too. */
const error = (id: string, text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<p class="error" part="error" id=${id}>${text}</p>` : nothing;

export const emailField = (
  words: Sections['signup'],
  problem: string | undefined,
  busy: boolean,
): TemplateResult =>
  html`<div class="field">
    <label part="label" for="email">${words.email}</label>
    <input
      part="input"
      id="email"
      name="email"
      type="email"
      autocomplete="email"
      inputmode="email"
      dir="ltr"
      required
      maxlength="254"
      ?readonly=${busy}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${ifDefined(problem && 'email-error')} />
    ${error('email-error', problem)}
  </div>`;

export const consentField = (text: string, problem: string | undefined, busy: boolean): TemplateResult =>
  html`<div class="field">
    <label class="consent" part="consent">
      <input
        id="consent"
        name="consent"
        type="checkbox"
        required
        ?disabled=${busy}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${ifDefined(problem && 'consent-error')} />
      <span>${text}</span>
    </label>
    ${error('consent-error', problem)}
  </div>`;

/** A field no person sees or reaches. Programs that fill in everything give themselves away. */
export const honeypot = (words: Sections['signup']): TemplateResult =>
  html`<div class="visually-hidden" aria-hidden="true">
    <label>${words.leaveEmpty}<input name="website" tabindex="-1" autocomplete="off" /></label>
  </div>`;

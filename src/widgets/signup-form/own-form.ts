/** The form that is drawn where the page brings none of its own, and what stands beside either. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SignupField } from '../../content/index.js';
import type { Sections } from '../../locales/index.js';
import { consentField, emailField, extraField, honeypot } from './fields.js';
import type { Problems } from './read-form.js';

type Words = Sections['signup'];

/** What people are told before they press. */
export interface Told {
  readonly words: Words;
  readonly sender: string;
  /** Address of the privacy notice; already safe. */
  readonly privacy: string | undefined;
}

interface OwnForm extends Told {
  readonly fields: readonly SignupField[];
  /** Text of the box to tick; empty for none. */
  readonly consent: string;
  readonly problems: Problems;
  readonly busy: boolean;
  readonly said: string;
  readonly submit: (event: SubmitEvent) => void;
  readonly corrected: (event: Event) => void;
}

/** Who writes, and what happens to the address. A sender may be written in another direction than the page. */
export const told = ({ words, sender, privacy }: Told): unknown => [
  privacy
    ? html`<a class="quiet" part="privacy" rel="noopener" href=${privacy}>${words.privacy}</a>`
    : nothing,
  sender ? html`<p class="quiet" part="sender">${words.sender} <bdi>${sender}</bdi></p>` : nothing,
];

/** There from the start, so that what comes into it is announced. */
export const outcome = (said: string): TemplateResult =>
  html`<div role="status" class="outcome" part="message">${said ? html`<p>${said}</p>` : nothing}</div>`;

export const ownForm = (view: OwnForm): TemplateResult => {
  const { words, fields, consent, problems, busy, said, submit, corrected } = view;
  return html`<form part="form" novalidate @submit=${submit} @input=${corrected}>
    ${emailField(words, problems.get('email'), busy)}
    ${fields.map((field, index) => extraField(field, index, words, problems.get(field.name), busy))}
    ${consent ? consentField(consent, problems.get('consent'), busy) : nothing} ${honeypot(words)}
    <div class="send">
      <button class="button primary" part="submit" type="submit" aria-disabled=${busy ? 'true' : 'false'}>
        <span>${busy ? words.sending : words.submit}</span>
      </button>
      ${told(view)}
    </div>
    ${outcome(said)}
  </form>`;
};

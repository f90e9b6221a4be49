import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SignupField } from '../../content/index.js';
import type { Sections } from '../../locales/index.js';

type Words = Sections['signup'];

/** What all fields need to know. */
interface Shown {
  /** Of the control; the sentence about it has one made from it. */
  readonly id: string;
  readonly problem: string | undefined;
  readonly busy: boolean;
}

/** Tied to its field by `aria-describedby`: the focus that goes there reads it, so it is not a live region too. */
const error = ({ id, problem }: Shown): TemplateResult | typeof nothing =>
  problem ? html`<p class="error" part="error" id="${id}-error">${problem}</p>` : nothing;

const invalid = ({ problem }: Shown): 'true' | 'false' => (problem ? 'true' : 'false');

const describedBy = ({ id, problem }: Shown): string | undefined => problem && `${id}-error`;

const input = (field: Omit<SignupField, 'label' | 'options'>, shown: Shown): TemplateResult =>
  html`<input
    part="input"
    id=${shown.id}
    name=${field.name}
    type=${field.type}
    autocomplete=${ifDefined(field.autocomplete)}
    inputmode=${field.type}
    dir=${field.type === 'text' ? nothing : 'ltr'}
    maxlength="254"
    ?required=${field.required}
    ?readonly=${shown.busy}
    aria-invalid=${invalid(shown)}
    aria-describedby=${ifDefined(describedBy(shown))} />`;

/** The first entry stands for no choice, so that nobody chooses the first one by leaving it. */
const select = (field: SignupField, shown: Shown, words: Words): TemplateResult =>
  html`<select
    part="input"
    id=${shown.id}
    name=${field.name}
    autocomplete=${ifDefined(field.autocomplete)}
    ?required=${field.required}
    ?disabled=${shown.busy}
    aria-invalid=${invalid(shown)}
    aria-describedby=${ifDefined(describedBy(shown))}>
    <option value="">${words.choose}</option>
    ${field.options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
  </select>`;

const labelled = (label: string, control: TemplateResult, shown: Shown): TemplateResult =>
  html`<div class="field">
    <label part="label" for=${shown.id}>${label}</label>
    ${control} ${error(shown)}
  </div>`;

/** A box to tick, with its words behind it. */
const box = (
  { name, required }: Pick<SignupField, 'name' | 'required'>,
  part: 'consent' | 'box',
  label: string,
  shown: Shown,
): TemplateResult =>
  html`<div class="field">
    <label class="consent" part=${part}>
      <input
        id=${shown.id}
        name=${name}
        type="checkbox"
        ?required=${required}
        ?disabled=${shown.busy}
        aria-invalid=${invalid(shown)}
        aria-describedby=${ifDefined(describedBy(shown))} />
      <span>${label}</span>
    </label>
    ${error(shown)}
  </div>`;

export const emailField = (words: Words, problem: string | undefined, busy: boolean): TemplateResult => {
  const shown = { id: 'email', problem, busy };
  return labelled(
    words.email,
    input({ name: 'email', type: 'email', autocomplete: 'email', required: true }, shown),
    shown,
  );
};

/** A field that the page asks for. Names may hold anything, so ids are made of numbers. */
export const extraField = (
  field: SignupField,
  index: number,
  words: Words,
  problem: string | undefined,
  busy: boolean,
): TemplateResult => {
  const shown = { id: `field-${String(index)}`, problem, busy };
  if (field.type === 'checkbox') return box(field, 'box', field.label, shown);
  const label = field.required ? field.label : words.optional(field.label);
  return labelled(label, field.type === 'select' ? select(field, shown, words) : input(field, shown), shown);
};

export const consentField = (text: string, problem: string | undefined, busy: boolean): TemplateResult =>
  box({ name: 'consent', required: true }, 'consent', text, { id: 'consent', problem, busy });

/** A field no person sees or reaches. Programs that fill in everything give themselves away. */
export const honeypot = (words: Words): TemplateResult =>
  html`<div class="visually-hidden" aria-hidden="true">
    <label>${words.leaveEmpty}<input name="website" tabindex="-1" autocomplete="off" /></label>
  </div>`;

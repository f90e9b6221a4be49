/** Controls with their labels, hints and faults. */
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../labels.js';
import type { Option } from '../manifest.js';

export interface Field {
  readonly id: string;
  readonly label: string;
  /** What it is called in the snippet. */
  readonly name?: string | undefined;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** What is to be known of a value that can be used. */
  readonly warning?: string | undefined;
}

const labelled = ({ label, name }: Field): TemplateResult =>
  html`${label} ${name ? html`<code class="name">${name}</code>` : nothing}`;

/** Backticks of the manifest's prose as code. */
export const prose = (text: string): unknown[] =>
  text.split('`').map((part, at) => (at % 2 ? html`<code>${part}</code>` : part));

/** The label above, the hint and the fault below a control, which is given what describes it. */
export const field = (
  of: Field,
  control: (describedBy: string | typeof nothing) => TemplateResult,
): TemplateResult => {
  const { id, hint, fault, warning } = of;
  const below = fault ?? warning;
  const describedBy = [hint && `${id}-hint`, below && `${id}-fault`].filter(Boolean).join(' ');
  return html`
    <div class="field">
      <label for=${id}>${labelled(of)}</label>
      ${control(describedBy || nothing)}
      ${hint ? html`<p class="hint" id="${id}-hint">${prose(hint)}</p>` : nothing}
      ${below ? html`<p class="fault" id="${id}-fault">${below}</p>` : nothing}
    </div>
  `;
};

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

export const textField = (
  of: Field,
  value: string,
  change: (value: string) => void,
  { placeholder = '', type = 'text', suggestions = [] as readonly string[] } = {},
): TemplateResult =>
  field(
    of,
    (describedBy) => html`
      <input
        id=${of.id}
        type=${type}
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${describedBy}
        aria-invalid=${of.fault ? 'true' : nothing}
        list=${suggestions.length > 0 ? `${of.id}-list` : nothing}
        placeholder=${placeholder || nothing}
        .value=${value}
        @input=${(event: Event) => {
          change(valueOf(event));
        }} />
      ${
        suggestions.length > 0
          ? html`<datalist id="${of.id}-list">
              ${suggestions.map((each) => html`<option value=${each}></option>`)}
            </datalist>`
          : nothing
      }
    `,
  );

export type Entries = readonly (readonly [value: string, label: string])[];

export const selectField = (
  of: Field,
  value: string,
  entries: Entries,
  change: (value: string) => void,
): TemplateResult =>
  field(
    of,
    (describedBy) => html`
      <select
        id=${of.id}
        aria-describedby=${describedBy}
        aria-invalid=${of.fault ? 'true' : nothing}
        @change=${(event: Event) => {
          change(valueOf(event));
        }}>
        ${entries.map(
          ([each, label]) => html`<option value=${each} .selected=${each === value}>${label}</option>`,
        )}
      </select>
    `,
  );

export const checkField = (
  of: Field,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult => html`
  <div class="field check">
    <input
      id=${of.id}
      type="checkbox"
      aria-describedby=${of.hint ? `${of.id}-hint` : nothing}
      .checked=${checked}
      @change=${(event: Event) => {
        change((event.target as HTMLInputElement).checked);
      }} />
    <label for=${of.id}>${labelled(of)}</label>
    ${of.hint ? html`<p class="hint" id="${of.id}-hint">${prose(of.hint)}</p>` : nothing}
  </div>
`;

/** A few choices that are all in sight. */
export const radios = (
  legend: string,
  name: string,
  value: string,
  entries: Entries,
  change: (value: string) => void,
): TemplateResult => html`
  <fieldset class="radios">
    <legend>${legend}</legend>
    ${entries.map(
      ([each, label]) => html`
        <label>
          <input
            type="radio"
            name=${name}
            value=${each}
            .checked=${each === value}
            @change=${() => {
              change(each);
            }} />
          <span>${label}</span>
        </label>
      `,
    )}
  </fieldset>
`;

/** The control that fits an attribute. */
export const optionField = (
  option: Option,
  fault: string | undefined,
  value: string,
  entries: Entries,
  change: (value: string) => void,
): TemplateResult => {
  const { name, kind, values, standard, min, max } = option;
  const of = { id: `option-${name}`, label: labelOf(name), name, hint: option.description, fault };
  switch (kind) {
    case 'flag':
      return checkField(of, value !== '', (checked) => {
        change(checked ? 'yes' : '');
      });
    case 'choice':
      return selectField(
        of,
        value || standard,
        [...(standard ? [] : [['', 'none'] as const]), ...values.map((each) => [each, each] as const)],
        change,
      );
    case 'words': {
      const chosen = value.split(/\s+/).filter(Boolean);
      return html`
        <fieldset class="field" aria-describedby="${of.id}-hint">
          <legend>${labelled(of)}</legend>
          ${values.map((word) =>
            checkField({ id: `${of.id}-${word}`, label: word }, chosen.includes(word), (checked) => {
              change(values.filter((each) => (each === word ? checked : chosen.includes(each))).join(' '));
            }),
          )}
          <p class="hint" id="${of.id}-hint">${prose(option.description)}</p>
        </fieldset>
      `;
    }
    case 'number':
      return selectField(
        of,
        value || standard,
        Array.from({ length: max - min + 1 }, (_, at) => [String(min + at), String(min + at)] as const),
        change,
      );
    case 'text':
      return entries.length > 0 && (value === '' || entries.some(([each]) => each === value))
        ? selectField(of, value, [['', option.isNeeded ? 'Choose …' : 'any'], ...entries], change)
        : textField(of, value, change, { placeholder: standard });
  }
};

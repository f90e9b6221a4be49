/** What stands in a form and what is wrong with it. */
import type { FieldError } from '../../content/index.js';
import type { Filled } from '../../controllers/index.js';
import type { Sections } from '../../locales/index.js';

type Words = Sections['signup'];
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong, by the name of the field. */
export type Problems = ReadonlyMap<string, string>;

/** All that can be filled in. Not `form.elements`: a field of that name would stand in its place. */
export const controlsIn = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>('input, select, textarea'),
];

const inputsIn = (form: HTMLFormElement): HTMLInputElement[] => [...form.querySelectorAll('input')];

export const emailIn = (form: HTMLFormElement): HTMLInputElement | undefined => {
  const named = inputsIn(form).filter(({ name, type }) => name && /^(?:email|text)$/.test(type));
  return named.find(({ name }) => /^email$/i.test(name)) ?? named.find(({ type }) => type === 'email');
};

export const consentIn = (form: HTMLFormElement): HTMLInputElement | undefined =>
  inputsIn(form).find(({ name, type }) => name === 'consent' && type === 'checkbox');

/** The honeypot. A field of that name that people can reach is one like any other. */
const trapIn = (form: HTMLFormElement): HTMLInputElement | undefined =>
  inputsIn(form).find(({ name, tabIndex }) => name === 'website' && tabIndex < 0);

/** The words beside a box, as they were read. */
export const labelOf = (box: HTMLInputElement): string =>
  [...(box.labels ?? [])]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A check for mistakes, not for addresses: whether one works, only a mail to it tells. */
const isAddress = ({ value, validity }: HTMLInputElement): boolean =>
  validity.valid && /^[^\s@]+@[^\s@]+$/.test(value.trim());

const missing = ({ type }: Control, words: Words): string => {
  if (type === 'checkbox') return words.tickMissing;
  return /^(?:select|radio)/.test(type) ? words.choiceMissing : words.fieldMissing;
};

const isChosen = ({ type }: Control): boolean => /^(?:checkbox|radio)$/.test(type);

/** What has to be filled in or corrected before anything is sent. */
export const problemsIn = (form: HTMLFormElement, words: Words, mustConsent: boolean): Problems => {
  const [email, consent] = [emailIn(form), consentIn(form)];
  const problems = new Map<string, string>();
  for (const control of controlsIn(form)) {
    const { name, type, value, validity, required, willValidate } = control;
    // The browser itself speaks of those without a name: they are not sent.
    if (!name || !willValidate || problems.has(name)) continue;
    const blank = (required || control === email) && !isChosen(control) && !value.trim();
    const withheld = control === consent && mustConsent && !consent.checked;
    if (validity.valueMissing || blank || withheld) {
      const said = control === email ? words.emailMissing : control === consent ? words.consentMissing : '';
      problems.set(name, said || missing(control, words));
    } else if (control === email ? !isAddress(email) : !validity.valid) {
      const isEmail = (control === email || type === 'email') && !validity.customError;
      problems.set(name, isEmail ? words.emailInvalid : control.validationMessage || words.fieldInvalid);
    }
  }
  return problems;
};

/** What is sent of a form. Fields that were left empty are not. */
export const filledIn = (
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Pick<Filled, 'email' | 'fields' | 'website'> => {
  const [email, consent, trap] = [emailIn(form), consentIn(form), trapIn(form)];
  const apart = [email, consent, trap].map((control) => control?.name);
  const fields = new Map<string, string>();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value !== 'string' || !value.trim() || apart.includes(name)) continue;
    const before = fields.get(name);
    fields.set(name, before === undefined ? value.trim() : `${before}, ${value.trim()}`);
  }
  return {
    email: email?.value.trim() ?? '',
    fields: fields.size > 0 ? Object.fromEntries(fields) : undefined,
    website: trap?.value ?? '',
  };
};

/** The name of the field that a service means: one with a part of its own, `fields.name`, or `name`. */
const meant = (form: HTMLFormElement, field: string): string | undefined => {
  if (field === 'email') return emailIn(form)?.name;
  if (/^consent\b/.test(field)) return consentIn(form)?.name;
  const name = field.replace(/^fields\./, '');
  const shown = controlsIn(form).some(
    (control) => control.name === name && control.type !== 'hidden' && control !== trapIn(form),
  );
  return name && shown ? name : undefined;
};

/** What a service found wrong: with fields that are there, and, as one text, with anything else. */
export const faultsIn = (
  form: HTMLFormElement,
  errors: readonly FieldError[],
  words: Words,
): { readonly problems: Problems; readonly rest: string } => {
  const problems = new Map<string, string>();
  const rest: string[] = [];
  for (const { field, code, message } of errors) {
    const name = meant(form, field);
    if (name === undefined) rest.push(code === 'too-fast' ? words.tooFast : message);
    else if (message) problems.set(name, message);
    else if (name === emailIn(form)?.name) problems.set(name, words.emailInvalid);
    else problems.set(name, name === consentIn(form)?.name ? words.consentMissing : words.fieldInvalid);
  }
  return { problems, rest: rest.join(' ').trim() };
};

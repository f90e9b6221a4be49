/** What is added to a form of the page's own, and how each of it goes again. Nothing else in there is touched. */
import type { Control } from './read-form.js';

export type Undo = () => void;

const idsIn = (element: Element): string[] =>
  (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);

const describe = (element: Element, ids: readonly string[]): void => {
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
};

/** Sets an attribute, and puts back what stood there, unless the page has changed it since. */
export const swap = (element: Element, attribute: string, value: string): Undo => {
  const before = element.getAttribute(attribute);
  element.setAttribute(attribute, value);
  return () => {
    if (element.getAttribute(attribute) !== value) return;
    if (before === null) element.removeAttribute(attribute);
    else element.setAttribute(attribute, before);
  };
};

/** An id that is free in the tree, whoever else adds to it. */
const freeId = (root: Document | DocumentFragment): string => {
  let number = 1;
  while (root.getElementById(`cw-error-${String(number)}`)) number += 1;
  return `cw-error-${String(number)}`;
};

/** Says what is wrong with a field, behind it and for those who hear it. The class is for the page's style sheet. */
export const mark = (control: Control, text: string, lang: string): Undo => {
  const note = document.createElement('p');
  const sign = document.createElement('span');
  const words = document.createElement('strong');
  note.id = freeId(control.getRootNode() as Document | ShadowRoot);
  note.className = 'cw-error';
  note.lang = lang;
  note.dir = 'auto';
  sign.ariaHidden = 'true';
  sign.textContent = '! ';
  words.textContent = text;
  note.append(sign, words);
  // Inside a label it would be a part of the field's name.
  (control.closest('label') ?? control).after(note);
  describe(control, [...idsIn(control), note.id]);
  const unmark = swap(control, 'aria-invalid', 'true');
  return () => {
    note.remove();
    unmark();
    if (idsIn(control).includes(note.id)) {
      describe(
        control,
        idsIn(control).filter((id) => id !== note.id),
      );
    }
  };
};

export const isSubmitter = ({ type }: HTMLButtonElement | HTMLInputElement): boolean =>
  /^(?:submit|image)$/.test(type);

/** Says that a form is being sent. Its buttons keep the focus; what they do meanwhile is nothing. */
export const markBusy = (form: HTMLFormElement): Undo => {
  const undo = [swap(form, 'aria-busy', 'true')];
  for (const button of form.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')) {
    if (isSubmitter(button)) undo.push(swap(button, 'aria-disabled', 'true'));
  }
  return () => {
    for (const each of undo) each();
  };
};

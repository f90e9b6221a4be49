import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../content/index.js';
import { isSubmitter, mark, markBusy, type Undo } from './marks.js';
import { consentIn, controlsIn, emailIn, labelOf, type Control, type Problems } from './read-form.js';

interface Options {
  /** Whether the page's children are all there. */
  readonly complete: () => boolean;
  /** Whether the page names a service that takes sign-ups. */
  readonly service: () => boolean;
  /** Words that the page wants people to agree to. */
  readonly consent: () => string;
  readonly shown: () => { readonly problems: Problems; readonly busy: boolean; readonly lang: string };
  readonly submit: (event: SubmitEvent) => void;
  /** Somebody pressed, and the browser found fault. */
  readonly refused: (form: HTMLFormElement) => void;
  readonly corrected: (event: Event) => void;
}

/** Why a form is left as it is; empty for one that can be sent. */
const lacks = (form: HTMLFormElement, consent: string): string => {
  if (!emailIn(form)) return 'a named field for the address';
  const box = consentIn(form);
  if (box ? labelOf(box) || consent : !consent) return '';
  return 'a box named consent, with a label';
};

/**
 * A form that the page put inside the element. It stays where it is and as it looks: its own submission and checks are
 * listened to on the way out of it, and what is wrong is written beside its fields. All that is added goes again when
 * the form or the element leaves.
 */
export class NestedForm implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  readonly #marks = new Map<Control, { readonly text: string; readonly undo: Undo }>();
  #idle: Undo | undefined;
  #observer: MutationObserver | undefined;
  /** Whether a press is on its way, and whether the browser found fault on it. */
  #pressed = false;
  #refused = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The page's form, whether or not it can be sent by us. */
  get form(): HTMLFormElement | undefined {
    if (isServer || !this.#options.complete()) return undefined;
    return this.#host.querySelector('form') ?? undefined;
  }

  /** The page's form, if it is sent by us: there is a service, and all fields that it takes. */
  get ours(): HTMLFormElement | undefined {
    const { form } = this;
    return form && this.#options.service() && !lacks(form, this.#options.consent()) ? form : undefined;
  }

  hostConnected(): void {
    if (isServer) return;
    this.#host.addEventListener('click', this.#press, true);
    this.#host.addEventListener('submit', this.#submit);
    this.#host.addEventListener('invalid', this.#invalid, true);
    this.#host.addEventListener('input', this.#input);
    // Forms come and go, and so does the list of fields: both are read in the update that follows.
    this.#observer ??= new MutationObserver(() => {
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host, { childList: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#host.removeEventListener('click', this.#press, true);
    this.#host.removeEventListener('submit', this.#submit);
    this.#host.removeEventListener('invalid', this.#invalid, true);
    this.#host.removeEventListener('input', this.#input);
    this.#show(undefined);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const { form } = this;
    const lacking = form && lacks(form, this.#options.consent());
    if (lacking) warnOnce(`<${this.#host.localName}> leaves the form in it alone: it lacks ${lacking}.`);
    this.#show(this.ours);
  }

  readonly #submit = (event: SubmitEvent): void => {
    // The page may have taken it over itself.
    if (event.target === this.ours && !event.defaultPrevented) this.#options.submit(event);
  };

  /**
   * Only a press brings our words. The page may ask the browser for faults at any time, for instance while somebody
   * types, and nothing may speak or move then. Return in a field presses the button too.
   */
  readonly #press = ({ target }: Event): void => {
    const form = this.ours;
    const button = (target as Element).closest<HTMLButtonElement | HTMLInputElement>('button, input');
    if (!form || button?.form !== form || !isSubmitter(button)) return;
    this.#pressed = true;
    // The browser checks after the event, and before any other task.
    setTimeout(() => {
      const refused = this.#refused;
      this.#pressed = this.#refused = false;
      if (refused) this.#options.refused(form);
    });
  };

  readonly #invalid = (event: Event): void => {
    const { name, form } = event.target as Control;
    // What has no name is not sent, and the browser speaks of it.
    if (!this.#pressed || !name || form !== this.ours) return;
    event.preventDefault();
    this.#refused = true;
  };

  readonly #input = (event: Event): void => {
    if (this.ours?.contains(event.target as Node)) this.#options.corrected(event);
  };

  /** Brings what stands in the page's form up to date; without a form everything goes. */
  #show(form: HTMLFormElement | undefined): void {
    const { problems, busy, lang } = this.#options.shown();
    const wanted = new Map<Control, string>();
    for (const [name, text] of form ? problems : []) {
      const control = form && controlsIn(form).find((each) => each.name === name && each.type !== 'hidden');
      if (control) wanted.set(control, text);
    }
    for (const [control, { text, undo }] of this.#marks) {
      if (wanted.get(control) === text) continue;
      undo();
      this.#marks.delete(control);
    }
    for (const [control, text] of wanted) {
      if (!this.#marks.has(control)) this.#marks.set(control, { text, undo: mark(control, text, lang) });
    }
    if (form && busy) this.#idle ??= markBusy(form);
    else {
      this.#idle?.();
      this.#idle = undefined;
    }
  }
}

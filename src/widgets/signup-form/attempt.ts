import type { ReactiveControllerHost } from 'lit';
import type { Signup, SignupOutcome } from '../../content/index.js';
import { SubmissionController, type Filled, type SubmissionState } from '../../controllers/index.js';
import { SignupSubmitEvent } from '../../events/index.js';
import type { Sections } from '../../locales/index.js';
import { agreedIn, controlsIn, faultsIn, filledIn, problemsIn, type Problems } from './read-form.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Options {
  /** How a sign-up leaves; undefined where the page names no service. */
  readonly deliver: () => ((signup: Signup) => Promise<SignupOutcome>) | undefined;
  /** Whether the browser sends the form itself, once nothing is wrong with it. */
  readonly plain: () => boolean;
  /** Whether the service is somebody else's, who has nothing to say to readers but what is wrong with a field. */
  readonly foreign: () => boolean;
  readonly words: () => Sections['signup'];
  /** What the page says of the sign-up. */
  readonly terms: () => {
    readonly list: string;
    readonly consent: string;
    readonly version: string;
    readonly locale: string;
  };
}

/** What happens to a form once somebody presses: it is checked, sent, and what came of it is said where it belongs. */
export class Attempt {
  /** What is wrong with fields, as this form or the service found. */
  problems: Problems = new Map();
  readonly #host: Host;
  readonly #options: Options;
  readonly #submission: SubmissionController;
  /** What the service said of no field. */
  #rest = '';

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#submission = new SubmissionController(host);
  }

  get state(): SubmissionState {
    return this.#submission.state;
  }

  get isDone(): boolean {
    return this.state === 'success' || this.state === 'pending';
  }

  /** Why it was not taken. What the service says of no field of ours is said here, as text. */
  get failure(): string {
    const { outcome } = this.#submission;
    if (this.state !== 'failure' || !outcome || outcome.status === 'pending') return '';
    return this.#rest || this.#options.words()[outcome.status];
  }

  readonly submit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    if (this.#options.plain()) {
      if (this.finds(form) || !this.#host.dispatchEvent(new SignupSubmitEvent())) event.preventDefault();
      return;
    }
    event.preventDefault();
    void this.#send(form, event.submitter);
  };

  /** Whether something keeps a form from being sent; it is said at its fields. */
  readonly finds = (form: HTMLFormElement): boolean => {
    this.#find(problemsIn(form, this.#options.words(), Boolean(this.#options.terms().consent)));
    const found = this.problems.size > 0;
    if (found) void this.#goToProblem(form);
    return found;
  };

  /** What is being corrected is no longer called wrong. */
  readonly corrected = (event: Event): void => {
    const { name } = event.target as HTMLInputElement;
    this.#find(new Map([...this.problems].filter(([field]) => field !== name)));
  };

  async #send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const deliver = this.#options.deliver();
    if (!deliver || !/idle|failure/.test(this.state) || this.finds(form)) return;
    const before = this.#submission.outcome;
    await this.#submission.send(this.#filled(form, submitter), async (signup) =>
      this.#noted(await deliver(signup), form),
    );
    // Held back by the page.
    if (this.#submission.outcome === before) return;
    await this.#goToProblem(form);
    if (this.isDone) this.#host.renderRoot.querySelector<HTMLElement>('[part="frame"]')?.focus();
  }

  /** What is sent; with a consent, its words as they were seen, their version, and the language of the page. */
  #filled(form: HTMLFormElement, submitter: HTMLElement | null): Filled {
    const { list, consent, version, locale } = this.#options.terms();
    const text = agreedIn(form, consent);
    return {
      ...filledIn(form, submitter),
      list: list || undefined,
      consent: text === undefined ? undefined : { text, version: version || undefined, locale },
    };
  }

  /**
   * Before the outcome is shown, so that all of it shows at once. Where nobody can be told what is invalid, since it is
   * no field of this form, the sign-up was simply not accepted.
   */
  #noted(outcome: SignupOutcome, form: HTMLFormElement): SignupOutcome {
    const errors = outcome.status === 'invalid' ? outcome.errors : [];
    const { problems, rest } = faultsIn(form, errors, this.#options.words());
    this.#find(problems);
    this.#rest = this.#options.foreign() ? '' : rest;
    const isSaid = problems.size > 0 || this.#rest !== '';
    return outcome.status === 'invalid' && !isSaid ? { status: 'rejected' } : outcome;
  }

  #find(problems: Problems): void {
    this.problems = problems;
    this.#host.requestUpdate();
  }

  async #goToProblem(form: HTMLFormElement): Promise<void> {
    await this.#host.updateComplete;
    controlsIn(form)
      .find(({ name }) => this.problems.has(name))
      ?.focus();
  }
}

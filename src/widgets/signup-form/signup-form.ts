import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { signUp, signupUrl } from '../../client/index.js';
import {
  linkUrl,
  readSignupFields,
  warnOnce,
  type Signup,
  type SignupField,
  type SignupOutcome,
} from '../../content/index.js';
import {
  afterLoad,
  ClientController,
  LanguageController,
  LightChildren,
  SubmissionController,
  type SubmissionState,
} from '../../controllers/index.js';
import { signupStrings, type Sections } from '../../locales/index.js';
import { baseStyles, frameStyles } from '../../styles/index.js';
import { heading, message } from '../../templates/index.js';
import { ownForm, type Told } from './own-form.js';
import {
  consentIn,
  controlsIn,
  faultsIn,
  filledIn,
  labelOf,
  problemsIn,
  type Problems,
} from './read-form.js';
import { signupFormStyles } from './signup-form.styles.js';

/**
 * A form to sign up for new articles by e-mail. It sends the address to the endpoint, or to `action`, and to
 * nobody else; no event and no URL ever holds what was typed.
 *
 * A child `<script type="application/json">` holds a list of more fields to ask for:
 * `[{name, type, label, required?, options?, autocomplete?}]`.
 *
 * What was typed stays through every failure, and pressing again never signs anybody up twice.
 *
 * @summary Newsletter sign-up.
 * @tag signup-form
 *
 * @slot - Fallback. Shown without JavaScript, and where the page names no service.
 *
 * @csspart frame - The box that is there in every state.
 * @csspart form-heading - The heading above the form.
 * @csspart form - The form.
 * @csspart label - The label of a field.
 * @csspart input - A field to type or choose in.
 * @csspart consent - The box to agree with, with its text.
 * @csspart box - Another box to tick, with its text.
 * @csspart error - What is wrong with a field.
 * @csspart submit - The button.
 * @csspart privacy - The link to the privacy notice.
 * @csspart sender - Who writes to the people who sign up.
 * @csspart message - What became of the sign-up.
 *
 * @cssstate idle - Nothing has been sent yet.
 * @cssstate submitting - The sign-up is under way.
 * @cssstate success - The service took it.
 * @cssstate pending - The service took it, and the person has to confirm by mail.
 * @cssstate failure - The service did not take it, or nobody can tell. What was typed is still there.
 *
 * @fires {SignupSubmitEvent} cw-submit - A complete form is about to be sent. Cancelable.
 * @fires {SignupSuccessEvent} cw-success - The service took the sign-up.
 * @fires {SignupFailureEvent} cw-failure - The sign-up was not taken; `code` says why.
 */
export class SignupForm extends LitElement {
  static override styles = [baseStyles, frameStyles, signupFormStyles];

  /** Base URL of the content, for this widget alone. Default: the nearest provider's, then the page's. */
  @property() endpoint = '';

  /** Kind of endpoint. Default: `native`. */
  @property() source = '';

  /** Public key of the endpoint, where its source asks for one. */
  @property({ attribute: 'content-key' }) contentKey = '';

  /** Address that takes the sign-up. Default: `signups` at the endpoint. */
  @property() action = '';

  /** Which list to sign up for, if the service has several. */
  @property() list = '';

  /** Text of the heading. Default: a sentence in the page's language. */
  @property() heading = '';

  /** Level of the heading in the page's outline, 1 to 6. Default: 2. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Address of the privacy notice. */
  @property({ attribute: 'privacy-url' }) privacyUrl = '';

  /** Who writes to the people who sign up: name, postal or e-mail address. Shown beside the button. Default: nobody. */
  @property() sender = '';

  /** Text of a box to tick, separate from the button. Its words are sent along as evidence. Default: no box. */
  @property() consent = '';

  /** Version of the consent text, sent along. */
  @property({ attribute: 'consent-version' }) consentVersion = '';

  /** What is wrong with fields, as this form or the service found. */
  @state() private problems: Problems = new Map();

  /** Whether the page has loaded, so that a service would be there if it names one. */
  @state() private loaded = false;

  protected readonly language = new LanguageController(this);
  readonly #children = new LightChildren(this);
  readonly #client = new ClientController(this);
  readonly #submission = new SubmissionController(this);
  #extra: { readonly json: string | undefined; readonly fields: readonly SignupField[] } = {
    json: undefined,
    fields: [],
  };
  /** What the service said of no field, and whether it spoke of any. */
  #fault = { rest: '', marked: false };

  /** What the form is doing: idle, submitting, success, pending or failure. Also as `:state()`. */
  get state(): SubmissionState {
    return this.#submission.state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    afterLoad(() => {
      this.loaded = true;
      if (this.#deliver || !this.isConnected) return;
      const { awaited } = this.#client;
      warnOnce(
        awaited
          ? `<signup-form> waits for <${awaited}>`
          : '<signup-form> has nowhere to send to: give it an action, or the page an endpoint.',
      );
    });
  }

  get #words(): Sections['signup'] {
    return this.language.strings.signup ?? signupStrings;
  }

  /** How a sign-up leaves; undefined where the page names no service. */
  get #deliver(): ((signup: Signup) => Promise<SignupOutcome>) | undefined {
    const { client } = this.#client;
    const url = this.action ? linkUrl(this.action, document.baseURI) : client && signupUrl(client.endpoint);
    // A form is posted; what opens a mail program is no service.
    return url?.startsWith('http')
      ? (signup) => signUp(signup, { url, transport: client?.transport, timing: client?.timing })
      : undefined;
  }

  /** The fields beside the address, read again only when the page has changed them. */
  get #fields(): readonly SignupField[] {
    const { json } = this.#children;
    if (json !== this.#extra.json) {
      this.#extra = { json, fields: json === undefined ? [] : readSignupFields(json, document.baseURI) };
    }
    return this.#extra.fields;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#send(event.currentTarget as HTMLFormElement, event.submitter);
  };

  async #send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const deliver = this.#deliver;
    if (!deliver || this.state === 'submitting') return;
    this.problems = problemsIn(form, this.#words, Boolean(this.consent));
    if (this.problems.size === 0) {
      const before = this.#submission.outcome;
      await this.#submission.send(
        { ...filledIn(form, submitter), list: this.list || undefined, consent: this.#agreed(form) },
        async (signup) => {
          const outcome = await deliver(signup);
          this.#note(outcome, form);
          return outcome;
        },
      );
      // Held back by the page.
      if (this.#submission.outcome === before) return;
    }
    await this.updateComplete;
    controlsIn(form)
      .find(({ name }) => this.problems.has(name))
      ?.focus();
    if (this.state === 'success' || this.state === 'pending') {
      this.renderRoot.querySelector<HTMLElement>('.frame')?.focus();
    }
  }

  /** The evidence of a consent: the words as they were seen, their version, and the language of the page. */
  #agreed(form: HTMLFormElement): { text: string; version: string | undefined; locale: string } | undefined {
    const box = consentIn(form);
    if (!box?.checked) return undefined;
    const { strings, lang } = this.language;
    return {
      text: labelOf(box) || this.consent,
      version: this.consentVersion || undefined,
      locale: lang || strings.lang,
    };
  }

  /** Before the outcome is shown, so that all of it shows at once. */
  #note(outcome: SignupOutcome, form: HTMLFormElement): void {
    const { problems, rest } = faultsIn(
      form,
      outcome.status === 'invalid' ? outcome.errors : [],
      this.#words,
    );
    this.problems = problems;
    this.#fault = { rest, marked: problems.size > 0 };
  }

  /** What is being corrected is no longer called wrong. */
  readonly #corrected = (event: Event): void => {
    const { name } = event.target as HTMLInputElement;
    this.problems = new Map([...this.problems].filter(([field]) => field !== name));
  };

  /** Why it was not taken. What the service says of no field of ours is said here, as text. */
  get #failure(): string {
    const { outcome } = this.#submission;
    const { rest, marked } = this.#fault;
    if (this.state !== 'failure') return '';
    if (rest || !outcome || outcome.status === 'pending') return rest;
    return this.#words[outcome.status === 'invalid' && !marked ? 'rejected' : outcome.status];
  }

  get #told(): Told {
    const privacy = this.privacyUrl ? linkUrl(this.privacyUrl, document.baseURI) : undefined;
    return { words: this.#words, sender: this.sender, privacy };
  }

  protected override render(): TemplateResult {
    const { strings, dir } = this.language;
    const words = this.#words;
    const busy = this.state === 'submitting';
    const inner = (): unknown => {
      if (this.state === 'success') return html`<p part="message">${words.subscribed}</p>`;
      if (this.state === 'pending') return html`<p part="message">${words.pending}</p>`;
      if (!this.loaded || this.#deliver) {
        return ownForm({
          ...this.#told,
          fields: this.#fields,
          consent: this.consent,
          problems: this.problems,
          busy,
          said: this.#failure,
          submit: this.#submit,
          corrected: this.#corrected,
        });
      }
      return this.#children.hasFallback ? html`<slot></slot>` : message(words.unavailable);
    };
    return html`<section
      class="box frame"
      part="frame"
      tabindex="-1"
      lang=${strings.lang}
      dir=${dir}
      aria-labelledby="heading"
      aria-busy=${busy ? 'true' : 'false'}>
      ${heading(this.headingLevel, 'form-heading', html`<span id="heading">${this.heading || words.heading}</span>`)}
      ${inner()}
    </section>`;
  }
}

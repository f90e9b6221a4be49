import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isBackend, type BackendName } from '../../backends/index.js';
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
  type SubmissionState,
} from '../../controllers/index.js';
import { signupStrings, type Sections } from '../../locales/index.js';
import { baseStyles, frameStyles, inputStyles, visuallyHiddenStyles } from '../../styles/index.js';
import { failure, heading } from '../../templates/index.js';
import { Attempt } from './attempt.js';
import { NestedForm } from './nested-form.js';
import { besideNested, ownForm, type Told } from './own-form.js';
import { signupFormStyles } from './signup-form.styles.js';

/**
 * A form to sign up for new articles by e-mail. It sends the address to the endpoint, or to `action`, and to
 * nobody else; no event and no URL ever holds what was typed. `backend` says what kind of service is there.
 *
 * A child `<script type="application/json">` holds a list of more fields to ask for:
 * `[{name, type, label, required?, options?, autocomplete?}]`.
 *
 * A child `<form>` is used in place of the form that is drawn otherwise. It keeps its fields and its looks; what is
 * wrong is written beside its fields, as `p.cw-error`. Without scripts it is sent as it stands.
 *
 * What was typed stays through every failure. At a service that honours keys, pressing again never signs anybody up
 * twice.
 *
 * @summary Newsletter sign-up.
 * @tag signup-form
 *
 * @slot - Fallback, or a form of the page's own. Shown without JavaScript, and where the page names no service.
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
 * @cssprop [--cw-color-on-accent] - Text on the button. Default: black or white, whichever stands out.
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
  static override styles = [baseStyles, frameStyles, inputStyles, visuallyHiddenStyles, signupFormStyles];

  /** Base URL of the content, for this widget alone. Default: the nearest provider's, then the page's. */
  @property() endpoint = '';

  /** Kind of endpoint. Default: `native`. */
  @property() source = '';

  /** Public key of the endpoint, where its source asks for one. */
  @property({ attribute: 'content-key' }) contentKey = '';

  /** Address that takes the sign-up. Default: `signups` at the endpoint, or the Ghost site that it is. */
  @property() action = '';

  /**
   * Kind of service at that address: `native`, `formspree`, `basin`, `ghost`, `hubspot`, `urlencoded`, or `form` for a form inside that the browser sends to its own address. Default: `native`.
   */
  @property() backend = '';

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

  /** Whether the page has loaded, so that a service would be there if it names one. */
  @state() private loaded = false;

  protected readonly language = new LanguageController(this);
  readonly #children = new LightChildren(this);
  readonly #client = new ClientController(this);
  readonly #attempt = new Attempt(this, {
    deliver: () => this.#deliver,
    plain: () => this.#isPlain,
    foreign: () => this.#kind !== 'native',
    words: () => this.#words,
    terms: () => ({
      list: this.list,
      consent: this.consent,
      version: this.consentVersion,
      locale: this.language.lang || this.language.strings.lang,
    }),
  });
  readonly #nested = new NestedForm(this, {
    complete: () => this.#children.complete,
    service: () => this.#hasService,
    consent: () => this.consent,
    shown: () => ({
      problems: this.#attempt.problems,
      busy: this.#busy,
      lang: this.language.strings.lang,
    }),
    submit: this.#attempt.submit,
    refused: this.#attempt.finds,
    corrected: this.#attempt.corrected,
  });
  #extra: { readonly json: string | undefined; readonly fields: readonly SignupField[] } = {
    json: undefined,
    fields: [],
  };

  /** What the form is doing: idle, submitting, success, pending or failure. Also as `:state()`. */
  get state(): SubmissionState {
    return this.#attempt.state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    afterLoad(() => {
      this.loaded = true;
      if (this.#hasService || !this.isConnected) return;
      const { awaited } = this.#client;
      warnOnce(
        awaited
          ? `<signup-form> waits for <${awaited}>`
          : !this.#kind && !this.#isPlain
            ? `<signup-form backend="${this.backend}"> is not one of the services that there are`
            : '<signup-form> has nowhere to send to: give it an action, or the page an endpoint.',
      );
    });
  }

  get #busy(): boolean {
    return this.state === 'submitting';
  }

  get #words(): Sections['signup'] {
    return this.language.strings.signup ?? signupStrings;
  }

  /** Whether the browser itself sends the page's form. */
  get #isPlain(): boolean {
    return this.backend === 'form';
  }

  /** The kind of service; undefined where there is none of that name. */
  get #kind(): BackendName | undefined {
    const name = this.backend || 'native';
    return isBackend(name) ? name : undefined;
  }

  /** How a sign-up leaves; undefined where the page names no service. */
  get #deliver(): ((signup: Signup) => Promise<SignupOutcome>) | undefined {
    const { client } = this.#client;
    const backend = this.#kind;
    if (!backend) return undefined;
    const url = this.action
      ? linkUrl(this.action, document.baseURI)
      : client && signupUrl(client.endpoint, backend);
    // A form is posted; what opens a mail program is no service.
    return url?.startsWith('http')
      ? (signup) => signUp(signup, { url, backend, transport: client?.transport, timing: client?.timing })
      : undefined;
  }

  get #hasService(): boolean {
    return this.#isPlain ? this.#nested.form !== undefined : this.#deliver !== undefined;
  }

  /** The fields beside the address, read again only when the page has changed them. */
  get #fields(): readonly SignupField[] {
    const { json } = this.#children;
    if (json !== this.#extra.json) {
      this.#extra = { json, fields: json === undefined ? [] : readSignupFields(json, document.baseURI) };
    }
    return this.#extra.fields;
  }

  get #told(): Told {
    const privacy = this.privacyUrl ? linkUrl(this.privacyUrl, document.baseURI) : undefined;
    return { words: this.#words, sender: this.sender, privacy };
  }

  /** Whether none is drawn: the page sends its own, or names no service. */
  get #hasNoForm(): boolean {
    return this.#isPlain || (this.loaded && !this.#deliver);
  }

  #content(): unknown {
    const words = this.#words;
    if (this.state === 'success') return html`<p part="message">${words.subscribed}</p>`;
    if (this.state === 'pending') return html`<p part="message">${words.pending}</p>`;
    if (!this.#children.complete) return html`<slot></slot>`;
    if (this.#hasNoForm) return this.#children.hasFallback ? html`<slot></slot>` : failure(words.unavailable);
    return ownForm({
      ...this.#told,
      fields: this.#fields,
      consent: this.consent,
      problems: this.#attempt.problems,
      busy: this.#busy,
      said: this.#attempt.failure,
      submit: this.#attempt.submit,
      corrected: this.#attempt.corrected,
    });
  }

  protected override render(): TemplateResult {
    const { strings, dir } = this.language;
    const { form, ours } = this.#nested;
    // What the page wrote is dressed by the page, as long as it is all that shows.
    const { isDone: done } = this.#attempt;
    const { complete, hasFallback } = this.#children;
    // A heading would promise a form.
    const fallsBack = !form && !done && complete && hasFallback && this.#hasNoForm;
    const asWritten = form !== undefined || !complete || fallsBack;
    const title = fallsBack ? '' : this.heading || (asWritten ? '' : this.#words.heading);
    const head = title
      ? heading(this.headingLevel, 'form-heading', html`<span id="heading">${title}</span>`)
      : nothing;
    const inner =
      form && !done
        ? html`${title ? html`<div class="box">${head}</div>` : nothing}<slot
            ></slot>
            ${ours ? besideNested(this.#told, this.#busy ? this.#words.sending : this.#attempt.failure) : nothing}`
        : html`${head} ${this.#content()}`;
    return html`<section
      class="${form ? 'bare' : 'frame'} ${asWritten ? '' : 'box'}"
      part="frame"
      tabindex="-1"
      lang=${strings.lang}
      dir=${dir}
      aria-labelledby=${title ? 'heading' : nothing}
      aria-busy=${this.#busy ? 'true' : 'false'}>
      ${form && done ? html`<div class="box">${inner}</div>` : inner}
    </section>`;
  }
}

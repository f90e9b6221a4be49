import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { signUp, signupUrl } from '../../client/index.js';
import { linkUrl, warnOnce, type FieldError, type Signup, type SignupOutcome } from '../../content/index.js';
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
import { consentField, emailField, honeypot, type Problems } from './fields.js';
import { signupFormStyles } from './signup-form.styles.js';

/**
 * A form to sign up for new articles by e-mail. It sends the address to the endpoint, or to `action`, and to
 * nobody else; no event and no URL ever holds what was typed.
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
 * @csspart input - The field for the address.
 * @csspart consent - The box to tick, with its text.
 * @csspart error - What is wrong with a field.
 * @csspart submit - The button.
 * @csspart privacy - The link to the privacy notice.
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

  /** Text of a box to tick, separate from the button. Its words are sent along as evidence. Default: no box. */
  @property() consent = '';

  /** Version of the consent text, sent along. */
  @property({ attribute: 'consent-version' }) consentVersion = '';

  /** What this form found wrong before sending anything. */
  @state() private problems: Problems = {};

  /** Whether the page has loaded, so that a service would be there if it names one. */
  @state() private loaded = false;

  protected readonly language = new LanguageController(this);
  readonly #children = new LightChildren(this);
  readonly #client = new ClientController(this);
  readonly #submission = new SubmissionController(this);

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

  async #show(problems: Problems): Promise<void> {
    this.problems = problems;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const deliver = this.#deliver;
    if (!deliver) return;
    const { strings, lang } = this.language;
    const words = this.#words;
    const email = form.elements.namedItem('email') as HTMLInputElement;
    const consent = form.elements.namedItem('consent') as HTMLInputElement | null;
    const website = form.elements.namedItem('website') as HTMLInputElement;
    const problems: Record<string, string> = {};
    if (!email.value.trim()) problems['email'] = words.emailMissing;
    else if (!email.validity.valid) problems['email'] = words.emailInvalid;
    if (consent && !consent.checked) problems['consent'] = words.consentMissing;
    if (Object.keys(problems).length > 0) {
      await this.#show(problems);
      return;
    }
    const before = this.#submission.outcome;
    await this.#submission.send(
      {
        email: email.value.trim(),
        list: this.list || undefined,
        consent: consent
          ? { text: this.consent, version: this.consentVersion || undefined, locale: lang || strings.lang }
          : undefined,
        website: website.value,
      },
      deliver,
    );
    // Held back by the page, or under way already.
    if (this.#submission.outcome === before) return;
    await this.#show(
      Object.fromEntries(
        this.#errors(true).map(({ field, message: said }) => [
          field,
          said || (field === 'email' ? words.emailInvalid : words.consentMissing),
        ]),
      ),
    );
    if (this.state === 'success' || this.state === 'pending') {
      this.renderRoot.querySelector<HTMLElement>('.frame')?.focus();
    }
  };

  /** What is being corrected is no longer called wrong. */
  readonly #corrected = (event: Event): void => {
    const { name } = event.target as HTMLInputElement;
    this.problems = Object.fromEntries(Object.entries(this.problems).filter(([field]) => field !== name));
  };

  /** What the service found wrong, in fields that are shown here or in others. */
  #errors(shown: boolean): readonly FieldError[] {
    const fields = this.consent ? ['email', 'consent'] : ['email'];
    return this.#submission.errors.filter(({ field }) => fields.includes(field) === shown);
  }

  /** Why it was not taken. What the service says of no field of ours is said here, as text. */
  get #failure(): string {
    const { outcome } = this.#submission;
    const said = this.#errors(false)
      .map(({ message: text }) => text)
      .join(' ');
    if (said.trim() || !outcome || outcome.status === 'pending') return said;
    const unmarked = outcome.status === 'invalid' && this.#errors(true).length === 0;
    return this.#words[unmarked ? 'rejected' : outcome.status];
  }

  #form(): TemplateResult {
    const words = this.#words;
    const busy = this.state === 'submitting';
    const privacy = this.privacyUrl ? linkUrl(this.privacyUrl, document.baseURI) : undefined;
    return html`<form part="form" novalidate @submit=${this.#submit} @input=${this.#corrected}>
      ${emailField(words, this.problems['email'], busy)}
      ${this.consent ? consentField(this.consent, this.problems['consent'], busy) : nothing}
      ${honeypot(words)}
      <div class="send">
        <button class="button primary" part="submit" type="submit" aria-disabled=${busy ? 'true' : 'false'}>
          <span>${busy ? words.sending : words.submit}</span>
        </button>
        ${
          privacy
            ? html`<a class="quiet" part="privacy" rel="noopener" href=${privacy}>${words.privacy}</a>`
            : nothing
        }
      </div>
      <div role="status" class="outcome" part="message">
        ${this.state === 'failure' ? html`<p>${this.#failure}</p>` : nothing}
      </div>
    </form>`;
  }

  protected override render(): TemplateResult {
    const { strings, dir } = this.language;
    const words = this.#words;
    const inner = (): unknown => {
      if (this.state === 'success') return html`<p part="message">${words.subscribed}</p>`;
      if (this.state === 'pending') return html`<p part="message">${words.pending}</p>`;
      if (!this.loaded || this.#deliver) return this.#form();
      return this.#children.hasFallback ? html`<slot></slot>` : message(words.unavailable);
    };
    return html`<section
      class="box frame"
      part="frame"
      tabindex="-1"
      lang=${strings.lang}
      dir=${dir}
      aria-labelledby="heading"
      aria-busy=${this.state === 'submitting' ? 'true' : 'false'}>
      ${heading(this.headingLevel, 'form-heading', html`<span id="heading">${this.heading || words.heading}</span>`)}
      ${inner()}
    </section>`;
  }
}

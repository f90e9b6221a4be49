import type { ReactiveControllerHost } from 'lit';
import type { Consent, Signup, SignupOutcome } from '../content/index.js';
import { SignupFailureEvent, SignupSubmitEvent, SignupSuccessEvent } from '../events/index.js';
import { StateController } from './state-controller.js';

export type SubmissionState = 'idle' | 'submitting' | 'success' | 'pending' | 'failure';

/** What a person filled in. */
export interface Filled {
  readonly email: string;
  readonly list?: string | undefined;
  /** Whatever else the form asks for, by name. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly consent?: Omit<Consent, 'given' | 'at'> | undefined;
  /** The honeypot. */
  readonly website: string;
}

/**
 * Sends a form once, however often it is pressed, and keeps what became of it. The same content sent again is
 * the same attempt: the same key and, to the byte, the same body, so that a lost answer never makes two rows.
 */
export class SubmissionController {
  outcome: SignupOutcome | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #state: StateController<SubmissionState>;
  readonly #shownAt = Date.now();
  #attempt: { readonly filled: string; readonly signup: Signup } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#state = new StateController<SubmissionState>(host, 'idle');
  }

  get state(): SubmissionState {
    return this.#state.current;
  }

  async send(filled: Filled, deliver: (signup: Signup) => Promise<SignupOutcome>): Promise<void> {
    if (this.state === 'submitting') return;
    if (!this.#host.dispatchEvent(new SignupSubmitEvent())) return;
    this.outcome = undefined;
    this.#state.set('submitting');
    this.#host.requestUpdate();
    const outcome = await deliver(this.#signup(filled));
    const { status } = outcome;
    const taken = status === 'subscribed' || status === 'pending';
    // A service that rejects the content has made no row; corrected content is a new attempt.
    if (taken || status === 'invalid') this.#attempt = undefined;
    this.outcome = outcome;
    this.#state.set(status === 'pending' ? 'pending' : taken ? 'success' : 'failure');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.dispatchEvent(
      taken ? new SignupSuccessEvent(status === 'pending') : new SignupFailureEvent(status),
    );
  }

  #signup(filled: Filled): Signup {
    const key = JSON.stringify(filled);
    if (this.#attempt?.filled === key) return this.#attempt.signup;
    const now = new Date();
    const { consent, ...rest } = filled;
    const signup: Signup = {
      ...rest,
      ...(consent ? { consent: { given: true, ...consent, at: now.toISOString() } } : {}),
      idempotencyKey: uniqueKey(),
      elapsedMs: now.getTime() - this.#shownAt,
      widget: 'signup-form',
    };
    this.#attempt = { filled: key, signup };
    return signup;
  }
}

/** 128 random bits. Not `randomUUID`, which pages without https do not have. */
const uniqueKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

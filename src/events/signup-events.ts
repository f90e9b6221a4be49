import type { SignupOutcome } from '../content/index.js';

const bubbling = { bubbles: true, composed: true } as const;

/** A complete form is about to be sent. Cancel it to keep it from being sent. Carries nothing that was typed. */
export class SignupSubmitEvent extends Event {
  static readonly eventName = 'cw-submit';

  constructor() {
    super(SignupSubmitEvent.eventName, { ...bubbling, cancelable: true });
  }
}

/** The service took the sign-up. Carries nothing that was typed. */
export class SignupSuccessEvent extends Event {
  static readonly eventName = 'cw-success';
  /** Whether the person still has to confirm by mail. */
  readonly pending: boolean;

  constructor(pending: boolean) {
    super(SignupSuccessEvent.eventName, bubbling);
    this.pending = pending;
  }
}

type SignupFailureCode = Exclude<SignupOutcome['status'], 'subscribed' | 'pending'>;

/** The sign-up was not taken, or nobody can tell. Carries nothing that was typed. */
export class SignupFailureEvent extends Event {
  static readonly eventName = 'cw-failure';
  /** Why: what the service said, or that it could not be reached. */
  readonly code: SignupFailureCode;

  constructor(code: SignupFailureCode) {
    super(SignupFailureEvent.eventName, bubbling);
    this.code = code;
  }
}

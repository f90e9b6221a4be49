/** What a person agreed to: the words they saw, and when. */
export interface Consent {
  readonly given: true;
  readonly text: string;
  readonly version?: string | undefined;
  readonly locale?: string | undefined;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** One sign-up, as a person sent it. */
export interface Signup {
  readonly email: string;
  readonly list?: string | undefined;
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly consent?: Consent | undefined;
  /** The same for every try of one attempt, so that a lost answer never makes two rows. */
  readonly idempotencyKey: string;
  /** Milliseconds between the form's appearance and the press. */
  readonly elapsedMs: number;
  readonly widget: string;
  /** The honeypot: empty when a person sent it. */
  readonly website: string;
}

export interface FieldError {
  readonly field: string;
  readonly code: string;
  /** Untrusted text of the service. */
  readonly message: string;
}

/** What became of a sign-up, in one vocabulary for every service. */
export type SignupOutcome =
  | { readonly status: 'subscribed' | 'pending' | 'rejected' | 'rate-limited' | 'network' | 'unknown' }
  | { readonly status: 'invalid'; readonly errors: readonly FieldError[] };

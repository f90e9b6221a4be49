import type { Signup, SignupOutcome } from '../content/index.js';

/** A kind of sign-up service. Pure: it shapes the request and reads the answer. */
export interface Backend {
  readonly name: string;
  /** Whether the service honours the idempotency key, so that sending again is safe. */
  readonly idempotent: boolean;
  request(signup: Signup): { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  /** `json` is undefined where the body was no JSON. */
  read(status: number, json: unknown): SignupOutcome;
}

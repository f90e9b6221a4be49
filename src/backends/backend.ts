import type { Signup, SignupOutcome } from '../content/index.js';

/** What is posted, to the byte; an address only where it is not the one that the page names. */
export interface Posted {
  readonly url?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A kind of sign-up service. Pure: it shapes the request and reads the answer. */
export interface Backend {
  readonly name: string;
  /** Whether the service honours the idempotency key, so that sending again is safe. */
  readonly idempotent: boolean;
  /** Whether the service has no trap for programs, so that what falls into ours is not sent at all. */
  readonly trapless?: boolean;
  /** Address of a text that has to come along, asked for when the form is sent; absent where nothing has to. */
  ticket?(url: string): string;
  request(signup: Signup, url: string, ticket: string): Posted;
  /** `json` is undefined where the body was no JSON. */
  read(status: number, json: unknown): SignupOutcome;
}

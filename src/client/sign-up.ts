import { native, type Backend } from '../backends/index.js';
import { ContentError, type Signup, type SignupOutcome } from '../content/index.js';
import { request } from './request.js';
import { defaultTiming, fetchTransport, type Timing, type Transport } from './transport.js';

export interface SignUpOptions {
  /** Where the sign-up goes; absolute. */
  readonly url: string;
  readonly backend?: Backend | undefined;
  readonly transport?: Transport | undefined;
  readonly timing?: Timing | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Where an endpoint takes sign-ups, unless the page names another address. */
export const signupUrl = (endpoint: string): string => `${endpoint.replace(/\/+$/, '')}/signups`;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The status alone has to tell.
    return undefined;
  }
};

/**
 * Sends a sign-up and resolves with what became of it; it never rejects. It is sent again only where the
 * service honours the idempotency key.
 */
export const signUp = async (signup: Signup, options: SignUpOptions): Promise<SignupOutcome> => {
  const { url, backend = native, transport = fetchTransport, timing = defaultTiming, signal } = options;
  const { headers, body } = backend.request(signup);
  try {
    const { status, text } = await request(
      url,
      { method: 'POST', headers: { ...headers, Accept: 'application/json' }, body },
      { transport, timing },
      signal ?? new AbortController().signal,
      backend.idempotent,
    );
    return backend.read(status, parsed(text));
  } catch (error) {
    if (error instanceof ContentError && error.code === 'rate-limited') return { status: 'rate-limited' };
    // Where it may not be sent again, nobody knows whether it arrived.
    return { status: backend.idempotent ? 'network' : 'unknown' };
  }
};

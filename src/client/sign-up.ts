import { backendNamed, native, type Backend, type BackendName } from '../backends/index.js';
import { ContentError, type Signup, type SignupOutcome } from '../content/index.js';
import { request } from './request.js';
import { defaultTiming, fetchTransport, type Timing, type Transport } from './transport.js';

export interface SignUpOptions {
  /** Where the sign-up goes; absolute. */
  readonly url: string;
  /** Kind of service that is there. Default: `native`. */
  readonly backend?: BackendName | Backend | undefined;
  readonly transport?: Transport | undefined;
  readonly timing?: Timing | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Where an endpoint takes sign-ups, unless the page names another address: a Ghost site at its root. Services that have
 * nothing to do with the endpoint are undefined.
 */
export const signupUrl = (endpoint: string, backend: BackendName = 'native'): string | undefined => {
  if (backend === 'ghost') return endpoint;
  return backend === 'native' ? `${endpoint.replace(/\/+$/, '')}/signups` : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The status alone has to tell.
    return undefined;
  }
};

/** What a service says is shown beside a field, and may be anything. */
const MESSAGE_LENGTH = 200;

const brief = (outcome: SignupOutcome): SignupOutcome =>
  outcome.status === 'invalid'
    ? {
        status: 'invalid',
        errors: outcome.errors.map(({ message, ...rest }) => ({
          ...rest,
          message: message.length > MESSAGE_LENGTH ? `${message.slice(0, MESSAGE_LENGTH)}…` : message,
        })),
      }
    : outcome;

/**
 * Sends a sign-up and resolves with what became of it; it never rejects. It is sent again only where the
 * service honours the idempotency key.
 */
export const signUp = async (signup: Signup, options: SignUpOptions): Promise<SignupOutcome> => {
  const { url, backend: kind = native, transport = fetchTransport, timing = defaultTiming, signal } = options;
  const ended = signal ?? new AbortController().signal;
  let status: 'network' | 'unknown' = 'network';
  try {
    const backend = typeof kind === 'string' ? await backendNamed(kind) : kind;
    if (backend.trapless && signup.website) return { status: 'rejected' };
    let ticket = '';
    if (backend.ticket) {
      const asked = await request(
        backend.ticket(url),
        { cache: 'no-store', redirect: 'error' },
        { transport, timing },
        ended,
      );
      ticket = asked.text.trim();
      if (asked.status === 429) return { status: 'rate-limited' };
      // A page instead of a token: it is not the service that was meant, and nothing was sent.
      if (asked.status !== 200 || !/^[^\s<>]+$/.test(ticket)) return { status };
    }
    const { headers, body, url: address = url } = backend.request(signup, url, ticket);
    // Where it may not be sent again, nobody knows whether it arrived.
    if (!backend.idempotent) status = 'unknown';
    const answer = await request(
      address,
      // Another host could be on the other side of a redirect, and what was typed is for this one.
      { method: 'POST', headers, body, redirect: backend.idempotent ? 'follow' : 'error' },
      { transport, timing },
      ended,
      backend.idempotent,
    );
    return brief(backend.read(answer.status, parsed(answer.text)));
  } catch (error) {
    return { status: error instanceof ContentError && error.code === 'rate-limited' ? error.code : status };
  }
};

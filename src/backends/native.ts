import type { FieldError, SignupOutcome } from '../content/index.js';
import type { Backend } from './backend.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldErrors = (json: unknown): FieldError[] => {
  const errors = isObject(json) ? json['errors'] : undefined;
  return (Array.isArray(errors) ? errors : [])
    .filter(isObject)
    .map(({ field, code, message }) => ({ field: text(field), code: text(code), message: text(message) }));
};

/** A service that takes the contract's own sign-up request. */
export const native: Backend = {
  name: 'native',
  idempotent: true,
  request: (signup) => ({
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(signup),
  }),
  read: (status, json): SignupOutcome => {
    const said = isObject(json) ? json['status'] : undefined;
    if (status === 201 && said === 'subscribed') return { status: 'subscribed' };
    if (status === 202 && said === 'pending') return { status: 'pending' };
    if (status === 422) return { status: 'invalid', errors: fieldErrors(json) };
    if (status === 429) return { status: 'rate-limited' };
    if (status >= 500) return { status: 'network' };
    if (status >= 400) return { status: 'rejected' };
    // A success that does not say so in the contract's words may be any page: never tell a person "done".
    return { status: 'unknown' };
  },
};

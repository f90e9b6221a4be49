/** What the answers of services have in common. All of it is untrusted. */
import type { FieldError, SignupOutcome } from '../content/index.js';

type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The members of `errors`, as objects. */
export const errorsIn = (json: unknown): readonly Json[] => {
  const errors = isJson(json) ? json['errors'] : undefined;
  return Array.isArray(errors) ? errors.filter(isJson) : [];
};

/** Those that name a field. What is said of none is for the service's customer, not for somebody who signs up. */
export const fieldErrorsIn = (json: unknown): readonly FieldError[] =>
  errorsIn(json)
    .map(({ field, code, message }) => ({
      field: textOf(field),
      code: textOf(code),
      message: textOf(message),
    }))
    .filter(({ field }) => field);

/** Errors come as a list, or by the names of fields; an empty one is what some services send with a yes. */
const hasErrors = (errors: unknown): boolean => Object.keys(Object(errors) as object).length > 0;

/** Whether an answer says in its own words that it is none of success. */
export const denies = (json: unknown): boolean =>
  isJson(json) &&
  (json['ok'] === false ||
    json['success'] === false ||
    Boolean(json['error']) ||
    hasErrors(json['errors']) ||
    /^(?:error|fail|invalid|reject)/i.test(textOf(json['status'])));

/**
 * What an answer means that is no success, for a service that must not be asked twice. A failing server or gateway may
 * have kept the sign-up all the same, and a page where JSON was expected may be anybody's.
 */
export const failed = (
  status: number,
  json: unknown,
  errors: readonly FieldError[] = fieldErrorsIn(json),
): SignupOutcome => {
  if (status === 429) return { status: 'rate-limited' };
  const refused = (status >= 400 && status < 500) || (status < 300 && denies(json));
  if (!refused) return { status: 'unknown' };
  return errors.length > 0 ? { status: 'invalid', errors } : { status: 'rejected' };
};

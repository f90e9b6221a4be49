import type { Signup } from '../content/index.js';
import type { Posted } from './backend.js';

/**
 * A sign-up as browsers send a form, which needs no leave from the service beforehand. What the page asks for keeps its
 * name; ours stand beside it, and give way to a field of the page of the same name.
 */
export const formBody = ({ email, list, fields, consent, website }: Signup, trap: string): Posted => {
  const all: Readonly<Record<string, string | undefined>> = {
    list,
    consent: consent?.text,
    consent_version: consent?.version,
    consent_locale: consent?.locale,
    consent_at: consent?.at,
    ...fields,
    email,
    // Only programs fill it in.
    [trap]: website || undefined,
  };
  const filled = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(filled).toString(),
  };
};

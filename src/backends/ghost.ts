import { warnOnce, type FieldError } from '../content/index.js';
import { errorsIn, failed, textOf } from './answer.js';
import type { Backend } from './backend.js';

/** Ghost names no field, but these sentences are all about the address. Ours say the first two better. */
const aboutAddress = (json: unknown): readonly FieldError[] =>
  errorsIn(json).flatMap(({ message }) => {
    const said = textOf(message);
    if (/^Email is (?:required|not valid)/.test(said))
      return [{ field: 'email', code: 'invalid', message: '' }];
    return said.includes('email domain') ? [{ field: 'email', code: 'blocked', message: said }] : [];
  });

const api = (site: string, resource: string): string =>
  `${site.replace(/\/+$/, '')}/members/api/${resource}/`;

/**
 * The members of a Ghost site, whose root is the address. As its own sign-up form does, this asks for a token at the
 * press and sends it along (https://github.com/TryGhost/Ghost, apps/signup-form/src/utils/api.tsx), but the list of
 * pages that somebody has come by stays empty. Ghost answers 201 and mails a link to confirm; to a filled `honeypot`
 * it answers the same and does nothing; a new address and a known one are not told apart
 * (ghost/core/core/server/services/members/members-api/controllers/router-controller.js).
 */
export const ghost: Backend = {
  name: 'ghost',
  idempotent: false,
  ticket: (site) => api(site, 'integrity-token'),
  request: ({ email, list, fields: { name, ...others } = {}, website }, site, integrityToken) => {
    const homeless = Object.keys(others).join(', ');
    if (homeless) warnOnce(`backend="ghost" has no place for the fields ${homeless}; they are not sent`);
    return {
      url: api(site, 'send-magic-link'),
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        email,
        emailType: 'signup',
        name,
        labels: list ? list.split(',').map((label) => label.trim()) : [],
        urlHistory: [],
        integrityToken,
        honeypot: website || undefined,
      }),
    };
  },
  read: (status, json) => (status === 201 ? { status: 'pending' } : failed(status, json, aboutAddress(json))),
};

import type { FieldError } from '../content/index.js';
import { errorsIn, failed, isJson, textOf } from './answer.js';
import type { Backend } from './backend.js';

/** Of all that HubSpot finds wrong, what a person can put right. The rest is for whoever made the form. */
const MENDABLE = [
  'INVALID_EMAIL',
  'BLOCKED_EMAIL',
  'REQUIRED_FIELD',
  'INVALID_NUMBER',
  'INPUT_TOO_LARGE',
  'NUMBER_OUT_OF_RANGE',
  'VALUE_NOT_IN_FIELD_DEFINITION',
];
/** What our own words say better, and in the reader's language. */
const PLAIN = ['INVALID_EMAIL', 'REQUIRED_FIELD'];

/** `Error in 'fields.email'. Invalid email address`: the field is named in the sentence only. */
const fieldErrors = (json: unknown): readonly FieldError[] =>
  errorsIn(json).flatMap(({ errorType, message }) => {
    const code = textOf(errorType);
    const [, field, said = ''] = /^Error in 'fields\.([^']+)'\.?\s*(.*)$/s.exec(textOf(message)) ?? [];
    return field && MENDABLE.includes(code)
      ? [{ field, code, message: PLAIN.includes(code) ? '' : said }]
      : [];
  });

/**
 * A HubSpot form, at the address for submissions without authentication. `context` with its cookie (`hutk`), page and
 * network address is optional, and left out. The words that were agreed to have a place in `legalConsentOptions`; a
 * list that is a number is the subscription type. Success has an `inlineMessage` of HTML or a `redirectUri`: neither is
 * shown or followed
 * (https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/submit-data-unauthenticated; the
 * types of errors: https://legacydocs.hubspot.com/docs/methods/forms/submit_form).
 */
export const hubspot: Backend = {
  name: 'hubspot',
  idempotent: false,
  trapless: true,
  request: ({ email, list, fields, consent }) => {
    const type = Number(list);
    const communications =
      consent && type ? [{ value: true, subscriptionTypeId: type, text: consent.text }] : undefined;
    return {
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        // Contacts are objects of type 0-1.
        fields: Object.entries({ ...fields, email }).map(([name, value]) => ({
          objectTypeId: '0-1',
          name,
          value,
        })),
        legalConsentOptions: consent && {
          consent: { consentToProcess: true, text: consent.text, communications },
        },
      }),
    };
  },
  read: (status, json) =>
    status === 200 && isJson(json) && ('inlineMessage' in json || 'redirectUri' in json)
      ? { status: 'subscribed' }
      : failed(status, json, fieldErrors(json)),
};

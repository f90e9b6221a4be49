/** Why something could not be read, for people. */
import type { ContentError } from '../content/index.js';

export const reasonOf = ({ code, cause, url = '', message }: ContentError): string => {
  const more = typeof cause === 'string' ? cause : undefined;
  if (code === 'parse') return `${url} is ${more ? `JSON with a mistake: ${more}` : 'not JSON'}`;
  return more ? `${message}: ${more}` : message;
};

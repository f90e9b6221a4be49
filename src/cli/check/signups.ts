/** Whether a form on another site may send a sign-up: asks as a browser does before, and sends none. */
import { isContentError } from '../../content/index.js';
import type { Http } from '../http.js';
import { isExposed, mayRead } from './answers.js';
import type { Findings } from './findings.js';

/** @param isNamed Whether somebody said that sign-ups are taken there; else it is where an endpoint would take them. */
export const checkSignups = async (
  http: Http,
  url: string,
  { origin, isNamed }: { readonly origin: string; readonly isNamed: boolean },
  findings: Findings,
): Promise<void> => {
  const headers = {
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type',
  };
  const refused = isNamed ? 'signup-refused' : 'signup-none';
  try {
    const answer = await http.ask(url, { method: 'OPTIONS', headers });
    const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
    const methods = (answer.headers.get('access-control-allow-methods') ?? '').toUpperCase();
    // Hosts of files answer OPTIONS as well, for reading.
    const takesNone =
      answer.status === 404 || answer.status === 405 || (!isNamed && methods && !methods.includes('POST'));
    if (takesNone) {
      findings.add(refused, { url, what: `OPTIONS: status ${String(answer.status)} ${methods}`.trim() });
    } else if (answer.status < 200 || answer.status > 299) {
      findings.add('signup-refused', { url, what: `OPTIONS: status ${String(answer.status)}` });
    } else if (!mayRead(answer.headers, origin)) {
      findings.add('signup-refused', {
        url,
        what: 'OPTIONS: no Access-Control-Allow-Origin for other sites',
      });
    } else if (!allowed.includes('content-type') && !allowed.includes('*')) {
      findings.add('signup-refused', {
        url,
        what: 'OPTIONS: Access-Control-Allow-Headers without content-type',
      });
    } else if (!isExposed(answer.headers, 'retry-after')) {
      findings.add('signup-retry', { url });
    }
  } catch (error) {
    if (!isContentError(error)) throw error;
    findings.add(refused, { url, what: `OPTIONS: ${error.code}` });
  }
};

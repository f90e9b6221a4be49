/** Whether a form on another site may send a sign-up: asks as a browser does before, and sends none. */
import type { Backend } from '../../backends/index.js';
import { isContentError, type Signup } from '../../content/index.js';
import type { Http } from '../http.js';
import { isExposed, mayRead } from './answers.js';
import type { Findings } from './findings.js';

/** To see how a service is sent to. Nobody gets it. */
const NOBODY: Signup = {
  email: 'nobody@clinic.example',
  idempotencyKey: '',
  elapsedMs: 0,
  widget: 'signup-form',
  website: '',
};

/** What a browser sends without asking for leave: https://fetch.spec.whatwg.org/#cors-safelisted-request-header. */
const isSimple = ([name, value]: readonly [string, string]): boolean =>
  /^accept$/i.test(name) ||
  (/^content-type$/i.test(name) && value.startsWith('application/x-www-form-urlencoded'));

interface Asking {
  readonly origin: string;
  /** Undefined where the browser itself sends the page's form. */
  readonly backend: Backend | undefined;
  /** Whether somebody said that sign-ups are taken there; else it is where an endpoint would take them. */
  readonly isNamed: boolean;
}

export const checkSignups = async (
  http: Http,
  url: string,
  asking: Asking,
  findings: Findings,
): Promise<void> => {
  const { backend, origin } = asking;
  if (backend?.ticket) await checkTicket(http, backend.ticket(url), origin, findings);
  const posted = backend?.request(NOBODY, url, '');
  const asksFor = Object.entries(posted?.headers ?? {})
    .filter((header) => !isSimple(header))
    .map(([name]) => name.toLowerCase());
  if (asksFor.length === 0) findings.add('signup-unasked', { url });
  else await askLeave(http, posted?.url ?? url, asksFor, asking, findings);
};

/** What has to come along is read by a page, so that it must be readable from there. */
const checkTicket = async (http: Http, url: string, origin: string, findings: Findings): Promise<void> => {
  try {
    const { status, headers } = await http.ask(url, { cache: 'no-store' });
    if (status !== 200) findings.add('signup-ticket', { url, what: `status ${String(status)}` });
    else if (!mayRead(headers, origin)) {
      findings.add('signup-ticket', { url, what: 'no Access-Control-Allow-Origin for other sites' });
    }
  } catch (error) {
    if (!isContentError(error)) throw error;
    findings.add('signup-ticket', { url, what: error.code });
  }
};

const askLeave = async (
  http: Http,
  url: string,
  asksFor: readonly string[],
  { origin, isNamed }: Asking,
  findings: Findings,
): Promise<void> => {
  const headers = {
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': asksFor.join(','),
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
    } else if (!allowed.includes('*') && asksFor.some((name) => !allowed.includes(name))) {
      findings.add('signup-refused', {
        url,
        what: `OPTIONS: Access-Control-Allow-Headers without ${asksFor.join(', ')}`,
      });
    } else if (!isExposed(answer.headers, 'retry-after')) {
      findings.add('signup-retry', { url });
    }
  } catch (error) {
    if (!isContentError(error)) throw error;
    findings.add(refused, { url, what: `OPTIONS: ${error.code}` });
  }
};

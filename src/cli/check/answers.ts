/** An answer as a browser takes it that shows a page of another site: what it may read, keep, and at what cost. */
import type { Answer } from '../http.js';
import type { Findings } from './findings.js';

/** Bytes; the first is what widgets stop at. */
const MOST = 5 * 1024 * 1024;
const MUCH = 1024 * 1024;
/** Below this, compressing saves nothing that anybody notices. */
const WORTH_COMPRESSING = 4096;
const SLOW = 3_000;
const DAY = 86_400;

/** What scripts of other sites may always read. */
const OPEN = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

const listIn = (headers: Headers, name: string): string[] =>
  (headers.get(name) ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** Whether a page of `origin` may read an answer. A header that is sent twice is none. */
export const mayRead = (headers: Headers, origin: string): boolean => {
  const allowed = headers.get('access-control-allow-origin');
  return allowed === '*' || allowed === origin;
};

export const isExposed = (headers: Headers, name: string): boolean => {
  const exposed = listIn(headers, 'access-control-expose-headers');
  return OPEN.has(name) || exposed.includes(name) || exposed.includes('*');
};

/** The headers that a page of another site sees. */
export const seenHeaders = ({ headers }: Answer): Headers =>
  new Headers([...headers].filter(([name]) => isExposed(headers, name)));

const checkCache = ({ asked: url, headers }: Answer, findings: Findings): void => {
  const control = headers.get('cache-control') ?? '';
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  if (/no-store|no-cache/i.test(control) || seconds === '0') {
    findings.add('cache-none', { url, what: `Cache-Control: ${control}` });
  } else if (seconds === undefined) {
    findings.add('cache-missing', { url, what: control ? `Cache-Control: ${control}` : 'no Cache-Control' });
  } else if (Number(seconds) > DAY) {
    findings.add('cache-long', { url, what: `Cache-Control: ${control}` });
  }
};

export const checkAnswer = (answer: Answer, origin: string, findings: Findings): void => {
  const { asked: url, headers, status, body } = answer;
  if (!mayRead(headers, origin)) {
    const sent = headers.get('access-control-allow-origin');
    findings.add('cors-missing', {
      url,
      what: sent === null ? 'no Access-Control-Allow-Origin' : `Access-Control-Allow-Origin: ${sent}`,
    });
  }
  if (answer.milliseconds > SLOW) {
    findings.add('slow', { url, what: `${(answer.milliseconds / 1000).toFixed(1)} s` });
  }
  if (answer.url !== url) findings.add('redirect', { url, what: `to ${answer.url}` });
  if (status < 200 || status > 299) return;
  const type = headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    findings.add('type', { url, what: type ? `Content-Type: ${type}` : 'no Content-Type' });
  }
  checkCache(answer, findings);
  const size = body.byteLength;
  if (size > MUCH) {
    findings.add(size > MOST ? 'too-large' : 'large', { url, what: `${(size / MUCH).toFixed(1)} MB` });
  }
  if (size > WORTH_COMPRESSING && !headers.get('content-encoding')) {
    findings.add('not-compressed', { url, what: `${Math.ceil(size / 1024)} KB` });
  }
};

/** Whether links on the web lead anywhere: with HEAD, GET where a host refuses that, and one at a time to each host. */
import { isContentError } from '../../content/index.js';
import type { Answer, Http } from '../http.js';
import { eachOf } from '../pool.js';
import type { Findings, Place } from './findings.js';

/** Hosts at a time. */
const AT_ONCE = 4;

const says = (status: number): string | undefined =>
  status === 404 || status === 410 || status >= 500 ? `status ${String(status)}` : undefined;

/** Undefined where it leads somewhere, or where the host answers no programs. */
const whatIsWrong = async (http: Http, url: string): Promise<string | undefined> => {
  const headers = { Accept: 'text/html,*/*;q=0.8' };
  const ask = (method: string): Promise<Answer> => http.ask(url, { method, headers });
  try {
    const { status } = await ask('HEAD');
    // Many hosts have never been asked for a head.
    return status < 400 ? undefined : says((await ask('GET')).status);
  } catch (error) {
    if (!isContentError(error)) throw error;
    return error.code === 'network'
      ? 'no answer'
      : error.code === 'timeout'
        ? 'no answer in time'
        : undefined;
  }
};

/** @param links The place of each; fragments do not matter here. */
export const checkLinks = async (
  http: Http,
  links: ReadonlyMap<string, Place>,
  findings: Findings,
  onDone: (count: number) => void,
): Promise<void> => {
  const hosts = new Map<string, string[]>();
  for (const url of links.keys()) {
    const { host } = new URL(url);
    hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  let done = 0;
  await eachOf(hosts.values(), AT_ONCE, async (urls) => {
    for (const url of urls) {
      const wrong = await whatIsWrong(http, url);
      if (wrong) findings.add('link-broken', { ...(links.get(url) as Place), what: `${url}: ${wrong}` });
      onDone((done += 1));
    }
  });
};

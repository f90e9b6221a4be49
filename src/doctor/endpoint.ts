/** Asks an endpoint for its list of articles, as a widget would, and says what came of it. */
import { lacksScheme, listRemedy, WHOLE } from '../builder/address.js';
import type { ArticleSummary, ContentError } from '../content/index.js';
import type { ContentClient } from '../client/index.js';
import { attempt, type Answer } from '../client/attempt.js';
import { articleList } from '../client/resources.js';
import type { Ask, Source } from '../sources/index.js';
import { fault, fine, shown, type Finding } from './finding.js';
import { checkAddress, isOpen, settingRemedy } from './kinds.js';

const HTML = /^\s*</;

/** Milliseconds; the same as a widget's whole load. */
const PATIENCE = 10_000;

const request = (client: ContentClient, url: string, mode: RequestMode = 'cors'): Promise<Answer> =>
  attempt(client.transport, url, { cache: 'no-store', mode }, PATIENCE, new AbortController().signal);

/** A page may not see why a request failed. One whose answer it cannot read tells whether there was an answer. */
const whyNothingCame = async (client: ContentClient, url: string, source: string): Promise<Finding> => {
  if (location.protocol === 'https:' && url.startsWith('http:')) {
    return fault(`The endpoint’s address ${shown(url)} begins with http:.`, 'Write https: in data-endpoint.');
  }
  try {
    await request(client, url, 'no-cors');
    return fault(
      `${shown(url)} answers, and does not let this page read it (CORS).`,
      `Check the address, since websites do not either: ${checkAddress(source, shown(client.endpoint))} If that is so, its host must send “Access-Control-Allow-Origin: *” with every answer: send this report to the publisher.`,
    );
  } catch {
    return fault(
      `Nothing answers at ${shown(url)}.`,
      'Open the address in a tab. Look for a slip in data-endpoint; else the publisher’s server is down, or a blocker or firewall stands between.',
    );
  }
};

export interface Endpoint {
  readonly finding: Finding;
  /** Name of its source; empty where that could not be had. */
  readonly source: string;
  /** Address of its list of articles, where anybody can open that. */
  readonly list: string | undefined;
  /** Those on the first page of its list. */
  readonly articles: readonly ArticleSummary[];
  /** Whether even its list of articles is not there: then nothing else is either. */
  readonly isNowhere?: boolean;
}

type Read = Pick<Endpoint, 'finding' | 'articles'>;

const all = { category: '', tag: '', author: '' };

const bad = (what: string, fix: string): Read => ({ finding: fault(what, fix), articles: [] });

/** What keeps a source from asking at all: its settings, its map, or code that did not come. */
const cannotAsk = (error: unknown, endpoint: string): Finding => {
  const { code, path, url, status } = error as ContentError;
  const remedy = settingRemedy(path);
  if (code === 'invalid') {
    return fault(
      `The endpoint ${shown(endpoint)} cannot be asked: ${path ?? 'a setting'} is missing or wrong.`,
      remedy ?? 'Check data-endpoint and data-source.',
    );
  }
  return url
    ? fault(
        `The map ${shown(url)} could not be loaded (${code}${status ? `, status ${String(status)}` : ''}).`,
        'Look for a slip in data-map, or in map of the provider; the address must answer with JSON.',
      )
    : fault(
        `The code for the endpoint ${shown(endpoint)} did not come.`,
        'A blocker or the page’s Content Security Policy keeps it away.',
      );
};

const statusRemedy = (status: number, source: string, endpoint: string): string => {
  if (status === 404) {
    return source === 'native'
      ? 'Look for a slip in data-endpoint: the publisher’s list of articles is not there.'
      : `Look for a slip: ${checkAddress(source, endpoint)}`;
  }
  return source === 'ghost' && (status === 401 || status === 403)
    ? 'Look for a slip in data-content-key, or in content-key of the provider.'
    : 'Send this report to the publisher.';
};

/** What is wrong with what came: with the map, with the kind of endpoint that the page names, or with the content. */
const shapeRemedy = (error: ContentError, source: string, endpoint: string): string =>
  settingRemedy(error.path) ??
  (source === 'native'
    ? 'Send this report to the publisher.'
    : `${checkAddress(source, endpoint)} If that is so, send this report to the publisher.`);

const read = (client: ContentClient, { name }: Source, ask: Ask, answer: Answer): Read => {
  const { status, text, url, headers } = answer;
  const [where, endpoint] = [shown(ask.url), shown(client.endpoint)];
  if (HTML.test(text)) {
    return bad(`${where} answers with a page of HTML and not with JSON.`, checkAddress(name, endpoint));
  }
  if (status >= 400 && !ask.accepts?.includes(status)) {
    return bad(`${where} answers with status ${String(status)}.`, statusRemedy(status, name, endpoint));
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad(
      `${where} answers with something that is no JSON.`,
      name === 'native' ? 'Send this report to the publisher.' : checkAddress(name, endpoint),
    );
  }
  try {
    const document = ask.reshape ? ask.reshape(json, { url, status, headers }) : json;
    const { items } = articleList.kind.parse(document, { base: url, images: client.images });
    return { finding: fine(`The endpoint ${endpoint} answers.`), articles: items };
  } catch (thrown) {
    const error = thrown as ContentError;
    if (error.status) {
      return bad(
        `${where} answers with status ${String(error.status)}.`,
        statusRemedy(error.status, name, endpoint),
      );
    }
    const path = error.path ? ` at ${error.path}` : '';
    return bad(
      name === 'native'
        ? `${where} does not follow the content contract${path}.`
        : `${where} answers with something else than was expected${path}.`,
      shapeRemedy(error, name, endpoint),
    );
  }
};

const look = async (client: ContentClient): Promise<Endpoint> => {
  let source: Source;
  let ask: Ask;
  try {
    source = await client.source();
    ask = source.articles(client, all);
  } catch (error) {
    return { finding: cannotAsk(error, client.endpoint), source: '', list: undefined, articles: [] };
  }
  const { name } = source;
  const known = { source: name, list: isOpen(name) ? ask.url : undefined };
  let answer: Answer;
  try {
    answer = await request(client, ask.url);
  } catch {
    return { ...known, finding: await whyNothingCame(client, ask.url, name), articles: [] };
  }
  return { ...known, ...read(client, source, ask, answer), isNowhere: answer.status === 404 };
};

/** @param written The address as the page has it. */
export const checkEndpoint = async (client: ContentClient, written: string): Promise<Endpoint> => {
  const endpoint = await look(client);
  const { finding, source } = endpoint;
  if (finding.severity !== 'fault') return endpoint;
  const remedy = source === 'native' ? listRemedy(shown(client.endpoint)) : undefined;
  if (lacksScheme(written)) {
    const what = `The endpoint’s address is written without https://: ${written.replace(/[?#].*/, '')}.`;
    return { ...endpoint, finding: fault(what, WHOLE) };
  }
  return remedy ? { ...endpoint, finding: fault(finding.what, remedy) } : endpoint;
};

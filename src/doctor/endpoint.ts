/** Asks an endpoint for its list of articles, as a widget would, and says what came of it. */
import { isContentError } from '../content/index.js';
import type { ContentClient } from '../client/index.js';
import { attempt, type Answer } from '../client/attempt.js';
import { articleList } from '../client/resources.js';
import { fault, fine, shown, type Finding } from './finding.js';

const HTML = /^\s*</;

/** Milliseconds; the same as a widget's whole load. */
const PATIENCE = 10_000;

const ask = (client: ContentClient, url: string, mode: RequestMode = 'cors'): Promise<Answer> =>
  attempt(client.transport, url, { cache: 'no-store', mode }, PATIENCE, new AbortController().signal);

/** A page may not see why a request failed. One whose answer it cannot read tells whether there was an answer. */
const whyNothingCame = async (client: ContentClient, url: string): Promise<Finding> => {
  if (location.protocol === 'https:' && url.startsWith('http:')) {
    return fault(`The endpoint’s address ${shown(url)} begins with http:.`, 'Write https: in data-endpoint.');
  }
  try {
    await ask(client, url, 'no-cors');
    return fault(
      `${shown(url)} answers, and does not let this page read it (CORS).`,
      'Its host must send “Access-Control-Allow-Origin: *” with every answer. Send this report to the publisher.',
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
  /** Of the articles on the first page of its list. */
  readonly slugs: readonly string[];
}

const read = (text: string, client: ContentClient, url: string): Endpoint => {
  const where = shown(url);
  const bad = (what: string, fix: string): Endpoint => ({ finding: fault(what, fix), slugs: [] });
  if (HTML.test(text)) {
    return bad(
      `${where} answers with a page of HTML and not with JSON.`,
      `data-endpoint must be the address of the content, which often ends in /v1, and not that of a website. It is ${shown(client.endpoint)} now.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad(`${where} answers with something that is no JSON.`, 'Send this report to the publisher.');
  }
  try {
    const { items } = articleList.kind.parse(json, { base: url, images: client.images });
    return {
      finding: fine(`The endpoint ${shown(client.endpoint)} answers.`),
      slugs: items.map(({ slug }) => slug),
    };
  } catch (error) {
    const path = isContentError(error) && error.path ? ` at ${error.path}` : '';
    return bad(`${where} does not follow the content contract${path}.`, 'Send this report to the publisher.');
  }
};

export const listUrlOf = ({ endpoint }: ContentClient): string =>
  `${endpoint.replace(/\/+$/, '')}/articles.json`;

export const checkEndpoint = async (client: ContentClient): Promise<Endpoint> => {
  const url = listUrlOf(client);
  let answer: Answer;
  try {
    answer = await ask(client, url);
  } catch {
    return { finding: await whyNothingCame(client, url), slugs: [] };
  }
  const { status, text } = answer;
  if (status >= 400 && !HTML.test(text)) {
    const finding = fault(
      `${shown(url)} answers with status ${String(status)}.`,
      status === 404
        ? 'Look for a slip in data-endpoint: the publisher’s list of articles is not there.'
        : 'Send this report to the publisher.',
    );
    return { finding, slugs: [] };
  }
  return read(text, client, url);
};

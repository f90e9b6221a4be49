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

const whatIsWrongWith = (text: string, client: ContentClient, url: string): Finding | undefined => {
  const where = shown(url);
  if (HTML.test(text)) {
    return fault(
      `${where} answers with a page of HTML and not with JSON.`,
      `data-endpoint must be the address of the content, which often ends in /v1, and not that of a website. It is ${shown(client.endpoint)} now.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fault(`${where} answers with something that is no JSON.`, 'Send this report to the publisher.');
  }
  try {
    articleList.kind.parse(json, { base: url, images: client.images });
    return undefined;
  } catch (error) {
    const path = isContentError(error) && error.path ? ` at ${error.path}` : '';
    return fault(
      `${where} does not follow the content contract${path}.`,
      'Send this report to the publisher.',
    );
  }
};

export const checkEndpoint = async (client: ContentClient): Promise<Finding> => {
  const url = `${client.endpoint.replace(/\/+$/, '')}/articles.json`;
  let answer: Answer;
  try {
    answer = await ask(client, url);
  } catch {
    return whyNothingCame(client, url);
  }
  const { status, text } = answer;
  if (status >= 400 && !HTML.test(text)) {
    return fault(
      `${shown(url)} answers with status ${String(status)}.`,
      status === 404
        ? 'Look for a slip in data-endpoint: the publisher’s list of articles is not there.'
        : 'Send this report to the publisher.',
    );
  }
  return whatIsWrongWith(text, client, url) ?? fine(`The endpoint ${shown(client.endpoint)} answers.`);
};

/** The articles of an endpoint, to choose from, or a sentence that says what is wrong with it. */
import { articleList, articlePage } from '../client/index.js';
import { isContentError, type ArticleSummary, type ContentError } from '../content/index.js';
import { clientFor, type Settings } from '../contexts/index.js';
import { listRemedy, WHOLE } from './address.js';

/** A list is to choose from: beyond this many pages one writes the slug. */
const PAGES = 10;

export interface Articles {
  readonly state: 'none' | 'loading' | 'ready' | 'error';
  readonly items: readonly ArticleSummary[];
  /** What is wrong, and what to do. */
  readonly problem: string;
}

export const noArticles: Articles = { state: 'none', items: [], problem: '' };

const failed = (problem: string): Articles => ({ state: 'error', items: [], problem });

/** What each error means for somebody who has just written an address. */
const sentenceOf = ({ code, status, url = '', path = '' }: ContentError): string => {
  switch (code) {
    case 'parse':
      return `${url} answers with something that is not JSON, most likely a web page. Give the address of the content, not of the website: the one that your publisher named.`;
    case 'not-found':
      return `There is nothing at ${url}. Check the address: /articles.json is added to what you write here.`;
    case 'network':
      return `${url} cannot be reached from a web page. Check the address; if it opens in a tab of its own, its server must send Access-Control-Allow-Origin: *.`;
    case 'timeout':
      return `${url} did not answer in time. Try again, or ask the publisher.`;
    case 'invalid':
      return `${url} is JSON, but not a list of articles${path ? ` (see ${path})` : ''}. Give the address that your publisher named, without /articles.json.`;
    case 'unsupported-version':
      return `${url} is made for a later version of these widgets.`;
    case 'rate-limited':
      return `${url} is asked too often. Wait a minute, then try again.`;
    case 'withdrawn':
      return `The publisher has withdrawn what was at ${url}.`;
    default:
      return `${url} answers with an error${status ? ` (${status})` : ''}. Ask the publisher.`;
  }
};

/** Never rejects. */
export const loadArticles = async (settings: Settings, signal: AbortSignal): Promise<Articles> => {
  const { endpoint } = settings;
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)) {
    return failed(WHOLE);
  }
  const remedy = listRemedy(endpoint);
  if (remedy) return failed(remedy);
  const client = clientFor(settings);
  if (!client) return failed(`There is no source “${settings.source ?? ''}”. Leave it empty for native.`);
  try {
    let page = await client.get(articleList, '', { signal });
    const items = [...page.items];
    for (let read = 1; page.next && read < PAGES; read += 1) {
      page = await client.get(articlePage, page.next, { signal });
      items.push(...page.items);
    }
    return items.length > 0
      ? { state: 'ready', items, problem: '' }
      : failed(`${endpoint} has no articles yet.`);
  } catch (error) {
    if (!isContentError(error)) throw error;
    return failed(sentenceOf(error));
  }
};

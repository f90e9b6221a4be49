/** The blocks of code that the documents hold, with the addresses that stand for a publisher's and a clinic's own. */
import { blocksIn, documentsFrom, type Block } from '../docs/blocks.mjs';
import type { Page } from './support.js';

const CONTENT = 'https://content.example/v1';
const CDN = /https:\/\/cdn\.example\/(?:clinic-widgets@[\d.]+\/cdn|[\d.]+)(?=\/)/g;

export const documents = await documentsFrom(async (path) => {
  const answer = await fetch(`/${path}`);
  if (!answer.ok) throw new Error(`${path} is linked to and not there`);
  return answer.text();
});

/** Those of these languages, by document. What names a file is held to that file by the tests that run in Node. */
export const blocksOf = (...languages: readonly string[]): readonly (readonly [string, readonly Block[]])[] =>
  [...documents]
    .map(([path, text]) => {
      const blocks = blocksIn(text);
      return [
        path,
        blocks.filter(({ language, file, within }) => languages.includes(language) && !file && !within),
      ] as const;
    })
    .filter(([, blocks]) => blocks.length > 0);

/** What a reader puts in place of the dots. */
const integrity = (await (await fetch('/cdn/integrity.json')).json()) as Readonly<Record<string, string>>;

/** A WordPress of the tests' own; see servers.mjs. */
const WORDPRESS = 'https://site.example/wp-json';

/** As it stands in a page that has an endpoint and code of its own. */
export const on = (page: Page, code: string): string =>
  code
    .replaceAll(CONTENT, page.endpoint.url)
    .replaceAll(WORDPRESS, `${location.origin}/wordpress/wp-json`)
    .replaceAll(CDN, page.code)
    .replaceAll('sha384-…', integrity['embed.js'] ?? '');

// Every block of HTML in the documents does what it says. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { blocksIn, linksIn } from '../docs/blocks.mjs';
import { it, Page, SLUG, tags, until } from './support.js';

const CONTENT = 'https://content.example/v1';
const CDN = /https:\/\/cdn\.example\/(?:clinic-widgets@[\d.]+\/cdn|[\d.]+)(?=\/)/g;

/** The documents that a reader can reach from the first one, by path. */
const documents = new Map<string, string>();
const read = async (path: string): Promise<void> => {
  if (documents.has(path)) return;
  documents.set(path, '');
  const answer = await fetch(`/${path}`);
  if (!answer.ok) throw new Error(`${path} is linked to and not there`);
  const text = await answer.text();
  documents.set(path, text);
  for (const link of linksIn(path, text)) await read(link);
};
await read('README.md');

/** What a reader puts in place of the dots. */
const integrity = (await (await fetch('/cdn/integrity.json')).json()) as Record<string, string>;

const widgets = tags.filter((tag) => tag !== 'content-provider');

for (const [path, text] of documents) {
  const blocks = blocksIn(text).filter(({ language }) => language === 'html');
  if (blocks.length === 0) continue;
  describe(`in ${path}`, () => {
    for (const [index, { code }] of blocks.entries()) {
      it(`block ${index + 1} of HTML works`, async () => {
        const page = new Page();
        const block = code
          .replaceAll(CONTENT, page.endpoint.url)
          .replaceAll(CDN, page.code)
          .replaceAll('sha384-…', integrity['embed.js'] ?? '');
        const widget = new RegExp(`<(?:${widgets.join('|')})\\b|data-cw=`).test(block)
          ? ''
          : `<article-card slug="${SLUG}"></article-card>`;
        const script = block.includes('embed.js') ? '' : page.snippet();
        page.write(`${script}<body>${block}${widget}`).end();
        await page.complete();
        await until(() => page.all(widgets.join()).length > 0, 'there is a widget');
        await until(
          () =>
            page
              .all(widgets.join())
              .every(
                (each) =>
                  each.matches(':defined') &&
                  [undefined, each.localName === 'signup-form' ? 'idle' : 'ready'].includes(each.state),
              ),
          'all widgets are ready',
        );
        await page.settle();
        expect(page.console).to.deep.equal([]);
      });
    }
  });
}

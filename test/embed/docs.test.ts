// Every block of HTML in the documents does what it says. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { blocksOf, on } from './documents.js';
import { it, Page, SLUG, tags, until } from './support.js';

const widgets = tags.filter((tag) => tag !== 'content-provider');

for (const [path, blocks] of blocksOf('html')) {
  // Where widgets are to wait: docs-consent.test.ts.
  if (path === 'docs/consent.md') continue;
  describe(`in ${path}`, () => {
    for (const [index, { code }] of blocks.entries()) {
      it(`block ${index + 1} of HTML works`, async () => {
        const page = new Page();
        const block = on(page, code);
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

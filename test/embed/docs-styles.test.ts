// Every rule of CSS in the documents changes what it is about. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { blocksOf } from './documents.js';
import { it, Page, SLUG } from './support.js';

const { endpoint } = testServers;

/** A page on which everything is that the documents dress: what is loaded, what failed, and a form that was refused. */
const dressedPage = async (): Promise<Page> => {
  const page = new Page();
  page
    .write(
      `${page.snippet()}<body>
      <div class="sidebar"><article-card slug="${SLUG}"></article-card></div>
      <article-view slug="${SLUG}"></article-view>
      <related-posts for="${SLUG}"></related-posts>
      <latest-posts limit="2"></latest-posts>
      <addiction-comparison-table></addiction-comparison-table>
      <faq-list faq="ketamine"></faq-list>
      <medical-disclaimer topic="ketamine"></medical-disclaimer>
      <crisis-resources></crisis-resources>
      <div class="down"><article-card slug="none"></article-card></div>
      <signup-form endpoint="${endpoint}/with/status-403/v1"></signup-form>`,
    )
    .end();
  await page.ready('.sidebar article-card, article-view, related-posts, latest-posts, faq-list');
  await page.ready('addiction-comparison-table');
  await page.defined('medical-disclaimer');
  await page.defined('crisis-resources');
  await page.inState('error', '.down article-card');
  await page.inState('idle', 'signup-form');
  const form = page.one('signup-form').shadowRoot?.querySelector('form');
  const email = form?.querySelector<HTMLInputElement>('[type=email]');
  if (email) email.value = 'reader@clinic.example';
  form?.requestSubmit();
  await page.inState('failure', 'signup-form');
  return page;
};

/** What a selector dresses on that page. */
const dressed = (page: Page, selector: string): Element => {
  const [whole = '', part] = selector.split(/::part\((\S+)\)/);
  const element = page.one(whole);
  const found = part ? element.shadowRoot?.querySelector(`[part~="${part}"]`) : element;
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

for (const [path, blocks] of blocksOf('css')) {
  describe(`in ${path}`, () => {
    for (const [index, { code }] of blocks.entries()) {
      it(`block ${index + 1} of CSS changes what it dresses`, async () => {
        const page = await dressedPage();
        const sheet = new page.window.CSSStyleSheet();
        sheet.replaceSync(code);
        const rules = [...sheet.cssRules] as CSSStyleRule[];
        expect(rules).to.have.lengthOf(code.match(/\{/g)?.length ?? 0);

        const looks = (): (readonly [selector: string, values: string[]])[] =>
          rules.flatMap(({ selectorText, style }) =>
            selectorText.split(', ').map((selector) => {
              const computed = page.window.getComputedStyle(dressed(page, selector));
              return [selector, [...style].map((name) => computed.getPropertyValue(name))] as const;
            }),
          );
        const before = looks();
        page.document.adoptedStyleSheets = [...page.document.adoptedStyleSheets, sheet];
        for (const [at, [selector, after]] of looks().entries()) {
          expect(after, selector).not.to.deep.equal(before[at]?.[1]);
        }
      });
    }
  });
}

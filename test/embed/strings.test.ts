// A page's own words with the script tag. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, SLUG, until } from './support.js';

const card = `<article-card slug="${SLUG}"></article-card>`;
const json = (text: string): string =>
  `<script type="application/json" data-clinic-widgets-strings>${text}</script>`;
const words = json('{"en": {"minutes": "{1} minutes of your time"}, "es": {"signup": {"submit": "Quiero"}}}');
const strings = (page: Page): string => `<script async src="${page.code}/strings.js"></script>`;
const inOurWords = (page: Page) => (): boolean => /\d minutes of your time/.test(page.text('article-card'));

const { endpoint, code } = testServers as typeof testServers & { readonly code: string };

describe('words in data-clinic-widgets-strings', () => {
  const orders: Record<string, (page: Page) => string> = {
    'before both scripts': (page) => `${words}${page.snippet()}${strings(page)}<body>${card}`,
    'after both scripts': (page) => `${strings(page)}${page.snippet()}<body>${card}${words}`,
  };
  for (const [order, written] of Object.entries(orders)) {
    it(`are said, ${order}`, async () => {
      const page = new Page();
      page.write(written(page)).end();
      await until(inOurWords(page), 'in the words of the page');
      expect((await page.loaded()).sort()).to.deep.equal(['embed.js', 'strings.js']);
      expect(page.console).to.deep.equal([]);
    });
  }

  it('are said whichever script comes first', async () => {
    for (const [first, last] of [
      ['embed.js', 'strings.js'],
      ['strings.js', 'embed.js'],
    ] as const) {
      const page = new Page();
      await page.serveCode({ hold: [last] });
      page.write(`${page.snippet()}${strings(page)}<body>${card}${words}`).end();
      await until(async () => (await page.loaded()).includes(first), `${first} comes first`);
      await page.settle();
      await page.serveCode({});
      await until(inOurWords(page), 'in the words of the page');
      expect(page.console).to.deep.equal([]);
    }
  });

  it('are said in other languages, in code that comes later', async () => {
    const page = new Page({ lang: 'es' });
    page.write(`${words}${page.snippet()}${strings(page)}<body>${card}<signup-form></signup-form>`).end();
    await until(() => page.text('signup-form').includes('Quiero'), 'the form has the words of the page');
    await until(() => page.text('article-card').includes('min de lectura'), 'the card has its own');
    expect(page.console).to.deep.equal([]);
  });

  it('load no language that the page does not speak', async () => {
    const page = new Page();
    page.write(`${words}${page.snippet()}${strings(page)}<body>${card}`).end();
    await until(inOurWords(page), 'in the words of the page');
    await page.settle();
    expect((await page.loaded()).filter((path) => path.startsWith('locales/'))).to.deep.equal([]);
  });

  it('are said under a strict policy', async () => {
    const policy = `default-src 'none'; script-src ${code}; connect-src ${endpoint}; img-src ${endpoint}; require-trusted-types-for 'script'`;
    const page = new Page({ headers: { 'Content-Security-Policy': policy } });
    page.write(`${words}${page.snippet()}${strings(page)}<body>${card}`).end();
    await until(inOurWords(page), 'in the words of the page');
    expect(page.violations).to.deep.equal([]);
  });

  it('are said by clinic-widgets.js without another file', async () => {
    const page = new Page();
    page.write(`${page.snippet('', 'clinic-widgets.js')}<body>${card}${words}`).end();
    await until(inOurWords(page), 'in the words of the page');
    expect(await page.loaded()).to.deep.equal(['clinic-widgets.js']);
  });

  for (const [what, text] of Object.entries({ 'no JSON': '{"en": ', 'no object': '["en"]' })) {
    it(`are ${what}: the console says so, and ours stay`, async () => {
      const page = new Page();
      page.write(`${page.snippet()}${strings(page)}<body>${json(text)}${card}`).end();
      await page.ready('article-card');
      await until(() => page.console.length, 'something is said');
      expect(page.console).to.deep.equal([
        'clinic-widgets: data-clinic-widgets-strings needs a JSON object, by language',
      ]);
      expect(page.text('article-card')).to.include('min read');
    });
  }

  it('without the embed.js that they need are missed on the console', async () => {
    const page = new Page();
    page.write(`${strings(page)}<body>${words}`).end();
    await until(() => page.console.length, 'something is said');
    expect(page.console.join()).to.match(/^clinic-widgets: strings\.js needs embed\.js of version \d/);
  });
});

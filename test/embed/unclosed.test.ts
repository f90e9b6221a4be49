// Tags without an end: HTML reads `<article-card />` as a start tag, and all that follows ends up inside.
import { expect } from '@open-wc/testing';
import { it, Page, SLUG, until } from './support.js';

const rest = `<h2>More</h2><p id="text">Text</p><medical-disclaimer></medical-disclaimer><footer>Clinic</footer>`;
const sheet = (page: Page): string => `<link rel="stylesheet" href="${page.code}/reserve.css">`;

describe('a tag without its end', () => {
  for (const tag of [
    `<article-card slug="${SLUG}" />`,
    `<article-view slug="${SLUG}" />`,
    '<signup-form />',
    `<div data-cw="article-card" data-slug="${SLUG}" />`,
  ]) {
    it(`lets the rest of the page be seen: ${tag}`, async () => {
      const page = new Page();
      page.write(`${page.snippet()}<body>${tag}${rest}`).end();
      await page.defined('medical-disclaimer');
      await until(
        () => page.console.some((said) => said.includes('needs an end tag')),
        'the console says so',
      );
      if (!tag.startsWith('<signup')) await page.ready('article-card, article-view');
      for (const part of ['h2', '#text', 'medical-disclaimer', 'footer']) {
        expect(page.one(part).checkVisibility(), part).to.equal(true);
        expect(page.one(part).getBoundingClientRect().height, part).to.be.above(0);
      }
    });
  }

  it('lets each of several be seen', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${`<article-card slug="${SLUG}" />`.repeat(3)}${rest}`).end();
    await page.ready('article-card');
    await page.settle();
    for (const card of page.all('article-card')) expect(card.getBoundingClientRect().height).to.be.above(0);
    expect(page.one('footer').checkVisibility()).to.equal(true);
  });

  it('leaves a fallback of several elements where it is', async () => {
    const page = new Page();
    const fallback = '<img alt="" width="30" height="20"><h3><a href="/a">A</a></h3><p>Text</p>';
    page.write(`${page.snippet()}<body><article-card slug="none">${fallback}</article-card>`).end();
    await page.inState('error', 'article-card');
    expect(page.one('article-card').children).to.have.length(3);
  });

  it('does not pile up what is inside before the code is there', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['embed.js'] });
    page.write(`${sheet(page)}${page.snippet()}<body><article-card slug="${SLUG}" />${rest}`).end();
    await until(() => page.document.styleSheets.length > 0 && page.all('footer').length > 0, 'it is styled');
    await page.settle();
    const [above, below] = ['#text', 'footer'].map((part) => page.one(part).getBoundingClientRect());
    expect(below?.top).to.be.at.least(above?.bottom ?? Infinity);
  });
});

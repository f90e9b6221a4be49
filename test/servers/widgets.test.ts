// Every widget that shows content, from each kind of endpoint, across origins, as built.
import { expect } from '@open-wc/testing';
import { it, SLUG, TITLE, until } from '../embed/support.js';
import { inside, origins, pageOf, says, showing, titles } from './support.js';

for (const origin of origins) {
  describe(`content from ${origin.name}`, () => {
    it('is shown by article-card', async () => {
      const page = await showing(origin, `<article-card slug="${SLUG}"></article-card>`);
      expect(page.text('article-card')).to.include(TITLE).and.include('A plain guide to the evidence');
      const link = inside(page, 'article-card').querySelector('a');
      expect(link?.textContent.trim()).to.equal(TITLE);
      expect(link?.href).to.match(origin.links);
      const image = inside(page, 'article-card').querySelector('img');
      expect(image?.src).to.include(origin.pictures).and.include('harbor-dawn');
      await until(() => image?.complete, 'the picture has come');
      expect(image?.naturalWidth).to.be.above(0);
      expect(page.console).to.deep.equal([]);
    });

    it('is shown by article-view, with headings, comparisons and links', async () => {
      const page = await showing(origin, `<article-view slug="${SLUG}"></article-view>`);
      await says(page, 'article-view', 'When to speak up');
      const text = page.text('article-view');
      expect(text).to.include('Yes, ketamine can be addictive').and.include('May 1, 2022');
      await until(
        () => inside(page, 'article-view').querySelectorAll('[part~="comparison"]').length === 2,
        'both comparisons are there',
      );
      expect(page.text('article-view')).to.include('Physical and psychological dependence compared');
      const links = [...inside(page, 'article-view').querySelectorAll<HTMLAnchorElement>('a')];
      expect(links.some(({ href }) => href.startsWith('https://doi.org/10.1001/jamapsychiatry'))).to.equal(
        true,
      );
      expect(page.console).to.deep.equal([]);
    });

    it('says when it was reviewed, and takes no other day for it', async () => {
      const reviewed = await showing(
        origin,
        '<article-view slug="neuroplasticity-and-ketamine"></article-view>',
      );
      expect(reviewed.text('article-view')).to.include('May 21, 2024');
      const page = await showing(origin, `<article-view slug="${SLUG}"></article-view>`);
      expect(inside(page, 'article-view').querySelector('[part~="review"]')).to.equal(null);
    });

    it('is shown by addiction-comparison-table: the first of an article, and the second', async () => {
      const page = pageOf(
        origin,
        `<addiction-comparison-table id="first" comparison="${SLUG}"></addiction-comparison-table>
        <addiction-comparison-table id="second" comparison="${SLUG}#2"></addiction-comparison-table>`,
      );
      await page.ready('addiction-comparison-table');
      expect(page.text('#first')).to.include('Physical and psychological').and.include('Withdrawal symptoms');
      expect(page.text('#second')).to.include('Medical and recreational').and.include('The high itself');
      const root = inside(page, '#first');
      // A mark in a cell leads to the source below, and that to where it can be read.
      const mark = root.querySelector('[part~="citation"] a')?.getAttribute('href') ?? '';
      const source = root.getElementById(mark.slice(1));
      expect(source?.closest('[part~="sources"]')).to.not.equal(null);
      expect(source?.querySelector('a[href^="https:"]')).to.not.equal(null);
    });

    it('is shown by faq-list', async () => {
      const page = await showing(origin, '<faq-list faq="ketamine"></faq-list>');
      await says(page, 'faq-list', 'FDA has approved ketamine as an anesthetic');
      expect(page.text('faq-list')).to.include('Is ketamine approved for depression or anxiety?');
    });

    it('is shown by related-posts, without the article itself', async () => {
      const page = await showing(origin, `<related-posts for="${SLUG}"></related-posts>`);
      expect(titles(page, 'related-posts')).to.have.length.above(1).and.not.include(TITLE);
    });

    it('is shown by latest-posts, newest first, and more at a press', async () => {
      const page = await showing(origin, '<latest-posts limit="4"></latest-posts>');
      const first = titles(page, 'latest-posts');
      expect(first).to.have.length(4);
      inside(page, 'latest-posts').querySelector<HTMLButtonElement>('[part~="more"]')?.click();
      await until(() => titles(page, 'latest-posts').length === 8, 'more are shown');
      expect(new Set(titles(page, 'latest-posts')).size).to.equal(8);
      expect(titles(page, 'latest-posts').slice(0, 4)).to.deep.equal(first);
    });

    it('is chosen by category and by tag', async () => {
      const page = pageOf(
        origin,
        `<latest-posts id="category" category="${origin.category}" limit="9"></latest-posts>`,
      );
      await page.ready('#category');
      expect(titles(page, '#category')).to.include(TITLE);
      expect(titles(page, '#category')).to.not.include('How to read a study about mental health');
      const other = pageOf(origin, `<latest-posts id="tag" tag="${origin.tag}" limit="9"></latest-posts>`);
      await other.ready('#tag');
      expect(titles(other, '#tag')).to.include('How to read a study about mental health');
    });

    it('that is not there keeps what the page has', async () => {
      const page = pageOf(origin, '<article-card slug="never-written"><p>A link instead</p></article-card>');
      await page.inState('error', 'article-card');
      expect(page.text('article-card')).to.include('A link instead');
    });

    const { notes } = origin;
    if (notes === undefined) return;

    it('goes on page after page, without doubles', async () => {
      const page = await showing(origin, `<latest-posts category="${notes}" limit="20"></latest-posts>`);
      for (const shown of [20, 36]) {
        await until(() => titles(page, 'latest-posts').length >= Math.min(shown, 30), `${shown} are shown`);
        inside(page, 'latest-posts').querySelector<HTMLButtonElement>('[part~="more"]')?.click();
      }
      await until(
        () => titles(page, 'latest-posts').filter((title) => title.startsWith('Note ')).length === 30,
        'all are shown',
      );
      const all = titles(page, 'latest-posts');
      expect(new Set(all).size).to.equal(all.length);
    });

    it('with markup in its title is text, and no heading says it again', async () => {
      const page = await showing(origin, '<article-view slug="markup-in-a-title"></article-view>');
      await says(page, 'article-view', 'This one stays.');
      const headings = [...inside(page, 'article-view').querySelectorAll('h2, h3')];
      const title = 'Salt & water: is 5 < 6?';
      expect(headings.filter(({ textContent }) => textContent.trim() === title)).to.have.length(1);
      expect(page.text('article-view')).to.include('A second heading');
    });

    it('keeps code, pictures, tables and questions, and leaves a link for a frame', async () => {
      const page = await showing(origin, '<article-view slug="many-kinds-of-blocks"></article-view>');
      await says(page, 'article-view', 'A paragraph with a handler.');
      const root = inside(page, 'article-view');
      expect(root.querySelector('pre')?.textContent).to.include('if (a < b) { rest(); }');
      expect(root.querySelector('iframe, script, [onclick]')).to.equal(null);
      expect(root.querySelector('a[href="https://video.example/embed/42"]')).to.not.equal(null);
      const pictures = [...root.querySelectorAll<HTMLImageElement>('img[alt$="leaves"], img[alt$="leaf"]')];
      expect(pictures.map(({ src }) => src)).to.deep.equal([
        `${origin.pictures}/two-leaves.webp`,
        `${origin.pictures}/one-leaf.webp`,
      ]);
      expect(page.text('article-view')).to.include('An ordinary table').and.include('May I drink tea');
      expect(Reflect.get(page.window, 'hasRun')).to.equal(undefined);
    });

    it('names the sources of a comparison by the links in its cells', async () => {
      const page = await showing(
        origin,
        '<addiction-comparison-table comparison="many-kinds-of-blocks"></addiction-comparison-table>',
      );
      expect(page.text('addiction-comparison-table')).to.include('Tea and coffee').and.include('Rather not');
      const link = inside(page, 'addiction-comparison-table').querySelector(
        'a[href^="https://caffeine.example/"]',
      );
      expect(link?.textContent).to.include('Tea Board');
    });

    it('of a protected post shows no word of it', async () => {
      const page = pageOf(
        origin,
        '<article-view slug="behind-a-password"><p>A link instead</p></article-view>',
      );
      await until(
        () => ['ready', 'error', 'empty'].includes(page.one('article-view').state),
        'the answer has come',
      );
      await page.settle();
      expect(page.text('article-view')).to.not.include('Nobody sees this sentence');
    });

    it('of a private post is not there', async () => {
      const page = pageOf(origin, '<article-card slug="for-editors-only"></article-card>');
      await page.inState('error', 'article-card');
    });

    it('of an empty post is its title', async () => {
      const page = await showing(origin, '<article-card slug="an-empty-post"></article-card>');
      expect(page.text('article-card')).to.include('An empty post');
    });

    if (!origin.hasAnySlug) return;

    it('is found by a slug of other letters', async () => {
      const page = await showing(origin, '<article-card slug="что-такое-толерантность"></article-card>');
      expect(page.text('article-card')).to.include('Что такое толерантность?');
    });
  });
}

// Nothing on the page moves when widgets arrive. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, parts, SLUG, until } from './support.js';

interface List {
  readonly items: readonly { readonly slug?: string; readonly title?: string; readonly image?: unknown }[];
}

const list = (await (await fetch(`${testServers.endpoint}/v1/articles.json`)).json()) as List;
const articles = list.items.filter(({ slug, title }) => slug && title);

const sheet = (page: Page): string => `<link rel="stylesheet" href="${page.code}/reserve.css">`;
/**
 * Without scroll bars: Firefox asks how wide the page is only after a first layout, gives that one a bar where it is too
 * high, and may keep it for a while.
 */
const body = '<body style="overflow: hidden; margin: 0; line-height: 1.6; font-family: sans-serif">';
const shortFallback = '<a href="https://publisher.example/">Is ketamine addictive?</a>';

const styled = (page: Page, selector: string): Promise<void> =>
  until(() => page.document.styleSheets.length > 0 && page.all(selector).length > 0, 'it is styled');

const heightOf = (page: Page, selector: string): number =>
  Math.round(page.one(selector).getBoundingClientRect().height * 10) / 10;

/** Heights of all that match: with the page alone, and when they are ready. */
const heights = async (
  page: Page,
  html: string,
  selector: string,
): Promise<{ before: number[]; after: number[] }> => {
  await page.serveCode({ hold: ['embed.js'] });
  page.write(`${sheet(page)}${page.snippet()}${body}${html}`).end();
  await until(
    () => page.document.readyState !== 'loading' && page.document.styleSheets.length > 0,
    'it is styled',
  );
  await page.settle();
  const measure = (): number[] =>
    page.all(selector).map((element) => Math.round(element.getBoundingClientRect().height * 10) / 10);
  const before = measure();
  await page.serveCode({});
  await page.ready(selector);
  await page.settle();
  return { before, after: measure() };
};

/** Parts of a pixel come from rounding. */
const moved = (before: number, after: number): number =>
  Math.abs(after - before) < 1 ? 0 : Math.round(after - before);

describe('room for article-card', () => {
  for (const layout of ['vertical', 'horizontal', 'compact']) {
    for (const width of [320, 360, 640, 800]) {
      it(`is kept by reserve.css: ${layout}, ${width} pixels`, async () => {
        const page = new Page({ width });
        // Room for a picture is kept until it is known that there is none.
        const pictured = articles.filter(({ image }) => image ?? layout === 'compact');
        const cards = pictured.map(
          ({ slug }, at) =>
            `<article-card slug="${String(slug)}" layout="${layout}">${at % 2 ? '' : shortFallback}</article-card>`,
        );
        const { before, after } = await heights(page, cards.join(''), 'article-card');
        const differences = after.map((height, at) => moved(before[at] ?? 0, height));
        expect(differences, `from ${String(before[0])} pixels`).to.deep.equal(differences.map(() => 0));
      });
    }
  }
});

describe('room for the other elements', () => {
  for (const { tag, attributes, asks } of parts) {
    // A provider takes no room. How high the safety texts are depends on the language and on what the clinic adds.
    if (['content-provider', 'medical-disclaimer', 'crisis-resources'].includes(tag)) continue;
    it(`is the same before and after the code of ${tag} has come`, async () => {
      const page = new Page();
      await page.endpoint.behave('hang');
      await page.serveCode({ hold: ['embed.js', `widgets/${tag}.js`] });
      page.write(`${sheet(page)}${page.snippet()}${body}<${tag} ${attributes}></${tag}>`).end();
      await styled(page, tag);
      await page.settle();
      const steps = [heightOf(page, tag)];
      await page.serveCode({ hold: [`widgets/${tag}.js`] });
      await page.defined('article-card');
      await page.settle();
      steps.push(heightOf(page, tag));
      await page.serveCode({});
      await page.defined(tag);
      if (asks) await page.inState('loading', tag);
      await page.settle();
      steps.push(heightOf(page, tag));
      const differences = steps.map((height) => moved(steps[0] ?? 0, height));
      expect(differences, `page, embed.js, ${tag}: ${steps.join()} pixels`).to.deep.equal([0, 0, 0]);
    });
  }

  for (const [tag, attributes] of [
    ['article-card', `data-slug="${SLUG}" data-layout="compact"`],
    ['related-posts', `data-for="${SLUG}"`],
  ] as const) {
    it(`is the same for a mount before and after it has become ${tag}`, async () => {
      const page = new Page();
      await page.serveCode({ hold: ['mounts.js'] });
      page.write(`${sheet(page)}${page.snippet()}${body}<div data-cw="${tag}" ${attributes}>`);
      page.write(`${shortFallback}</div>`).end();
      await page.defined('article-card');
      await until(() => page.document.styleSheets.length > 0, 'it is styled');
      await page.settle();
      const before = heightOf(page, '[data-cw]');
      await page.serveCode({});
      await page.ready(tag);
      await page.settle();
      expect(moved(before, heightOf(page, '[data-cw]')), `from ${before} pixels`).to.equal(0);
    });
  }

  it('is what a form of the page takes, before and after the code of signup-form has come', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['widgets/signup-form.js'] });
    const form = '<h2>News</h2><form><input type="email" name="email"><button>Join</button></form>';
    page
      .write(`${sheet(page)}${page.snippet()}${body}<p>Before</p><signup-form>${form}</signup-form><hr>`)
      .end();
    await styled(page, 'hr');
    await page.settle();
    const places = (): number[] =>
      ['h2', 'form', 'hr'].map((each) => Math.round(page.one(each).getBoundingClientRect().top));
    const before = places();
    await page.serveCode({});
    await page.defined('signup-form');
    await page.settle();
    expect(places()).to.deep.equal(before);
    expect(page.one('form').getBoundingClientRect().height).to.be.below(60);
  });

  for (const tag of ['related-posts', 'latest-posts']) {
    for (const width of [320, 560, 1000]) {
      it(`is kept for a carousel of ${tag} by reserve.css, ${String(width)} pixels`, async () => {
        const page = new Page({ width });
        const html = `<${tag} for="${SLUG}" layout="carousel"></${tag}>`;
        const { before, after } = await heights(page, html, tag);
        expect(moved(before[0] ?? 0, after[0] ?? 0), `from ${String(before[0])} pixels`).to.equal(0);
      });
    }
  }

  for (const tag of ['medical-disclaimer', 'crisis-resources']) {
    for (const width of [360, 640, 1000]) {
      it(`is kept for most of ${tag} at ${String(width)} pixels`, async () => {
        const page = new Page({ width });
        await page.serveCode({ hold: ['embed.js'] });
        page.write(`${sheet(page)}${page.snippet()}${body}<${tag} topic="ketamine"></${tag}>`).end();
        await styled(page, tag);
        await page.settle();
        const before = heightOf(page, tag);
        await page.serveCode({});
        await page.defined(tag);
        await until(() => page.one(tag).shadowRoot?.querySelector('h2'), 'it is shown');
        const after = heightOf(page, tag);
        expect(before / after, `from ${String(before)} to ${String(after)} pixels`).to.be.within(0.6, 1.05);
      });
    }
  }

  it('a provider takes none, before and after its code has come', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['embed.js', 'widgets/content-provider.js'] });
    page
      .write(`${sheet(page)}${page.snippet()}${body}<content-provider><p>Text</p></content-provider><hr>`)
      .end();
    await styled(page, 'hr');
    const place = (): number => Math.round(page.one('hr').getBoundingClientRect().top);
    await page.settle();
    const steps = [place()];
    await page.serveCode({ hold: ['widgets/content-provider.js'] });
    await page.defined('article-card');
    await page.settle();
    steps.push(place());
    await page.serveCode({});
    await page.defined('content-provider');
    await page.settle();
    steps.push(place());
    expect(steps, 'by reserve.css, by the loader, by the element').to.deep.equal(steps.map(() => steps[0]));
  });
});

describe('room for what does not come', () => {
  const asking = [{ tag: 'article-card', attributes: `slug="${SLUG}"` }, ...parts.filter(({ asks }) => asks)];
  const written = asking.map(({ tag, attributes }) => `<${tag} ${attributes}>${shortFallback}</${tag}>`);
  const tags = asking.map(({ tag }) => tag);

  for (const [how, attributes, html] of [
    ['the script tag', 'data-consent="required"', written.join('')],
    ['a provider', '', `<content-provider consent="required">${written.join('')}</content-provider>`],
  ] as const) {
    it(`is not kept while ${how} waits for consent`, async () => {
      const page = new Page();
      await page.serveCode({ hold: ['embed.js'] });
      page.write(`${sheet(page)}${page.snippet(attributes)}${body}${html}`).end();
      await styled(page, 'faq-list');
      await page.settle();
      const measure = (): Record<string, number> =>
        Object.fromEntries(tags.map((tag) => [tag, heightOf(page, tag)]));
      const before = measure();
      await page.serveCode({});
      for (const tag of tags) await page.defined(tag);
      await page.inState('idle', tags.join());
      await page.settle();
      expect(measure()).to.deep.equal(before);
    });
  }

  it('is kept again once the page has said yes, and not after a no', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['embed.js'] });
    page.write(`${sheet(page)}${page.snippet('data-consent')}${body}${written.join('')}`).end();
    await styled(page, 'faq-list');
    const say = (word: string): number => {
      page.document.documentElement.setAttribute('data-cw-consent', word);
      return heightOf(page, 'article-view');
    };
    const [yes, no] = [say('granted'), say('denied')];
    expect([yes > 300, no < 100], `${String(yes)} and ${String(no)} pixels`).to.deep.equal([true, true]);
  });

  it('is kept for what waits for no consent', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['embed.js'] });
    const html = '<signup-form></signup-form><crisis-resources></crisis-resources>';
    page.write(`${sheet(page)}${page.snippet('data-consent="required"')}${body}${html}`).end();
    await styled(page, 'signup-form');
    expect(heightOf(page, 'signup-form')).to.be.above(150);
    expect(heightOf(page, 'crisis-resources')).to.be.above(300);
  });

  it('is not kept on a page that may run no script', async () => {
    const page = new Page();
    await page.write('<body>').end().complete();
    const frame = page.document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc = `<link rel="stylesheet" href="${page.code}/reserve.css"><signup-form></signup-form><article-view>${shortFallback}</article-view>`;
    page.document.body.append(frame);
    const height = (tag: string): number | undefined =>
      frame.contentDocument?.querySelector(tag)?.getBoundingClientRect().height;
    await until(() => frame.contentDocument?.styleSheets.length && height('article-view'), 'it is styled');
    expect([height('signup-form'), Number(height('article-view')) < 100]).to.deep.equal([0, true]);
  });
});

describe('layout shifts', () => {
  const shifts = async (html: string, selector: string): Promise<number> => {
    const page = new Page();
    await page.serveCode({ hold: ['embed.js'] });
    let sum = 0;
    const { window } = await page.opened();
    new window.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    page.write(`${sheet(page)}${page.snippet()}${body}<h1>Clinic</h1>${html}<p>What comes after</p>`).end();
    await until(
      () => window.performance.getEntriesByType('paint').length > 0 && page.all(selector).length > 0,
      'the page has been painted',
    );
    await page.settle();
    await page.serveCode({});
    await page.ready(selector);
    await page.settle();
    await page.settle();
    return sum;
  };

  for (const layout of ['vertical', 'horizontal', 'compact']) {
    it(`are none for cards with reserve.css: ${layout}`, async function () {
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
      const cards = `<article-card slug="${SLUG}" layout="${layout}">${shortFallback}</article-card>`;
      expect(await shifts(cards, 'article-card')).to.equal(0);
    });
  }

  it('are noticed where there is no room', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const html = `<style>article-card { min-block-size: 0 !important; padding: 0 !important }
      article-card::before { display: none !important }</style><article-card slug="${SLUG}">${shortFallback}</article-card>`;
    expect(await shifts(html, 'article-card')).to.be.above(0);
  });
});

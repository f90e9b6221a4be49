// Pages that had their content before they were sent. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import type { Prerendered } from '../../src/server/index.js';
import { it, Page, parts, SLUG, TITLE, until } from './support.js';

const card = `<article-card slug="${SLUG}"><a href="https://publisher.example/">Fallback</a></article-card>`;
const shown = parts.filter(({ tag }) => !/signup|provider/.test(tag));
const all = card + shown.map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`).join('');
const loading = ['article-card', ...shown.map(({ tag }) => tag)].filter(
  (tag) => !/^(?:medical|crisis)/.test(tag),
);
const body = '<body style="overflow: hidden; margin: 0; line-height: 1.6; font-family: sans-serif">';

const prerender = async (html: string, options: object = {}): Promise<Prerendered> => {
  const query = new URLSearchParams({ options: JSON.stringify(options) });
  const answer = await fetch(`/prerender?${query.toString()}`, { method: 'POST', body: html });
  return (await answer.json()) as Prerendered;
};

interface Opened {
  readonly page: Page;
  /** How many documents had been asked for when the page was made. */
  readonly asked: number;
}

/** A prerendered page whose code is still on its way. `change` has a word before it is sent. */
const open = async (
  html: string,
  change = (made: string): string => made,
  lang = 'en',
  outcomes: Readonly<Record<string, string>> = {},
): Promise<Opened> => {
  const page = new Page({ lang });
  await page.serveCode({ hold: ['embed.js'] });
  const sheet = `<link rel="stylesheet" href="${page.code}/reserve.css">`;
  const { html: made, report } = await prerender(`${sheet}${page.snippet()}${body}${html}`, { lang });
  for (const { tag, outcome } of report) expect(outcome, tag).to.equal(outcomes[tag] ?? 'ready');
  const asked = (await page.endpoint.documents()).length;
  page.write(change(made)).end();
  await until(() => page.document.readyState !== 'loading', 'the page is parsed');
  await until(() => page.document.styleSheets.length > 0, 'it is styled');
  await page.settle();
  return { page, asked };
};

/** What a reader reads of it: templates are laid out in another way in the files. */
const words = (page: Page, selector: string): string =>
  [...(page.one(selector).shadowRoot?.children ?? [])]
    .filter(({ localName }) => localName !== 'style')
    .map(({ textContent }) => textContent)
    .join('')
    .replaceAll(/\s/g, '');

/** An element has taken over once its tree holds no style of the prerendered one. */
const takenOver = (page: Page, selector: string): Promise<void> =>
  until(
    () =>
      page.all(selector).every((widget) => widget.shadowRoot && !widget.shadowRoot.querySelector('style')),
    `${selector} has taken over`,
  );

/** Where everything is that a reader sees of a widget. */
const places = (page: Page): string[] =>
  page.all(['article-card', ...shown.map(({ tag }) => tag)].join()).flatMap((widget) =>
    [widget, ...(widget.shadowRoot?.querySelectorAll('*:not(style,script,option)') ?? [])].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (!height) return '';
      const rounded = [left, top, width, height].map((side) => Math.round(side * 2) / 2).join(' ');
      return `${widget.localName} ${element.localName}.${element.className}: ${rounded}`.replace(' cut', '');
    }),
  );

const seedIn = (made: string, change: (seed: { made: number }) => void): string =>
  made.replace(/(data-cw-seed>)([^]*?)(<\/script>)/, (_all, before: string, json: string, after: string) => {
    const seed = JSON.parse(json) as { made: number };
    change(seed);
    return before + JSON.stringify(seed).replaceAll('<', '\\u003c') + after;
  });

const old = (made: string): string =>
  seedIn(made, (seed) => {
    seed.made -= 3_600_000;
  });

/** The same with an article that was not there when the page was made. */
const openLacking = (html: string): Promise<Opened> =>
  open(`${html}<article-view slug="of-another-year"></article-view>`, undefined, 'en', {
    'article-view': 'error',
  });

/** That article, and nothing else, is asked for. */
const asksAgain = async ({ page, asked }: Opened, patience?: number): Promise<void> => {
  await until(async () => (await page.endpoint.documents()).length > asked, 'it is asked for', patience);
  await page.settle();
  expect((await page.endpoint.documents()).slice(asked)).to.deep.equal(['/v1/articles/of-another-year.json']);
};

describe('a prerendered page', () => {
  it('is complete before any code, and links to the original', async () => {
    const { page } = await open(all);
    expect(page.text('article-card')).to.include(TITLE);
    expect(page.text('article-view')).to.include('Read the original at');
    for (const tag of loading) expect(page.text(tag).length, tag).to.be.greaterThan(50);
    expect(page.text('crisis-resources')).to.include('988');
    expect(page.one('article-card').getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('is taken over without a request for what it carries, and without a moved element', async () => {
    const { page, asked } = await open(all);
    let shift = 0;
    try {
      new page.window.PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
    } catch {
      // Chromium alone tells.
    }
    const before = places(page);
    const texts = new Map(loading.map((tag) => [tag, words(page, tag)]));
    await page.serveCode({});
    await takenOver(page, [...texts.keys(), 'medical-disclaimer', 'crisis-resources'].join());
    await page.ready(loading.join());
    await page.settle();
    for (const [tag, text] of texts) expect(words(page, tag), tag).to.equal(text);
    const after = places(page);
    expect(after.filter((place, at) => place !== before[at]).slice(0, 5)).to.deep.equal([]);
    expect(after.length).to.equal(before.length);
    expect(shift).to.equal(0);
    expect((await page.endpoint.documents()).slice(asked)).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  });

  it('is taken over in another language', async () => {
    const { page } = await open(
      card + shown.map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`).join(''),
      undefined,
      'de',
    );
    const before = words(page, 'article-view');
    expect(before).to.include('Original');
    await page.serveCode({});
    await takenOver(page, 'article-card, article-view');
    await page.settle();
    expect(words(page, 'article-view')).to.equal(before);
  });

  it('keeps the focus, and what was unfolded', async () => {
    const { page } = await open(all);
    const root = page.one('faq-list').shadowRoot;
    const details = root?.querySelectorAll('details')[1];
    if (details) details.open = true;
    const link = page.one('related-posts').shadowRoot?.querySelectorAll('a')[1];
    link?.focus();
    await page.serveCode({});
    await takenOver(page, 'related-posts, faq-list');
    await page.settle();
    const { activeElement } = page.one('related-posts').shadowRoot ?? {};
    expect(page.document.activeElement?.localName).to.equal('related-posts');
    expect(activeElement?.textContent).to.equal(link?.textContent);
    expect(activeElement).not.to.equal(link);
    const opened = [...(root?.querySelectorAll('details') ?? [])].map((one) => one.open);
    expect(opened.indexOf(true)).to.equal(1);
  });

  it('asks again for what is older than its endpoint allows, once it is in place', async () => {
    const { page, asked } = await open(card, old);
    await page.serveCode({});
    await takenOver(page, 'article-card');
    await until(async () => (await page.endpoint.documents()).length > asked, 'it is asked for');
    expect((await page.endpoint.documents()).slice(asked)).to.deep.equal([`/v1/articles/${SLUG}.json`]);
    await page.ready('article-card');
  });

  it('asks again for what was not there, and for nothing else because of it', async () => {
    const opened = await openLacking(`${card}<faq-list faq="ketamine"></faq-list>`);
    const { page } = opened;
    await page.serveCode({});
    await takenOver(page, 'article-card, faq-list');
    await page.inState('error', 'article-view');
    await asksAgain(opened);
  });

  it('asks again for what was not there where an element hears so only when all is in place', async () => {
    const opened = await openLacking(card);
    const { page, asked } = opened;
    let hear = (): void => undefined;
    const heard = new Promise<string>((resolve) => {
      hear = () => resolve('');
    });
    // Only an answer without a body is read like this.
    page.window.Response.prototype.text = () => heard;
    await page.serveCode({});
    await takenOver(page, 'article-card');
    await page.inState('loading', 'article-view');
    await page.settle();
    expect((await page.endpoint.documents()).slice(asked)).to.deep.equal([]);
    hear();
    await page.inState('error', 'article-view');
    await asksAgain(opened);
  });

  it('asks again for what was not there though the code of another element does not come', async function () {
    this.timeout(60_000);
    const opened = await openLacking(`${card}<faq-list faq="ketamine"></faq-list>`);
    const { page } = opened;
    await page.serveCode({ fail: ['faq-list.js'] });
    // After the ten seconds that it is waited for.
    await asksAgain(opened, 30_000);
    await takenOver(page, 'article-card');
    expect(page.text('faq-list')).to.include('ketamine');
  });

  it('removes what was withdrawn since', async () => {
    const { page } = await open(`${card}<article-view slug="${SLUG}"></article-view>`, old);
    expect(page.text('article-view')).to.include(TITLE);
    await page.endpoint.behave('withdrawn');
    await page.serveCode({});
    await page.inState('withdrawn', 'article-view');
    await page.settle();
    expect(page.text('article-view')).not.to.include(TITLE);
    expect(page.text('article-card')).not.to.include(TITLE);
  });

  it('keeps what it shows when asking again fails', async () => {
    const { page } = await open(card, old);
    await page.endpoint.behave('status-503');
    await page.serveCode({});
    await page.inState('stale', 'article-card');
    expect(page.text('article-card')).to.include(TITLE);
  });

  it('renders anew where the part that takes over does not come', async () => {
    const { page } = await open(card);
    await page.serveCode({ fail: ['take-over.js'] });
    await page.ready('article-card');
    expect(page.text('article-card').match(new RegExp(TITLE.slice(0, 20), 'g'))?.length).to.equal(1);
  });

  it('survives a seed that somebody broke', async () => {
    const { page } = await open(card, (made) => made.replace(/(data-cw-seed>)\{/, '$1{{'));
    await page.serveCode({});
    await page.ready('article-card');
    expect(page.text('article-card').match(new RegExp(TITLE.slice(0, 20), 'g'))?.length).to.equal(1);
  });

  it('is taken over by the file that has everything', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['clinic-widgets.js'] });
    const { html } = await prerender(`${page.snippet('', 'clinic-widgets.js')}${body}${card}`);
    page.write(html).end();
    await until(() => page.document.readyState !== 'loading', 'the page is parsed');
    const asked = (await page.endpoint.documents()).length;
    await page.serveCode({});
    await takenOver(page, 'article-card');
    await page.ready('article-card');
    expect(page.text('article-card').split(TITLE)).to.have.length(2);
    expect((await page.endpoint.documents()).slice(asked)).to.deep.equal([]);
  });

  it('is made anew, and not shown twice, by the file of one element', async () => {
    const page = new Page();
    const { html } = await prerender(
      `${body}<article-card slug="${SLUG}" endpoint="${page.endpoint.url}"></article-card>`,
    );
    page.write(html).end();
    await page.complete();
    expect(page.text('article-card')).to.include(TITLE);
    page.insert({ src: `${page.code}/elements/article-card.js`, crossorigin: '' });
    await page.ready('article-card');
    expect(page.text('article-card').split(TITLE)).to.have.length(2);
  });

  it('works under a policy that names its styles, with code that comes while it is parsed', async () => {
    const styles = await prerender(`<article-card slug="${SLUG}"></article-card>`, {
      endpoint: `${testServers.endpoint}/v1`,
    });
    const page = new Page({
      headers: { 'Content-Security-Policy': `style-src ${styles.styleHashes.join(' ')}` },
    });
    const { html } = await prerender(`${page.snippet()}<body>${card}<p>End</p>`);
    const at = html.indexOf('<article-card');
    page.write(html.slice(0, at));
    await until(async () => (await page.loaded()).includes('embed.js'), 'the code is there');
    await page.settle();
    page.write(html.slice(at)).end();
    await takenOver(page, 'article-card');
    await page.settle();
    expect(page.text('article-card')).to.include(TITLE);
    expect(page.violations).to.deep.equal([]);
  });
});

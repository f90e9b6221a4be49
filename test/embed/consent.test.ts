// Requests that wait for the page's consent tool. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { Endpoint, it, Page, parts, SLUG, tags, TITLE, until } from './support.js';

const card = `<article-card slug="${SLUG}"><a href="https://publisher.example/">Fallback</a></article-card>`;
const all = `${card}${parts.map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`).join('')}`;
const loading = tags.filter((tag) => parts.every((part) => part.tag !== tag || part.asks));
const REQUIRED = 'data-consent="required"';
/** Of the documented contract: an article with a picture, and what a page gives in its own markup. */
const given = (picture: string): string =>
  JSON.stringify({
    id: 'given',
    slug: 'given',
    title: 'Given title',
    url: 'https://publisher.example/given',
    image: { src: picture, alt: '', width: 1200, height: 800 },
  });

const say = (page: Page, said: string): void => {
  page.document.documentElement.setAttribute('data-cw-consent', said);
};

/** Until all code that the page has need of is there, and whatever would have asked has asked. */
const waited = async (page: Page, names: readonly string[] = tags): Promise<void> => {
  await page.complete();
  for (const tag of names) await page.defined(tag);
  await page.settle();
};

describe('data-consent on the script tag', () => {
  it('holds every request of every widget, until the page says yes', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body>${all}`).end();
    await waited(page);
    expect(await page.endpoint.asked()).to.deep.equal([]);
    await page.inState('idle', loading.join());
    say(page, 'granted');
    await page.ready(loading.join());
    expect(page.text('article-card')).to.include(TITLE).and.not.include('Fallback');
    await until(async () => (await page.endpoint.documents()).length >= 5, 'all documents are asked for');
  });

  it('leaves the fallback, no error and no skeleton', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body>${card}<article-view slug="${SLUG}"></article-view>`).end();
    await waited(page, ['article-card', 'article-view']);
    expect(page.text('article-card')).to.equal('Fallback');
    const view = page.one('article-view');
    await until(() => view.getBoundingClientRect().height === 0, 'it takes no room');
    expect(view.shadowRoot?.querySelector('[aria-hidden], [part~="message"]')).to.equal(null);
    expect(page.events).to.deep.equal([]);
    await until(() => page.console.length === 2, 'the console says so');
    expect(page.console.sort()).to.deep.equal([
      'clinic-widgets: <article-card> needs consent',
      'clinic-widgets: <article-view> needs consent',
    ]);
  });

  it('shows no skeleton while the page is still coming', async () => {
    const page = new Page();
    page.write(
      `${page.snippet(REQUIRED)}<body><article-card slug="${SLUG}"></article-card><p>More of the page`,
    );
    await page.defined('article-card');
    await page.settle();
    expect(page.one('article-card').getBoundingClientRect().height).to.equal(0);
    page.end();
  });

  it('brings code meanwhile, from where the script itself came', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body><article-view slug="${SLUG}"></article-view>`).end();
    await waited(page, ['article-view']);
    expect((await page.loaded()).sort()).to.deep.equal([
      'embed.js',
      'parts.js',
      'sanitizer.js',
      'widgets/article-view.js',
    ]);
  });

  it('asks at once where the page has said yes before the code came', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['widgets/related-posts.js'] });
    page
      .write(`<script>document.documentElement.setAttribute('data-cw-consent', 'granted')</script>`)
      .write(`${page.snippet(REQUIRED)}<body>${card}<related-posts for="${SLUG}"></related-posts>`)
      .end();
    await page.ready('article-card');
    // The early request too, before the element's code is there.
    await until(
      async () => (await page.endpoint.documents()).some((path) => path.endsWith('related.json')),
      'it is asked for early',
    );
    await page.serveCode({});
    await page.ready('related-posts');
    expect(page.console).to.deep.equal([]);
  });

  for (const said of ['denied', '', 'GRANTED', 'yes']) {
    it(`is not answered by "${said}"`, async () => {
      const page = new Page();
      page.write(`${page.snippet(REQUIRED)}<body>${card}`).end();
      await waited(page, ['article-card']);
      say(page, said);
      await page.settle();
      expect(await page.endpoint.asked()).to.deep.equal([]);
      expect(page.one('article-card').state).to.equal('idle');
    });
  }

  for (const written of ['data-consent', 'data-consent="yes"', 'data-consent="Required"']) {
    it(`holds with a slip in its value: ${written}`, async () => {
      const page = new Page();
      page.write(`${page.snippet(written)}<body>${card}`).end();
      await waited(page, ['article-card']);
      expect(await page.endpoint.asked()).to.deep.equal([]);
    });
  }

  it('holds an endpoint, an address and a provider that elements name themselves', async () => {
    const page = new Page();
    const { url } = page.endpoint;
    page
      .write(
        `<script async crossorigin src="${page.code}/embed.js" ${REQUIRED}></script><body>
        <article-card endpoint="${url}" slug="${SLUG}"></article-card>
        <article-card src="${url}/articles/${SLUG}.json"></article-card>
        <faq-list endpoint="${url}" faq="ketamine"></faq-list>
        <content-provider endpoint="${url}">${card}</content-provider>`,
      )
      .end();
    await waited(page, ['article-card', 'faq-list', 'content-provider']);
    expect(await page.endpoint.asked()).to.deep.equal([]);
    say(page, 'granted');
    await page.ready('article-card, faq-list');
  });

  it('holds content that the page gives, since its pictures are elsewhere', async () => {
    const page = new Page();
    const picture = `${page.endpoint.url}/images/ketamine.webp`;
    page
      .write(
        `${page.snippet(REQUIRED)}<body><article-card>Fallback<script type="application/json">${given(picture)}</script></article-card>`,
      )
      .end();
    await waited(page, ['article-card']);
    expect([page.one('article-card').state, page.text('article-card')].join()).to.match(/^idle,Fallback/);
    expect(await page.endpoint.asked()).to.deep.equal([]);
    say(page, 'granted');
    await page.ready('article-card');
    expect(page.text('article-card')).to.include('Given title');
  });

  it('holds what a mount makes', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body><div data-cw="article-card" data-slug="${SLUG}"></div>`).end();
    await until(() => page.all('article-card').length > 0, 'the element is made');
    await page.settle();
    expect(await page.endpoint.asked()).to.deep.equal([]);
    say(page, 'granted');
    await page.ready('article-card');
  });

  it('holds widgets that come later', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body>`).end();
    await page.defined('article-card');
    page.document.body.insertAdjacentHTML('beforeend', all);
    await waited(page);
    expect(await page.endpoint.asked()).to.deep.equal([]);
    say(page, 'granted');
    await page.ready(loading.join());
  });

  it('shows safety texts and a form, which ask for nothing', async () => {
    const page = new Page();
    page
      .write(
        `${page.snippet(REQUIRED)}<body><medical-disclaimer></medical-disclaimer><crisis-resources></crisis-resources><signup-form></signup-form>`,
      )
      .end();
    await waited(page, ['medical-disclaimer', 'crisis-resources', 'signup-form']);
    await until(() => page.text('crisis-resources').includes('988'), 'the numbers are there');
    await until(() => page.text('medical-disclaimer').length > 50, 'the text is there');
    await until(() => page.one('signup-form').shadowRoot?.querySelector('form'), 'the form is there');
    expect(await page.endpoint.asked()).to.deep.equal([]);
  });

  it('lets a form be sent, which is an act of the person’s own', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body><signup-form></signup-form>`).end();
    await waited(page, ['signup-form']);
    const root = page.one('signup-form').shadowRoot;
    await until(() => root?.querySelector('form'), 'the form is there');
    const email = root?.querySelector<HTMLInputElement>('[type=email]');
    if (email) email.value = 'reader@clinic.example';
    expect(await page.endpoint.asked()).to.deep.equal([]);
    root?.querySelector('form')?.requestSubmit();
    await until(
      async () =>
        (await page.endpoint.asked()).some(
          ({ method, path }) => method === 'POST' && path.endsWith('/signups'),
        ),
      'it is sent',
    );
  });

  for (const file of ['clinic-widgets.js', 'elements/article-card.js']) {
    it(`holds in ${file} too`, async () => {
      const page = new Page();
      page
        .write(
          `${page.snippet(REQUIRED, file)}<body><article-card endpoint="${page.endpoint.url}" slug="${SLUG}"></article-card>`,
        )
        .end();
      await waited(page, ['article-card']);
      expect(await page.endpoint.asked()).to.deep.equal([]);
      say(page, 'granted');
      await page.ready('article-card');
    });
  }

  it('holds another copy of the library on the page too', async () => {
    const page = new Page();
    const other = `<article-view slug="${SLUG}"></article-view>`;
    page
      .write(`<script crossorigin src="${page.code}/embed.js" ${REQUIRED}></script>`)
      .write(`${page.snippet('data-prefix="acme"', 'clinic-widgets.js')}<body>${card}`)
      .write(other.replaceAll('article-view', 'acme-article-view'))
      .end();
    await waited(page, ['article-card', 'acme-article-view']);
    expect(await page.endpoint.asked()).to.deep.equal([]);
    say(page, 'granted');
    await page.ready('article-card, acme-article-view');
  });
});

describe('consent of a content-provider', () => {
  const inner = `${card}<faq-list faq="ketamine"></faq-list>`;

  it('holds what is inside it, and nothing else', async () => {
    const [page, held] = [new Page(), new Endpoint()];
    page
      .write(
        `${page.snippet()}<body>${card}<content-provider consent="required" endpoint="${held.url}">${inner}
        <article-card endpoint="${held.url}" slug="${SLUG}"></article-card></content-provider>`,
      )
      .end();
    await waited(page, ['article-card', 'faq-list', 'content-provider']);
    await page.ready('body > article-card');
    await page.inState('idle', 'content-provider article-card, faq-list');
    expect(await held.asked()).to.deep.equal([]);
    say(page, 'granted');
    await page.ready('article-card, faq-list');
  });

  it('holds before the provider’s code is there', async () => {
    const [page, held] = [new Page(), new Endpoint()];
    await page.serveCode({ hold: ['widgets/content-provider.js'] });
    page
      .write(
        `${page.snippet()}<body><content-provider consent="required"><article-card endpoint="${held.url}" slug="${SLUG}"></article-card></content-provider>`,
      )
      .end();
    await page.defined('article-card');
    await page.settle();
    expect(await held.asked()).to.deep.equal([]);
    await page.serveCode({});
    await page.defined('content-provider');
    await page.settle();
    expect(await held.asked()).to.deep.equal([]);
    say(page, 'granted');
    await page.ready('article-card');
  });

  it('follows the attribute when that comes and goes', async () => {
    const page = new Page();
    page
      .write(
        `${page.snippet()}<body><content-provider consent="required" endpoint="${page.endpoint.url}">${card}</content-provider>`,
      )
      .end();
    await waited(page, ['article-card', 'content-provider']);
    expect(await page.endpoint.asked()).to.deep.equal([]);
    page.one('content-provider').removeAttribute('consent');
    await page.ready('article-card');
    page.one('content-provider').setAttribute('consent', 'required');
    await page.inState('idle', 'article-card');
    expect(page.text('article-card')).to.equal('Fallback');
  });
});

describe('a page that says no', () => {
  it('is heeded where nothing asks for consent', async () => {
    const page = new Page();
    page
      .write(`<script>document.documentElement.setAttribute('data-cw-consent', 'denied')</script>`)
      .write(`${page.snippet()}<body>${all}`)
      .end();
    await waited(page);
    expect(await page.endpoint.asked()).to.deep.equal([]);
    await page.inState('idle', loading.join());
  });

  it('after it said yes takes the content away, and nothing is asked for any more', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body>${all}`).end();
    await waited(page);
    say(page, 'granted');
    await page.ready(loading.join());
    say(page, 'denied');
    await page.inState('idle', loading.join());
    await page.settle();
    expect(page.text('article-card')).to.equal('Fallback');
    const before = (await page.endpoint.asked()).length;
    for (const widget of page.all(loading.join())) {
      await (widget as unknown as { reload(): Promise<void> }).reload();
      widget.setAttribute('slug', 'another');
    }
    page.document.body.insertAdjacentHTML('beforeend', all);
    await page.settle();
    expect((await page.endpoint.asked()).length).to.equal(before);
  });

  it('may say so by removing what it said, where consent is required', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body>${card}`).end();
    await waited(page, ['article-card']);
    say(page, 'granted');
    await page.ready('article-card');
    page.document.documentElement.removeAttribute('data-cw-consent');
    await page.inState('idle', 'article-card');
  });

  it('breaks off what is under way, and does not try again', async () => {
    const page = new Page();
    await page.endpoint.behave('retry-after-1,status-503');
    page.write(`${page.snippet(REQUIRED)}<body>${card}`).end();
    await waited(page, ['article-card']);
    say(page, 'granted');
    await until(async () => (await page.endpoint.asked()).length === 1, 'it is asked once');
    say(page, 'denied');
    await page.inState('idle', 'article-card');
    // Another page, whose time runs as well, has tried again by then.
    const other = new Page();
    await other.endpoint.behave('retry-after-1,status-503');
    other.write(`${other.snippet()}<body>${card}`).end();
    await until(async () => (await other.endpoint.asked()).length === 2, 'the other has tried again');
    expect(await page.endpoint.asked()).to.have.length(1);
  });

  it('and then yes again brings the content back', async () => {
    const page = new Page();
    page.write(`${page.snippet(REQUIRED)}<body>${card}<article-view slug="${SLUG}"></article-view>`).end();
    await waited(page, ['article-card', 'article-view']);
    for (const [said, state] of [
      ['granted', 'ready'],
      ['denied', 'idle'],
      ['granted', 'ready'],
    ] as const) {
      say(page, said);
      await page.inState(state, 'article-card, article-view');
    }
    expect(page.text('article-card')).to.include(TITLE);
  });
});

// One script tag, as partners paste it. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { type Endpoint, it, Page, parts, SLUG, tags, TITLE, until } from './support.js';

const card = `<article-card slug="${SLUG}"><a href="https://publisher.example/">Fallback</a></article-card>`;
const all = `${card}${parts.map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`).join('')}`;

const documentsOf = async (endpoint: Endpoint): Promise<string[]> => (await endpoint.documents()).sort();

/** Until every element of `all` shows what it has to show. */
const allShown = async (page: Page): Promise<void> => {
  await page.ready('article-card, article-view, addiction-comparison-table, related-posts, faq-list');
  for (const { tag, asks } of parts) if (!asks) await page.defined(tag);
  await until(() => page.one('signup-form').shadowRoot?.querySelector('form'), 'the form is there');
};

describe('the script tag', () => {
  it('shows an article as a card, with one file of code and one request for content', async () => {
    const page = new Page();
    // To the letter what partners paste: without `crossorigin`.
    page.write(`${page.snippet().replace(' crossorigin', '')}<body>${card}`).end();
    await page.ready('article-card');
    expect(page.text('article-card')).to.include(TITLE).and.not.include('Fallback');
    expect(page.events).to.deep.equal(['cw-load article-card']);
    await page.settle();
    expect(await page.loaded()).to.deep.equal(['embed.js']);
    expect(await page.endpoint.documents()).to.deep.equal([`/v1/articles/${SLUG}.json`]);
    const elsewhere = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(page.code) && !name.startsWith(page.endpoint.url));
    expect(elsewhere).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  });

  it('whose text an optimiser has put into the page shows cards, and says what does not load', async () => {
    const page = new Page();
    const text = await (await fetch(`${page.code}/embed.js`)).text();
    page
      .write(`<script data-endpoint="${page.endpoint.url}">${text}</script>`)
      .write(`<body>${card}<faq-list faq="ketamine">Fallback</faq-list>`)
      .end();
    await page.ready('article-card');
    await until(() => page.console.join().includes('did not load'), 'it is said');
    expect(page.text('faq-list')).to.equal('Fallback');
  });

  for (const { tag, attributes, asks } of parts) {
    it(`brings the code of ${tag} once, and of nothing else`, async () => {
      const page = new Page();
      const element = `<${tag} ${attributes}></${tag}>`;
      page.write(`${page.snippet()}<body>${element}${element}`).end();
      if (asks) await page.ready(tag);
      await page.defined(tag);
      await page.settle();
      // The hashes of parts, the part, and what it needs.
      const expected = ['embed.js', 'parts.js', `widgets/${tag}.js`];
      if (tag === 'article-view' || tag === 'faq-list') expected.push('sanitizer.js');
      expect((await page.loaded()).sort()).to.deep.equal(expected.sort());
      expect(page.window.customElements.get('article-card')).to.exist;
      for (const other of tags.filter((name) => name !== tag && name !== 'article-card')) {
        expect(page.window.customElements.get(other), other).not.to.exist;
      }
      expect(page.console).to.deep.equal([]);
    });
  }

  for (const { tag, attributes, asks } of parts) {
    if (!asks) continue;
    it(`asks for the content of ${tag} before its code is there, and only once`, async () => {
      const page = new Page();
      await page.serveCode({ hold: [`widgets/${tag}.js`] });
      page.write(`${page.snippet()}<body><${tag} ${attributes}>Fallback</${tag}>`).end();
      await until(async () => (await page.endpoint.documents()).includes(asks), `${asks} is asked for`);
      expect(page.window.customElements.get(tag)).not.to.exist;
      expect(page.one(tag).textContent).to.equal('Fallback');
      await page.serveCode({});
      await page.ready(tag);
      await page.settle();
      expect((await page.endpoint.documents()).filter((path) => path === asks)).to.have.length(1);
    });
  }

  for (const { tag, attributes, asks } of parts) {
    if (!asks) continue;
    // Without an HTTP cache that would hide the second request.
    it(`asks for the content of ${tag} once where it comes later than the code`, async () => {
      const page = new Page();
      await page.endpoint.behave('no-store,delay-1500');
      page.write(`${page.snippet()}<body><${tag} ${attributes}></${tag}>`).end();
      await page.ready(tag);
      await page.settle();
      expect((await page.endpoint.documents()).filter((path) => path === asks)).to.have.length(1);
    });

    // As Netlify, Vercel and others send files.
    it(`asks for the content of ${tag} once where it must not be kept`, async () => {
      const page = new Page();
      await page.endpoint.behave('max-age-0');
      await page.serveCode({ hold: [`widgets/${tag}.js`] });
      page.write(`${page.snippet()}<body><${tag} ${attributes}></${tag}>`).end();
      const url = page.endpoint.url.replace(/\/v1$/, asks);
      await until(() => page.window.performance.getEntriesByName(url).length > 0, `${asks} has come`);
      await page.settle();
      await page.serveCode({});
      await page.ready(tag);
      await page.settle();
      expect((await page.endpoint.documents()).filter((path) => path === asks)).to.have.length(1);
    });
  }

  it('takes up what a hint of the page has asked for already', async () => {
    const page = new Page();
    // Without an HTTP cache that would hide a second request.
    await page.endpoint.behave('no-store,delay-800');
    const path = `/v1/articles/${SLUG}.json`;
    const url = page.endpoint.url.replace(/\/v1$/, path);
    const hint = `<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${url}">`;
    page.write(`${hint}${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    await page.settle();
    expect((await page.endpoint.documents()).filter((asked) => asked === path)).to.have.length(1);
  });

  it('does not ask again for what a hint has brought before the script', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['embed.js'] });
    const path = `/v1/articles/${SLUG}.json`;
    const url = page.endpoint.url.replace(/\/v1$/, path);
    page
      .write(`${page.snippet()}<body><link rel="preload" as="fetch" crossorigin href="${url}">${card}`)
      .end();
    await until(
      () => page.window.performance.getEntriesByName(url).length > 0,
      'what the hint asked for is there',
    );
    await page.serveCode({});
    await page.ready('article-card');
    await page.settle();
    expect((await page.endpoint.documents()).filter((asked) => asked === path)).to.have.length(1);
  });

  it('asks for what two widgets share once', async () => {
    const page = new Page();
    await page.endpoint.behave('delay-800');
    page
      .write(`${page.snippet()}<body>${card}${card}<article-view slug="${SLUG}" hide="image"></article-view>`)
      .end();
    await page.ready('article-card, article-view');
    await page.settle();
    const path = `/v1/articles/${SLUG}.json`;
    expect((await page.endpoint.documents()).filter((asked) => asked === path)).to.have.length(1);
  });

  it('brings lists that know of each other, though each has code of its own', async () => {
    const page = new Page();
    const lists = '<latest-posts limit="4"></latest-posts><latest-posts limit="4"></latest-posts>';
    page
      .write(`${page.snippet()}<body>${lists}<related-posts for="${SLUG}" limit="3"></related-posts>`)
      .end();
    await page.ready('latest-posts, related-posts');
    const links = (): string[] =>
      page
        .all('latest-posts, related-posts')
        .flatMap((list) => [...(list.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href));
    await until(
      () => links().length > 7 && new Set(links()).size === links().length,
      'no article is there twice',
    );
  });

  it('loads parts under integrity', async () => {
    const page = new Page();
    const scripts: HTMLScriptElement[] = [];
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof page.window.HTMLScriptElement && node.src) scripts.push(node);
      }
    }).observe((await page.opened()).document, { childList: true, subtree: true });
    page.write(`${page.snippet()}<body>${all}`).end();
    await allShown(page);
    const inserted = scripts.filter(({ src }) => !src.endsWith('/embed.js'));
    // With the sanitizer and the hashes of parts.
    expect(inserted).to.have.length(parts.length + 2);
    for (const { src, integrity, crossOrigin } of inserted) {
      expect(integrity, src).to.match(/^sha(256|384|512)-/);
      expect(crossOrigin, src).to.equal('anonymous');
    }
  });

  it('leaves no script behind that it added', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${all}`).end();
    await allShown(page);
    await page.settle();
    expect([...page.document.scripts].map(({ src }) => src)).to.deep.equal([`${page.code}/embed.js`]);
  });

  it('brings all widgets of a page, each document once', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${all}`).end();
    await allShown(page);
    await page.settle();
    const documents = await documentsOf(page.endpoint);
    expect(documents).to.deep.equal([...new Set(documents)]);
    for (const { asks } of parts) if (asks) expect(documents).to.include(asks);
    const loaded = await page.loaded();
    expect(loaded.sort()).to.deep.equal([...new Set(loaded)].sort());
  });

  const ways: Record<string, (page: Page) => Promise<void> | Page> = {
    'in the head': (page) => page.write(`${page.snippet()}<body>${all}`).end(),
    'without async': (page) => page.write(`${page.snippet().replace('async ', '')}<body>${all}`).end(),
    'with defer, after the elements': (page) =>
      page.write(`<body>${all}${page.snippet().replace('async ', 'defer ')}`).end(),
    'as a module': (page) => page.write(`${page.snippet('type="module"')}<body>${all}`).end(),
    'as an inline module that imports it': (page) =>
      page
        .write(`${page.snippet('type="text/plain"')}<body>${all}`)
        .write(`<script type="module">import '${page.code}/embed.js'</script>`)
        .end(),
    'inserted by a tag manager': async (page) => {
      await page.write(`<body>${all}`).end().complete();
      page.insert({ src: `${page.code}/embed.js`, 'data-endpoint': page.endpoint.url });
    },
    'inserted as a module': async (page) => {
      await page.write(`<body>${all}`).end().complete();
      page.insert({ type: 'module', src: `${page.code}/embed.js`, 'data-endpoint': page.endpoint.url });
    },
  };
  for (const [way, make] of Object.entries(ways)) {
    it(`works ${way}`, async () => {
      const page = new Page();
      await make(page);
      await allShown(page);
      expect(page.console).to.deep.equal([]);
    });
  }

  it('works where no script is said to be running', async () => {
    const page = new Page();
    const { document } = await page.write(`<body>${all}`).end().complete();
    Object.defineProperty(document, 'currentScript', { value: null });
    page.insert({ src: `${page.code}/embed.js`, 'data-endpoint': page.endpoint.url });
    await allShown(page);
    expect(page.console).to.deep.equal([]);
  });

  it('finds its own tag where the page has another embed.js', async () => {
    const page = new Page();
    // As Disqus names its file.
    page.write(`<script type="text/plain" src="https://somebody.example/embed.js"></script>`);
    page.write(`${page.snippet('type="module"')}<body>${all}`).end();
    await allShown(page);
  });

  it('finds its own tag where its address is relative to the page', async () => {
    const page = new Page();
    page.write(`<base href="${page.code}/">`);
    page
      .write(
        `<script type="module" crossorigin src="embed.js" data-endpoint="${page.endpoint.url}"></script><body>${all}`,
      )
      .end();
    await allShown(page);
  });

  it('does nothing twice when it is on the page twice', async () => {
    const page = new Page();
    page.write(`${page.snippet()}${page.snippet()}<body>${all}${page.snippet()}`).end();
    await allShown(page);
    await page.settle();
    const documents = await documentsOf(page.endpoint);
    expect(documents).to.deep.equal([...new Set(documents)]);
    const loaded = (await page.loaded()).filter((path) => path !== 'embed.js');
    expect(loaded.sort()).to.deep.equal([...new Set(loaded)].sort());
    expect(page.events.filter((event) => event === 'cw-load article-card')).to.have.length(1);
    expect(page.console.length).to.be.at.most(1);
  });

  it('keeps to the first endpoint when a second tag names another, and says so once', async () => {
    const page = new Page();
    page.write(page.snippet().replace('async ', ''));
    page
      .write(
        `<script crossorigin src="${page.code}/embed.js" data-endpoint="https://other.example/"></script><body>${card}`,
      )
      .end();
    await page.ready('article-card');
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.include('https://other.example/');
  });

  it('says once what is missing where it names no endpoint, and leaves the fallback', async () => {
    const page = new Page();
    page.write(`<script async crossorigin src="${page.code}/embed.js"></script><body>${card}${card}`).end();
    await until(() => page.console.length > 0, 'the console says something');
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.match(/article-card.*endpoint/);
    expect(page.text('article-card')).to.include('Fallback');
    expect(page.one('article-card').state).to.equal('idle');
  });

  it('gives the prefix of data-prefix to every element', async () => {
    const page = new Page();
    const prefixed = all.replaceAll(/(<\/?)(?=[a-z]+-[a-z])/g, '$1acme-');
    page.write(`${page.snippet('data-prefix="acme"')}<body>${prefixed}`).end();
    await page.ready(
      'acme-article-card, acme-article-view, acme-addiction-comparison-table, acme-related-posts',
    );
    for (const tag of tags) {
      await page.defined(`acme-${tag}`);
      expect(page.window.customElements.get(tag), tag).not.to.exist;
    }
    expect(page.text('acme-article-card')).to.include(TITLE);
    expect(page.console).to.deep.equal([]);
  });

  it('lets a prefixed provider give its endpoint', async () => {
    const page = new Page();
    page.write(`<script async crossorigin src="${page.code}/embed.js" data-prefix="acme"></script><body>`);
    page
      .write(
        `<acme-content-provider endpoint="${page.endpoint.url}"><acme-article-card slug="${SLUG}"></acme-article-card></acme-content-provider>`,
      )
      .end();
    await page.ready('acme-article-card');
    expect(page.text('acme-article-card')).to.include(TITLE);
  });
});

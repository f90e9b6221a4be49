// The self-contained files, alone and beside others. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, parts, SLUG, tags, TITLE, until } from './support.js';

const card = `<article-card slug="${SLUG}">Fallback</article-card>`;
const safety: readonly string[] = ['medical-disclaimer', 'crisis-resources'];
const script = (page: Page, file: string, attributes = 'async'): string =>
  `<script ${attributes} crossorigin src="${page.code}/${file}"></script>`;

describe('elements/', () => {
  for (const { tag, attributes, asks } of [
    { tag: 'article-card', attributes: `slug="${SLUG}"`, asks: `/v1/articles/${SLUG}.json` },
    ...parts,
  ]) {
    if (tag === 'content-provider') continue;
    it(`${tag}.js works alone`, async () => {
      const page = new Page();
      page.write(`${script(page, `elements/${tag}.js`)}<body>`);
      page.write(`<${tag} ${attributes} endpoint="${page.endpoint.url}">Fallback</${tag}>`).end();
      if (asks) await page.ready(tag);
      await page.defined(tag);
      await until(() => page.one(tag).shadowRoot?.querySelector('h2, table'), 'it is shown');
      await page.settle();
      // Safety texts keep what the page puts inside them; elsewhere it has made way.
      expect(page.text(tag).includes('Fallback')).to.equal(safety.includes(tag));
      expect(await page.loaded()).to.deep.equal([`elements/${tag}.js`]);
      if (asks) expect(await page.endpoint.documents()).to.include(asks);
      expect(page.console).to.deep.equal([]);
      for (const other of tags.filter((name) => name !== tag)) {
        expect(page.window.customElements.get(other), other).not.to.exist;
      }
    });
  }

  it('take the prefix of their script tag', async () => {
    const page = new Page();
    page.write(`${script(page, 'elements/article-card.js', 'async data-prefix="acme"')}<body>`);
    page.write(`<acme-article-card slug="${SLUG}" endpoint="${page.endpoint.url}"></acme-article-card>`);
    page.end();
    await page.ready('acme-article-card');
    expect(page.window.customElements.get('article-card')).not.to.exist;
  });

  // As Wix does with the address of a file, a tag and attributes.
  it('work where a program inserts the script, and the element with its attributes', async () => {
    const page = new Page();
    const { document } = await page.write('<body>').end().complete();
    page.insert({ src: `${page.code}/elements/article-card.js` });
    const element = document.createElement('article-card');
    document.body.append(element);
    element.setAttribute('endpoint', page.endpoint.url);
    element.setAttribute('slug', SLUG);
    await page.ready('article-card');
    expect(page.text('article-card')).to.include(TITLE);
  });

  it('files of elements understand each other', async () => {
    const page = new Page();
    page.write(
      `${script(page, 'elements/article-card.js')}${script(page, 'elements/content-provider.js')}<body>`,
    );
    page.write(`<content-provider endpoint="${page.endpoint.url}">${card}</content-provider>`).end();
    await page.ready('article-card');
    expect(page.text('article-card')).to.include(TITLE);
    expect(page.console).to.deep.equal([]);
  });

  it('speak the language of the page without a further file', async () => {
    const page = new Page({ lang: 'es' });
    page.write(`${script(page, 'elements/article-card.js')}<body>`);
    page.write(`<article-card slug="${SLUG}" endpoint="${page.endpoint.url}"></article-card>`).end();
    await page.ready('article-card');
    await until(() => page.text('article-card').includes('min de lectura'), 'Spanish');
    expect(await page.loaded()).to.deep.equal(['elements/article-card.js']);
  });

  // Each holds those sentences of a language that it says.
  const german: Record<Exclude<(typeof parts)[number]['tag'], 'content-provider'>, readonly string[]> = {
    'article-view': ['Original auf', 'Quellen', 'Von '],
    'addiction-comparison-table': ['Quelle'],
    'related-posts': ['Mehr zum Thema', 'Min. Lesezeit'],
    'latest-posts': ['Neueste Artikel', 'Min. Lesezeit'],
    'faq-list': ['Alle Antworten öffnen'],
    'signup-form': ['E-Mail-Adresse', 'Anmelden'],
    'medical-disclaimer': ['Zu diesen Informationen', '911 anrufen'],
    'crisis-resources': ['Hilfe in einer Krise', 'Tag und Nacht'],
  };
  for (const { tag, attributes } of parts) {
    if (tag === 'content-provider') continue;
    it(`${tag}.js speaks another language in all that it says`, async () => {
      const page = new Page({ lang: 'de' });
      page.write(`${script(page, `elements/${tag}.js`)}<body>`);
      page.write(`<${tag} ${attributes} endpoint="${page.endpoint.url}"></${tag}>`).end();
      const shown = (): string =>
        page.text(tag) +
        [...(page.one(tag).shadowRoot?.querySelectorAll('[aria-label]') ?? [])]
          .map((element) => element.ariaLabel)
          .join();
      for (const words of german[tag]) await until(() => shown().includes(words), `it says “${words}”`);
    });
  }

  for (const lang of ['constructor', '__proto__']) {
    it(`speak English where the page’s language is “${lang}”`, async () => {
      const page = new Page({ lang });
      page.write(`${script(page, 'elements/article-card.js')}<body>`);
      page.write(`<article-card slug="${SLUG}" endpoint="${page.endpoint.url}"></article-card>`).end();
      await page.ready('article-card');
      await page.settle();
      expect(page.text('article-card')).to.include('min read');
    });
  }

  it('work as modules', async () => {
    const page = new Page();
    page.write(`${script(page, 'elements/article-card.js', 'type="module"')}<body>`);
    page.write(`<article-card slug="${SLUG}" endpoint="${page.endpoint.url}"></article-card>`).end();
    await page.ready('article-card');
  });
});

describe('clinic-widgets.js', () => {
  const all = `${card}${parts.map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`).join('')}`;

  for (const type of ['', 'type="module"']) {
    it(`brings every widget in one file ${type}`, async () => {
      const page = new Page();
      page.write(`${page.snippet(type, 'clinic-widgets.js')}<body>${all}`).end();
      await page.ready('article-card, article-view, addiction-comparison-table, related-posts');
      await until(() => page.text('article-view').includes('News about opioids'), 'the body is shown');
      for (const tag of tags) expect(page.window.customElements.get(tag), tag).to.exist;
      await page.settle();
      expect(await page.loaded()).to.deep.equal(['clinic-widgets.js']);
      expect(page.console).to.deep.equal([]);
    });
  }

  it('takes a prefix', async () => {
    const page = new Page();
    page.write(`${page.snippet('data-prefix="acme"', 'clinic-widgets.js')}<body>`);
    page.write(`<acme-article-card slug="${SLUG}"></acme-article-card>`).end();
    await page.ready('acme-article-card');
    for (const tag of tags) {
      expect(page.window.customElements.get(`acme-${tag}`), tag).to.exist;
      expect(page.window.customElements.get(tag), tag).not.to.exist;
    }
  });
});

describe('two copies on one page', () => {
  const pairs: [string, string][] = [
    ['embed.js', 'elements/article-card.js'],
    ['elements/article-card.js', 'embed.js'],
    ['embed.js', 'clinic-widgets.js'],
    ['clinic-widgets.js', 'embed.js'],
  ];
  for (const [first, second] of pairs) {
    it(`break nothing: ${first}, then ${second}`, async () => {
      const page = new Page();
      for (const file of [first, second]) page.write(page.snippet('', file).replace('async ', ''));
      page
        .write(
          `<body>${card}<article-view slug="${SLUG}"></article-view><related-posts for="${SLUG}"></related-posts>`,
        )
        .end();
      await page.ready('article-card, article-view, related-posts');
      await page.settle();
      expect(page.text('article-card')).to.include(TITLE);
      expect(page.events.filter((event) => event === 'cw-load article-card')).to.have.length(1);
      // Once for each tag that both have, at most.
      expect(page.console).to.have.length.within(
        1,
        first.includes('elements') || second.includes('elements') ? 1 : 3,
      );
      for (const said of page.console) expect(said).to.include('is taken');
    });

    for (const spec of ['withdrawn', 'gone'])
      it(`agree on what is ${spec}: ${first}, then ${second}`, async () => {
        const page = new Page();
        await page.endpoint.behave(spec);
        for (const file of [first, second]) page.write(page.snippet('', file).replace('async ', ''));
        page.write(`<body>${card}<article-view slug="${SLUG}">Fallback</article-view>`).end();
        await page.inState('withdrawn', 'article-card, article-view');
        expect(page.text('article-card')).not.to.include('Fallback');
      });

    it(`agree on what failed: ${first}, then ${second}`, async () => {
      const page = new Page();
      await page.endpoint.behave('status-404');
      const codes: unknown[] = [];
      (await page.opened()).document.addEventListener('cw-error', (event) =>
        codes.push((event as unknown as { code: string }).code),
      );
      for (const file of [first, second]) page.write(page.snippet('', file).replace('async ', ''));
      page.write(`<body>${card}`).end();
      await page.inState('error', 'article-card');
      await page.settle();
      expect(codes).to.deep.equal(['not-found']);
    });
  }
});

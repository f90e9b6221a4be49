// What stays when something does not come. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, parts, SLUG, TITLE, until } from './support.js';

const fallback = '<a href="https://publisher.example/">Fallback</a>';
const card = `<article-card slug="${SLUG}">${fallback}</article-card>`;
const loading = [{ tag: 'article-card', attributes: `slug="${SLUG}"` }, ...parts.filter(({ asks }) => asks)];

const retryOf = (page: Page, tag: string): HTMLElement | null | undefined =>
  page.one(tag).shadowRoot?.querySelector<HTMLElement>('[part~="retry"]');

describe('an endpoint that is down', () => {
  for (const { tag, attributes } of loading) {
    it(`leaves the fallback of ${tag}`, async () => {
      const page = new Page();
      await page.endpoint.behave('status-503');
      page.write(`${page.snippet()}<body><h1>Clinic</h1><${tag} ${attributes}>${fallback}</${tag}>`).end();
      await page.inState('error', tag);
      await page.settle();
      expect(page.text(tag)).to.equal('Fallback');
      expect(page.one(`${tag} a`).checkVisibility()).to.equal(true);
      expect(retryOf(page, tag)).not.to.exist;
      expect(page.events).to.deep.equal([`cw-error ${tag}`]);
      expect(page.one('h1').textContent).to.equal('Clinic');
      expect(page.console).to.have.length(1);
    });

    it(`shows a sentence in ${tag} where there is no fallback, and Retry works when it is back`, async () => {
      const page = new Page();
      await page.endpoint.behave('status-503');
      page.write(`${page.snippet()}<body><${tag} ${attributes}></${tag}>`).end();
      await page.inState('error', tag);
      await until(() => retryOf(page, tag), 'there is a button');
      expect(page.text(tag)).to.include('could not be loaded');
      await page.endpoint.behave('');
      retryOf(page, tag)?.click();
      await page.ready(tag);
      await page.settle();
      expect(retryOf(page, tag)).not.to.exist;
      expect(page.events).to.deep.equal([`cw-error ${tag}`, `cw-load ${tag}`]);
    });
  }

  const faults: Record<string, string> = {
    'breaks off': 'drop',
    'sends a page': 'html',
    'sends half a document': 'truncated',
    'sends nothing': 'empty',
    'sends far too much': 'big',
    'breaks off in the middle': 'break-off',
    'is forbidden to this page': 'no-cors',
    'does not know the article': 'status-404',
    'speaks a later version': 'version-2',
    'asks for patience': 'status-429,retry-after-3600',
  };
  for (const [what, spec] of Object.entries(faults)) {
    it(`leaves the fallback where it ${what}`, async () => {
      const page = new Page();
      await page.endpoint.behave(spec);
      page
        .write(`${page.snippet()}<body>${card}<article-view slug="${SLUG}">${fallback}</article-view>`)
        .end();
      await page.inState('error', 'article-card, article-view');
      expect(page.text('article-card')).to.equal('Fallback');
      expect(page.text('article-view')).to.equal('Fallback');
    });
  }

  it('removes what the publisher withdrew, fallback included', async () => {
    const page = new Page();
    await page.endpoint.behave('withdrawn');
    page.write(`${page.snippet()}<body>${card}<article-view slug="${SLUG}">${fallback}</article-view>`).end();
    await page.inState('withdrawn', 'article-card, article-view');
    for (const tag of ['article-card', 'article-view']) {
      expect(page.text(tag)).to.include('withdrawn').and.not.include('Fallback');
    }
  });

  it('gets four requests at most from a page of many widgets', async () => {
    const page = new Page();
    await page.endpoint.behave('status-503');
    page
      .write(
        `${page.snippet()}<body>${loading.map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`).join('')}`,
      )
      .end();
    await page.inState('error', loading.map(({ tag }) => tag).join());
    await page.settle();
    expect((await page.endpoint.documents()).length).to.be.at.most(4);
  });

  it('has something missing is asked for it once, though the answer is there before the code', async () => {
    const page = new Page();
    await page.endpoint.behave('status-404');
    await page.serveCode({ hold: ['widgets/article-view.js'] });
    page.write(`${page.snippet()}<body><article-view slug="${SLUG}"></article-view>`).end();
    await until(async () => (await page.endpoint.documents()).length > 0, 'it is asked for');
    await page.settle();
    await page.serveCode({});
    await page.inState('error', 'article-view');
    await page.settle();
    expect(await page.endpoint.documents()).to.have.length(1);
  });

  it('that comes back while the code is on its way is asked again', async () => {
    const page = new Page();
    await page.endpoint.behave(`status-503`);
    await page.serveCode({ hold: ['widgets/article-view.js'] });
    page.write(`${page.snippet()}<body><article-view slug="${SLUG}"></article-view>`).end();
    await until(async () => (await page.endpoint.documents()).length === 3, 'it was tried three times');
    await page.endpoint.behave('');
    await page.settle();
    await page.serveCode({});
    await page.ready('article-view');
  });
});

describe('code that was altered', () => {
  for (const { tag, attributes } of parts) {
    it(`is refused: ${tag} keeps its fallback, and the page is unharmed`, async () => {
      const page = new Page();
      await page.serveCode({ alter: [`widgets/${tag}.js`] });
      page.write(`${page.snippet()}<body><${tag} ${attributes}>${fallback}</${tag}>`);
      page.write(`<article-card endpoint="${page.endpoint.url}" slug="${SLUG}"></article-card>`);
      page
        .write(`<p id="later"></p><script>document.querySelector('#later').textContent = 'Ran';</script>`)
        .end();
      const saidOf = (): string[] => page.console.filter((said) => said.includes(`${tag}.js did not load`));
      await until(() => saidOf().length > 0, 'the console says so');
      await page.ready('body > article-card');
      await page.settle();
      expect(page.window.customElements.get(tag)).not.to.exist;
      expect(page.one(`${tag} a`).checkVisibility()).to.equal(true);
      expect(page.one('#later').textContent).to.equal('Ran');
      expect(page.text('body > article-card')).to.include(TITLE);
      expect(saidOf()).to.have.length(1);
    });
  }

  it('is not asked for at every change of a busy page', async () => {
    const page = new Page();
    await page.serveCode({ alter: ['widgets/article-view.js'] });
    page.write(`${page.snippet()}<body><article-view slug="${SLUG}">${fallback}</article-view><p></p>`).end();
    await until(() => page.console.length > 0, 'the console says so');
    // A clock, say.
    for (let change = 0; change < 20; change += 1) {
      page.one('p').textContent = String(change);
      await page.settle();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const asked = (await page.loaded()).filter((path) => path === 'widgets/article-view.js');
    expect(asked.length).to.be.at.most(3);
  });

  it('is refused: foreign HTML is not shown without the sanitizer, and is once Retry brings it', async () => {
    const page = new Page();
    await page.serveCode({ alter: ['sanitizer.js'] });
    page.write(`${page.snippet()}<body><article-view slug="${SLUG}"></article-view>`).end();
    await until(() => retryOf(page, 'article-view'), 'there is a button');
    expect(page.text('article-view')).not.to.include('News about opioids');
    await page.serveCode({});
    retryOf(page, 'article-view')?.click();
    await until(() => page.text('article-view').includes('News about opioids'), 'the article is shown');
  });

  it('is refused: without its locale file a widget speaks English', async () => {
    const page = new Page({ lang: 'es' });
    await page.serveCode({ alter: ['locales/es.js'] });
    page.write(`${page.snippet()}<body>${card}${card}`).end();
    await page.ready('article-card');
    await until(
      () => page.console.some((said) => said.includes('es.js did not load')),
      'the console says so',
    );
    expect(page.text('article-card')).to.include('min read');
    expect(page.console).to.have.length(1);
  });

  it('is refused: embed.js under the integrity of integrity.json', async () => {
    const page = new Page();
    const answer = await fetch(`${page.code}/integrity.json`);
    const integrity = (await answer.json()) as Record<string, string>;
    await page.serveCode({ alter: ['embed.js'] });
    const script = page.snippet(`integrity="${integrity['embed.js']}"`);
    page
      .write(`${script.replace('<script', '<script onerror="this.dataset.refused = true"')}<body>${card}`)
      .end();
    await until(() => page.document.querySelector('[data-refused]'), 'the browser refuses it');
    await page.settle();
    expect(page.window.customElements.get('article-card')).not.to.exist;
    expect(page.one('article-card a').checkVisibility()).to.equal(true);
    expect(await page.endpoint.asked()).to.deep.equal([]);
  });
});

describe('code that does not come', () => {
  it('is asked for again when the page changes', async () => {
    const page = new Page();
    await page.serveCode({ fail: ['widgets/article-view.js'] });
    page.write(`${page.snippet()}<body><article-view slug="${SLUG}">${fallback}</article-view>`).end();
    await until(() => page.console.length > 0, 'the console says so');
    await page.settle();
    await page.serveCode({});
    page.document.body.append('A change');
    await page.ready('article-view');
  });

  it('is asked for again when the page changes, also where the page has every other element', async () => {
    const page = new Page();
    await page.serveCode({ fail: ['widgets/article-view.js'] });
    const all = parts.map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`).join('');
    page.write(`${page.snippet()}<body>${all}`).end();
    await until(() => page.console.some((said) => said.includes('article-view.js')), 'the console says so');
    for (const { tag } of parts) if (tag !== 'article-view') await page.defined(tag);
    await page.settle();
    await page.serveCode({});
    page.document.body.append('A change');
    await page.ready('article-view');
  });

  it('leaves the page as it was when it is embed.js', async () => {
    const page = new Page();
    await page.serveCode({ fail: ['embed.js'] });
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.complete();
    await page.settle();
    expect(page.one('article-card a').checkVisibility()).to.equal(true);
    expect(page.console).to.deep.equal([]);
  });
});

describe('integrity.json', () => {
  it('has the hash of every file, and embed.js runs under its own', async () => {
    const page = new Page();
    const integrity = (await (await fetch(`${page.code}/integrity.json`)).json()) as Record<string, string>;
    for (const [path, expected] of Object.entries(integrity)) {
      const bytes = await (await fetch(`${page.code}/${path}`)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
      expect(expected, path).to.equal(`sha384-${btoa(String.fromCharCode(...hash))}`);
    }
    expect(Object.keys(integrity)).to.include.members([
      'embed.js',
      'clinic-widgets.js',
      'reserve.css',
      'sanitizer.js',
      ...parts.flatMap(({ tag }) => [`widgets/${tag}.js`, `elements/${tag}.js`]),
    ]);
    page.write(`${page.snippet(`integrity="${integrity['embed.js']}"`)}<body>${card}`).end();
    await page.ready('article-card');
  });
});

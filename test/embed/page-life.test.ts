// What pages do while and after they load. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, OTHER_SLUG, Page, parts, SLUG, TITLE, until } from './support.js';

const card = `<article-card slug="${SLUG}"><a href="https://publisher.example/">Fallback</a></article-card>`;
const view = `<article-view slug="${SLUG}"></article-view>`;
const article = `/v1/articles/${SLUG}.json`;

const given = { id: 'g', slug: 'given', title: 'Given title', url: 'https://publisher.example/given' };
const json = JSON.stringify(given);

describe('an element that arrives late', () => {
  it('is found when the page gets new markup', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><main></main>`).end();
    await page.defined('article-card');
    const main = page.document.querySelector('main');
    if (main) main.innerHTML = `<section>${card}${view}</section>`;
    await page.ready('article-card, article-view');
    expect(page.text('article-card')).to.include(TITLE);
    expect((await page.endpoint.documents()).filter((path) => path === article)).to.have.length(1);
  });

  for (const { tag, attributes, asks } of parts) {
    it(`is found when a program adds ${tag}`, async () => {
      const page = new Page();
      page.write(`${page.snippet()}<body>`).end();
      await page.defined('article-card');
      expect(await page.loaded()).to.deep.equal(['embed.js']);
      const holder = page.document.createElement('div');
      holder.innerHTML = `<${tag} ${attributes}></${tag}>`;
      page.document.body.append(...holder.children);
      await page.defined(tag);
      if (asks) await page.ready(tag);
      expect(page.console).to.deep.equal([]);
    });
  }

  it('is found when a program makes it first and says later what it shows', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>`).end();
    await page.defined('article-card');
    const made = page.document.createElement('article-view');
    page.document.body.append(made);
    await page.defined('article-view');
    made.setAttribute('slug', SLUG);
    await page.ready('article-view');
    expect((await page.endpoint.documents()).filter((path) => path === article)).to.have.length(1);
  });

  it('is found in a body that takes the place of the old one', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    for (const markup of [view, `<addiction-comparison-table></addiction-comparison-table>${card}`]) {
      const body = page.document.createElement('body');
      body.innerHTML = markup;
      page.document.body.replaceWith(body);
      await page.ready('body > *');
    }
    expect(page.text('article-card')).to.include(TITLE);
    // Documents are shared over the life of the page, not of a body.
    expect((await page.endpoint.documents()).filter((path) => path === article)).to.have.length(1);
  });

  it('is found after a head that takes the place of the old one', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    page.document.head.replaceWith(page.document.createElement('head'));
    page.document.body.insertAdjacentHTML('beforeend', view);
    await page.ready('article-view');
  });
});

describe('an element that is moved', () => {
  it('keeps its content and asks for nothing', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}<main></main>${view}`).end();
    await page.ready('article-card, article-view');
    await page.settle();
    const before = await page.endpoint.documents();
    const events = page.events.length;
    page.document.querySelector('main')?.append(page.one('article-card'), page.one('article-view'));
    await page.settle();
    expect(page.one('main > article-card').state).to.equal('ready');
    expect(page.one('main > article-view').state).to.equal('ready');
    expect(page.text('article-card')).to.include(TITLE);
    expect(await page.endpoint.documents()).to.deep.equal(before);
    expect(page.events.length).to.equal(events);
  });

  it('goes on loading', async () => {
    const page = new Page();
    await page.endpoint.behave('delay-300');
    page.write(`${page.snippet()}<body>${card}<main></main>`).end();
    await page.inState('loading', 'article-card');
    page.document.querySelector('main')?.append(page.one('article-card'));
    await page.ready('main > article-card');
    expect(await page.endpoint.documents()).to.deep.equal([article]);
  });

  it('goes on before its code is there', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['widgets/article-view.js'] });
    page.write(`${page.snippet()}<body>${view}<main></main>`).end();
    await until(
      async () => (await page.loaded()).includes('widgets/article-view.js'),
      'its code is on the way',
    );
    page.document.querySelector('main')?.append(page.one('article-view'));
    await page.serveCode({});
    await page.ready('main > article-view');
    expect((await page.endpoint.documents()).filter((path) => path === article)).to.have.length(1);
  });

  it('takes the endpoint of where it comes to', async () => {
    const [page, other] = [new Page(), new Page()];
    page.write(`${page.snippet()}<body>${card}`);
    page.write(`<content-provider endpoint="${other.endpoint.url}"></content-provider>`).end();
    await page.ready('article-card');
    await page.defined('content-provider');
    page.one('content-provider').append(page.one('article-card'));
    await until(async () => (await other.endpoint.documents()).length > 0, 'the other endpoint is asked');
    await page.ready('article-card');
    expect(await other.endpoint.documents()).to.deep.equal([article]);
  });
});

describe('an element whose attributes change', () => {
  it('shows the last value, whatever came before', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    const widget = page.one('article-card');
    for (const slug of [OTHER_SLUG, SLUG, 'no-such-article', OTHER_SLUG]) widget.setAttribute('slug', slug);
    await until(() => page.text('article-card').includes('Psychotherapies'), 'the last is shown');
    await page.settle();
    expect(widget.state).to.equal('ready');
    expect(page.text('article-card')).not.to.include(TITLE);
  });
});

describe('content given on the page', () => {
  for (const [tag, content] of Object.entries({
    'article-card': given,
    'article-view': { ...given, html: '<p>Given body</p>' },
    'related-posts': { version: '1.0', items: [given] },
    'addiction-comparison-table': {
      id: 'c',
      caption: 'Given title',
      columns: [{ id: 'a', label: 'A' }],
      rows: [{ id: 'r', label: 'R', cells: { a: { text: 'Cell' } } }],
    },
  })) {
    it(`is shown by ${tag}, and nothing is asked for`, async () => {
      const page = new Page();
      page
        .write(
          `${page.snippet()}<body><${tag} slug="${SLUG}" for="${SLUG}">Fallback<script type="application/json">${JSON.stringify(content)}</script></${tag}>`,
        )
        .end();
      await page.ready(tag);
      expect(page.text(tag)).to.include('Given title').and.not.include('Fallback');
      await page.settle();
      expect(await page.endpoint.asked()).to.deep.equal([]);
    });
  }

  it('is read whole when the page is still coming', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><article-card slug="${SLUG}">`);
    await page.defined('article-card');
    await page.settle();
    page.write(`<a href="https://publisher.example/">Fallback</a>`);
    const half = Math.floor(json.length / 2);
    page.write(`<script type="application/json">${json.slice(0, half)}`);
    await until(() => page.one('article-card').querySelector('script'), 'half of it is there');
    await page.settle();
    page.write(json.slice(half));
    await page.settle();
    expect(page.one('article-card').state).to.equal('idle');
    expect(page.text('article-card')).to.include('Fallback');
    page.write('</script></article-card><p>More of the page</p>').end();
    await page.ready('article-card');
    expect(page.text('article-card')).to.include('Given title');
    expect(await page.endpoint.asked()).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  });

  it('is read whole by a part whose code comes while the page does', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><article-view slug="${SLUG}"><p>Fallback</p>`);
    await page.defined('article-view');
    await page.settle();
    page.write(`<script type="application/json">${json}</script></article-view>`);
    await page.settle();
    page.end();
    await page.ready('article-view');
    expect(page.text('article-view')).to.include('Given title');
    expect(await page.endpoint.asked()).to.deep.equal([]);
  });

  it('is not asked for while the page is still coming', async () => {
    const page = new Page();
    await page.serveCode({ hold: ['widgets/article-view.js'] });
    page.write(`${page.snippet()}<body><article-view slug="${SLUG}">`);
    await until(
      async () => (await page.loaded()).includes('widgets/article-view.js'),
      'its code is on the way',
    );
    await page.settle();
    page.write(`<script type="application/json">${json}</script></article-view>`).end();
    await page.serveCode({});
    await page.ready('article-view');
    expect(page.text('article-view')).to.include('Given title');
    expect(await page.endpoint.asked()).to.deep.equal([]);
  });

  it('does not keep the elements before it waiting', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}${view}<p>More of the page`);
    await page.ready('article-card, article-view');
    expect(page.document.readyState).to.equal('loading');
    page.end();
    await page.settle();
    expect((await page.endpoint.documents()).filter((path) => path === article)).to.have.length(1);
  });

  it('replaces what was fetched when a program gives it', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    page.one('article-card').data = given;
    await until(() => page.text('article-card').includes('Given title'), 'the given article is shown');
  });

  it('may have been given before the code came', async () => {
    const page = new Page();
    await page.write(`<body>${card}${view}`).end().complete();
    page.one('article-card').data = given;
    page.one('article-view').data = given;
    page.insert({ src: `${page.code}/embed.js`, 'data-endpoint': page.endpoint.url });
    await page.ready('article-card, article-view');
    expect(page.text('article-card')).to.include('Given title');
    expect(page.text('article-view')).to.include('Given title');
    await page.settle();
    // A program's data cannot be told from the markup before the part is there: it may be asked for, and not shown.
    expect((await page.endpoint.documents()).length).to.be.at.most(1);
  });
});

describe('a tag that the page has taken', () => {
  const own = (tag: string): string =>
    `<script>customElements.define('${tag}', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).textContent = 'Of the page'; }
    })</script>`;

  it('stays with the page when it is the first file’s, and the others work', async () => {
    const page = new Page();
    page.write(`${own('article-card')}${page.snippet()}<body>${card}${view}`).end();
    await page.ready('article-view');
    await page.settle();
    expect(page.text('article-card')).to.equal('Of the page');
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.include('<article-card> is taken');
  });

  it('stays with the page when it is a part’s, and the others work', async () => {
    const page = new Page();
    page.write(`${own('article-view')}${page.snippet()}<body>${card}${view}`).end();
    await page.ready('article-card');
    await until(() => page.console.length > 0, 'the console says so');
    await page.settle();
    expect(page.text('article-view')).to.equal('Of the page');
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.include('<article-view> is taken');
  });

  it('is not asked for at the endpoint', async () => {
    const page = new Page();
    page.write(`${own('article-view')}${page.snippet()}<body>${view}`).end();
    await until(() => page.console.length > 0, 'the console says so');
    await page.settle();
    expect(await page.endpoint.asked()).to.deep.equal([]);
  });

  it('can be had with a prefix beside the page’s own', async () => {
    const page = new Page();
    page.write(`${own('article-card')}${page.snippet('data-prefix="acme"')}<body>${card}`);
    page.write(`<acme-article-card slug="${SLUG}"></acme-article-card>`).end();
    await page.ready('acme-article-card');
    expect(page.text('article-card')).to.equal('Of the page');
    expect(page.text('acme-article-card')).to.include(TITLE);
    expect(page.console).to.deep.equal([]);
  });
});

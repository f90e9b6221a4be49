// `<div data-cw="article-card" data-slug="…">` in place of the tag. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, OTHER_SLUG, Page, parts, SLUG, tags, TITLE, until } from './support.js';

const fallback = '<a href="https://publisher.example/">Fallback</a>';
const card = `<div data-cw="article-card" data-slug="${SLUG}">${fallback}</div>`;
const mountOf = (tag: string, attributes: string, inner = ''): string =>
  `<div data-cw="${tag}" ${attributes.replaceAll(/([a-z-]+)=/g, 'data-$1=')}>${inner}</div>`;
const inside = (tag: string): string => `[data-cw="${tag}"] > ${tag}`;

describe('a mount', () => {
  for (const { tag, attributes, asks } of [
    { tag: 'article-card', attributes: `slug="${SLUG}"`, asks: `/v1/articles/${SLUG}.json` },
    ...parts,
  ]) {
    it(`does what <${tag}> does`, async () => {
      const page = new Page();
      page.write(`${page.snippet()}<body>${mountOf(tag, attributes)}`).end();
      await page.defined(tag);
      await until(() => page.one(inside(tag)), 'it is inside');
      if (asks) await page.ready(inside(tag));
      await page.settle();
      if (asks) expect(await page.endpoint.documents()).to.include(asks);
      expect(page.console).to.deep.equal([]);
    });
  }

  it('shows its fallback until the content comes, and where it never does', async () => {
    const page = new Page();
    await page.endpoint.behave('status-503');
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.inState('error', 'article-card');
    expect(page.one('article-card > a').checkVisibility()).to.equal(true);
    expect(page.text('article-card')).to.equal('Fallback');
  });

  it('shows its fallback where its part does not come', async () => {
    const page = new Page();
    await page.serveCode({ fail: ['mounts.js'] });
    page.write(`${page.snippet()}<body>${card}`).end();
    await until(() => page.console.some((said) => said.includes('mounts.js')), 'the console says so');
    expect(page.one('[data-cw] > a').checkVisibility()).to.equal(true);
    await page.serveCode({});
    page.document.body.append('A change');
    await page.ready('article-card');
  });

  it('takes given content from the JSON inside it, and asks for nothing', async () => {
    const page = new Page();
    const given = { id: 'g', slug: 'given', title: 'Given title', url: 'https://publisher.example/given' };
    const json = `<script type="application/json">${JSON.stringify(given)}</script>`;
    page.write(`${page.snippet()}<body><div data-cw="article-card">${json}</div>`).end();
    await page.ready('article-card');
    expect(page.text('article-card')).to.include('Given title');
    expect(await page.endpoint.documents()).to.deep.equal([]);
  });

  it('waits until the parser has read what is inside it', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><div data-cw="article-card" data-slug="${SLUG}"><a href="/a">One</a>`);
    await page.defined('article-card');
    await page.settle();
    page.write('<a href="/b">Two</a></div><p>More</p>').end();
    await page.ready('article-card');
    expect(page.one('[data-cw] > article-card').textContent).to.equal('OneTwo');
    expect(page.one('[data-cw]').childNodes).to.have.length(1);
  });

  it('that comes later is found', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><main></main>`).end();
    await page.defined('article-card');
    expect(await page.loaded()).to.deep.equal(['embed.js']);
    page.one('main').innerHTML = card;
    await page.ready('article-card');
    page.one('main').insertAdjacentHTML('beforeend', mountOf('faq-list', 'faq="ketamine"'));
    await page.ready('faq-list');
  });

  it('follows its attributes, those that come and those that go', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    const mount = page.one('[data-cw]');
    mount.dataset['slug'] = OTHER_SLUG;
    mount.dataset['layout'] = 'compact';
    await until(() => page.text('article-card').includes('bipolar'), 'the other article is shown');
    expect(page.one('article-card').getAttribute('layout')).to.equal('compact');
    delete mount.dataset['layout'];
    await until(() => !page.one('article-card').hasAttribute('layout'), 'the layout is the usual one');
  });

  it('becomes another widget with another name, and keeps its fallback', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    page.one('[data-cw]').dataset['cw'] = 'article-view';
    await page.ready('[data-cw] > article-view');
    expect(page.all('article-card')).to.deep.equal([]);
    expect(page.one('article-view > a').textContent).to.equal('Fallback');
  });

  it('that is copied with what is inside it holds one widget', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    page.document.body.append(page.one('[data-cw]').cloneNode(true));
    await until(() => page.all('[data-cw]').length === 2, 'there are two');
    await page.ready('article-card');
    await page.settle();
    expect(page.all('article-card')).to.have.length(2);
  });

  it('that is emptied and filled anew is a widget again', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    page.one('[data-cw]').innerHTML = '<a href="/new">New</a>';
    await until(() => page.all('article-card').length === 1, 'it is there');
    await page.ready('article-card');
    expect(page.one('article-card > a').textContent).to.equal('New');
  });

  it('takes the prefix of the page', async () => {
    const page = new Page();
    page.write(`${page.snippet('data-prefix="acme"')}<body>${card}${mountOf('faq-list', 'faq="ketamine"')}`);
    page.end();
    await page.ready('[data-cw] > acme-article-card, [data-cw] > acme-faq-list');
    expect(page.all('article-card, faq-list')).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  });

  it('may hold others, as a provider does', async () => {
    const page = new Page();
    page.write(`<script async crossorigin src="${page.code}/embed.js"></script><body>`);
    page.write(mountOf('content-provider', `endpoint="${page.endpoint.url}"`, card)).end();
    await page.ready('content-provider article-card');
    expect(page.text('article-card')).to.include(TITLE);
    expect(page.console).to.deep.equal([]);
  });

  it('hands on no attribute that the widget does not know', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><div data-cw="article-card" data-slug="${SLUG}"`);
    page.write(' data-onclick="document.title = 1" data-style="color: red" data-id="x"></div>').end();
    await page.ready('article-card');
    expect(page.one('article-card').getAttributeNames()).to.deep.equal(['slug']);
  });

  it('of an unknown name says once which names there are, and leaves what is inside', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><div data-cw="artcle-card">${fallback}</div>`);
    page.write(`<div data-cw="artcle-card"></div>${card}`).end();
    await page.ready('article-card');
    await page.settle();
    expect(page.console).to.have.length(1);
    expect(page.console[0]).to.include('data-cw="artcle-card" is not one of');
    for (const tag of tags) expect(page.console[0]).to.include(tag);
    expect(page.one('[data-cw="artcle-card"] > a').checkVisibility()).to.equal(true);
  });

  for (const [written, right] of [
    ['data-headingLevel', 'data-heading-level'],
    ['data-heading_level', 'data-heading-level'],
    ['headinglevel', 'data-heading-level'],
    ['layout', 'data-layout'],
  ] as const) {
    it(`says how ${written} is written`, async () => {
      const page = new Page();
      page.write(`${page.snippet()}<body><div data-cw="Article-Card " data-slug="${SLUG}" ${written}="3">`);
      page.write('</div>').end();
      await page.ready('article-card');
      await page.settle();
      expect(page.console).to.deep.equal([
        `clinic-widgets: data-cw="article-card" does not know ${written.toLowerCase()}; write ${right}`,
      ]);
    });
  }

  it('costs a page without one nothing', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body><article-card slug="${SLUG}"></article-card>`).end();
    await page.ready('article-card');
    await page.settle();
    expect(await page.loaded()).to.deep.equal(['embed.js']);
  });

  for (const file of ['elements/article-card.js', 'clinic-widgets.js']) {
    it(`works with ${file} alone`, async () => {
      const page = new Page();
      page.write(`${page.snippet('data-prefix="acme"', file)}<body>`);
      page.write(card.replace('data-slug', `data-endpoint="${page.endpoint.url}" data-slug`)).end();
      await page.ready('[data-cw] > acme-article-card');
      expect(await page.loaded()).to.deep.equal([file]);
      expect(page.text('acme-article-card')).to.include(TITLE);
      expect(page.console).to.deep.equal([]);
    });
  }

  it('is left to the file that brings its widget', async () => {
    const page = new Page();
    for (const tag of ['article-card', 'faq-list']) page.write(page.snippet('', `elements/${tag}.js`));
    const endpoint = `endpoint="${page.endpoint.url}"`;
    page.write(`<body>${mountOf('article-card', `slug="${SLUG}" ${endpoint}`)}`);
    page.write(mountOf('faq-list', `faq="ketamine" ${endpoint}`)).end();
    await page.ready('[data-cw] > article-card, [data-cw] > faq-list');
    await page.settle();
    expect(page.all('[data-cw] > *')).to.have.length(2);
    expect(page.console).to.deep.equal([]);
  });
});

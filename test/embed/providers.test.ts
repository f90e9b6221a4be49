// Which endpoint serves an element. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { Endpoint, it, Page, parts, SLUG, TITLE, until } from './support.js';

const article = `/v1/articles/${SLUG}.json`;
const card = `<article-card slug="${SLUG}"></article-card>`;
const script = (page: Page, attributes = ''): string =>
  `<script async crossorigin src="${page.code}/embed.js" ${attributes}></script>`;
const provider = ({ url }: Endpoint, inner: string, attributes = ''): string =>
  `<content-provider endpoint="${url}" ${attributes}>${inner}</content-provider>`;

describe('a content-provider', () => {
  it('serves what is inside it, without an endpoint of the page', async () => {
    const page = new Page();
    page.write(`${script(page)}<body>${provider(page.endpoint, card)}`).end();
    await page.ready('article-card');
    expect(page.text('article-card')).to.include(TITLE);
    expect(await page.endpoint.documents()).to.deep.equal([article]);
    expect(page.console).to.deep.equal([]);
  });

  it('serves what is inside it when it was on the page before the code', async () => {
    const [page, far] = [new Page(), new Endpoint()];
    await page
      .write(`<body>${provider(page.endpoint, card)}`)
      .end()
      .complete();
    page.insert({ src: `${page.code}/embed.js`, 'data-endpoint': far.url });
    await page.ready('article-card');
    expect(await page.endpoint.documents()).to.deep.equal([article]);
    expect(await far.asked()).to.deep.equal([]);
  });

  it('makes what is inside it wait for its code, and not ask the page’s endpoint', async () => {
    const [page, far] = [new Page(), new Endpoint()];
    await page.serveCode({ hold: ['widgets/content-provider.js'] });
    page.write(`${script(page, `data-endpoint="${far.url}"`)}<body>${provider(page.endpoint, card)}`).end();
    await page.defined('article-card');
    await page.settle();
    expect(page.one('article-card').state).to.equal('idle');
    await page.serveCode({});
    await page.ready('article-card');
    expect(await page.endpoint.documents()).to.deep.equal([article]);
    expect(await far.asked()).to.deep.equal([]);
  });

  for (const { tag, attributes, asks } of parts) {
    if (!asks) continue;
    it(`has the content of ${tag} asked for once, and the page’s endpoint not at all`, async () => {
      const [page, far] = [new Page(), new Endpoint()];
      // Without an HTTP cache that would hide a second request.
      await page.endpoint.behave('no-store,delay-1500');
      page
        .write(
          `${script(page, `data-endpoint="${far.url}"`)}<body>${provider(page.endpoint, `<${tag} ${attributes}></${tag}>`)}`,
        )
        .end();
      await page.ready(tag);
      await page.settle();
      expect((await page.endpoint.documents()).filter((path) => path === asks)).to.have.length(1);
      expect(await far.asked()).to.deep.equal([]);
    });

    it(`has it asked for once where pictures are restricted: ${tag}`, async () => {
      const page = new Page();
      await page.endpoint.behave('no-store,delay-1500');
      page
        .write(
          `${script(page)}<body>${provider(page.endpoint, `<${tag} ${attributes}></${tag}>`, 'images="same-origin"')}`,
        )
        .end();
      await page.ready(tag);
      await page.settle();
      expect((await page.endpoint.documents()).filter((path) => path === asks)).to.have.length(1);
    });
  }

  it('shares its requests with the page where both name one endpoint', async () => {
    const page = new Page();
    await page.endpoint.behave('no-store,delay-1500');
    page.write(`${page.snippet()}<body>${card}${provider(page.endpoint, card)}`);
    page.write(`<article-card endpoint="${page.endpoint.url}" slug="${SLUG}"></article-card>`).end();
    await page.ready('article-card');
    expect(page.all('article-card')).to.have.length(3);
    expect(await page.endpoint.documents()).to.deep.equal([article]);
  });

  it('that is nearest serves', async () => {
    const [page, outer, far] = [new Page(), new Endpoint(), new Endpoint()];
    page.write(`${script(page, `data-endpoint="${far.url}"`)}<body>`);
    page.write(provider(outer, `<div>${provider(page.endpoint, card)}</div>`)).end();
    await page.ready('article-card');
    expect(await page.endpoint.documents()).to.deep.equal([article]);
    expect(await outer.asked()).to.deep.equal([]);
    expect(await far.asked()).to.deep.equal([]);
  });

  for (const { tag, attributes, asks } of [
    { tag: 'article-card', attributes: `slug="${SLUG}"`, asks: article },
    ...parts,
  ]) {
    if (!asks) continue;
    it(`gives way to the endpoint of ${tag} itself`, async () => {
      const [page, outer, far] = [new Page(), new Endpoint(), new Endpoint()];
      await page.endpoint.behave('no-store,delay-1500');
      page.write(`${script(page, `data-endpoint="${far.url}"`)}<body>`);
      page.write(provider(outer, `<${tag} ${attributes} endpoint="${page.endpoint.url}"></${tag}>`)).end();
      await page.ready(tag);
      await page.settle();
      expect((await page.endpoint.documents()).filter((path) => path === asks)).to.have.length(1);
      expect(await outer.asked()).to.deep.equal([]);
      expect(await far.asked()).to.deep.equal([]);
    });

    it(`gives way to the src of ${tag}`, async () => {
      // A document of its own is one that the provider's code, when it comes, does not change.
      if (tag === 'related-posts') return;
      const [page, outer] = [new Page(), new Endpoint()];
      await page.endpoint.behave('no-store');
      await page.serveCode({ hold: ['widgets/content-provider.js'] });
      const src = page.endpoint.url.replace(/\/v1$/, asks);
      page
        .write(`${script(page)}<body>${provider(outer, `<${tag} ${attributes} src="${src}"></${tag}>`)}`)
        .end();
      await page.ready(tag);
      await page.serveCode({});
      await page.defined('content-provider');
      await page.settle();
      await page.ready(tag);
      expect((await page.endpoint.documents()).filter((path) => path === asks)).to.have.length(1);
      expect((await outer.documents()).filter((path) => path === asks)).to.deep.equal([]);
      expect(page.events).to.deep.equal([`cw-load ${tag}`]);
    });
  }

  it('takes an endpoint that is relative to the page', async () => {
    const page = new Page();
    const { origin, pathname } = new URL(page.endpoint.url);
    page.write(`<base href="${origin}/">${script(page)}<body>`);
    page.write(`<content-provider endpoint="${pathname}">${card}</content-provider>`).end();
    await page.ready('article-card');
    expect(await page.endpoint.documents()).to.deep.equal([article]);
  });

  it('serves from its new endpoint when that changes', async () => {
    const [page, next] = [new Page(), new Endpoint()];
    page.write(`${script(page)}<body>${provider(page.endpoint, card)}`).end();
    await page.ready('article-card');
    page.one('content-provider').setAttribute('endpoint', next.url);
    await until(async () => (await next.documents()).length > 0, 'the new endpoint is asked');
    await page.ready('article-card');
    expect(await next.documents()).to.deep.equal([article]);
  });

  it('says once that widgets wait for it when its code does not come', async () => {
    const page = new Page();
    await page.serveCode({ fail: ['widgets/content-provider.js'] });
    page.write(`${script(page)}<body>${provider(page.endpoint, `${card}${card}`)}`).end();
    await until(
      () => page.console.some((said) => said.includes('waits for <content-provider>')),
      'the console says so',
    );
    await page.settle();
    expect(page.console.filter((said) => said.includes('waits for <content-provider>'))).to.have.length(1);
    expect(page.one('article-card').state).to.equal('idle');
  });
});

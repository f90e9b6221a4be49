import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../src/index.js';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/faq-list.js';
import '../../src/define/latest-posts.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';
import { fixtures, inTurn, testClient, type Routes } from '../../src/testing/index.js';
import { fallbackLink, keepWarnings, listen, make, part, rendered, settled } from './helpers.js';

const root = document.documentElement;
const say = (said: string): void => {
  root.setAttribute('data-cw-consent', said);
};

/** A widget inside a provider that asks for consent. */
const held = async (
  tag: string,
  attributes: Record<string, string> = {},
  {
    routes = fixtures.routes(),
    children = [],
    data,
  }: Partial<{ routes: Routes; children: Node[]; data: unknown }> = {},
) => {
  const { client, transport } = testClient(routes);
  const widget = make(tag, { attributes, children, data });
  const told = listen(widget);
  const provider = await fixture<HTMLElementTagNameMap['content-provider']>(
    html`<content-provider consent="required" .client=${client}>${widget}</content-provider>`,
  );
  await rendered(widget);
  await settled();
  return { widget, told, transport, provider };
};

const slug = 'sleep-and-mood';
const loaded: readonly (readonly [string, Record<string, string>])[] = [
  ['article-card', { slug }],
  ['article-view', { slug }],
  ['related-posts', { for: slug }],
  ['latest-posts', {}],
  ['faq-list', { faq: 'diaries' }],
  ['addiction-comparison-table', { comparison: 'two-diaries' }],
];

describe('without the consent that a provider asks for', () => {
  keepWarnings();
  afterEach(() => {
    root.removeAttribute('data-cw-consent');
  });

  for (const [tag, attributes] of loaded) {
    it(`<${tag}> is idle, shows its fallback and asks for nothing`, async () => {
      const link = fallbackLink();
      const { widget, told, transport } = await held(tag, attributes, { children: [link] });
      expect([widget.state, link.checkVisibility()]).to.deep.equal(['idle', true]);
      expect(transport.requests).to.deep.equal([]);
      expect(told.names).to.deep.equal([]);
    });

    it(`<${tag}> without a fallback takes no room and says nothing`, async () => {
      const { widget } = await held(tag, attributes);
      expect([widget.getBoundingClientRect().height, part(widget, 'message')]).to.deep.equal([0, null]);
    });

    it(`<${tag}> loads once the page says yes, and is idle again once it says no`, async () => {
      const { widget, told, transport } = await held(tag, attributes);
      say('granted');
      await Promise.race([told.until('cw-load'), told.until('cw-error')]);
      expect([widget.state, transport.requests.length > 0]).to.deep.equal(['ready', true]);
      say('denied');
      await settled();
      await rendered(widget);
      expect([widget.state, widget.getBoundingClientRect().height]).to.deep.equal(['idle', 0]);
    });
  }

  it('reload() asks for nothing', async () => {
    const { widget, transport } = await held('article-card', { slug });
    await widget.reload();
    expect([widget.state, transport.requests.length]).to.deep.equal(['idle', 0]);
  });

  it('content that a program gives is not shown, since its pictures are elsewhere', async () => {
    const { widget, told } = await held('article-card', {}, { data: fixtures.article.item });
    expect(widget.state).to.equal('idle');
    say('granted');
    await told.until('cw-load');
    expect(widget.state).to.equal('ready');
  });

  it('a widget outside of the provider is not held', async () => {
    const { client } = testClient(fixtures.routes());
    const widget = make('article-card', { attributes: { slug } });
    const told = listen(widget);
    await fixture(html`<content-provider .client=${client}>${widget}</content-provider>`);
    await told.until('cw-load');
  });

  it('a provider around the nearest one counts as well', async () => {
    const { client, transport } = testClient(fixtures.routes());
    const widget = make('article-card', { attributes: { slug } });
    await fixture(
      html`<content-provider consent="required">
        <content-provider .client=${client}>${widget}</content-provider>
      </content-provider>`,
    );
    await settled();
    expect([widget.state, transport.requests.length]).to.deep.equal(['idle', 0]);
  });

  it('what is set as a property counts as the attribute does', async () => {
    const { client, transport } = testClient(fixtures.routes());
    const widget = make('article-card', { attributes: { slug } });
    await fixture(
      html`<content-provider .consent=${'required' as const} .client=${client}>${widget}</content-provider>`,
    );
    await settled();
    expect([widget.state, transport.requests.length]).to.deep.equal(['idle', 0]);
  });

  it('a widget that is moved out of the provider loads, and one that is moved in goes idle', async () => {
    const { widget, provider, told } = await held('article-card', { slug });
    const free = await fixture<HTMLElementTagNameMap['content-provider']>(
      html`<content-provider .client=${provider.client}></content-provider>`,
    );
    free.append(widget);
    await told.until('cw-load');
    provider.append(widget);
    await rendered(widget);
    expect(widget.state).to.equal('idle');
  });

  it('the comparisons of an article that is taken away are not asked for again', async () => {
    const path = '/v1/comparisons/two-diaries.json';
    const routes = fixtures.routes();
    const { widget, told, transport } = await held(
      'article-view',
      { slug },
      {
        routes: { ...routes, [path]: inTurn({ status: 503, headers: { 'Retry-After': '1' } }, routes[path]) },
      },
    );
    say('granted');
    await told.until('cw-load');
    const asked = (): number => transport.requests.filter((request) => request.path === path).length;
    expect(asked()).to.equal(1);
    say('denied');
    await settled();
    expect(widget.state).to.equal('idle');
    // Outside the provider nothing is held any more: one that is asked for there has come by then.
    root.removeAttribute('data-cw-consent');
    const { client, transport: other } = testClient({
      ...routes,
      [path]: inTurn({ status: 503, headers: { 'Retry-After': '1' } }, routes[path]),
    });
    const free = make('addiction-comparison-table', { attributes: { comparison: 'two-diaries' } });
    const heard = listen(free);
    await fixture(html`<content-provider .client=${client}>${free}</content-provider>`);
    await heard.until('cw-load');
    expect([other.requests.length, asked()]).to.deep.equal([2, 1]);
  });

  it('a form can be filled in and sent: pressing is an act of the person’s own', async () => {
    const { widget, transport } = await held(
      'signup-form',
      {},
      {
        routes: { '/v1/signups': { status: 201, body: { status: 'subscribed' } } },
      },
    );
    const form = part<HTMLFormElement>(widget, 'form');
    const email = form?.querySelector<HTMLInputElement>('[type=email]');
    expect(transport.requests).to.deep.equal([]);
    if (email) email.value = 'sam@example.com';
    const told = listen(widget);
    form?.requestSubmit();
    await told.until('cw-success');
    expect(transport.requests.map(({ path }) => path)).to.deep.equal(['/v1/signups']);
  });
});

// Last: what the page asks for holds for good.
describe('configure with consent', () => {
  keepWarnings();

  it('holds every widget of the page until it says yes', async () => {
    const { client, transport } = testClient(fixtures.routes());
    configure({ client, consent: 'required' });
    const widgets = loaded.map(([tag, attributes]) => make(tag, { attributes }));
    const told = widgets.map(listen);
    await fixture(html`<div>${widgets}</div>`);
    await settled();
    expect(widgets.map(({ state }) => state)).to.deep.equal(widgets.map(() => 'idle'));
    expect(transport.requests).to.deep.equal([]);
    say('granted');
    await Promise.all(told.map((listener) => listener.until('cw-load')));
    root.removeAttribute('data-cw-consent');
    await settled();
    expect(widgets.map(({ state }) => state)).to.deep.equal(widgets.map(() => 'idle'));
  });
});

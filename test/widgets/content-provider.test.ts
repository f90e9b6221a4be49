import { expect, fixture, html } from '@open-wc/testing';
import { ContentProvider } from '../../src/index.js';
import { register } from '../../src/define/register.js';
import '../../src/define/article-card.js';
import '../../src/define/content-provider.js';
import '../../src/define/signup-form.js';
import { testClient } from '../../src/testing/index.js';
import {
  fallbackLink,
  has,
  keepWarnings,
  listen,
  make,
  part,
  place,
  rendered,
  settled,
  subjects,
  words,
} from './helpers.js';

const [card] = subjects;
const route = (text: string) => ({ '/v1/articles/a.json': card?.document(text) });
const makeCard = (children: (Node | string)[] = []) =>
  make('article-card', { attributes: { slug: 'a' }, children });

describe('<content-provider>', () => {
  const warnings = keepWarnings();

  it('shows nothing of its own and takes no room', async () => {
    const provider = await fixture(html`<content-provider><p>Text</p></content-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.firstElementChild?.checkVisibility()).to.equal(true);
  });

  describe('that is defined later than what it holds', () => {
    const late = async (prefix: string, children: (Node | string)[] = []) => {
      const widget = makeCard(children);
      const told = listen(widget);
      const { client, transport } = testClient(route('First'));
      const provider = Object.assign(document.createElement(`${prefix}-content-provider`), { client });
      provider.append(widget);
      await fixture(html`<div>${provider}</div>`);
      await rendered(widget);
      return { widget, told, transport, provider };
    };
    const defineIt = (prefix: string) => {
      register('content-provider', ContentProvider, { prefix });
    };

    it('is waited for, with the fallback in sight', async () => {
      const link = fallbackLink();
      const { widget, told, transport } = await late('later', [link]);
      expect([widget.state, link.checkVisibility(), transport.requests.length]).to.deep.equal([
        'idle',
        true,
        0,
      ]);
      defineIt('later');
      await told.until('cw-load');
      expect(words(part(widget, 'title'))).to.equal('First');
    });

    it('is waited for even if one around it could answer', async () => {
      const { widget, provider } = await late('inner');
      const outer = testClient(route('Outer'));
      await fixture(html`<content-provider .client=${outer.client}>${provider}</content-provider>`);
      const told = listen(widget);
      await settled();
      expect([widget.state, outer.transport.requests.length]).to.deep.equal(['idle', 0]);
      defineIt('inner');
      await told.until('cw-load');
      expect(words(part(widget, 'title'))).to.equal('First');
    });

    it('is named on the console when the page has loaded and it is still not there', async () => {
      await late('never');
      await late('never');
      await settled();
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('waits for <never-content-provider>');
    });

    it('is named for a form too', async () => {
      const provider = document.createElement('absent-content-provider');
      provider.append(make('signup-form'));
      await fixture(html`<div>${provider}</div>`);
      await settled();
      expect(warnings).to.deep.equal(['clinic-widgets: <signup-form> waits for <absent-content-provider>']);
    });

    it('serves nobody who has left meanwhile', async () => {
      const { widget, told, transport } = await late('gone');
      widget.remove();
      await settled();
      defineIt('gone');
      await settled();
      expect([told.names.length, transport.requests.length]).to.deep.equal([0, 0]);
    });
  });

  it('serves a widget that comes later than itself', async () => {
    const { client } = testClient(route('First'));
    const provider = await fixture(html`<content-provider .client=${client}></content-provider>`);
    const widget = makeCard();
    const told = listen(widget);
    provider.append(widget);
    await told.until('cw-load');
    expect(words(part(widget, 'title'))).to.equal('First');
  });

  it('serves a widget around which it is put', async () => {
    const { client } = testClient(route('First'));
    const widget = makeCard();
    const told = listen(widget);
    await fixture(html`<div>${widget}</div>`);
    await rendered(widget);
    await fixture(html`<content-provider .client=${client}>${widget}</content-provider>`);
    await told.until('cw-load');
    expect(words(part(widget, 'title'))).to.equal('First');
  });

  it('makes its widgets idle again when it has no client any more', async () => {
    const { client } = testClient(route('First'));
    const link = fallbackLink();
    const { widget, provider, told } = await place('article-card', {
      client,
      attributes: { slug: 'a' },
      children: [link],
    });
    await told.until('cw-load');
    provider.client = undefined;
    await rendered(provider);
    await rendered(widget);
    expect([widget.state, has(widget, 'title'), link.checkVisibility()]).to.deep.equal(['idle', false, true]);
  });

  it('serves the endpoint that it names, over HTTP', async () => {
    const widget = make('article-card', { attributes: { slug: 'is-ketamine-addictive' } });
    const told = listen(widget);
    await fixture(
      html`<content-provider endpoint=${`${testServers.endpoint}/v1`}>${widget}</content-provider>`,
    );
    await told.until('cw-load');
    expect(words(part(widget, 'title'))).not.to.equal('');
  });

  it('serves another endpoint when it names another one', async () => {
    const widget = make('article-card', { attributes: { slug: 'is-ketamine-addictive' } });
    const told = listen(widget);
    const provider = await fixture<ContentProvider>(
      html`<content-provider endpoint=${`${testServers.endpoint}/nowhere`}>${widget}</content-provider>`,
    );
    expect((await told.until('cw-error')).code).to.equal('not-found');
    provider.endpoint = `${testServers.endpoint}/v1`;
    await told.until('cw-load');
    expect(widget.state).to.equal('ready');
  });

  it('that is moved keeps the content of its widgets', async () => {
    const { client, transport } = testClient(route('First'));
    const { widget, provider, told } = await place('article-card', { client, attributes: { slug: 'a' } });
    await told.until('cw-load');
    const box = document.createElement('div');
    provider.before(box);
    box.append(provider);
    await rendered(widget);
    await settled();
    expect(words(part(widget, 'title'))).to.equal('First');
    expect([transport.requests.length, told.names.length]).to.deep.equal([1, 1]);
  });
});

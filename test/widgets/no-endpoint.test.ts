import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/latest-posts.js';
import '../../src/define/faq-list.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';
import { testClient } from '../../src/testing/index.js';
import {
  busy,
  fallbackLink,
  keepWarnings,
  make,
  part,
  place,
  rendered,
  settled,
  subjects,
} from './helpers.js';

/** A widget on a page that names no endpoint, after the page has loaded. */
const alone = async (
  tag: string,
  attributes: Record<string, string> = {},
  children: (Node | string)[] = [],
) => {
  const widget = make(tag, { attributes, children });
  await fixture(html`<div>${widget}</div>`);
  await rendered(widget);
  await settled();
  return widget;
};

describe('on a page without an endpoint', () => {
  const warnings = keepWarnings();

  for (const { tag, attribute } of subjects) {
    describe(`<${tag}>`, () => {
      // First, because the console hears of it once a page.
      it('is idle, shows its fallback, and says so on the console, once', async () => {
        const links = [fallbackLink(), fallbackLink()];
        const widgets = [
          await alone(tag, { [attribute]: 'a' }, links.slice(0, 1)),
          await alone(tag, { [attribute]: 'b' }, links.slice(1)),
        ];
        expect(widgets.map(({ state }) => state)).to.deep.equal(['idle', 'idle']);
        expect(links.map((link) => link.checkVisibility())).to.deep.equal([true, true]);
        expect(warnings).to.deep.equal([`clinic-widgets: <${tag}> needs an endpoint`]);
      });

      it('without a fallback shows no error, since nothing was tried', async () => {
        const widget = await alone(tag, { [attribute]: 'a' });
        expect([widget.state, busy(widget), part(widget, 'message') === null]).to.deep.equal([
          'idle',
          'false',
          true,
        ]);
      });

      it('takes no room, since nothing comes', async () => {
        const widget = await alone(tag, { [attribute]: 'a' });
        await rendered(widget);
        expect(widget.getBoundingClientRect().height).to.equal(0);
      });

      it('does not guess what to show when the page names nothing', async () => {
        const widget = await alone(tag, { [attribute]: '', endpoint: `${testServers.endpoint}/v1` });
        expect(widget.state).to.equal('idle');
        expect(warnings).to.deep.equal([`clinic-widgets: <${tag}> needs ${attribute}`]);
      });

      it('says nothing when it has left before the page had loaded', async () => {
        const widget = make(tag, { attributes: { [attribute]: 'a' } });
        await fixture(html`<div>${widget}</div>`);
        widget.remove();
        await settled();
        expect(warnings).to.deep.equal([]);
      });

      for (const endpoint of ['https://[', 'http://', '//']) {
        it(`is idle when its endpoint is ${endpoint}, and names it`, async () => {
          const widget = await alone(tag, { [attribute]: 'a', endpoint: `${endpoint}${tag}:x` });
          expect(widget.state).to.equal('idle');
          expect(warnings.join()).to.include(`endpoint="${endpoint}${tag}:x"`);
        });
      }

      it('is idle when nobody knows its source, and names it', async () => {
        const widget = await alone(tag, {
          [attribute]: 'a',
          endpoint: `${testServers.endpoint}/v1`,
          source: `odd-${tag}`,
        });
        expect(widget.state).to.equal('idle');
        expect(warnings.join()).to.include(`source="odd-${tag}"`);
      });
    });
  }

  it('<latest-posts> is idle, shows its fallback, and says so on the console, once', async () => {
    const link = fallbackLink();
    const widgets = [await alone('latest-posts', {}, [link]), await alone('latest-posts')];
    expect(widgets.map(({ state }) => state)).to.deep.equal(['idle', 'idle']);
    expect(link.checkVisibility()).to.equal(true);
    expect(warnings).to.deep.equal(['clinic-widgets: <latest-posts> needs an endpoint']);
  });

  // First: the console hears of it once a page.
  it('<signup-form> inside a provider that comes with it has nothing to say', async () => {
    await place('signup-form', { client: testClient().client });
    await settled();
    expect(warnings).to.deep.equal([]);
  });

  it('<signup-form> says so on the console, once', async () => {
    await alone('signup-form');
    await alone('signup-form');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<signup-form> has nowhere to send to');
  });

  it('<signup-form> with an action has nothing to say', async () => {
    await alone('signup-form', { action: '/signups' });
    expect(warnings).to.deep.equal([]);
  });
});

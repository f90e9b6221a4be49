import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/faq-list.js';
import '../../src/define/related-posts.js';
import { inTurn, networkFailure, testClient } from '../../src/testing/index.js';
import {
  busy,
  fallbackLink,
  focused,
  has,
  keepWarnings,
  later,
  listen,
  make,
  part,
  parts,
  placeSubject,
  rendered,
  settled,
  subjects,
  textOf,
  uncaughtDuring,
  why,
  words,
  type Widget,
} from './helpers.js';

/** What the demo's endpoint has for widgets that do not show an article. */
const inDemo: Readonly<Record<string, string>> = {
  'addiction-comparison-table': 'physical-vs-psychological',
  'faq-list': 'ketamine',
};

const broken = { status: 500 };

for (const subject of subjects) {
  const { tag, attribute, path, document: documentOf } = subject;
  const shown = (widget: Widget): string => words(part(widget, subject.part));

  describe(`<${tag}>`, () => {
    keepWarnings();

    describe('while it loads', () => {
      it('shows what the endpoint has', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        expect(shown(widget)).to.equal('First');
        expect(transport.requests.map((request) => request.path)).to.deep.equal([path('a')]);
      });

      it('shows what the page put inside it, then the content in its place', async () => {
        const { client, transport } = testClient({ [path('a')]: documentOf('First') });
        transport.hold();
        const link = fallbackLink();
        const { widget, told } = await placeSubject(subject, { client, children: [link] });
        expect(widget.state).to.equal('loading');
        expect(link.checkVisibility()).to.equal(true);
        transport.release();
        await told.until('cw-load');
        expect(link.checkVisibility()).to.equal(false);
        expect(shown(widget)).to.equal('First');
      });

      it('keeps room free that readers of the page do not hear', async () => {
        const { client, transport } = testClient();
        transport.hold();
        const { widget } = await placeSubject(subject, { client });
        expect(widget.getBoundingClientRect().height).to.be.above(100);
        expect(busy(widget)).to.equal('true');
        expect(has(widget, 'retry')).to.equal(false);
      });

      for (const [what, children] of [
        ['its fallback', () => [fallbackLink()]],
        ['a sentence', () => []],
      ] as const) {
        it(`gives back the room when it failed, for ${what}`, async () => {
          const { client, transport } = testClient({});
          transport.hold();
          const { widget, told } = await placeSubject(subject, { client, children: children() });
          const { height } = widget.getBoundingClientRect();
          transport.release();
          await told.until('cw-error');
          expect(widget.getBoundingClientRect().height).to.be.below(Math.min(height, 150));
        });
      }

      it('shows the last thing asked for when answers come out of order', async () => {
        const answers = { a: later(), b: later(), c: later() };
        const { client } = testClient({
          [path('a')]: () => answers.a.promise,
          [path('b')]: () => answers.b.promise,
          [path('c')]: () => answers.c.promise,
        });
        const { widget, told } = await placeSubject(subject, { client });
        widget.setAttribute(attribute, 'b');
        await rendered(widget);
        widget.setAttribute(attribute, 'c');
        await rendered(widget);
        answers.c.resolve(documentOf('Third'));
        await told.until('cw-load');
        answers.b.resolve(documentOf('Second'));
        answers.a.resolve(documentOf('First'));
        await settled();
        expect(shown(widget)).to.equal('Third');
        expect(told.names).to.deep.equal(['cw-load']);
      });

      it('asks only for the last of several that are set at once', async () => {
        const { client, transport } = testClient({ [path('c')]: documentOf('Third') });
        const { widget, told } = await placeSubject(subject, { client, attributes: { [attribute]: '' } });
        for (const id of ['a', 'b', 'c']) widget.setAttribute(attribute, id);
        await told.until('cw-load');
        expect(shown(widget)).to.equal('Third');
        expect(transport.requests.map((request) => request.path)).to.deep.equal([path('c')]);
      });

      it('goes on when it is moved', async () => {
        const { client, transport } = testClient({ [path('a')]: documentOf('First') });
        transport.hold();
        const { widget, provider, told } = await placeSubject(subject, { client });
        const box = document.createElement('div');
        provider.append(box);
        box.append(widget);
        transport.release();
        await told.until('cw-load');
        expect(shown(widget)).to.equal('First');
        expect(transport.requests).to.have.length(1);
      });

      it('gives up its request when it is removed, and nothing stays uncaught', async () => {
        const { client, transport } = testClient({ [path('a')]: documentOf('First') });
        transport.hold();
        const { widget, told } = await placeSubject(subject, { client });
        const uncaught = await uncaughtDuring(async () => {
          widget.remove();
          await settled();
          transport.release();
          await settled();
        });
        expect(uncaught).to.deep.equal([]);
        expect(told.names).to.deep.equal([]);
        expect(transport.requests[0]?.init.signal?.aborted).to.equal(true);
      });

      it('asks again when it comes back after it was removed', async () => {
        const { client, transport } = testClient({ [path('a')]: documentOf('First') });
        transport.hold();
        const { widget, provider, told } = await placeSubject(subject, { client });
        widget.remove();
        await settled();
        transport.release();
        provider.append(widget);
        await told.until('cw-load');
        expect(shown(widget)).to.equal('First');
      });
    });

    describe('when loading fails', () => {
      it('shows what the page put inside it, and nothing else', async () => {
        const link = fallbackLink();
        const { widget, told } = await placeSubject(subject, { routes: {}, children: [link] });
        await told.until('cw-error');
        expect(link.checkVisibility()).to.equal(true);
        expect(textOf(widget)).to.equal('');
      });

      it('shows text that the page put inside it', async () => {
        const { widget, told } = await placeSubject(subject, { routes: {}, children: ['Call us instead'] });
        await told.until('cw-error');
        expect(has(widget, 'message')).to.equal(false);
        const slot = widget.shadowRoot?.querySelector('slot');
        expect(slot?.assignedNodes().map(words)).to.deep.equal(['Call us instead']);
      });

      it('says so in a sentence with a button where the page put nothing inside it', async () => {
        const children = [document.createElement('template'), document.createElement('script'), '\n  '];
        const { widget, told } = await placeSubject(subject, { routes: { [path('a')]: broken }, children });
        await told.until('cw-error');
        expect(words(part(widget, 'message'))).to.equal('This could not be loaded. Try again');
        expect(part(widget, 'message')?.role).to.equal('status');
        expect(part(widget, 'retry')?.localName).to.equal('button');
      });

      it('offers no button where asking again is of no use', async () => {
        const { widget, told } = await placeSubject(subject, { routes: {} });
        expect((await told.until('cw-error')).retryable).to.equal(false);
        expect(words(part(widget, 'message'))).to.equal('This could not be loaded.');
      });

      it('asks again at a press, and gives the focus to the content', async () => {
        const { widget, told, transport } = await placeSubject(subject, { routes: { [path('a')]: broken } });
        await told.until('cw-error');
        transport.routes[path('a')] = documentOf('First');
        part(widget, 'retry')?.focus();
        part(widget, 'retry')?.click();
        await told.until('cw-load');
        expect(shown(widget)).to.equal('First');
        expect(focused(widget)).to.equal('frame');
      });

      it('keeps the button and its focus while it asks again, and when that fails too', async () => {
        const { widget, told, transport } = await placeSubject(subject, { routes: { [path('a')]: broken } });
        await told.until('cw-error');
        const button = part(widget, 'retry');
        transport.hold();
        button?.focus();
        button?.click();
        await rendered(widget);
        expect(busy(widget)).to.equal('true');
        expect(words(button)).to.equal('Trying again…');
        expect(button?.ariaDisabled).to.equal('true');
        transport.release();
        await told.until('cw-error', 2);
        expect(busy(widget)).to.equal('false');
        expect(words(button)).to.equal('Try again');
        expect(focused(widget)).to.equal('retry');
      });

      it('takes the room of the content while it asks again, and gives it back when that fails', async () => {
        const { widget, told, transport } = await placeSubject(subject, { routes: { [path('a')]: broken } });
        await told.until('cw-error');
        await rendered(widget);
        const failed = widget.offsetHeight;
        transport.hold();
        part(widget, 'retry')?.click();
        await rendered(widget);
        const { client, transport: held } = testClient({ [path('a')]: broken });
        held.hold();
        const { widget: loading } = await placeSubject(subject, { client });
        await rendered(loading);
        expect(widget.offsetHeight).to.equal(loading.offsetHeight);
        expect(widget.offsetHeight).to.be.above(failed);
        transport.release();
        held.release();
        await told.until('cw-error', 2);
        await rendered(widget);
        expect(widget.offsetHeight).to.equal(failed);
      });

      it('tells why', async () => {
        const { told } = await placeSubject(subject, { routes: { [path('a')]: broken } });
        const event = await told.until('cw-error');
        expect(why(event)).to.include({ code: 'status', status: 500, retryable: true });
        expect(event.error.url).to.equal(`https://content.test${path('a')}`);
      });

      it('tells of a network that is gone, and comes back with it', async () => {
        const answer = inTurn(networkFailure, networkFailure, networkFailure, documentOf('First'));
        const { widget, told } = await placeSubject(subject, { routes: { [path('a')]: answer } });
        expect(why(await told.until('cw-error'))).to.include({
          code: 'network',
          status: undefined,
          retryable: true,
        });
        part(widget, 'retry')?.click();
        await told.until('cw-load');
        expect(shown(widget)).to.equal('First');
      });

      it('names the path in a document that breaks the contract', async () => {
        const { told } = await placeSubject(subject, { routes: { [path('a')]: subject.broken.document } });
        const { path: at } = subject.broken;
        expect(why(await told.until('cw-error'))).to.include({ code: 'invalid', path: at, retryable: false });
      });

      it('leaves a document of a newer version alone', async () => {
        const document = { ...(documentOf('First') as object), version: '2.0' };
        const { told } = await placeSubject(subject, { routes: { [path('a')]: document } });
        expect((await told.until('cw-error')).code).to.equal('unsupported-version');
      });
    });

    describe('in each state', () => {
      const state = async (widget: Widget, name: string) => {
        expect(widget.state).to.equal(name);
        for (const other of ['idle', 'loading', 'ready', 'empty', 'error', 'stale', 'withdrawn']) {
          expect(widget.matches(`:state(${other})`), other).to.equal(other === name);
        }
        await rendered(widget);
      };

      it('says that it is idle', async () => {
        const { widget } = await placeSubject(subject, { attributes: { [attribute]: '' } });
        await state(widget, 'idle');
        expect(busy(widget)).to.equal('false');
      });

      it('says that it loads, and is ready', async () => {
        const { client, transport } = testClient({ [path('a')]: documentOf('First') });
        transport.hold();
        const { widget, told } = await placeSubject(subject, { client });
        await state(widget, 'loading');
        transport.release();
        await told.until('cw-load');
        await state(widget, 'ready');
        expect(busy(widget)).to.equal('false');
      });

      it('says that it failed', async () => {
        const { widget, told } = await placeSubject(subject, { routes: {} });
        await told.until('cw-error');
        await state(widget, 'error');
      });

      it('says that what it shows is stale', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        transport.routes[path('a')] = broken;
        await widget.reload();
        await state(widget, 'stale');
      });

      it('says that it was withdrawn', async () => {
        const { widget, told } = await placeSubject(subject, { routes: subject.withdrawn('a') });
        await told.until('cw-error');
        await state(widget, 'withdrawn');
      });

      if (subject.empty) {
        it('says that it is empty', async () => {
          const { widget, told } = await placeSubject(subject, { routes: { [path('a')]: subject.empty } });
          await told.until('cw-empty');
          await state(widget, 'empty');
          expect(words(part(widget, 'message'))).to.equal('There is nothing to show here yet.');
          expect(told.names).to.deep.equal(['cw-empty']);
        });

        it('shows what the page put inside it when it is empty', async () => {
          const link = fallbackLink();
          const { told } = await placeSubject(subject, {
            routes: { [path('a')]: subject.empty },
            children: [link],
          });
          await told.until('cw-empty');
          expect(link.checkVisibility()).to.equal(true);
        });
      }
    });

    describe('asked for something else', () => {
      it('removes what it showed', async () => {
        const { widget, told, transport } = await placeSubject(subject, {
          routes: { [path('a')]: documentOf('First'), [path('b')]: documentOf('Second') },
        });
        await told.until('cw-load');
        transport.hold();
        widget.setAttribute(attribute, 'b');
        await rendered(widget);
        expect(widget.state).to.equal('loading');
        expect(textOf(widget)).not.to.include('First');
        transport.release();
        await told.until('cw-load', 2);
        expect(shown(widget)).to.equal('Second');
      });

      it('does not bring the old content back when the new one fails', async () => {
        const { widget, told } = await placeSubject(subject);
        await told.until('cw-load');
        widget.setAttribute(attribute, 'b');
        await told.until('cw-error');
        expect(widget.state).to.equal('error');
        expect(textOf(widget)).not.to.include('First');
      });

      it('is as before it was asked when the attribute is taken away', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        const before = transport.requests.length;
        transport.hold();
        widget.removeAttribute(attribute);
        await rendered(widget);
        const after = transport.requests.slice(before).map((request) => request.path);
        // The table has a comparison of its own to fall back on.
        const own = tag === 'addiction-comparison-table' ? [path('physical-vs-psychological')] : [];
        expect(after).to.deep.equal(own);
        expect(widget.state).to.equal(own.length ? 'loading' : 'idle');
      });

      for (const nothing of [undefined, null]) {
        it(`asks nobody when a framework sets the property to ${String(nothing)}`, async () => {
          const { widget, told, transport } = await placeSubject(subject);
          await told.until('cw-load');
          Object.assign(widget, { [attribute]: nothing });
          await rendered(widget);
          await settled();
          expect(transport.requests).to.have.length(1);
          expect(widget.state).to.equal('idle');
        });
      }
    });

    describe('reloading', () => {
      it('keeps the content until the answer is there', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        transport.routes[path('a')] = documentOf('Renewed');
        transport.hold();
        const reloaded = widget.reload();
        await rendered(widget);
        expect([shown(widget), widget.state, busy(widget)]).to.deep.equal(['First', 'ready', 'true']);
        transport.release();
        await reloaded;
        await told.until('cw-load', 2);
        expect([shown(widget), widget.state, busy(widget)]).to.deep.equal(['Renewed', 'ready', 'false']);
      });

      it('asks past the cache', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        await widget.reload();
        expect(transport.requests.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
      });

      it('keeps the content when it fails, and says how old it is', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        transport.routes[path('a')] = broken;
        await widget.reload();
        expect((await told.until('cw-error')).code).to.equal('status');
        expect(shown(widget)).to.equal('First');
        expect(words(part(widget, 'message'))).to.match(/could not be refreshed.* less than 1 min ago/);
        expect(busy(widget)).to.equal('false');
      });

      it('keeps what the page put inside it out of sight when it fails', async () => {
        const link = fallbackLink();
        const { widget, told, transport } = await placeSubject(subject, { children: [link] });
        await told.until('cw-load');
        transport.routes[path('a')] = broken;
        await widget.reload();
        await told.until('cw-error');
        expect(link.checkVisibility()).to.equal(false);
      });

      it('is ready again once a press has brought new content', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        transport.routes[path('a')] = broken;
        await widget.reload();
        await told.until('cw-error');
        transport.routes[path('a')] = documentOf('Renewed');
        part(widget, 'retry')?.focus();
        part(widget, 'retry')?.click();
        await told.until('cw-load', 2);
        expect([shown(widget), widget.state]).to.deep.equal(['Renewed', 'ready']);
        expect(has(widget, 'message')).to.equal(false);
        expect(focused(widget)).to.equal('frame');
      });

      it('leaves the focus on the button while that fails again', async () => {
        const { widget, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        transport.routes[path('a')] = broken;
        await widget.reload();
        await told.until('cw-error');
        const button = part(widget, 'retry');
        button?.focus();
        button?.click();
        await told.until('cw-error', 2);
        expect(focused(widget)).to.equal('retry');
      });

      it('removes what was withdrawn', async () => {
        const link = fallbackLink();
        const { widget, told, transport } = await placeSubject(subject, { children: [link] });
        await told.until('cw-load');
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a route that is gone answers 404
        delete transport.routes[path('a')];
        Object.assign(transport.routes, subject.withdrawn('a'));
        await widget.reload();
        await told.until('cw-error');
        expect(widget.state).to.equal('withdrawn');
        expect(textOf(widget)).to.equal('The publisher has withdrawn this content.');
        expect(link.checkVisibility()).to.equal(false);
      });

      it('does nothing while there is nothing to ask', async () => {
        const { widget, transport } = await placeSubject(subject, { attributes: { [attribute]: '' } });
        await widget.reload();
        await rendered(widget);
        expect([widget.state, busy(widget), transport.requests.length]).to.deep.equal(['idle', 'false', 0]);
      });

      it('leaves given content as it is', async () => {
        const { widget, told, transport } = await placeSubject(subject, { data: documentOf('Given') });
        await told.until('cw-load');
        await widget.reload();
        await rendered(widget);
        expect([shown(widget), busy(widget), transport.requests.length]).to.deep.equal(['Given', 'false', 0]);
      });
    });

    describe('moved when it is ready', () => {
      it('asks for nothing and tells nothing', async () => {
        const { widget, provider, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        const box = document.createElement('div');
        provider.append(box);
        box.append(widget);
        await rendered(widget);
        await settled();
        expect(shown(widget)).to.equal('First');
        expect([transport.requests.length, told.names.length]).to.deep.equal([1, 1]);
      });

      it('keeps its content when it was away for a while', async () => {
        const { widget, provider, told, transport } = await placeSubject(subject);
        await told.until('cw-load');
        widget.remove();
        await settled();
        provider.append(widget);
        await rendered(widget);
        expect(shown(widget)).to.equal('First');
        expect(transport.requests).to.have.length(1);
      });

      it('asks the new provider when it comes to another one', async () => {
        const { widget, told } = await placeSubject(subject);
        await told.until('cw-load');
        const other = testClient({ [path('a')]: documentOf('Elsewhere') });
        const provider = await fixture(html`<content-provider .client=${other.client}></content-provider>`);
        provider.append(widget);
        await told.until('cw-load', 2);
        expect(shown(widget)).to.equal('Elsewhere');
      });
    });

    describe('its client', () => {
      it('may change, and the content with it', async () => {
        const { widget, provider, told } = await placeSubject(subject);
        await told.until('cw-load');
        const other = testClient({ [path('a')]: documentOf('Elsewhere') });
        other.transport.hold();
        provider.client = other.client;
        await rendered(provider);
        await rendered(widget);
        expect(widget.state).to.equal('loading');
        expect(textOf(widget)).not.to.include('First');
        other.transport.release();
        await told.until('cw-load', 2);
        expect(shown(widget)).to.equal('Elsewhere');
      });

      it('comes from the nearest provider', async () => {
        const near = testClient({ [path('a')]: documentOf('Near') });
        const far = testClient({ [path('a')]: documentOf('Far') });
        const widget = make(tag, { attributes: { [attribute]: 'a' } });
        const told = listen(widget);
        await fixture(
          html`<content-provider .client=${far.client}>
            <content-provider .client=${near.client}>${widget}</content-provider>
          </content-provider>`,
        );
        await told.until('cw-load');
        expect(shown(widget)).to.equal('Near');
        expect(far.transport.requests).to.have.length(0);
      });

      it('is found through shadow roots', async () => {
        const { client } = testClient({ [path('a')]: documentOf('First') });
        const widget = make(tag, { attributes: { [attribute]: 'a' } });
        const told = listen(widget);
        const provider = await fixture(
          html`<content-provider .client=${client}><div></div></content-provider>`,
        );
        // eslint-disable-next-line wc/no-closed-shadow-root -- a page may well have one
        provider.firstElementChild?.attachShadow({ mode: 'closed' }).append(widget);
        await told.until('cw-load');
        expect(shown(widget)).to.equal('First');
      });

      it('asks the endpoint that the widget itself names, whatever the provider says', async () => {
        const { widget, told, transport } = await placeSubject(subject, {
          attributes: {
            [attribute]: inDemo[tag] ?? 'is-ketamine-addictive',
            endpoint: `${testServers.endpoint}/v1/`,
          },
        });
        await told.until('cw-load');
        expect(shown(widget)).not.to.equal('');
        expect(transport.requests).to.have.length(0);
      });
    });

    describe('with a document of its own', () => {
      it('shows it, relative to the page, whatever it is asked for', async () => {
        const { widget, told, transport } = await placeSubject(subject, {
          routes: { '/own.json': documentOf('Own') },
          attributes: { [attribute]: '', src: 'own.json' },
        });
        await told.until('cw-load');
        expect(shown(widget)).to.equal('Own');
        expect(transport.requests.map(({ url }) => url)).to.deep.equal([
          new URL('own.json', document.baseURI).href,
        ]);
      });

      it('asks for the next one when its address changes', async () => {
        const { widget, told } = await placeSubject(subject, {
          routes: { '/own.json': documentOf('Own'), '/next.json': documentOf('Next') },
          attributes: { src: 'own.json' },
        });
        await told.until('cw-load');
        widget.setAttribute('src', 'next.json');
        await told.until('cw-load', 2);
        expect(shown(widget)).to.equal('Next');
      });

      it('fails as with any document when its address is none', async () => {
        const { widget, told } = await placeSubject(subject, { attributes: { src: 'https://[' } });
        expect((await told.until('cw-error')).code).to.equal('invalid');
        expect(widget.state).to.equal('error');
      });
    });

    describe('given its content', () => {
      const link = (widget: Widget): string | undefined =>
        (part<HTMLAnchorElement>(widget, 'link') ?? part(widget, 'attribution')?.querySelector('a'))?.href;

      it('shows a document and asks nobody', async () => {
        const { widget, told, transport } = await placeSubject(subject, { data: documentOf('Given') });
        await told.until('cw-load');
        expect([shown(widget), widget.state]).to.deep.equal(['Given', 'ready']);
        expect(transport.requests).to.have.length(0);
      });

      it('shows a bare model', async () => {
        const document = documentOf('Given') as { item?: unknown; items?: unknown };
        const { widget, told } = await placeSubject(subject, { data: document.item ?? document.items });
        await told.until('cw-load');
        expect(shown(widget)).to.equal('Given');
      });

      it('shows what a child script holds, and asks nobody', async () => {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = JSON.stringify(documentOf('Given'));
        const { widget, told, transport } = await placeSubject(subject, { children: [script] });
        await told.until('cw-load');
        expect(shown(widget)).to.equal('Given');
        expect(transport.requests).to.have.length(0);
      });

      it('shows it without any endpoint', async () => {
        const widget = make(tag, { data: documentOf('Given') });
        const told = listen(widget);
        await fixture(html`<div>${widget}</div>`);
        await told.until('cw-load');
        expect(shown(widget)).to.equal('Given');
      });

      it('takes its addresses relative to the page', async () => {
        const data = documentOf('Given', { url: 'articles/x' });
        const { widget, told } = await placeSubject(subject, { data });
        await told.until('cw-load');
        const expected = tag in inDemo ? undefined : new URL('articles/x', document.baseURI).href;
        expect(link(widget)).to.equal(expected);
      });

      it('shows the next content as soon as it is given', async () => {
        const { widget, told } = await placeSubject(subject, { data: documentOf('Given') });
        await told.until('cw-load');
        widget.data = documentOf('Given later');
        await rendered(widget);
        expect(shown(widget)).to.equal('Given later');
      });

      it('asks the endpoint once the given content is taken away', async () => {
        const { widget, told } = await placeSubject(subject, { data: documentOf('Given') });
        await told.until('cw-load');
        widget.data = undefined;
        await told.until('cw-load', 2);
        expect(shown(widget)).to.equal('First');
      });

      for (const [what, script] of Object.entries({
        none: '',
        half: '{"version":"1.0",',
        other: 'var a = 1;',
      })) {
        it(`says that JSON is no JSON (${what}), and shows the fallback`, async () => {
          const child = document.createElement('script');
          child.type = 'application/json';
          child.textContent = script;
          const fallback = fallbackLink();
          const { widget, told, transport } = await placeSubject(subject, { children: [child, fallback] });
          expect(why(await told.until('cw-error'))).to.include({ code: 'parse', retryable: false });
          expect(widget.state).to.equal('error');
          expect(fallback.checkVisibility()).to.equal(true);
          expect(transport.requests).to.have.length(0);
        });
      }

      it('names the path in content that breaks the contract', async () => {
        const { widget, told } = await placeSubject(subject, { data: subject.broken.document });
        const { path: at } = subject.broken;
        expect(why(await told.until('cw-error'))).to.include({ code: 'invalid', path: at });
        expect(widget.state).to.equal('error');
      });

      for (const data of [0, false, '', 'text', [], {}, [null], { version: '1.0', item: null }]) {
        it(`does not break at ${JSON.stringify(data)}`, async () => {
          const uncaught = await uncaughtDuring(async () => {
            const { widget, told } = await placeSubject(subject, { data });
            await Promise.race([told.until('cw-error'), told.until('cw-empty')]);
            expect(widget.state).to.be.oneOf(['error', 'empty']);
          });
          expect(uncaught).to.deep.equal([]);
        });
      }

      it('says that it was withdrawn, and shows no fallback', async () => {
        if (tag === 'related-posts') return;
        const fallback = fallbackLink();
        const { widget, told } = await placeSubject(subject, {
          data: { id: 'a', status: 'withdrawn' },
          children: [fallback],
        });
        expect((await told.until('cw-error')).code).to.equal('withdrawn');
        expect(widget.state).to.equal('withdrawn');
        expect(fallback.checkVisibility()).to.equal(false);
      });
    });

    describe('withdrawn', () => {
      it('shows nothing but that, without a button, and not the fallback either', async () => {
        const link = fallbackLink();
        const { widget, told } = await placeSubject(subject, {
          routes: subject.withdrawn('a'),
          children: [link],
        });
        expect(why(await told.until('cw-error'))).to.include({ code: 'withdrawn', retryable: false });
        expect(textOf(widget)).to.equal('The publisher has withdrawn this content.');
        expect(link.checkVisibility()).to.equal(false);
        expect(has(widget, 'retry')).to.equal(false);
      });

      it('is also what HTTP 410 says', async () => {
        const gone = { status: 410 };
        const { widget, told } = await placeSubject(subject, {
          routes: {
            [path('a')]: gone,
            '/v1/articles/a.json': gone,
            '/v1/articles.json': { version: '1.0', items: [] },
          },
        });
        expect(why(await told.until('cw-error'))).to.include({ code: 'withdrawn', status: 410 });
        expect(widget.state).to.equal('withdrawn');
      });
    });

    describe('its events', () => {
      it('reach a page through shadow roots', async () => {
        const { client } = testClient({ [path('a')]: documentOf('First') });
        const widget = make(tag, { attributes: { [attribute]: 'a' } });
        const told = listen(document.body);
        const provider = await fixture(
          html`<content-provider .client=${client}><div></div></content-provider>`,
        );
        provider.firstElementChild?.attachShadow({ mode: 'open' }).append(widget);
        const loaded = await told.until('cw-load');
        widget.setAttribute(attribute, 'b');
        for (const { bubbles, composed, cancelable } of [loaded, await told.until('cw-error')]) {
          expect([bubbles, composed, cancelable]).to.deep.equal([true, true, false]);
        }
      });

      it('come when what they tell can be seen', async () => {
        const { client, transport } = testClient({ [path('a')]: documentOf('First') });
        const widget = make(tag, { attributes: { [attribute]: 'a' } });
        const seen: string[] = [];
        widget.addEventListener('cw-load', () => seen.push(widget.state, shown(widget)));
        widget.addEventListener('cw-error', () => seen.push(widget.state, words(part(widget, 'message'))));
        const told = listen(widget);
        await fixture(html`<content-provider .client=${client}>${widget}</content-provider>`);
        await told.until('cw-load');
        expect(seen).to.deep.equal(['ready', 'First']);
        transport.routes[path('a')] = broken;
        await widget.reload();
        await told.until('cw-error');
        expect(seen[2]).to.equal('stale');
        expect(seen[3]).to.include('could not be refreshed');
      });
    });

    it('shows markup in a text as text', async () => {
      const markup = '<img src=x onerror="throw 1"><b>bold</b>&amp;';
      const { widget, told } = await placeSubject(subject, { data: documentOf(markup) });
      await told.until('cw-load');
      expect(shown(widget)).to.equal(markup);
      expect(part(widget, subject.part)?.querySelectorAll('img, b')).to.have.length(0);
    });

    it('shares a request with its like on the page', async () => {
      const { client, transport } = testClient({ [path('a')]: documentOf('First') });
      const attributes = { [attribute]: 'a', 'allow-repeats': '' };
      const widgets = [1, 2, 3].map(() => make(tag, { attributes }));
      const told = widgets.map((widget) => listen(widget));
      await fixture(html`<content-provider .client=${client}>${widgets}</content-provider>`);
      await Promise.all(told.map((each) => each.until('cw-load')));
      expect(widgets.map(shown)).to.deep.equal(['First', 'First', 'First']);
      expect(transport.requests).to.have.length(1);
    });

    it('does not take the request from its like when it is removed', async () => {
      const { client, transport } = testClient({ [path('a')]: documentOf('First') });
      transport.hold();
      const [leaving, staying] = [1, 2].map(() => make(tag, { attributes: { [attribute]: 'a' } })) as [
        Widget,
        Widget,
      ];
      const told = listen(staying);
      await fixture(html`<content-provider .client=${client}>${leaving}${staying}</content-provider>`);
      leaving.remove();
      await settled();
      transport.release();
      await told.until('cw-load');
      expect(shown(staying)).to.equal('First');
      expect(transport.requests).to.have.length(1);
    });

    it('has one frame in every state', async () => {
      const { widget, told } = await placeSubject(subject);
      await told.until('cw-load');
      expect(parts(widget, 'frame')).to.have.length(1);
    });
  });
}

// What pages do to widgets, and what is left of them afterwards. What ordinary pages do is in test/embed/. The files are
// those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { it, OTHER_SLUG, Page, SLUG, TITLE, until } from '../embed/support.js';
import { engine } from '../support/browser.js';
import { everything, notRun, numbers, told, watchRequests } from './support.js';

const card = `<article-card slug="${SLUG}"><a href="https://publisher.example/">Fallback</a></article-card>`;

describe('a widget that', () => {
  it('is removed while it loads gives up its request, and comes back when it does', async () => {
    const page = new Page();
    await page.opened();
    const sent = watchRequests(page);
    await page.endpoint.behave('hang');
    page.write(`${page.snippet()}<body>${card}`).end();
    await until(() => sent.length > 0, 'it is asked for');
    const widget = page.one('article-card');
    widget.remove();
    await until(() => sent.every(({ isOver }) => isOver), 'the request has ended');
    expect(sent.map(({ signal }) => signal?.aborted)).to.deep.equal([true]);
    expect(page.events).to.deep.equal([]);
    await page.endpoint.behave('');
    page.document.body.append(widget);
    await page.ready('article-card');
    expect(sent).to.have.length(2);
  });

  it('is moved a hundred times while it loads asks once', async () => {
    const page = new Page();
    await page.opened();
    const sent = watchRequests(page);
    await page.endpoint.behave('delay-500');
    page.write(`${page.snippet()}<body>${card}${'<div></div>'.repeat(10)}`).end();
    await until(() => sent.length > 0, 'it is asked for');
    const places = [...page.document.querySelectorAll('div')];
    for (let move = 0; move < 100; move += 1) {
      places[move % 10]?.append(page.one('article-card'));
      if (move % 10 === 0) await page.settle();
    }
    await page.ready('div > article-card');
    expect(sent).to.have.length(1);
    expect(page.events).to.deep.equal(['cw-load article-card']);
  });

  it('is adopted by another document shows the same there', async () => {
    const [page, other] = [new Page(), new Page()];
    page.write(`${page.snippet()}<body>${card}`).end();
    other.write(`${other.snippet()}<body><main></main>`).end();
    await page.ready('article-card');
    await other.defined('article-card');
    const widget = page.one('article-card');
    other.document.querySelector('main')?.append(widget);
    await until(() => other.text('article-card').includes(TITLE), 'it is shown there');
    page.document.body.append(widget);
    await until(() => page.text('article-card').includes(TITLE), 'it is shown here');
  });

  it('is adopted by a document that knows nothing of it leaves its fallback there', async () => {
    const [page, other] = [new Page(), new Page()];
    page.write(`${page.snippet()}<body>${card}`).end();
    other.write('<body><main></main>').end();
    await page.ready('article-card');
    await other.complete();
    const widget = page.one('article-card');
    other.document.querySelector('main')?.append(widget);
    await other.settle();
    expect(widget.state).to.be.oneOf(['idle', 'ready']);
    expect(other.text('article-card')).to.include(widget.state === 'idle' ? 'Fallback' : TITLE);
    page.document.body.append(widget);
    await page.ready('article-card');
  });

  it('is on a page that is printed shows its content on paper', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}<article-view slug="${SLUG}"></article-view>`).end();
    await page.ready('article-card, article-view');
    for (const type of ['beforeprint', 'afterprint']) page.window.dispatchEvent(new Event(type));
    await page.settle();
    await page.ready('article-card, article-view');
    expect(page.text('article-card')).to.include(TITLE);
  });

  it('failed while the page was offline is there after Retry when it is back', async () => {
    const page = new Page();
    await page.endpoint.behave('drop');
    page.write(`${page.snippet()}<body><article-card slug="${SLUG}"></article-card>`).end();
    page.window.dispatchEvent(new Event('offline'));
    await page.inState('error', 'article-card');
    await page.endpoint.behave('');
    page.window.dispatchEvent(new Event('online'));
    page.one('article-card').shadowRoot?.querySelector<HTMLElement>('[part~="retry"]')?.click();
    await page.ready('article-card');
  });

  it('is on a page that has a Promise of its own shows its content', async () => {
    const page = new Page();
    page.write('<script>globalThis.Promise = class extends Promise {};</script>');
    page.write(`${page.snippet()}<body>${card}<article-view slug="${SLUG}"></article-view>`).end();
    await page.ready('article-card, article-view');
    expect(page.text('article-card')).to.include(TITLE);
    expect(page.text('article-view')).to.include(TITLE);
  });

  it('gets 1,000 random changes of its attributes ends as one that had the last of them at once', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    const values: Record<string, readonly (string | null)[]> = {
      slug: [SLUG, OTHER_SLUG, 'no-such-article', '', null],
      layout: ['compact', 'horizontal', 'vertical', 'sideways', null],
      'heading-level': ['1', '3', '9', 'x', null],
      endpoint: [page.endpoint.url, `${page.endpoint.url}/`, 'https://:', null],
      lang: ['en', 'ar', 'xx', null],
    };
    const names = Object.keys(values);
    const next = numbers(7);
    const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(next() * list.length)] as Value;
    const [widget] = page.all('article-card');
    if (!widget) throw new Error('It is gone');
    const shown = (of: typeof widget): string =>
      `${of.state}: ${of.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? ''}`;
    for (let change = 1; change <= 1_000; change += 1) {
      const name = pick(names);
      const value = pick(values[name] ?? []);
      if (value === null) widget.removeAttribute(name);
      else widget.setAttribute(name, value);
      if (next() < 0.1) await page.settle();
      if (change % 50 !== 0) continue;
      const fresh = widget.cloneNode(true) as typeof widget;
      page.document.body.append(fresh);
      await until(
        () => ![widget.state, fresh.state].includes('loading') && shown(widget) === shown(fresh),
        `after ${String(change)} changes both are the same`,
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}: ${shown(widget)} | ${shown(fresh)} ${widget.outerHTML}`);
      });
      fresh.remove();
    }
  });

  it('has its code twice, in two versions, works once', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.ready('article-card');
    await page.serveCode({ version: ['9.9.9'] });
    page.insert({ src: `${page.code}/embed.js?other`, 'data-endpoint': page.endpoint.url });
    await until(async () => (await page.loaded()).length === 2, 'the other comes');
    await page.settle();
    page.document.body.insertAdjacentHTML('beforeend', card);
    await page.ready('article-card');
    expect(page.events).to.deep.equal(['cw-load article-card', 'cw-load article-card']);
    expect((await page.endpoint.documents()).length).to.equal(1);
  });
});

describe('of widgets that have come and gone', () => {
  const MOUNTS = everything ? 10_000 : 1_000;

  /** Counts what a page has open, from now on. */
  const account = ({ window }: Page) => {
    const open = { listeners: 0, timers: new Set<number>(), observers: 0 };
    const realm = window;
    for (const target of [realm.document, realm] as EventTarget[]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      const held = new Map<string, Set<unknown>>();
      const of = (type: string): Set<unknown> => {
        const found = held.get(type) ?? new Set();
        held.set(type, found);
        return found;
      };
      target.addEventListener = (...[type, listener, options]: Parameters<typeof add>) => {
        const once = typeof options === 'object' && options.once;
        if (!once && !of(type).has(listener)) open.listeners += 1;
        if (!once) of(type).add(listener);
        add(type, listener, options);
      };
      target.removeEventListener = (...[type, listener, options]: Parameters<typeof remove>) => {
        if (of(type).delete(listener)) open.listeners -= 1;
        remove(type, listener, options);
      };
    }
    const set = realm.setTimeout.bind(realm);
    const clear = realm.clearTimeout.bind(realm);
    realm.setTimeout = ((run: () => void, milliseconds?: number) => {
      const timer = set(() => {
        open.timers.delete(timer);
        run();
      }, milliseconds);
      open.timers.add(timer);
      return timer;
    }) as unknown as typeof set;
    realm.clearTimeout = (timer) => {
      open.timers.delete(timer as number);
      clear(timer);
    };
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
      type Watch = (this: object, ...given: unknown[]) => void;
      const { prototype } = realm[name] as unknown as { prototype: Record<'observe' | 'disconnect', Watch> };
      const { observe, disconnect } = prototype;
      const watching = new WeakSet();
      prototype.observe = function (...given) {
        if (!watching.has(this)) open.observers += 1;
        watching.add(this);
        observe.apply(this, given);
      };
      prototype.disconnect = function () {
        if (watching.delete(this)) open.observers -= 1;
        disconnect.call(this);
      };
    }
    return open;
  };

  const tags = [
    `<article-card slug="${SLUG}"></article-card>`,
    `<article-view slug="${SLUG}"></article-view>`,
    `<latest-posts></latest-posts>`,
    `<related-posts for="${SLUG}"></related-posts>`,
    `<signup-form></signup-form>`,
    `<addiction-comparison-table></addiction-comparison-table>`,
    `<faq-list faq="ketamine"></faq-list>`,
    `<content-provider endpoint="/other"><medical-disclaimer></medical-disclaimer></content-provider>`,
    `<crisis-resources></crisis-resources>`,
  ];

  const comeAndGo = async (page: Page, times: number): Promise<void> => {
    const holder = page.document.createElement('div');
    page.document.body.append(holder);
    for (let time = 0; time < times; time += 1) {
      holder.innerHTML = tags[time % tags.length] ?? '';
      // Some go before they have shown anything, some while, some after.
      if (time % 7 === 0) await new Promise((resolve) => setTimeout(resolve));
      if (time % 61 === 0) await page.settle();
    }
    holder.remove();
    await page.settle();
  };

  const opened = async () => {
    const page = new Page();
    await page.opened();
    const open = account(page);
    const sent = watchRequests(page);
    page.write(`${page.snippet()}<body>${tags.join('')}`).end();
    await page.ready('article-card, article-view, latest-posts, faq-list');
    await page.defined('crisis-resources');
    await page.settle();
    page.document.body.replaceChildren();
    // What is prepared once is there from here on.
    await comeAndGo(page, 200);
    return { page, open, sent };
  };

  it(`${String(MOUNTS)} leave no listener, observer, timer or request`, async function () {
    this.timeout(1_200_000);
    const { page, open, sent } = await opened();
    const counts = (): string =>
      [
        `${String(open.listeners)} listeners`,
        `${String(open.observers)} observers`,
        `${String(open.timers.size)} timers`,
        `${String(sent.filter(({ isOver }) => !isOver).length)} requests`,
      ].join(', ');
    await until(() => open.timers.size === 0, 'timers have run out', 30_000).catch(() => undefined);
    const before = counts();
    await comeAndGo(page, MOUNTS);
    await until(() => counts() === before, 'it is as before', 30_000).catch(() => undefined);
    const after = counts();
    await told(
      `of widgets that have come and gone ${String(MOUNTS)} leave no listener, observer, timer or request`,
      `as before: ${after}`,
    );
    expect(after).to.equal(before);
  });

  const memory = `${String(MOUNTS)} leave less than 1 MB`;
  if (engine === 'chromium') {
    it(memory, async function () {
      this.timeout(1_200_000);
      interface Use {
        readonly heap: number;
        readonly listeners: number;
        readonly nodes: number;
      }
      const use = async (): Promise<Use> => executeServerCommand('memory-use');
      const { page } = await opened();
      await comeAndGo(page, 1_000);
      // Once is not always enough: what one collection frees may be what held something else.
      const rest = async (): Promise<Use> => {
        let least = await use();
        for (let time = 0; time < 10; time += 1) {
          await new Promise((resolve) => setTimeout(resolve, 500));
          const now = await use();
          if (now.heap < least.heap) least = now;
        }
        return least;
      };
      const before = await rest();
      await comeAndGo(page, MOUNTS);
      const after = await rest();
      const grown = (after.heap - before.heap) / 1_000;
      await told(
        `of widgets that have come and gone ${memory}`,
        `${grown.toFixed(0)} KB, ${String(after.nodes - before.nodes)} nodes, ${String(after.listeners - before.listeners)} listeners more`,
      );
      expect(grown, 'KB').to.be.below(1_000);
      expect(after.listeners - before.listeners, 'listeners').to.be.below(20);
      expect(after.nodes - before.nodes, 'nodes').to.be.below(200);
    });
  } else notRun(memory, 'nothing tells a test how much memory is used after collection');
});

describe('a page that', () => {
  const visits: Record<string, string> = {
    'comes back out of the back/forward cache': 'shows what it showed, and goes on',
    'is frozen while it loads': 'shows its content once it goes on',
    'is hidden while it loads': 'shows its content',
  };
  for (const [what, then] of Object.entries(visits)) {
    const title = `${what} ${then}`;
    if (engine !== 'chromium') {
      notRun(title, 'the driver of this engine cannot bring a page there');
      continue;
    }
    it(title, async function () {
      this.timeout(60_000);
      const page = new Page();
      const came = await executeServerCommand<
        { got: string; state: string; text: string; faults: string[] },
        { what: string; html: string }
      >('visit', {
        what,
        // A page of its own, in a tab of its own.
        html: `<!doctype html><html lang="en"><title>A clinic</title>${page.snippet()}<body>${card}`,
      });
      page.close();
      await told(`a page that ${title}`, came.got);
      expect(came.faults).to.deep.equal([]);
      expect(came.state).to.equal('ready');
      expect(came.text).to.include(TITLE);
    });
  }
});

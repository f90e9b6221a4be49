import { expect } from '@open-wc/testing';
import '../../src/define/content-provider.js';
import '../../src/define/latest-posts.js';
import { fixtures, inTurn, testClient, type Routes } from '../../src/testing/index.js';
import {
  becomes,
  busy,
  fallbackLink,
  focused,
  has,
  keepWarnings,
  part,
  parts,
  pictured,
  place,
  rendered,
  settled,
  textOf,
  why,
  words,
  type Place,
  type Widget,
} from './helpers.js';

const LIST = '/v1/articles.json';
const { listOf } = fixtures;

const summary = (id: string | number, more: object = {}) => ({
  id: `a${id}`,
  slug: `a${id}`,
  title: `Article ${id}`,
  url: `https://publisher.example/a${id}`,
  ...more,
});

const summaries = (count: number, from = 1) => Array.from({ length: count }, (_, at) => summary(from + at));
const broken = { status: 500 };

/** Pages of a list: each names the next. The first is `articles.json`, the others `p2.json` and on. */
const pages = (...contents: readonly (readonly unknown[])[]): Routes =>
  Object.fromEntries(
    contents.map((items, at) => [
      at === 0 ? LIST : `/v1/p${at + 1}.json`,
      { version: '1.0', items, page: at + 1 < contents.length ? { next: `p${at + 2}.json` } : undefined },
    ]),
  );

const latest = async (
  attributes: Record<string, string> = {},
  routes: Routes = fixtures.routes(),
  more: Place = {},
) => {
  const { client, transport } = testClient(routes);
  const placed = await place('latest-posts', { client, attributes, ...more });
  const asked = (): string[] => transport.requests.map(({ path }) => path);
  const press = (): void => {
    part(placed.widget, 'more')?.focus();
    part(placed.widget, 'more')?.click();
  };
  return { ...placed, transport, asked, press };
};

/** As `latest`, once the articles are there. */
const shown = async (...options: Parameters<typeof latest>) => {
  const placed = await latest(...options);
  await placed.told.until('cw-load');
  return placed;
};

const titles = (widget: Widget): string[] => parts(widget, 'title').map(words);
const numbers = (widget: Widget): string =>
  titles(widget)
    .map((title) => title.replace('Article ', ''))
    .join(' ');
const status = (widget: Widget): string => words(part(widget, 'status'));

describe('<latest-posts>', () => {
  const warnings = keepWarnings();

  describe('shows', () => {
    it('the newest articles, in the order of the endpoint, with one request', async () => {
      const { widget, asked } = await shown({ limit: '3' });
      expect(titles(widget)).to.deep.equal([
        'Sleep and mood: which comes first?',
        'What happens at a first appointment',
        'A walk each day',
      ]);
      expect(asked()).to.deep.equal([LIST]);
    });

    it('the heading that the page wants, as text', async () => {
      const { widget } = await shown({ heading: '<b>On sleep</b>' });
      expect(words(part(widget, 'list-heading'))).to.equal('<b>On sleep</b>');
      widget.removeAttribute('heading');
      await rendered(widget);
      expect(words(part(widget, 'list-heading'))).to.equal('Latest articles');
    });

    it('six by default', async () => {
      const { widget } = await shown({}, { [LIST]: listOf(summaries(9)) });
      expect(numbers(widget)).to.equal('1 2 3 4 5 6');
    });

    it('the good items of a list, without the bad and the withdrawn', async () => {
      const items = [summary(1), { id: 'bad' }, null, { id: 'w', status: 'withdrawn' }, summary(2)];
      const { widget } = await shown({}, { [LIST]: listOf<unknown>(items) });
      expect(numbers(widget)).to.equal('1 2');
      expect(words(part(widget, 'end'))).to.equal('These are all 2 articles here.');
    });

    it('an article once that the list has twice', async () => {
      const { widget } = await shown({}, { [LIST]: listOf([summary(1), summary(2), summary(1)]) });
      expect(numbers(widget)).to.equal('1 2');
    });

    it('what is given, and asks for nothing, not even at a press', async () => {
      const data = { ...listOf(summaries(5)), page: { next: 'more.json' } };
      const { widget, told, asked, press } = await shown({ limit: '3' }, {}, { data });
      expect(numbers(widget)).to.equal('1 2 3');
      press();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3 4 5');
      // There may be more where this came from, so it does not say that these are all.
      expect([has(widget, 'more'), has(widget, 'end')]).to.deep.equal([false, false]);
      expect(asked()).to.deep.equal([]);
    });

    it('a document of its own, and its further pages', async () => {
      const routes = {
        '/own.json': { version: '1.0', items: summaries(2), page: { next: 'own-2.json' } },
        '/own-2.json': listOf(summaries(2, 3)),
      };
      const { client, transport } = testClient(routes);
      const { widget, told } = await place('latest-posts', {
        client,
        attributes: { src: 'own.json', limit: '2' },
      });
      await told.until('cw-load');
      part(widget, 'more')?.click();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3 4');
      expect(transport.requests.map(({ path }) => path)).to.deep.equal(['/own.json', '/own-2.json']);
    });
  });

  describe('in each state', () => {
    it('keeps room and its fallback while it loads', async () => {
      const { client, transport } = testClient({ [LIST]: listOf(pictured(summaries(6))) });
      transport.hold();
      const link = fallbackLink();
      const { widget, told } = await place('latest-posts', { client, children: [link] });
      expect([widget.state, busy(widget), link.checkVisibility()]).to.deep.equal(['loading', 'true', true]);
      const before = widget.getBoundingClientRect().height;
      transport.release();
      await told.until('cw-load');
      expect(link.checkVisibility()).to.equal(false);
      expect(widget.getBoundingClientRect().height).to.be.closeTo(before, 1);
    });

    it('takes the room of its articles before they are there', async () => {
      const { client, transport } = testClient({ [LIST]: listOf(pictured(summaries(6))) });
      transport.hold();
      const { widget, told } = await place('latest-posts', { client });
      const before = widget.getBoundingClientRect().height;
      transport.release();
      await told.until('cw-load');
      expect(widget.getBoundingClientRect().height).to.be.closeTo(before, 1);
    });

    it('is empty where the list is', async () => {
      const { widget, told } = await latest({}, { [LIST]: listOf([]) });
      await told.until('cw-empty');
      expect([widget.state, textOf(widget)]).to.deep.equal(['empty', 'There is nothing to show here yet.']);
    });

    it('shows its fallback when loading fails', async () => {
      const link = fallbackLink();
      const { widget, told } = await latest({}, {}, { children: [link] });
      expect(why(await told.until('cw-error'))).to.include({ code: 'not-found', status: 404 });
      expect([widget.state, link.checkVisibility()]).to.deep.equal(['error', true]);
    });

    it('shows its articles at a press of Retry', async () => {
      const { widget, told } = await latest(
        {},
        { [LIST]: inTurn(broken, broken, broken, listOf(summaries(2))) },
      );
      await told.until('cw-error');
      part(widget, 'retry')?.click();
      await told.until('cw-load');
      expect(numbers(widget)).to.equal('1 2');
    });

    it('keeps its articles when a reload fails, and says so', async () => {
      const { widget, told, transport } = await shown({}, { [LIST]: listOf(summaries(2)) });
      transport.routes[LIST] = { status: 500 };
      await widget.reload();
      await told.until('cw-error');
      expect([widget.state, numbers(widget)]).to.deep.equal(['stale', '1 2']);
      expect(words(part(widget, 'message'))).to.include('could not be refreshed');
    });

    it('says that the list was withdrawn, in place of everything', async () => {
      const link = fallbackLink();
      const { widget, told } = await latest({}, { [LIST]: fixtures.withdrawn }, { children: [link] });
      await told.until('cw-error');
      expect([widget.state, textOf(widget), link.checkVisibility()]).to.deep.equal([
        'withdrawn',
        'The publisher has withdrawn this content.',
        false,
      ]);
    });
  });

  describe('more', () => {
    it('shows as many again at each press, and asks for nothing while there are some', async () => {
      const { widget, told, asked, press } = await shown({ limit: '2' }, { [LIST]: listOf(summaries(5)) });
      press();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3 4');
      press();
      await told.until('cw-load', 3);
      expect(numbers(widget)).to.equal('1 2 3 4 5');
      expect(asked()).to.deep.equal([LIST]);
    });

    it('follows the list to its next page', async () => {
      const routes = pages(summaries(3), summaries(3, 4));
      const { widget, told, asked, press } = await shown({ limit: '3' }, routes);
      expect(asked()).to.deep.equal([LIST]);
      press();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3 4 5 6');
      expect(asked()).to.deep.equal([LIST, '/v1/p2.json']);
    });

    it('shows an article once that has slid to the next page meanwhile', async () => {
      const { widget, told, press } = await shown({ limit: '2' }, pages(summaries(2), summaries(2, 2)));
      press();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3');
    });

    it('gives the focus to the first article that is new', async () => {
      const { widget, told, press } = await shown({ limit: '2' }, pages(summaries(2), summaries(2, 3)));
      press();
      await told.until('cw-load', 2);
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Article 3');
      expect(focused(widget)).to.equal('link');
    });

    it('leaves the focus to a reader who has gone elsewhere meanwhile', async () => {
      const { widget, told, transport, press } = await shown(
        { limit: '2' },
        pages(summaries(2), summaries(2, 3)),
      );
      transport.hold();
      press();
      parts(widget, 'link')[0]?.focus();
      transport.release();
      await told.until('cw-load', 2);
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Article 1');
    });

    it('says how many came, in words that differ each time, where they are heard and not seen', async () => {
      const { widget, told, press } = await shown({ limit: '2' }, { [LIST]: listOf(summaries(5)) });
      const region = part(widget, 'status');
      expect([region?.role, words(region)]).to.deep.equal(['status', '']);
      press();
      await told.until('cw-load', 2);
      expect(status(widget)).to.equal('2 more articles, 4 in all.');
      press();
      await told.until('cw-load', 3);
      expect(status(widget)).to.equal('1 more article, 5 in all.');
      expect(part(widget, 'status') === region).to.equal(true);
      expect(region?.getBoundingClientRect().width).to.be.below(2);
    });

    it('says that these are all where there are no more', async () => {
      const { widget, told, press } = await shown({ limit: '2' }, pages(summaries(2), [summary(3)]));
      expect(has(widget, 'end')).to.equal(false);
      press();
      await told.until('cw-load', 2);
      expect(has(widget, 'more')).to.equal(false);
      expect(words(part(widget, 'end'))).to.equal('These are all 3 articles here.');
    });

    it('has no button from the start where all are shown', async () => {
      const { widget } = await shown({}, { [LIST]: listOf([summary(1)]) });
      expect(has(widget, 'more')).to.equal(false);
      expect(words(part(widget, 'end'))).to.equal('This is the only article here.');
    });

    it('gives the focus to the sentence in its place when the next page has nothing', async () => {
      const { widget, told, press } = await shown({ limit: '2' }, pages(summaries(2), []));
      press();
      await told.until('cw-load', 2);
      expect(words(part(widget, 'end'))).to.equal('These are all 2 articles here.');
      expect(focused(widget)).to.equal('end');
    });

    it('keeps its button and the focus while it loads, and asks once', async () => {
      const { widget, told, transport, asked, press } = await shown(
        { limit: '2' },
        pages(summaries(2), summaries(2, 3)),
      );
      transport.hold();
      press();
      await rendered(widget);
      const button = part(widget, 'more');
      expect([words(button), button?.ariaDisabled, focused(widget)]).to.deep.equal([
        'Loading…',
        'true',
        'more',
      ]);
      press();
      transport.release();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3 4');
      expect(asked()).to.deep.equal([LIST, '/v1/p2.json']);
    });

    it('keeps what is shown when the next page fails, tells why, and tries again at a press', async () => {
      const routes = pages(summaries(2), summaries(2, 3));
      const second = routes['/v1/p2.json'];
      routes['/v1/p2.json'] = inTurn({ status: 403 }, second);
      const { widget, told, press } = await shown({ limit: '2' }, routes);
      press();
      expect(why(await told.until('cw-error'))).to.include({ code: 'status', status: 403 });
      expect([widget.state, numbers(widget), status(widget)]).to.deep.equal([
        'ready',
        '1 2',
        'This could not be loaded.',
      ]);
      expect([words(part(widget, 'more')), focused(widget)]).to.deep.equal(['Try again', 'more']);
      press();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3 4');
      expect(words(part(widget, 'more'))).to.equal('');
    });

    it('shows what came before a page that failed, and goes on with that page', async () => {
      const routes = pages([summary(1)], [summary(2)], [summary(3)]);
      routes['/v1/p3.json'] = inTurn({ status: 403 }, routes['/v1/p3.json']);
      const { widget, told, press } = await shown({ limit: '3' }, routes);
      expect(numbers(widget)).to.equal('1 2');
      press();
      await told.until('cw-load', 2);
      expect(numbers(widget)).to.equal('1 2 3');
    });

    it('leaves alone a list that was replaced meanwhile', async () => {
      const routes = pages(summaries(2), summaries(2, 3));
      const { widget, told, transport, press } = await shown({ limit: '2' }, routes);
      transport.hold();
      press();
      widget.data = listOf([summary('given')]);
      await told.until('cw-load', 2);
      transport.release();
      await settled();
      expect(titles(widget)).to.deep.equal(['Article given']);
      expect(told.names).to.deep.equal(['cw-load', 'cw-load']);
    });

    it('stays on the page when the list is asked for again', async () => {
      const { widget, told, transport, press } = await shown(
        { limit: '2' },
        pages(summaries(2), summaries(3, 3)),
      );
      press();
      await told.until('cw-load', 2);
      transport.routes[LIST] = { version: '1.0', items: summaries(2, 0), page: { next: 'p2.json' } };
      await widget.reload();
      await told.until('cw-load', 3);
      expect(numbers(widget)).to.equal('0 1 3 4');
    });

    it('begins anew when something else is asked for', async () => {
      const { widget, told, press } = await shown({ limit: '2' }, { [LIST]: listOf(summaries(9)) });
      press();
      await told.until('cw-load', 2);
      widget.setAttribute('limit', '3');
      await told.until('cw-load', 3);
      expect(numbers(widget)).to.equal('1 2 3');
      expect(status(widget)).to.equal('');
    });
  });

  describe('filters', () => {
    const care = { id: 'care', name: 'Getting care' };
    const inCare = (id: number) => summary(id, { category: care });

    it('choose by category, tag and author, which all have to fit', async () => {
      const { widget, told } = await shown({ category: 'daily-life' });
      expect(titles(widget)).to.deep.equal(['Sleep and mood: which comes first?', 'A walk each day']);
      widget.setAttribute('author', 'alex-sample');
      await told.until('cw-load', 2);
      expect(titles(widget)).to.deep.equal(['A walk each day']);
      widget.setAttribute('category', '');
      widget.setAttribute('tag', 'visits');
      await told.until('cw-load', 3);
      expect(titles(widget)).to.deep.equal(['What happens at a first appointment']);
    });

    it('are not sent to the endpoint', async () => {
      const { transport } = await shown({ category: 'care', tag: 'visits', author: 'team' });
      expect(transport.requests.map(({ url }) => url)).to.deep.equal([`https://content.test${LIST}`]);
    });

    it('read on until there are as many as asked for', async () => {
      const routes = pages([summary(1), inCare(2)], [summary(3)], [inCare(4), inCare(5)], [inCare(6)]);
      const { widget, asked } = await shown({ category: 'care', limit: '2' }, routes);
      expect(numbers(widget)).to.equal('2 4');
      expect(asked()).to.deep.equal([LIST, '/v1/p2.json', '/v1/p3.json']);
    });

    it('read five pages at most, at first and at each press', async () => {
      const routes = pages(...Array.from({ length: 20 }, (_, at) => (at % 8 ? [summary(at)] : [inCare(at)])));
      const { widget, told, asked, press } = await shown({ category: 'care', limit: '2' }, routes);
      expect([numbers(widget), asked().length]).to.deep.equal(['0', 5]);
      press();
      await told.until('cw-load', 2);
      expect([numbers(widget), asked().length]).to.deep.equal(['0 8', 10]);
    });

    it('say that nothing was found so far, and keep the focus on the button', async () => {
      const routes = pages(...Array.from({ length: 20 }, (_, at) => [summary(at)]));
      const { widget, told, press } = await shown({ category: 'care' }, routes);
      const sentence = 'Nothing found so far. There may be something among older articles.';
      expect([widget.state, titles(widget).length, status(widget)]).to.deep.equal(['ready', 0, sentence]);
      press();
      await told.until('cw-load', 2);
      expect([status(widget), focused(widget)]).to.deep.equal([sentence, 'more']);
    });

    it('count only what fits at the end', async () => {
      const routes = { [LIST]: listOf([summary(1), inCare(2), inCare(3)]) };
      const { widget } = await shown({ category: 'care' }, routes);
      expect(words(part(widget, 'end'))).to.equal('These are all 2 articles here.');
    });

    it('that nothing fits leave it empty, and name themselves on the console once', async () => {
      for (let time = 0; time < 2; time += 1) {
        const { widget, told } = await latest({ category: 'Care', tag: 'x' });
        await told.until('cw-empty');
        expect(widget.state).to.equal('empty');
      }
      expect(warnings).to.deep.equal([
        'clinic-widgets: <latest-posts category="Care" tag="x"> fits none of 5 articles; filters are ids',
      ]);
    });

    it('choose among given articles', async () => {
      const { widget } = await shown({ tag: 'mood' }, {}, { data: fixtures.articles });
      expect(titles(widget)).to.deep.equal(['Sleep and mood: which comes first?', 'A walk each day']);
    });
  });

  describe('limit', () => {
    const odd = { '-1': 1, 0: 1, 10000: 24, three: 6, 2.4: 2, '': 6 };
    for (const [given, used] of Object.entries(odd)) {
      it(`of "${given}" shows ${used}, and says so once`, async () => {
        const routes = { [LIST]: listOf(summaries(40)) };
        for (let time = 0; time < 2; time += 1) {
          const { widget } = await shown({ limit: given, 'allow-repeats': '' }, routes);
          expect(titles(widget)).to.have.length(used);
        }
        expect(warnings).to.deep.equal([
          `clinic-widgets: <latest-posts limit="${given}"> is not a whole number from 1 to 24; ${used} is used.`,
        ]);
      });
    }

    for (const given of [undefined, null]) {
      it(`that a framework sets to ${String(given)} is the default, and nothing is said`, async () => {
        const { widget } = await shown({ limit: '2' }, { [LIST]: listOf(summaries(40)) });
        const loaded = new Promise((resolve) => {
          widget.addEventListener('cw-load', resolve, { once: true });
        });
        Object.assign(widget, { limit: given });
        await loaded;
        await rendered(widget);
        expect(titles(widget)).to.have.length(6);
        expect(warnings).to.deep.equal([]);
      });
    }
  });

  describe('layout', () => {
    it('is a grid of cards by default, and a list where asked', async () => {
      const { widget } = await shown();
      expect(part(widget, 'list')?.matches('.grid')).to.equal(true);
      widget.setAttribute('layout', 'list');
      await rendered(widget);
      expect(part(widget, 'list')?.matches('.list')).to.equal(true);
      expect(part(widget, 'card')?.matches('.horizontal')).to.equal(true);
    });

    it('counts as a grid when nobody knows it, and names those there are, once', async () => {
      const { widget } = await shown({ layout: 'circle' });
      await shown({ layout: 'circle' });
      expect(part(widget, 'list')?.matches('.grid')).to.equal(true);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('<latest-posts layout="circle"> is not one of grid, list');
    });
  });

  it('is a list with a name for assistive technology', async () => {
    const { widget } = await shown();
    const section = part(widget, 'list')?.closest('section');
    const label = widget.shadowRoot?.getElementById(section?.getAttribute('aria-labelledby') ?? '');
    expect(words(label)).to.equal('Latest articles');
    expect(part(widget, 'list')?.getAttribute('role')).to.equal('list');
  });

  it('fits its headings into the page’s outline', async () => {
    const { widget } = await shown({ 'heading-level': '3' });
    expect([part(widget, 'list-heading')?.localName, part(widget, 'title')?.localName]).to.deep.equal([
      'h3',
      'h4',
    ]);
  });

  it('speaks the language of the page', async () => {
    const { widget, provider, told, press } = await shown({ limit: '2' }, { [LIST]: listOf(summaries(5)) });
    provider.lang = 'es';
    await becomes(() => words(part(widget, 'list-heading')), 'Artículos más recientes');
    expect(words(part(widget, 'more'))).to.equal('Mostrar más artículos');
    press();
    await told.until('cw-load', 2);
    expect(status(widget)).to.equal('2 artículos más, 4 en total.');
  });

  it('tells which article was chosen, and stays when that is cancelled', async () => {
    const { widget, told } = await shown();
    widget.addEventListener('cw-select', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    parts(widget, 'link')[1]?.dispatchEvent(click);
    expect((await told.until('cw-select')).slug).to.equal('a-first-appointment');
    expect(click.defaultPrevented).to.equal(true);
  });
});

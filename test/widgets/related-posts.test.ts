import { expect } from '@open-wc/testing';
import '../../src/define/content-provider.js';
import '../../src/define/related-posts.js';
import { fixtures, testClient, type Routes } from '../../src/testing/index.js';
import { has, keepWarnings, part, parts, pictured, place, rendered, words, type Widget } from './helpers.js';

const { listOf } = fixtures;
const CHOICE = '/v1/articles/sleep-and-mood/related.json';

const summaries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `r${at}`,
    slug: `r${at}`,
    title: `Related ${at}`,
    url: `https://publisher.example/r${at}`,
  }));

const related = async (attributes: Record<string, string> = {}, routes: Routes = fixtures.routes()) => {
  const { client, transport } = testClient(routes);
  const placed = await place('related-posts', {
    client,
    attributes: { for: 'sleep-and-mood', ...attributes },
  });
  await placed.told.until('cw-load');
  return { ...placed, transport };
};

const many: Routes = { [CHOICE]: listOf(summaries(40)) };
const titles = (widget: Widget): string[] => parts(widget, 'title').map(words);

describe('<related-posts>', () => {
  const warnings = keepWarnings();

  describe('shows', () => {
    it('the choice of the endpoint where it has made one', async () => {
      const { widget, transport } = await related();
      expect(titles(widget)).to.deep.equal([
        'What happens at a first appointment',
        'A walk each day',
        'Questions for a clinic',
      ]);
      expect(transport.requests.map(({ path }) => path)).to.deep.equal([CHOICE]);
    });

    it('the choice of the article otherwise', async () => {
      const routes = Object.entries(fixtures.routes()).filter(([path]) => path !== CHOICE);
      const { widget } = await related({}, Object.fromEntries(routes));
      expect(titles(widget)).to.deep.equal(['A walk each day', 'What happens at a first appointment']);
    });

    it('what has most in common with the article where neither has made one', async () => {
      const { widget } = await related({ for: 'a-first-appointment' });
      expect(titles(widget)).to.deep.equal([
        'Questions for a clinic',
        'Sleep and mood: which comes first?',
        'A walk each day',
      ]);
    });

    it('the heading that the page wants, as text', async () => {
      const { widget } = await related({ heading: '<b>Read on</b>' });
      expect(words(part(widget, 'list-heading'))).to.equal('<b>Read on</b>');
      widget.removeAttribute('heading');
      await rendered(widget);
      expect(words(part(widget, 'list-heading'))).to.equal('Related articles');
    });

    for (const width of [800, 1400, 2400]) {
      it(`three articles in one whole row of ${String(width)} pixels`, async () => {
        const { widget } = await related({ limit: '3' }, many);
        widget.style.inlineSize = `${String(width)}px`;
        const cards = parts(widget, 'card').map((card) => card.getBoundingClientRect());
        expect(new Set(cards.map(({ top }) => top)).size).to.equal(1);
        const { right } = widget.getBoundingClientRect();
        expect(cards.at(-1)?.right).to.be.closeTo(right, 1);
      });
    }

    it('never the article itself', async () => {
      const itself = { id: 'i', slug: 'sleep-and-mood', title: 'Itself', url: 'https://publisher.example/i' };
      const list = listOf([itself, ...summaries(2), itself]);
      const { widget } = await related({}, { [CHOICE]: list });
      expect(titles(widget)).to.deep.equal(['Related 0', 'Related 1']);
      const attributes = { for: 'sleep-and-mood', 'allow-repeats': '' };
      const given = await place('related-posts', { data: list, attributes });
      await given.told.until('cw-load');
      expect(titles(given.widget)).to.deep.equal(['Related 0', 'Related 1']);
    });

    it('that there is nothing when there is only the article itself', async () => {
      const itself = { id: 'i', slug: 'a', title: 'Itself', url: 'https://publisher.example/i' };
      const { client } = testClient({ '/v1/articles/a/related.json': listOf([itself]) });
      const { widget, told } = await place('related-posts', { client, attributes: { for: 'a' } });
      await told.until('cw-empty');
      expect(widget.state).to.equal('empty');
    });

    it('the good items of a list, without the bad and the withdrawn', async () => {
      const [first, second] = summaries(2);
      const list = listOf<unknown>([first, { id: 'bad' }, null, { id: 'w', status: 'withdrawn' }, second]);
      const { widget } = await related({}, { [CHOICE]: list });
      expect(titles(widget)).to.deep.equal(['Related 0', 'Related 1']);
    });
  });

  describe('limit', () => {
    for (const [given, shown] of Object.entries({ 1: 1, 5: 5, 24: 24, ' 7 ': 7 })) {
      it(`of "${given}" shows as many`, async () => {
        const { widget } = await related({ limit: given }, many);
        expect(titles(widget)).to.have.length(shown);
        expect(warnings).to.deep.equal([]);
      });
    }

    const odd = { '-1': 1, 0: 1, 100: 24, 1e9: 24, 2.4: 2, three: 3, '3px': 3, Infinity: 24, NaN: 3 };
    for (const [given, shown] of Object.entries(odd)) {
      it(`of "${given}" shows ${shown}, and says so once`, async () => {
        const { widget } = await related({ limit: given }, many);
        expect(titles(widget)).to.have.length(shown);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(`limit="${given}"`);
        await related({ limit: given }, many);
        expect(warnings).to.have.length(1);
      });
    }

    it('is 3 by default, and again when it is taken away', async () => {
      const { widget, told } = await related({}, many);
      expect(titles(widget)).to.have.length(3);
      widget.setAttribute('limit', '5');
      await told.until('cw-load', 2);
      expect(titles(widget)).to.have.length(5);
      widget.removeAttribute('limit');
      await told.until('cw-load', 3);
      expect(titles(widget)).to.have.length(3);
    });

    it('counts for given content too', async () => {
      const data = listOf(summaries(9));
      const { widget, told } = await place('related-posts', { data, attributes: { limit: '2' } });
      await told.until('cw-load');
      expect(titles(widget)).to.deep.equal(['Related 0', 'Related 1']);
    });

    it('decides how much room is kept free while it loads', async () => {
      const { client, transport } = testClient({ [CHOICE]: listOf(pictured(summaries(9))) });
      transport.hold();
      const attributes = { for: 'sleep-and-mood', limit: '4' };
      const { widget, told } = await place('related-posts', { client, attributes });
      const before = widget.getBoundingClientRect().height;
      transport.release();
      await told.until('cw-load');
      expect(widget.getBoundingClientRect().height).to.be.closeTo(before, 1);
    });
  });

  describe('layout', () => {
    it('is a grid of cards by default, and a list where asked', async () => {
      const { widget } = await related();
      expect(part(widget, 'list')?.matches('.grid')).to.equal(true);
      widget.setAttribute('layout', 'list');
      await rendered(widget);
      expect(part(widget, 'list')?.matches('.list')).to.equal(true);
      expect(part(widget, 'card')?.matches('.horizontal')).to.equal(true);
    });

    it('counts as the first when nobody knows it, and says so once', async () => {
      const { widget } = await related({ layout: 'circle' });
      await related({ layout: 'circle' });
      expect(part(widget, 'list')?.matches('.grid')).to.equal(true);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('layout="circle"');
    });
  });

  it('is a list with a name for assistive technology', async () => {
    const { widget } = await related();
    const list = part(widget, 'list');
    expect([list?.localName, list?.getAttribute('role'), list?.children.length]).to.deep.equal([
      'ul',
      'list',
      3,
    ]);
    const section = list?.closest('section');
    const label =
      section?.getAttribute('aria-label') ??
      words(widget.shadowRoot?.getElementById(section?.getAttribute('aria-labelledby') ?? ''));
    expect(label).to.equal('Related articles');
  });

  describe('heading-level', () => {
    for (const [given, levels] of Object.entries({
      1: 'h1 h2',
      3: 'h3 h4',
      6: 'h6 h6',
      0: 'h2 h3',
      x: 'h2 h3',
    })) {
      it(`"${given}" makes heading and cards ${levels}`, async () => {
        const { widget } = await related({ 'heading-level': given });
        expect(`${part(widget, 'list-heading')?.localName} ${part(widget, 'title')?.localName}`).to.equal(
          levels,
        );
      });
    }
  });

  it('tells which article was chosen, and stays when that is cancelled', async () => {
    const { widget, told } = await related();
    widget.addEventListener('cw-select', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    parts(widget, 'link')[1]?.dispatchEvent(click);
    const { href, slug } = await told.until('cw-select');
    expect([href, slug]).to.deep.equal(['https://publisher.example/a-walk-each-day', 'a-walk-each-day']);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('fails when the article is unknown', async () => {
    const { client } = testClient({ '/v1/articles.json': fixtures.articles });
    const { told } = await place('related-posts', { client, attributes: { for: 'nowhere' } });
    expect((await told.until('cw-error')).code).to.equal('not-found');
  });

  it('shows markup in any text of its cards as text', async () => {
    const markup = '<img src=x onerror="throw 1"><b>bold</b>&amp;';
    const item = { ...summaries(1)[0], title: markup, excerpt: markup, category: { id: 'x', name: markup } };
    const { widget } = await related({}, { [CHOICE]: listOf([item]) });
    for (const name of ['title', 'excerpt', 'category']) expect(words(part(widget, name))).to.equal(markup);
    expect(part(widget, 'list')?.querySelectorAll('b, img')).to.have.length(0);
  });

  it('marks the language of each article', async () => {
    const items = summaries(2).map((item, at) => ({ ...item, locale: ['es', 'ar'][at] }));
    const { widget } = await related({}, { [CHOICE]: listOf(items) });
    expect(parts(widget, 'card').map(({ lang, dir }) => [lang, dir])).to.deep.equal([
      ['es', 'ltr'],
      ['ar', 'rtl'],
    ]);
  });

  it('shows no heading above nothing', async () => {
    const { widget, told } = await place('related-posts', { data: listOf([]) });
    await told.until('cw-empty');
    expect(has(widget, 'list-heading')).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fixtures, inTurn, testClient } from '../../src/testing/index.js';
import { hear } from '../support/hear.js';
import { becomes, keepWarnings, make, part, place, rendered, settled, words } from '../widgets/helpers.js';
import {
  asksForMore,
  form,
  ids,
  inTwoParts,
  questions,
  ready,
  search,
  send,
  show,
  summaries,
} from './scenes.js';

const FAILED = 'This could not be loaded. Try again';

describe('is told once to those who cannot see it:', () => {
  keepWarnings();

  for (const [tag, id] of Object.entries(ids)) {
    const attribute = {
      'related-posts': 'for',
      'faq-list': 'faq',
      'addiction-comparison-table': 'comparison',
    }[tag];
    const attributes = { [attribute ?? 'slug']: id };

    it(`<${tag}> says nothing of content that loads as it should`, async () => {
      const { client, transport } = testClient(fixtures.routes());
      transport.hold();
      const { widget, told } = await place(tag, { client, attributes });
      const said = hear(widget);
      transport.release();
      await told.until('cw-load');
      // Comparisons inside an article come later.
      await settled();
      await rendered(widget);
      expect(said).to.deep.equal([]);
    });

    it(`<${tag}> says that it failed, and says it no second time when it fails again the same way`, async () => {
      const { client, transport } = testClient(fixtures.routes());
      transport.offline = true;
      transport.hold();
      const { widget, told } = await place(tag, { client, attributes });
      const said = hear(widget);
      transport.release();
      await told.until('cw-error');
      expect(said).to.deep.equal([FAILED]);
      transport.hold();
      part(widget, 'retry')?.focus();
      part(widget, 'retry')?.click();
      await rendered(widget);
      expect(words(part(widget, 'retry'))).to.equal('Trying again…');
      transport.release();
      await told.until('cw-error', 2);
      expect(said).to.deep.equal([FAILED]);
    });

    it(`<${tag}> gives the focus to what came, in place of words`, async () => {
      const { client, transport } = testClient(fixtures.routes());
      transport.offline = true;
      const { widget, told } = await place(tag, { client, attributes });
      await told.until('cw-error');
      const said = hear(widget);
      transport.offline = false;
      part(widget, 'retry')?.focus();
      await sendKeys({ press: 'Enter' });
      await told.until('cw-load');
      await becomes(() => widget.shadowRoot?.activeElement === part(widget, 'frame'), true);
      expect(said).to.deep.equal([]);
    });

    it(`<${tag}> says that what it shows is old`, async () => {
      const { widget, told, transport } = await ready(tag, { attributes });
      const said = hear(widget);
      transport.offline = true;
      await widget.reload();
      await told.until('cw-error');
      expect(said).to.deep.equal([
        'This could not be refreshed. It was loaded less than 1 min ago. Try again',
      ]);
    });
  }

  it('a page of many widgets is silent while it loads', async () => {
    const { client, transport } = testClient(fixtures.routes());
    transport.hold();
    const cards = Array.from({ length: 8 }, () =>
      make('article-card', { attributes: { slug: 'sleep-and-mood' } }),
    );
    const { provider } = await place('article-card', { client });
    provider.append(...cards);
    await Promise.all(cards.map(rendered));
    const said = hear(...cards);
    transport.release();
    await becomes(() => cards.every(({ state }) => state === 'ready'), true);
    expect(said).to.deep.equal([]);
  });

  it('how many articles a press has brought', async () => {
    const routes = inTwoParts(fixtures.listOf(summaries(5).slice(3)));
    const { widget, told } = await ready('latest-posts', { routes, attributes: { limit: '3' } });
    const said = hear(widget);
    part(widget, 'more')?.click();
    await told.until('cw-load', 2);
    await settled();
    expect(said).to.deep.equal(['2 more articles, 5 in all.']);
  });

  it('that a press for more articles has failed, each time', async () => {
    const routes = inTwoParts(inTurn({ status: 404 }, { status: 404 }));
    const { widget, told } = await ready('latest-posts', { routes, attributes: { limit: '3' } });
    const said = hear(widget);
    for (const press of [1, 2]) {
      part(widget, 'more')?.click();
      await told.until('cw-error', press);
    }
    expect(said).to.deep.equal(['This could not be loaded.', 'This could not be loaded.']);
  });

  it('how many questions were found', async () => {
    const { widget, told } = await place('faq-list', { data: questions(12) });
    await told.until('cw-load');
    const said = hear(widget);
    await search(widget, 'answer 3');
    await search(widget, 'answer 3');
    await search(widget, 'tea');
    await search(widget, '');
    expect(said).to.deep.equal(['1 of 12 questions', 'No question or answer here contains “tea”.']);
  });

  it('that a table was saved', async () => {
    const { widget, told } = await place('addiction-comparison-table', {
      data: fixtures.comparison,
      attributes: { tools: 'csv' },
    });
    await told.until('cw-load');
    const said = hear(widget);
    widget.addEventListener('click', (event) => {
      // The file itself is no matter of this test.
      if (event.composedPath()[0] instanceof HTMLAnchorElement) event.preventDefault();
    });
    part(widget, 'tool')?.click();
    await becomes(() => words(part(widget, 'said')) !== '', true);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('two-diaries.csv');
  });

  it('that a form could not be sent', async () => {
    const { widget, told } = await form({ status: 400 });
    const said = hear(widget);
    send(widget);
    await told.until('cw-failure');
    await settled();
    expect(said).to.have.length(1);
  });

  it('that a form was taken, by the focus that goes to the sentence', async () => {
    const { widget, told } = await form({ status: 201, body: { status: 'subscribed' } });
    const said = hear(widget);
    send(widget);
    await told.until('cw-success');
    await becomes(() => widget.shadowRoot?.activeElement === part(widget, 'frame'), true);
    expect(said).to.deep.equal([]);
  });

  it('what is wrong with a field, by the focus that goes there and its description', async () => {
    const { widget } = await form({ status: 400 }, [asksForMore()]);
    const said = hear(widget);
    part(widget, 'submit')?.click();
    await becomes(() => widget.shadowRoot?.activeElement?.getAttribute('name'), 'email');
    const field = widget.shadowRoot?.activeElement;
    const description = widget.shadowRoot?.getElementById(field?.getAttribute('aria-describedby') ?? '');
    expect([field?.getAttribute('aria-invalid'), words(description) !== '']).to.deep.equal(['true', true]);
    expect(said).to.deep.equal([]);
  });

  it('that content was withdrawn', async () => {
    const { widget, told, transport } = await show('article-card', {
      routes: fixtures.routes(),
      attributes: { slug: 'withdrawn' },
      held: true,
    });
    const said = hear(widget);
    transport.release();
    await told.until('cw-error');
    expect(said).to.deep.equal(['The publisher has withdrawn this content.']);
  });
});

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fixtures, testClient } from '../../src/testing/index.js';
import { becomes, focused, keepWarnings, part, parts, place, rendered, words } from '../widgets/helpers.js';
import { asksForMore, form, given, inTwoParts, questions, ready, search, summaries, wide } from './scenes.js';

const press = (key: string): Promise<void> => sendKeys({ press: key });

describe('by keyboard alone', () => {
  keepWarnings();

  for (const [named, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`a failed widget is asked again: ${named}`, async () => {
      const { client, transport } = testClient(fixtures.routes());
      transport.offline = true;
      const { widget, told } = await place('article-card', {
        client,
        attributes: { slug: 'sleep-and-mood' },
      });
      await told.until('cw-error');
      transport.offline = false;
      part(widget, 'retry')?.focus();
      await press(key);
      await told.until('cw-load');
      expect(widget.state).to.equal('ready');
    });

    it(`more articles come, and the focus goes to the first of them: ${named}`, async () => {
      const routes = inTwoParts(fixtures.listOf(summaries(5).slice(3)));
      const { widget, told } = await ready('latest-posts', { routes, attributes: { limit: '3' } });
      part(widget, 'more')?.focus();
      await press(key);
      await told.until('cw-load', 2);
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Article 3');
    });

    it(`a question unfolds and folds: ${named}`, async () => {
      const widget = await given('faq-list', fixtures.faq);
      const [details] = widget.shadowRoot?.querySelectorAll('details') ?? [];
      details?.querySelector('summary')?.focus();
      await press(key);
      expect(details?.open).to.equal(true);
      await press(key);
      expect(details?.open).to.equal(false);
    });

    it(`all answers unfold: ${named}`, async () => {
      const widget = await given('faq-list', fixtures.faq);
      part(widget, 'open-all')?.focus();
      await press(key);
      const open = [...(widget.shadowRoot?.querySelectorAll('details') ?? [])].map((details) => details.open);
      expect(open).to.deep.equal([true, true, true]);
    });

    it(`a table becomes a chart: ${named}`, async () => {
      const widget = await given('addiction-comparison-table', fixtures.levels);
      parts(widget, 'tool')[1]?.focus();
      await press(key);
      await rendered(widget);
      expect(words(part(widget, 'pressed'))).to.equal('Chart');
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Chart');
    });

    it(`a row of cards goes on by its button, which keeps the focus: ${named}`, async () => {
      const widget = await given('related-posts', fixtures.listOf(summaries(8)), {
        layout: 'carousel',
        limit: '8',
      });
      part(widget, 'next')?.focus();
      await press(key);
      await becomes(() => (part(widget, 'list')?.scrollLeft ?? 0) > 100, true);
      expect(focused(widget)).to.include('next');
    });
  }

  it('a row of cards goes on by an arrow', async () => {
    const widget = await given('related-posts', fixtures.listOf(summaries(8)), {
      layout: 'carousel',
      limit: '8',
    });
    part(widget, 'link')?.focus();
    await press('ArrowRight');
    await becomes(() => (part(widget, 'list')?.scrollLeft ?? 0) > 100, true);
  });

  it('a table that is wider than its place scrolls', async () => {
    const widget = await given('addiction-comparison-table', wide(14));
    const region = part(widget, 'scroll') as HTMLElement;
    await becomes(() => region.tabIndex, 0);
    region.focus();
    await press('ArrowRight');
    await becomes(() => region.scrollLeft > 0, true);
  });

  it('a table that fits is no stop', async () => {
    const widget = await given('addiction-comparison-table', fixtures.comparison);
    expect(part(widget, 'scroll')?.tabIndex).to.equal(-1);
  });

  it('a card is followed', async () => {
    const { widget } = await ready('article-card', { attributes: { slug: 'sleep-and-mood' } });
    const followed: string[] = [];
    widget.addEventListener('cw-select', (event) => {
      event.preventDefault();
      followed.push(event.slug);
    });
    part(widget, 'link')?.focus();
    await press('Enter');
    expect(followed).to.deep.equal(['sleep-and-mood']);
  });

  it('a table of contents leads to its section, with the focus', async () => {
    const { widget } = await ready('article-view', { attributes: { slug: 'sleep-and-mood' } });
    widget.shadowRoot?.querySelector<HTMLElement>('.toc li:last-child a')?.focus();
    await press('Enter');
    expect(widget.shadowRoot?.activeElement?.id).to.equal('content-whom-to-ask');
  });

  it('a citation leads to its source, and the source back', async () => {
    const { widget } = await ready('article-view', { attributes: { slug: 'sleep-and-mood' } });
    const citation = widget.shadowRoot?.querySelector<HTMLElement>('a[href="#citation-survey"]');
    citation?.focus();
    await press('Enter');
    expect(widget.shadowRoot?.activeElement?.id).to.equal('content-citation-survey');
    part(widget, 'citation-back')?.focus();
    await press('Enter');
    expect(widget.shadowRoot?.activeElement === citation).to.equal(true);
  });

  it('a search finds, and Escape ends it', async () => {
    const widget = await given('faq-list', questions(12));
    part(widget, 'input')?.focus();
    await sendKeys({ type: 'answer 3' });
    await becomes(() => parts(widget, 'item').filter((item) => !item.hidden).length, 1);
    await press('Escape');
    await becomes(() => parts(widget, 'item').filter((item) => !item.hidden).length, 12);
    expect(focused(widget)).to.equal('input');
  });

  it('a search that finds nothing is ended by its button, and the focus goes back', async () => {
    const widget = await given('faq-list', questions(12));
    await search(widget, 'tea');
    part(widget, 'show-all')?.focus();
    await press('Enter');
    await becomes(() => focused(widget), 'input');
  });

  it('a form is sent from a field', async () => {
    const { widget, told } = await form({ status: 201, body: { status: 'subscribed' } });
    part(widget, 'input')?.focus();
    await sendKeys({ type: 'name@example.com' });
    part(widget, 'consent')?.querySelector('input')?.focus();
    await press(' ');
    part(widget, 'input')?.focus();
    await press('Enter');
    await told.until('cw-success');
    expect(told.names).to.deep.equal(['cw-submit', 'cw-success']);
  });

  it('a form takes the focus to the first field that is wrong', async () => {
    const { widget } = await form({ status: 400 }, [asksForMore()]);
    part(widget, 'submit')?.focus();
    await press('Enter');
    await becomes(() => widget.shadowRoot?.activeElement?.getAttribute('name'), 'email');
    await sendKeys({ type: 'name@example.com' });
    await press('Enter');
    await becomes(() => widget.shadowRoot?.activeElement?.getAttribute('name'), 'phone');
  });
});

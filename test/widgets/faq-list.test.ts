import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/content-provider.js';
import '../../src/define/faq-list.js';
import { fixtures, testClient, type Routes } from '../../src/testing/index.js';
import {
  becomes,
  focused,
  has,
  keepWarnings,
  listen,
  make,
  part,
  parts,
  place,
  rendered,
  words,
  type Widget,
} from './helpers.js';

const { documentOf } = fixtures;

const open = async (attributes: Record<string, string> = {}, routes: Routes = fixtures.routes()) => {
  const { client, transport } = testClient(routes);
  const placed = await place('faq-list', { client, attributes: { faq: 'diaries', ...attributes } });
  await placed.told.until('cw-load');
  return { ...placed, transport };
};

const openFaq = (faq: object, attributes: Record<string, string> = {}) =>
  open(
    { faq: 'x', ...attributes },
    { '/v1/faqs/x.json': documentOf({ id: 'x', title: 'Title', items: [], ...faq }) },
  );

/** As many questions as are wanted; the third of them is about coffee, in its answer. */
const many = (count: number, more: object = {}) => ({
  items: Array.from({ length: count }, (_, at) => ({
    id: `q${at}`,
    question: `Question ${at}?`,
    answer: at === 2 ? '<p>A <em>café</em> au&nbsp;lait &amp; more.</p>' : `<p>Answer ${at}.</p>`,
  })),
  ...more,
});

const details = (widget: Widget): HTMLDetailsElement[] => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLDetailsElement>('[part="item"] > details') ?? []),
];
const opened = (widget: Widget): string[] =>
  details(widget)
    .filter((one) => one.open)
    .map((one) => one.querySelector('summary')?.id.replace('content-', '') ?? '');
const visible = (widget: Widget): string[] =>
  parts(widget, 'item')
    .filter((item) => item.checkVisibility())
    .map((item) => words(item.querySelector('[part~="question"]')));

const type = async (widget: Widget, text: string): Promise<void> => {
  const input = part<HTMLInputElement>(widget, 'input');
  if (input) input.value = text;
  input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await rendered(widget);
};

describe('<faq-list>', () => {
  const warnings = keepWarnings();

  describe('shows', () => {
    it('questions that unfold, closed, in their order and below their title', async () => {
      const { widget } = await open();
      expect(words(part(widget, 'title'))).to.equal('Questions about diaries');
      expect(parts(widget, 'question').map((one) => `${one.localName} ${words(one)}`)).to.deep.equal([
        'h3 Does it have to be paper?',
        'h3 For how long?',
        'h3 Who reads it?',
      ]);
      expect(opened(widget)).to.deep.equal([]);
      part(widget, 'summary')?.click();
      expect(opened(widget)).to.deep.equal(['paper']);
      expect(part(widget, 'answer')?.querySelector('em')?.checkVisibility()).to.equal(true);
    });

    it('questions in place of a title where they have none', async () => {
      const { widget } = await openFaq({ ...many(1), title: null }, { 'heading-level': '4' });
      expect(has(widget, 'title')).to.equal(false);
      expect(part(widget, 'question')?.localName).to.equal('h4');
    });

    it('answers made safe, with links that are relative to their document', async () => {
      const items = [
        {
          id: 'a',
          question: 'Safe?',
          answer:
            '<script>throw 1</script><img src="x" onerror="throw 1"><a href="b">b</a><iframe src="https://video.example/1" title="A film"></iframe>',
        },
      ];
      const { widget } = await openFaq({ items });
      const answer = part(widget, 'answer');
      expect(answer?.querySelectorAll('script, iframe, [onerror]')).to.have.length(0);
      expect(
        [...(answer?.querySelectorAll('a') ?? [])].map((link) => `${words(link)} ${link.href}`),
      ).to.deep.equal(['b https://content.test/v1/faqs/b', 'Open “A film” https://video.example/1']);
    });

    it('a wide table of an answer in a region that the keyboard reaches', async () => {
      const wide = '<table><tr><td>wide</td></tr></table>'.replace('wide', 'x'.repeat(400));
      const { widget } = await openFaq({ items: [{ id: 'a', question: 'Wide?', answer: wide }] });
      widget.style.inlineSize = '20em';
      part(widget, 'summary')?.click();
      await becomes(() => widget.shadowRoot?.querySelector<HTMLElement>('.scroll')?.tabIndex, 0);
      await expect(widget).to.be.accessible();
    });

    it('markup in a question as text', async () => {
      const markup = '<b>bold</b>&amp;';
      const { widget } = await openFaq({ items: [{ id: 'a', question: markup, answer: 'Yes' }] });
      expect(words(part(widget, 'question'))).to.equal(markup);
    });

    it('sources, and leads to them', async () => {
      const { widget } = await open();
      const second = details(widget)[1];
      if (second) second.open = true;
      second?.querySelector<HTMLAnchorElement>('a')?.click();
      expect(focused(widget)).to.equal('content-citation-diaries');
      expect(words(part(widget, 'sources'))).to.equal('Two diaries, compared (fictitious), 2019 ↑');
    });

    it('the way back from a source to the answer that cites it, and opens that', async () => {
      const { widget } = await open();
      await becomes(() => has(widget, 'citation-back'), true);
      part(widget, 'citation-back')?.click();
      expect(opened(widget)).to.deep.equal(['how-long']);
      expect(words(widget.shadowRoot?.activeElement)).to.equal('[1]');
    });

    it('the language and direction of its own', async () => {
      const { widget } = await openFaq({ ...many(2), locale: 'ar' });
      const shown = part(widget, 'list')?.parentElement;
      expect([shown?.lang, shown?.dir]).to.deep.equal(['ar', 'rtl']);
      expect([part(widget, 'tools')?.lang, part(widget, 'tools')?.dir]).to.deep.equal(['en', 'ltr']);
    });

    it('its own words in the language of the page', async () => {
      const { client } = testClient({ '/v1/faqs/x.json': documentOf({ id: 'x', ...many(2) }) });
      const widget = make('faq-list', { attributes: { faq: 'x' } });
      await fixture(html`<content-provider lang="es" .client=${client}>${widget}</content-provider>`);
      await becomes(() => words(part(widget, 'open-all')), 'Abrir todas las respuestas');
    });
  });

  describe('a question without an answer', () => {
    it('stays, says so, and has nothing to unfold', async () => {
      const items = [
        { id: 'a', question: 'Answered?', answer: 'Yes' },
        { id: 'b', question: 'How addictive is it?', answer: '' },
      ];
      const { widget } = await openFaq({ items });
      expect(details(widget)).to.have.length(1);
      expect(words(parts(widget, 'item')[1])).to.equal(
        'How addictive is it? The publisher has not answered this question yet.',
      );
      expect(warnings.join()).to.include(
        'no answer in item.items.1.answer of https://content.test/v1/faqs/x.json',
      );
    });

    it('is not counted for the buttons', async () => {
      const items = [
        { id: 'a', question: 'One?', answer: 'Yes' },
        { id: 'b', question: 'Two?' },
      ];
      const { widget } = await openFaq({ items });
      expect(has(widget, 'open-all')).to.equal(false);
    });
  });

  describe('all at once', () => {
    it('opens and closes', async () => {
      const { widget } = await open();
      part(widget, 'open-all')?.click();
      expect(opened(widget)).to.deep.equal(['paper', 'how-long', 'who-reads']);
      part(widget, 'close-all')?.click();
      expect(opened(widget)).to.deep.equal([]);
    });

    it('is not offered for one', async () => {
      const { widget } = await openFaq(many(1));
      expect(has(widget, 'tools')).to.equal(false);
    });

    it('leaves alone what the search has put aside', async () => {
      const { widget } = await openFaq(many(9));
      await type(widget, 'cafe');
      part(widget, 'open-all')?.click();
      expect(opened(widget)).to.deep.equal(['q2']);
    });
  });

  describe('search', () => {
    it('is there from nine questions on', async () => {
      expect(has((await openFaq(many(8))).widget, 'search')).to.equal(false);
      expect(has((await openFaq(many(9))).widget, 'search')).to.equal(true);
    });

    it('keeps what has every word, in question or answer, without accents and capitals', async () => {
      const { widget } = await openFaq(many(12));
      await type(widget, ' LAIT  cafe & ');
      expect(visible(widget)).to.deep.equal(['Question 2?']);
      await type(widget, 'question 1');
      expect(visible(widget)).to.deep.equal(['Question 1?', 'Question 10?', 'Question 11?']);
    });

    it('does not look into markup', async () => {
      const { widget } = await openFaq(many(12));
      await type(widget, 'em');
      expect(visible(widget)).to.deep.equal([]);
    });

    it('tells how many it found, in one place that is there before', async () => {
      const { widget } = await openFaq(many(12));
      const status = part(widget, 'count');
      expect([status?.role, words(status)]).to.deep.equal(['status', '']);
      await type(widget, 'cafe');
      expect(words(status)).to.equal('1 of 12 questions');
      expect(widget.shadowRoot?.querySelectorAll('[role="status"], [aria-live]')).to.have.length(1);
      expect(part(widget, 'count') === status).to.equal(true);
    });

    it('says that it found nothing, and ends at a press, with the focus where one types', async () => {
      const { widget } = await openFaq(many(12));
      await type(widget, '<b>zebra</b> ');
      expect(words(part(widget, 'count'))).to.equal('No question or answer here contains “<b>zebra</b>”.');
      expect(has(widget, 'open-all')).to.equal(false);
      part(widget, 'show-all')?.focus();
      part(widget, 'show-all')?.click();
      await rendered(widget);
      expect(visible(widget)).to.have.length(12);
      expect(focused(widget)).to.equal('input');
      expect(part<HTMLInputElement>(widget, 'input')?.value).to.equal('');
      expect(words(part(widget, 'count'))).to.equal('');
    });

    it('ends at Escape, which the page then does not get, and gets the next time', async () => {
      const { widget } = await openFaq(many(12));
      const keys: boolean[] = [];
      const note = (event: KeyboardEvent): void => {
        keys.push(event.defaultPrevented);
      };
      document.addEventListener('keydown', note);
      try {
        await type(widget, 'cafe');
        part(widget, 'input')?.focus();
        await sendKeys({ press: 'Escape' });
        await rendered(widget);
        expect(visible(widget)).to.have.length(12);
        expect(part<HTMLInputElement>(widget, 'input')?.value).to.equal('');
        expect(keys).to.deep.equal([]);
        await sendKeys({ press: 'Escape' });
        expect(keys).to.deep.equal([false]);
      } finally {
        document.removeEventListener('keydown', note);
      }
    });

    it('goes on in what a reload brings', async () => {
      const { widget, transport, told } = await openFaq(many(12));
      await type(widget, 'cafe');
      const [, , third] = many(3).items;
      transport.routes['/v1/faqs/x.json'] = documentOf({
        id: 'x',
        items: [{ ...third, id: 'new', question: 'New?' }, ...many(12).items],
      });
      await widget.reload();
      await told.until('cw-load', 2);
      await becomes(() => visible(widget).join(), 'New?,Question 2?');
      expect(words(part(widget, 'count'))).to.equal('2 of 13 questions');
    });

    it('ends where other questions are asked for', async () => {
      const { widget, transport, told } = await openFaq(many(12));
      transport.routes['/v1/faqs/y.json'] = documentOf({ id: 'y', ...many(10) });
      await type(widget, 'cafe');
      widget.setAttribute('faq', 'y');
      await told.until('cw-load', 2);
      expect(visible(widget)).to.have.length(10);
      expect(part<HTMLInputElement>(widget, 'input')?.value).to.equal('');
    });
  });

  describe('what is open', () => {
    it('stays open when a reload brings it again, and only that', async () => {
      const { widget, transport, told } = await openFaq(many(3));
      details(widget)[1]?.querySelector('summary')?.click();
      transport.routes['/v1/faqs/x.json'] = documentOf({ id: 'x', ...many(3, { title: 'Anew' }) });
      await widget.reload();
      await told.until('cw-load', 2);
      expect(opened(widget)).to.deep.equal(['q1']);
      transport.routes['/v1/faqs/x.json'] = documentOf({
        id: 'x',
        items: many(3).items.reverse().slice(0, 2),
      });
      await widget.reload();
      await told.until('cw-load', 3);
      expect(opened(widget).filter((id) => id !== 'q1')).to.deep.equal([]);
    });

    it('can be found by the browser while it is closed: native details, nothing hidden otherwise', async () => {
      const { widget } = await open();
      for (const one of details(widget)) {
        expect(one.open).to.equal(false);
        expect(one.querySelector('[hidden], [aria-hidden], [inert]')).to.equal(null);
        expect(words(one.querySelector('[part="answer"]'))).not.to.equal('');
        expect(getComputedStyle(one.querySelector('[part="answer"]') as Element).display).not.to.equal(
          'none',
        );
      }
    });
  });

  describe('the address of the page', () => {
    const before = location.href;
    afterEach(() => {
      history.replaceState(null, '', before);
    });

    const goTo = async (hash: string): Promise<void> => {
      const changed = new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });
      location.hash = hash;
      await changed;
    };

    it('opens the question that it names, and leads there', async () => {
      await goTo('#how-long');
      const { widget } = await open();
      expect(opened(widget)).to.deep.equal(['how-long']);
      expect(focused(widget)).to.equal('summary');
      expect(location.hash).to.equal('#how-long');
    });

    it('opens it when the address changes', async () => {
      const { widget } = await open();
      await goTo('#who-reads');
      await becomes(() => opened(widget).join(), 'who-reads');
      await goTo('#paper');
      await becomes(() => opened(widget).join(), 'paper,who-reads');
    });

    it('takes names as addresses have them', async () => {
      await goTo('#%C2%BFpor-qu%C3%A9%3F');
      const { widget } = await openFaq({ items: [{ id: '¿por-qué?', question: '¿Por qué?', answer: 'Sí' }] });
      expect(opened(widget)).to.deep.equal(['¿por-qué?']);
    });

    for (const hash of ['#', '#%E0%A4%A', '#nowhere']) {
      it(`opens nothing at ${hash}`, async () => {
        await goTo('#elsewhere');
        await goTo(hash);
        const { widget } = await open();
        expect([opened(widget), focused(widget)]).to.deep.equal([[], undefined]);
      });
    }

    for (const attribute of ['id', 'name']) {
      it(`is the page’s own where an element of the page has that ${attribute}`, async () => {
        const anchor = document.createElement('a');
        anchor.setAttribute(attribute, 'paper');
        document.body.append(anchor);
        try {
          await goTo('#paper');
          const { widget } = await open();
          expect(opened(widget)).to.deep.equal([]);
        } finally {
          anchor.remove();
        }
      });
    }

    it('does not pull a reader back when the widget updates later', async () => {
      await goTo('#how-long');
      const { widget } = await open();
      details(widget)[1]?.querySelector('summary')?.click();
      part(widget, 'open-all')?.focus();
      widget.setAttribute('heading-level', '4');
      await rendered(widget);
      expect([opened(widget), focused(widget)]).to.deep.equal([[], 'open-all']);
    });

    it('leads to a question that the search has put aside', async () => {
      const { widget } = await openFaq(many(12));
      await type(widget, 'cafe');
      await goTo('#q7');
      await becomes(() => focused(widget), 'summary');
      expect(opened(widget)).to.deep.equal(['q7']);
      await rendered(widget);
      expect(visible(widget)).to.have.length(12);
    });

    it('is left alone by a widget that has left the page', async () => {
      const { widget } = await open();
      widget.remove();
      await goTo('#paper');
      expect(opened(widget)).to.deep.equal([]);
    });
  });

  it('follows links between its questions, and opens where they lead', async () => {
    const items = [
      { id: 'a', question: 'One?', answer: '<p>See <a href="#b">two</a>.</p>' },
      { id: 'b', question: 'Two?', answer: '<p>Yes.</p>' },
    ];
    const { widget } = await openFaq({ items });
    part(widget, 'open-all')?.click();
    const [first, second] = details(widget);
    if (second) second.open = false;
    first?.querySelector('a')?.click();
    expect(opened(widget)).to.deep.equal(['a', 'b']);
    expect(focused(widget)).to.equal('summary');
    expect(second?.querySelector('summary')?.hasAttribute('tabindex')).to.equal(false);
  });

  it('works by keyboard alone', async () => {
    const { widget, told } = await open();
    listen(widget);
    part(widget, 'close-all')?.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(widget)).to.equal('summary');
    await sendKeys({ press: 'Enter' });
    expect(opened(widget)).to.deep.equal(['paper']);
    expect(told.names).to.deep.equal(['cw-load']);
  });

  it('has something to press that a finger hits', async () => {
    const { widget } = await openFaq(many(12));
    for (const name of ['summary', 'open-all', 'close-all', 'input']) {
      expect(part(widget, name)?.getBoundingClientRect().height, name).to.be.at.least(24);
    }
  });

  for (const [how, query] of [
    ['while searching', 'cafe'],
    ['when nothing was found', 'zebra'],
  ] as const) {
    it(`is accessible ${how}`, async () => {
      const { widget } = await openFaq({ ...many(12), title: 'Title' });
      await type(widget, query);
      await expect(widget).to.be.accessible();
    });
  }

  it('is accessible when all is open and one question has no answer', async () => {
    const { widget } = await openFaq({
      items: [...many(3).items, { id: 'b', question: 'Unanswered?' }],
    });
    part(widget, 'open-all')?.click();
    await rendered(widget);
    await expect(widget).to.be.accessible();
  });
});

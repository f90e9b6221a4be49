import { expect, fixture, html } from '@open-wc/testing';
import { fixtures, inTurn, testClient } from '../../src/testing/index.js';
import { all, complete, everything, least, open, own, view, viewOf } from './articles.js';
import {
  becomes,
  focused,
  has,
  keepWarnings,
  later,
  longWord,
  NARROW,
  part,
  parts,
  place,
  rendered,
  settled,
  textOf,
  tooWide,
  uncaughtDuring,
  words,
  type Widget,
} from './helpers.js';

const { documentOf } = fixtures;

const outline = (widget: Widget): string[] =>
  all(widget, 'h1,h2,h3,h4,h5,h6').map((heading) => `${heading.localName} ${words(heading)}`);

/** The first of two comes before the second. */
const precedes = (first: Node | undefined | null, second: Node | undefined | null): boolean =>
  !!first && !!second && !!(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);

describe('<article-view>', () => {
  keepWarnings();

  describe('shows of an article', () => {
    it('its title, category, author, reading time and both dates as they were written', async () => {
      const { widget } = await view();
      expect(words(part(widget, 'title'))).to.equal('Sleep and mood: which comes first?');
      expect(words(part(widget, 'category'))).to.equal('Daily life');
      expect(words(part(widget, 'meta'))).to.equal(
        'By Fernhill Editorial Team (fictitious) · Published March 5, 2024 · Updated September 12, 2024 · 6 min read',
      );
    });

    it('who reviewed it and when, apart from the dates', async () => {
      const { widget } = await view();
      expect(words(part(widget, 'review'))).to.equal(
        'Medically reviewed September 10, 2024 by Sam Example (fictitious), MD',
      );
      expect(part(widget, 'review')?.querySelector('a')?.href).to.equal(
        'https://publisher.example/people/sam-example',
      );
    });

    it('no review where there was none, even if it was updated', async () => {
      const { widget } = await viewOf({ published: '2024-01-01', updated: '2024-02-02' });
      expect(has(widget, 'review')).to.equal(false);
      expect(textOf(widget)).not.to.include('reviewed');
    });

    it('the review in the language and direction of the page', async () => {
      const { widget } = await viewOf({ locale: 'ar', review: { lastReviewed: '2024-09-10' } });
      expect([part(widget, 'review')?.lang, part(widget, 'review')?.dir]).to.deep.equal(['en', 'ltr']);
    });

    it('a review without a name as that', async () => {
      const { widget } = await viewOf({ review: { lastReviewed: '2024-09-10' } });
      expect(words(part(widget, 'review'))).to.equal('Medically reviewed September 10, 2024');
    });

    it('notices before the text, safety first', async () => {
      const { widget } = await view();
      expect(parts(widget, 'notice').map(words)).to.deep.equal([
        'Safety information. In the United States, call or text 988 in a crisis. 988 Lifeline',
        'Important. It is not medical advice. Fernhill (fictitious)',
        'Note. This article is invented, for tests.',
      ]);
      expect(precedes(parts(widget, 'notice')[2], part(widget, 'body'))).to.equal(true);
      expect(parts(widget, 'notice').every(({ role }) => role === 'note')).to.equal(true);
    });

    it('its picture, whole', async () => {
      const { widget } = await view();
      const image = part<HTMLImageElement>(widget, 'image');
      expect(image?.src).to.equal('https://content.test/v1/images/sleep-and-mood.webp');
      expect(image?.alt).to.equal('A window at dusk with a lamp behind the curtain.');
    });

    it('its sections, with their headings below the title', async () => {
      const { widget } = await view();
      expect(outline(widget).filter((line) => !line.includes('A note'))).to.deep.equal([
        'h2 Sleep and mood: which comes first?',
        'h3 The short answer',
        'h3 Two ways to look at it',
        'h4 Evenings',
        'h4 Mornings',
        'h3 Whom to ask',
        'h3 Sources',
      ]);
    });

    it('nothing that it does not have', async () => {
      const { widget } = await viewOf({});
      for (const name of ['category', 'image', 'notice', 'toc', 'review', 'sources', 'message']) {
        expect(has(widget, name), name).to.equal(false);
      }
      expect(textOf(widget)).to.equal(
        'Title No medical review is recorded for this article Read the original at publisher.example',
      );
    });

    it('the language and direction of its own', async () => {
      const { widget } = await viewOf({ locale: 'ar' });
      expect([part(widget, 'article')?.lang, part(widget, 'article')?.dir]).to.deep.equal(['ar', 'rtl']);
      const attribution = part(widget, 'attribution');
      expect([attribution?.lang, attribution?.dir]).to.deep.equal(['en', 'ltr']);
    });

    it('markup in any of its texts as text', async () => {
      const markup = '<img src=x onerror="throw 1"><b>bold</b>&amp;';
      const { widget } = await viewOf({
        title: markup,
        category: { id: 'x', name: markup },
        author: { type: 'person', name: markup },
        review: { lastReviewed: '2024-09-10', reviewedBy: { name: markup, credentials: markup } },
        notices: [{ id: 'x', kind: 'info', text: markup, source: { title: markup } }],
        sections: [1, 2, 3].map((id) => ({ id: `${id}`, heading: markup, level: 2, html: '' })),
        citations: [{ id: 'x', title: markup, publisher: markup, year: markup }],
      });
      for (const name of ['title', 'category', 'section-heading']) {
        expect(words(part(widget, name)), name).to.equal(markup);
      }
      for (const name of ['author', 'review', 'notice', 'toc', 'sources']) {
        expect(words(part(widget, name)), name).to.include(markup);
      }
      expect(all(widget, 'b, [onerror], img')).to.have.length(0);
    });
  });

  describe('attribution', () => {
    it('leads to the original', async () => {
      const { widget } = await view();
      const link = part(widget, 'attribution')?.querySelector('a');
      expect(link?.href).to.equal('https://publisher.example/sleep-and-mood');
      expect(words(link)).to.equal('Read the original at publisher.example');
    });

    it('stays, with the notices and the sources, whatever is hidden', async () => {
      const { widget } = await view({
        hide: 'toc image category byline attribution notice notices sources citations review footer *',
      });
      for (const name of ['toc', 'image', 'category', 'meta'])
        expect(has(widget, name), name).to.equal(false);
      for (const name of ['attribution', 'notice', 'sources', 'review', 'title', 'body']) {
        expect(has(widget, name), name).to.equal(true);
      }
      expect(part(widget, 'attribution')?.checkVisibility()).to.equal(true);
    });

    for (const [name, other] of [
      ['attribution', 'meta'],
      ['notice', 'image'],
    ] as const) {
      it(`cannot be taken away as ::part(${name}), where it is attribution or safety`, async () => {
        const sheet = new CSSStyleSheet();
        const gone = `display: none !important; visibility: hidden !important; opacity: 0 !important;
          position: absolute !important; inset-inline-start: -9999px !important; block-size: 0 !important;
          max-block-size: 0 !important; clip-path: inset(50%) !important;`;
        sheet.replaceSync(`article-view::part(${name}), article-view::part(${other}) { ${gone} }`);
        document.adoptedStyleSheets.push(sheet);
        try {
          const { widget } = await view();
          const box = part(widget, name);
          expect(box?.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true);
          const { left, height } = box?.getBoundingClientRect() ?? { left: NaN, height: NaN };
          expect(left).to.be.at.least(0);
          expect(height).to.be.above(10);
          expect(box && getComputedStyle(box).clipPath).to.equal('none');
          // The sheet does reach inside.
          expect(part(widget, other)?.checkVisibility()).to.equal(false);
        } finally {
          document.adoptedStyleSheets.pop();
        }
      });
    }

    it('stays when it is all that is left', async () => {
      const { widget } = await viewOf({}, {}, { hide: 'attribution' });
      expect(has(widget, 'attribution')).to.equal(true);
    });
  });

  describe('hide', () => {
    for (const [name, hidden] of Object.entries({
      toc: 'toc',
      image: 'image',
      category: 'category',
      byline: 'meta',
    })) {
      it(`leaves out ${name}, and nothing else`, async () => {
        const { widget } = await view({ hide: name });
        const left = ['toc', 'image', 'category', 'meta'].filter((other) => has(widget, other));
        expect(left).to.deep.equal(['toc', 'image', 'category', 'meta'].filter((other) => other !== hidden));
      });
    }

    it('takes several, and any white space between them', async () => {
      const { widget } = await view({ hide: ' toc\n  byline ' });
      expect([has(widget, 'toc'), has(widget, 'meta'), has(widget, 'image')]).to.deep.equal([
        false,
        false,
        true,
      ]);
    });

    it('hides nothing once it is taken away', async () => {
      const { widget } = await view({ hide: 'toc' });
      widget.removeAttribute('hide');
      await rendered(widget);
      expect(has(widget, 'toc')).to.equal(true);
    });
  });

  describe('heading-level', () => {
    const levels = (widget: Widget): string[] =>
      all(widget, 'h1,h2,h3,h4,h5,h6').map(({ localName }) => localName);

    for (const [given, expected] of Object.entries({
      1: ['h1', 'h2', 'h2'],
      4: ['h4', 'h5', 'h5'],
      6: ['h6', 'h6', 'h6'],
      99: ['h6', 'h6', 'h6'],
      0: ['h2', 'h3', 'h3'],
      '-3': ['h1', 'h2', 'h2'],
      2.6: ['h3', 'h4', 'h4'],
      three: ['h2', 'h3', 'h3'],
    })) {
      it(`"${given}" makes title, sections and foreign headings ${expected.join(', ')}`, async () => {
        const sections = [{ id: 'a', heading: 'Section', level: 2, html: '<h2>Foreign</h2>' }];
        const { widget } = await viewOf({ sections }, {}, { 'heading-level': given });
        expect(levels(widget)).to.deep.equal(expected);
      });
    }

    it('that is no number does not keep a body without sections busy', async () => {
      const { widget } = await view({ slug: 'a-first-appointment', 'heading-level': 'three' });
      expect(levels(widget)).to.deep.equal(['h2', 'h3', 'h3']);
    });

    it('shifts everything when it changes, without asking again', async () => {
      const { widget, transport } = await view();
      const asked = transport.requests.length;
      widget.headingLevel = 3;
      await rendered(widget);
      expect(outline(widget).slice(0, 5)).to.deep.equal([
        'h3 Sleep and mood: which comes first?',
        'h4 The short answer',
        'h4 Two ways to look at it',
        'h5 Evenings',
        'h6 A note on screens',
      ]);
      expect(transport.requests).to.have.length(asked);
    });
  });

  describe('table of contents', () => {
    const entries = (widget: Widget): string[] =>
      [...(part(widget, 'toc')?.querySelectorAll('a') ?? [])].map(words);
    const sections = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        id: `s${at}`,
        heading: `Section ${at}`,
        level: 2,
        html: '',
      }));

    it('names the sections', async () => {
      const { widget } = await view();
      expect(entries(widget)).to.deep.equal([
        'The short answer',
        'Two ways to look at it',
        'Evenings',
        'Mornings',
        'Whom to ask',
      ]);
      expect(part(widget, 'toc')?.localName).to.equal('nav');
      expect(part(widget, 'toc')?.ariaLabel).to.equal('In this article');
    });

    it('is there from three headings on', async () => {
      expect(has((await viewOf({ sections: sections(2) })).widget, 'toc')).to.equal(false);
      expect(has((await viewOf({ sections: sections(3) })).widget, 'toc')).to.equal(true);
    });

    it('names the headings of a body without sections that can be led to', async () => {
      const body = '<h2 id="a">A</h2><h2>Without id</h2><h3 id="b">B</h3><h2 id="c">C</h2><h2 id="d"></h2>';
      const { widget } = await viewOf({ html: body });
      expect(entries(widget)).to.deep.equal(['A', 'B', 'C']);
    });

    it('is there as soon as the article is', async () => {
      const { client } = testClient({
        '/v1/articles/x.json': documentOf({
          ...least,
          html: '<h2 id="a">A</h2><h2 id="b">B</h2><h2 id="c">C</h2>',
        }),
      });
      let atLoad = false;
      const { widget, told } = await place('article-view', { client });
      widget.addEventListener('cw-load', () => {
        atLoad = has(widget, 'toc');
      });
      widget.setAttribute('slug', 'x');
      await told.until('cw-load');
      expect(atLoad).to.equal(true);
    });

    it('leads to a section by its link, and takes the focus there', async () => {
      const { widget } = await view();
      const before = location.href;
      part(widget, 'toc')?.querySelectorAll('a')[4]?.click();
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Whom to ask');
      expect(location.href).to.equal(before);
    });

    it('leads to a heading of a body without sections', async () => {
      const { widget } = await viewOf({
        html: '<h2 id="a">A</h2><h2 id="b">B</h2><h2 id="c">C</h2>',
      });
      part(widget, 'toc')?.querySelectorAll('a')[1]?.click();
      expect(words(widget.shadowRoot?.activeElement)).to.equal('B');
    });

    for (const id of ['a b', 'ä', '50%', 'a%20b', '"><b>', "'", '#', '?x=1&y']) {
      it(`leads to a section called ${id}`, async () => {
        const named = [...sections(3), { id, heading: 'The one', level: 2, html: '' }];
        const { widget } = await viewOf({ sections: named });
        part(widget, 'toc')?.querySelectorAll('a')[3]?.click();
        expect(words(widget.shadowRoot?.activeElement)).to.equal('The one');
      });
    }

    it('belongs to the article shown, not to the one before', async () => {
      const html3 = '<h2 id="a">A</h2><h2 id="b">B</h2><h2 id="c">C</h2>';
      const { widget, told } = await view(
        { slug: 'x' },
        {
          '/v1/articles/x.json': documentOf({ ...least, html: html3 }),
          '/v1/articles/y.json': documentOf({ ...least, html: '<p>Short</p>' }),
          '/v1/articles/z.json': documentOf(least),
        },
      );
      expect(has(widget, 'toc')).to.equal(true);
      for (const [nth, slug] of ['y', 'z'].entries()) {
        widget.setAttribute('slug', slug);
        await told.until('cw-load', nth + 2);
        await settled();
        expect(has(widget, 'toc'), slug).to.equal(false);
      }
    });

    it('leaves links with a modifier key to the browser', async () => {
      const { widget, provider } = await view();
      let prevented: boolean | undefined;
      provider.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      const link = part(widget, 'toc')?.querySelector('a');
      link?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
      );
      expect(prevented).to.equal(false);
    });
  });

  describe('sources', () => {
    it('are numbered, with all that is known of them', async () => {
      const { widget } = await viewOf({ citations: everything.citations });
      const items = [...(part(widget, 'sources')?.querySelectorAll('li') ?? [])];
      expect(items.map(words)).to.deep.equal([
        'A survey that nobody took (fictitious), Journal of Examples, 2021',
        'Two diaries, compared (fictitious), Example Press, 2019',
        'On lamps (fictitious)',
      ]);
      expect(items.map((item) => item.querySelector('a')?.href)).to.deep.equal([
        'https://journal.example/survey',
        undefined,
        'https://journal.example/lamps',
      ]);
      expect(part(widget, 'sources')?.localName).to.equal('ol');
    });

    it('are where a link in the text leads, with the focus', async () => {
      const { widget } = await view();
      all<HTMLAnchorElement>(widget, 'a[href="#citation-diaries"]')[0]?.click();
      expect(words(widget.shadowRoot?.activeElement)).to.equal(
        'Two diaries, compared (fictitious), Example Press, 2019 ↑',
      );
    });

    it('of a comparison are its own', async () => {
      const { widget } = await view();
      const comparison = parts(widget, 'comparison')[0];
      comparison?.querySelector<HTMLAnchorElement>('[part~="citation"] a')?.click();
      expect(comparison?.contains(widget.shadowRoot?.activeElement ?? null)).to.equal(true);
      expect(words(widget.shadowRoot?.activeElement)).to.equal('Two diaries, compared (fictitious), 2019');
    });
  });

  describe('its foreign HTML', () => {
    it('is there when the article is', async () => {
      const { client } = testClient(fixtures.routes());
      let body = '';
      const { widget, told } = await place('article-view', { client });
      widget.addEventListener('cw-load', () => {
        body = words(part(widget, 'body'));
      });
      widget.setAttribute('slug', 'a-first-appointment');
      await told.until('cw-load');
      expect(body).to.equal('Somebody says hello. Before Bring a list. After Read the list.');
    });

    it('runs nothing and asks for nothing but pictures', async () => {
      const hostile = `
        <script>document.title = 'run'</script><img src="x" onerror="document.title = 'run'">
        <a href="javascript:document.title='run'" onclick="document.title='run'">link</a>
        <svg onload="document.title='run'"><a xlink:href="javascript:1"><text>x</text></a></svg>
        <iframe src="javascript:document.title='run'"></iframe><object data="javascript:1"></object>
        <form action="https://evil.example/"><input name="email"><button>Send</button></form>
        <style>* { display: none }</style><link rel="stylesheet" href="https://evil.example/a.css">
        <base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
        <p style="position: fixed" class="x" part="title" slot="x" tabindex="9">text</p>`;
      const title = document.title;
      const uncaught = await uncaughtDuring(async () => {
        const { widget } = await viewOf({
          html: hostile,
          sections: [{ id: 'a', heading: 'A', level: 2, html: hostile }],
        });
        const body = part(widget, 'body');
        expect(words(body)).to.include('text');
        const inert =
          'script, style, link, base, meta, iframe, object, form, input, button, svg, [onerror], [onclick], [onload], ' +
          '[style], [href^="javascript"], [slot], [tabindex="9"]';
        expect(body?.querySelectorAll(inert)).to.have.length(0);
        expect(parts(widget, 'title')).to.have.length(1);
        for (const link of body?.querySelectorAll('a') ?? []) link.click();
      });
      expect(uncaught).to.deep.equal([]);
      expect(document.title).to.equal(title);
    });

    it('takes its addresses relative to its document', async () => {
      const { widget } = await view();
      expect(all<HTMLAnchorElement>(widget, '.prose a').map(({ href }) => href)).to.include(
        'https://content.test/v1/articles/a-first-appointment',
      );
      expect(all<HTMLImageElement>(widget, '.prose img').map(({ src }) => src)).to.deep.equal([
        'https://content.test/v1/images/two-lamps.webp',
      ]);
    });

    it('has a link where it had an embed', async () => {
      const { widget } = await viewOf({
        html: '<iframe src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" title="A talk"></iframe><video src="https://media.example/a.mp4"></video>',
      });
      const links = [...(part(widget, 'body')?.querySelectorAll('a') ?? [])];
      expect(links.map((link) => [link.href, words(link)])).to.deep.equal([
        ['https://www.youtube.com/watch?v=aaaaaaaaaaa', 'Open “A talk”'],
        ['https://media.example/a.mp4', 'Open “media.example”'],
      ]);
    });

    for (const [what, wide, name] of [
      ['typed text', `<pre>${longWord} ${longWord}</pre>`, 'Scrolls sideways'],
      [
        'a table',
        `<table><tr>${`<td><code>${longWord}</code></td>`.repeat(9)}</tr></table>`,
        'Scrolls sideways',
      ],
      [
        'a table with a caption',
        `<table><caption>Doses</caption><tr>${`<td><code>${longWord}</code></td>`.repeat(9)}</tr></table>`,
        'Doses',
      ],
    ] as const) {
      it(`scrolls ${what} that is wider than its place, and is a stop with a name while it does`, async () => {
        const { widget } = await viewOf({ html: wide });
        widget.style.inlineSize = NARROW;
        const region = (): HTMLElement | undefined => all(widget, '[tabindex="0"]')[0];
        await becomes(() => region()?.getAttribute('aria-label'), name);
        expect(region()?.getAttribute('role')).to.equal('group');
        widget.style.cssText = 'inline-size: 900em; --cw-measure: none';
        await becomes(() => region() === undefined, true);
        expect(all(widget, '[role="group"], [aria-label]')).to.have.length(0);
      });
    }

    it('has headings that stand out from its text', async () => {
      const { widget } = await viewOf({
        html: [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>Heading</h${level}>`).join('<p>Text</p>'),
      });
      const text = Number.parseFloat(getComputedStyle(part(widget, 'body') as HTMLElement).fontSize);
      const looks = all(widget, '[part~="body"] :is(h1, h2, h3, h4, h5, h6)').map((heading) =>
        getComputedStyle(heading),
      );
      expect(looks).to.have.length(6);
      for (const { fontSize, fontWeight } of looks) {
        expect(Number.parseFloat(fontSize)).to.be.at.least(text);
        expect(Number(fontWeight)).to.be.at.least(600);
      }
    });

    it('leads from one of its places to another', async () => {
      const { widget } = await viewOf({ html: '<p><a href="#end">On</a></p><p id="end">The end</p>' });
      part(widget, 'body')?.querySelector('a')?.click();
      expect(words(widget.shadowRoot?.activeElement)).to.equal('The end');
    });

    it('leaves a link to nowhere in it to the page', async () => {
      const { widget, provider } = await viewOf({ html: '<p><a href="#nowhere">On</a></p>' });
      let prevented: boolean | undefined;
      provider.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      part(widget, 'body')?.querySelector('a')?.click();
      expect(prevented).to.equal(false);
    });
  });

  describe('comparisons', () => {
    const captions = (widget: Widget): string[] => parts(widget, 'caption').map(words);
    const place2 = '<p>Before</p><div data-comparison="two-diaries"></div><p>After</p>';

    it('stand where the text places them, and after it otherwise', async () => {
      const { widget } = await view();
      expect(captions(widget)).to.deep.equal([
        'A sleep diary and a mood diary',
        'How much effort three habits take',
      ]);
      const [placed, unplaced] = parts(widget, 'comparison');
      expect(placed?.closest('[data-comparison]')?.getAttribute('data-comparison')).to.equal('two-diaries');
      expect(precedes(all(widget, 'figure img')[1] ?? all(widget, '.prose img')[0], unplaced)).to.equal(true);
      expect(precedes(unplaced, parts(widget, 'attribution')[0])).to.equal(true);
    });

    it('are asked for once, also when the text places one twice or the article does not list it', async () => {
      const { widget, transport } = await viewOf(
        { html: place2 + place2, comparisons: ['two-diaries'] },
        fixtures.routes(),
      );
      expect(captions(widget)).to.have.length(2);
      expect(transport.requests.filter(({ path }) => path.includes('comparisons'))).to.have.length(1);
      const other = await viewOf({ html: place2 }, fixtures.routes());
      expect(captions(other.widget)).to.deep.equal(['A sleep diary and a mood diary']);
    });

    it('are asked for before the article is shown, and once', async () => {
      const asked: unknown[] = [];
      const ask = (): unknown => {
        asked.push(widget.state);
        return fixtures.comparison;
      };
      const { client } = testClient(own({ html: place2 }, { '/v1/comparisons/two-diaries.json': ask }));
      const { widget } = await place('article-view', { client, attributes: { slug: 'x' } });
      await becomes(() => has(widget, 'comparison'), true);
      expect(asked).to.deep.equal(['loading']);
    });

    it('do not keep the article waiting', async () => {
      const comparison = later();
      const routes = { '/v1/comparisons/two-diaries.json': () => comparison.promise };
      const { widget } = await open({ slug: 'x' }, own({ html: place2 }, routes));
      expect(words(part(widget, 'body'))).to.equal('BeforeLoading…After');
      comparison.resolve(fixtures.comparison);
      await complete(widget);
      expect(captions(widget)).to.have.length(1);
    });

    it('that fail leave the article and the others as they are', async () => {
      const { widget, told } = await view(
        {},
        { ...fixtures.routes(), '/v1/comparisons/two-diaries.json': { status: 404 } },
      );
      expect(widget.state).to.equal('ready');
      expect(told.names).to.deep.equal(['cw-load']);
      expect(words(part(widget, 'title'))).to.equal(everything.title);
      expect(captions(widget)).to.deep.equal(['How much effort three habits take']);
      expect(parts(widget, 'message').map(words)).to.deep.equal(['This could not be loaded. Try again']);
    });

    it('that failed come back at a press of their own button', async () => {
      const { widget, transport } = await view(
        {},
        {
          ...fixtures.routes(),
          '/v1/comparisons/two-diaries.json': inTurn({ status: 404 }, fixtures.comparison),
        },
      );
      const asked = transport.requests.length;
      part(widget, 'retry')?.click();
      await rendered(widget);
      await complete(widget);
      expect(captions(widget)).to.have.length(2);
      expect(transport.requests.slice(asked).map(({ path }) => path)).to.deep.equal([
        '/v1/comparisons/two-diaries.json',
      ]);
    });

    it('keep the focus near when their button goes away', async () => {
      const { widget } = await view(
        {},
        {
          ...fixtures.routes(),
          '/v1/comparisons/two-diaries.json': inTurn({ status: 404 }, fixtures.comparison),
        },
      );
      part(widget, 'retry')?.focus();
      part(widget, 'retry')?.click();
      await rendered(widget);
      await complete(widget);
      expect(captions(widget)).to.have.length(2);
      expect(focused(widget)).not.to.equal(undefined);
    });

    it('that were withdrawn say so', async () => {
      const { widget } = await view(
        {},
        { ...fixtures.routes(), '/v1/comparisons/two-diaries.json': fixtures.withdrawn },
      );
      expect(parts(widget, 'message').map(words)).to.deep.equal([
        'The publisher has withdrawn this content.',
      ]);
      expect(has(widget, 'retry')).to.equal(false);
    });

    it('of the article before are not those of the next', async () => {
      const { widget, told } = await view();
      expect(captions(widget)).to.have.length(2);
      widget.setAttribute('slug', 'a-first-appointment');
      await told.until('cw-load', 2);
      await complete(widget);
      expect(captions(widget)).to.deep.equal([]);
    });

    it('that arrive after the widget has left are dropped', async () => {
      const comparison = later();
      const routes = { '/v1/comparisons/two-diaries.json': () => comparison.promise };
      const { widget } = await open({ slug: 'x' }, own({ html: place2 }, routes));
      const uncaught = await uncaughtDuring(async () => {
        widget.remove();
        await settled();
        comparison.resolve({ status: 404 });
        await settled();
      });
      expect(uncaught).to.deep.equal([]);
    });

    it('stay when the page moves the article', async () => {
      const { widget, provider, transport } = await view();
      const asked = transport.requests.length;
      const box = document.createElement('div');
      provider.append(box);
      box.append(widget);
      await rendered(widget);
      await settled();
      expect(captions(widget)).to.have.length(2);
      expect(transport.requests).to.have.length(asked);
    });

    it('have room of their own to scroll in, reached by keyboard only while they do', async () => {
      const columns = Array.from({ length: 14 }, (_, at) => ({ id: `c${at}`, label: `Column ${at}` }));
      const wide = documentOf({
        id: 'two-diaries',
        caption: 'Wide',
        columns,
        rows: [{ id: 'r', label: 'Row', cells: {} }],
      });
      const { widget } = await viewOf({ html: place2 }, { '/v1/comparisons/two-diaries.json': wide });
      await becomes(() => part(widget, 'scroll')?.tabIndex, 0);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });
  });

  it('stays inside its place however long a word is', async () => {
    const { widget } = await viewOf({
      title: longWord,
      category: { id: 'x', name: longWord },
      author: { type: 'person', name: longWord },
      notices: [{ id: 'x', kind: 'info', text: longWord, source: { title: longWord } }],
      citations: [{ id: 'x', title: longWord }],
      sections: ['a', 'b', 'c'].map((id) => ({ id, heading: longWord, level: 2, html: longWord })),
    });
    widget.style.inlineSize = NARROW;
    expect(
      tooWide(widget, ['title', 'category', 'meta', 'notice', 'toc', 'section-heading', 'body', 'sources']),
    ).to.deep.equal([]);
  });

  it('ends its lines, rules and sources at one edge', async () => {
    const { widget } = await view();
    widget.style.inlineSize = '80em';
    const ends = [...all(widget, 'header, section, footer'), ...parts(widget, 'toc')].map((element) =>
      Math.round(element.getBoundingClientRect().right),
    );
    expect(new Set(ends).size, ends.join()).to.equal(1);
  });

  it('says what is quiet in one colour, links included', async () => {
    const { widget } = await view();
    for (const name of ['attribution', 'sources']) {
      const link = part(widget, name)?.querySelector('a') as HTMLElement;
      expect(getComputedStyle(link).color).to.equal(getComputedStyle(link.parentElement as Element).color);
      expect(getComputedStyle(link).textDecorationLine).to.equal('underline');
    }
  });

  it('is one article to assistive technology, with the language of the page around it', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en-GB"></div>`);
    const { widget } = await view();
    page.append(widget);
    expect(part(widget, 'article')?.localName).to.equal('article');
    expect(part(widget, 'frame')?.lang).to.equal('en');
  });
});

/** Words of a partner's own, in place of ours. What one test overrides stays, so each has words to itself. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';
import { overrideStrings } from '../../src/index.js';
import { fixtures, testClient } from '../../src/testing/index.js';
import { becomes, keepWarnings, make, part, parts, words, type Widget } from '../widgets/helpers.js';

const meta = (widget: Widget) => (): string => words(part(widget, 'meta'));
const submit = (widget: Widget) => (): string => words(part(widget, 'submit'));
const heading = (widget: Widget) => (): string => words(part(widget, 'form-heading'));

const card = async (lang: string): Promise<Widget> => {
  const data = fixtures.documentOf({
    id: 'x',
    slug: 'x',
    title: 'Title',
    url: 'https://publisher.example/x',
    author: { name: 'Sam', type: 'person' },
    published: '2024-03-05',
    readingMinutes: 6,
  });
  const widget = make('article-card', { attributes: { lang }, data });
  await fixture(html`<div>${widget}</div>`);
  return widget;
};

const form = async (lang: string): Promise<Widget> => {
  const { client } = testClient({});
  const widget = make('signup-form', { attributes: { lang } });
  await fixture(html`<content-provider .client=${client}>${widget}</content-provider>`);
  return widget;
};

describe('overrideStrings', () => {
  const warnings = keepWarnings();

  it('changes the widgets on the page at once, and those to come', async () => {
    const [first, second] = [await card('en'), await card('')];
    await becomes(meta(first), 'By Sam · Published March 5, 2024 · 6 min read');
    overrideStrings('en', { published: 'Out since' });
    for (const widget of [first, second, await card('en-GB'), await card('ja')]) {
      await becomes(meta(widget), 'By Sam · Out since March 5, 2024 · 6 min read');
    }
  });

  it('changes one language and no other', async () => {
    const [spanish, german] = [await form('es'), await form('de')];
    await becomes(submit(spanish), 'Suscribirse');
    await becomes(submit(german), 'Anmelden');
    overrideStrings('es', { signup: { submit: 'Quiero recibirlos' } });
    await becomes(submit(spanish), 'Quiero recibirlos');
    expect(submit(german)()).to.equal('Anmelden');
    expect(submit(await form('en'))()).to.equal('Sign up');
  });

  it('keeps the other sentences of the language and of the section', async () => {
    overrideStrings('en', { signup: { heading: 'News from our clinic' } });
    const widget = await form('en');
    await becomes(heading(widget), 'News from our clinic');
    expect(submit(widget)()).to.equal('Sign up');
    expect(words(part(widget, 'label'))).to.equal('E-mail address');
  });

  it('waits for a language that nobody speaks yet', async () => {
    overrideStrings('vi', { published: 'Ra mắt' });
    overrideStrings('vi', { minutes: (count) => `${count} phút thôi` });
    const widget = await card('vi');
    await becomes(meta(widget), 'Tác giả: Sam · Ra mắt ngày 5 tháng 3 năm 2024 · 6 phút thôi');
  });

  it('counts as it was said last', async () => {
    const widget = await form('pt');
    for (const text of ['Um', 'Dois']) {
      overrideStrings('pt', { signup: { submit: text } });
      await becomes(submit(widget), text);
    }
    overrideStrings('pt', { signup: { heading: 'Três' } });
    await becomes(heading(widget), 'Três');
    expect(submit(widget)()).to.equal('Dois');
  });

  it('takes functions, dates included', async () => {
    const widget = await card('de');
    overrideStrings('de', {
      by: (name) => `${name.toUpperCase()} schreibt`,
      date: ({ year, month, day }) => `${day}.${month}.${year}`,
    });
    await becomes(meta(widget), 'SAM schreibt · Veröffentlicht am 5.3.2024 · 6 Min. Lesezeit');
  });

  it('takes text with places, as JSON can have it', async () => {
    const widget = await card('es');
    overrideStrings('es', { by: 'De {1} ({2})', date: '{day}/{month}/{year}', minutes: '{1} minutos' });
    await becomes(meta(widget), 'De Sam ({2}) · Publicado el 5/3/2024 · 6 minutos');
  });

  it('shows what it is given as text', async () => {
    const widget = await form('ar');
    overrideStrings('ar', { signup: { submit: '<b>نعم</b>' } });
    await becomes(submit(widget), '<b>نعم</b>');
  });

  it('reaches widgets in closed shadow roots', async () => {
    const widget = await card('zh');
    const host = document.createElement('div');
    const mode = 'closed';
    host.attachShadow({ mode }).append(widget);
    (await fixture(html`<div></div>`)).append(host);
    await becomes(meta(widget), '作者：Sam · 发布于 2024年3月5日 · 阅读约需 6 分钟');
    overrideStrings('zh', { published: '首发于' });
    await becomes(meta(widget), '作者：Sam · 首发于 2024年3月5日 · 阅读约需 6 分钟');
  });

  it('reaches into sections of sections', async () => {
    overrideStrings('en', { article: { notice: { safety: 'For your safety.' } } });
    const { client } = testClient(fixtures.routes());
    const widget = make('article-view', { attributes: { slug: 'sleep-and-mood' } });
    await fixture(html`<content-provider .client=${client}>${widget}</content-provider>`);
    await becomes(() => words(part(widget, 'notice')).startsWith('For your safety. '), true);
    expect(parts(widget, 'notice').map(words).join(' ')).to.include('Important. ');
  });

  describe('with something that cannot be used', () => {
    const said = (lang: string, strings: unknown): string[] => {
      warnings.length = 0;
      for (let times = 0; times < 2; times += 1) overrideStrings(lang as 'en', strings as object);
      return [...warnings];
    };

    const cases: Record<string, [string, unknown, string]> = {
      'a name that there is not': ['en', { retyr: 'Again' }, 'there is no string en.retyr'],
      'a name that there is not in a section': [
        'fr',
        { signup: { submitt: 'Oui' } },
        'there is no string fr.signup.submitt',
      ],
      'a name that every object has': ['en', { constructor: 'x' }, 'there is no string en.constructor'],
      'a name that leads to all objects': [
        'en',
        JSON.parse('{"__proto__": {"retry": "x"}}'),
        'there is no string en.__proto__',
      ],
      'a language to call it': ['en', { lang: 'fr' }, 'there is no string en.lang'],
      'no text': ['en', { retry: ' ' }, 'the string en.retry cannot be " "'],
      'a number': ['en', { empty: 7 }, 'the string en.empty cannot be 7'],
      'a function where text is': [
        'en',
        { withdrawn: () => 'x' },
        'the string en.withdrawn cannot be function',
      ],
      'text where a section is': ['en', { related: 'x' }, 'the strings of en.related are no object'],
      'nothing at all': ['de', undefined, 'the strings of de are no object'],
      'a language that there is not': ['ja', { retry: 'x' }, 'there are no strings in "ja"'],
      'a script that there is not': ['zh-Hant', { retry: '再試' }, 'there are no strings in "zh-Hant"'],
    };
    for (const [what, [lang, strings, warning]] of Object.entries(cases)) {
      it(`says so once: ${what}`, () => {
        expect(said(lang, strings)).to.deep.equal([`clinic-widgets: ${warning}`]);
      });
    }

    it('uses the rest', async () => {
      const widget = await form('en');
      overrideStrings('en', { signup: { submit: '', email: 'Your e-mail' } });
      await becomes(() => words(part(widget, 'label')), 'Your e-mail');
      expect(submit(widget)()).to.equal('Sign up');
      expect(({} as { retry?: string }).retry).to.equal(undefined);
    });
  });

  it('is typed', () => {
    // Never run: the compiler reads it.
    const typed = (): void => {
      // @ts-expect-error -- no such sentence
      overrideStrings('en', { retyr: 'Again' });
      // @ts-expect-error -- no such language
      overrideStrings('xx', { retry: 'Again' });
      // @ts-expect-error -- text, not a function
      overrideStrings('en', { retry: () => 'Again' });
      // @ts-expect-error -- the name of the author is text
      overrideStrings('en', { by: (name: number) => String(name) });
      // @ts-expect-error -- no such sentence in the section
      overrideStrings('en', { signup: { retry: 'Again' } });
    };
    expect(typed).to.be.a('function');
  });
});

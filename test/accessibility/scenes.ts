/** Every widget in every state that a reader can meet, and the pages that it is met on. */
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/crisis-resources.js';
import '../../src/define/faq-list.js';
import '../../src/define/latest-posts.js';
import '../../src/define/medical-disclaimer.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';
import {
  fixtures,
  noAnswer,
  testClient,
  type MemoryTransport,
  type Routes,
} from '../../src/testing/index.js';
import {
  becomes,
  fallbackLink,
  longWord,
  part,
  parts,
  place,
  rendered,
  settled,
  subjects,
  type Placed,
  type Subject,
  type Widget,
} from '../widgets/helpers.js';

const { documentOf, listOf } = fixtures;

export interface Scene {
  /** Widget and state. */
  readonly name: string;
  readonly show: () => Promise<HTMLElement>;
}

export interface Shown extends Placed {
  readonly transport: MemoryTransport;
}

/** Content in full, for each of the widgets that load one document. */
export const ids: Readonly<Record<string, string>> = {
  'article-card': 'sleep-and-mood',
  'article-view': 'sleep-and-mood',
  'addiction-comparison-table': 'two-diaries',
  'related-posts': 'sleep-and-mood',
  'faq-list': 'diaries',
};

export interface Wanted {
  readonly routes?: Routes;
  readonly attributes?: Record<string, string>;
  readonly children?: Node[];
  /** Nothing arrives. */
  readonly held?: boolean;
}

/** A widget inside a provider whose endpoint has these documents. */
export const show = async (
  tag: string,
  { routes = fixtures.routes(), attributes = {}, children = [], held = false }: Wanted = {},
): Promise<Shown> => {
  const { client, transport } = testClient(routes);
  if (held) transport.hold();
  return { ...(await place(tag, { client, children, attributes })), transport };
};

/** The same with its content in place. */
export const ready = async (tag: string, wanted: Wanted = {}): Promise<Shown> => {
  const shown = await show(tag, wanted);
  await shown.told.until('cw-load');
  await settled();
  await rendered(shown.widget);
  return shown;
};

/** A widget that shows what the page gave it. */
export const given = async (
  tag: string,
  data: unknown,
  attributes: Record<string, string> = {},
): Promise<Widget> => {
  const { widget, told } = await place(tag, { data, attributes });
  await told.until('cw-load');
  await settled();
  await rendered(widget);
  return widget;
};

const statesOf = (subject: Subject): Scene[] => {
  const { tag, attribute, path, empty, withdrawn } = subject;
  const id = ids[tag] ?? '';
  const attributes = { [attribute]: id };
  const scene = (state: string, showIt: Scene['show']): Scene => ({ name: `${tag}: ${state}`, show: showIt });
  const scenes = [
    scene('idle', async () => (await show(tag, { attributes: { [attribute]: '' } })).widget),
    scene('loading', async () => (await show(tag, { attributes, held: true })).widget),
    scene(
      'loading, with a fallback',
      async () => (await show(tag, { attributes, held: true, children: [fallbackLink()] })).widget,
    ),
    scene('error', async () => {
      const { widget, told } = await show(tag, { attributes, routes: {} });
      await told.until('cw-error');
      return widget;
    }),
    scene('error, with a fallback', async () => {
      const { widget, told } = await show(tag, { attributes, routes: {}, children: [fallbackLink()] });
      await told.until('cw-error');
      return widget;
    }),
    scene('ready', async () => (await ready(tag, { attributes })).widget),
    scene('loading again', async () => {
      const { widget, transport } = await ready(tag, { attributes });
      transport.hold();
      void widget.reload();
      await rendered(widget);
      return widget;
    }),
    scene('stale', async () => {
      const { widget, told, transport } = await ready(tag, { attributes });
      transport.offline = true;
      await widget.reload();
      await told.until('cw-error');
      return widget;
    }),
    scene('withdrawn', async () => {
      const { widget, told } = await show(tag, { attributes, routes: withdrawn(id) });
      await told.until('cw-error');
      return widget;
    }),
  ];
  if (empty) {
    scenes.push(
      scene('empty', async () => {
        const { widget, told } = await show(tag, { attributes, routes: { [path(id)]: empty } });
        await told.until('cw-empty');
        return widget;
      }),
    );
  }
  return scenes;
};

export const summaries = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `a${at}`,
    slug: `a${at}`,
    title: `Article ${at}`,
    url: `https://publisher.example/a${at}`,
    excerpt: 'An invented article, written for tests.',
    published: '2024-03-05',
  }));

/** A list in two parts, of which the second may be missing. */
export const inTwoParts = (second?: unknown): Routes => ({
  '/v1/articles.json': { ...listOf(summaries(3)), page: { next: 'articles-2.json' } },
  ...(second === undefined ? {} : { '/v1/articles-2.json': second }),
});

/** A comparison of so many columns. */
export const wide = (columns: number) => ({
  id: 'wide',
  caption: 'Many columns',
  columns: Array.from({ length: columns }, (_, at) => ({ id: `c${at}`, label: `Column ${at}` })),
  rows: ['one', 'two'].map((id) => ({ id, label: `Row ${id}`, cells: { c0: { text: 'First' } } })),
});

/** As many questions as are wanted. */
export const questions = (count: number) =>
  documentOf({
    id: 'many',
    title: 'Many questions',
    items: Array.from({ length: count }, (_, at) => ({
      id: `q${at}`,
      question: `Question ${at}?`,
      answer: at === 1 ? null : `<p>Answer ${at}.</p>`,
    })),
  });

export const search = async (widget: HTMLElement, text: string): Promise<void> => {
  const input = part<HTMLInputElement>(widget, 'input');
  if (input) input.value = text;
  input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await rendered(widget);
};

/** What a page may ask for beside the address, one of each kind. */
const extraFields = [
  { name: 'first-name', type: 'text', label: 'First name', autocomplete: 'given-name' },
  { name: 'phone', type: 'tel', label: 'Phone', required: true },
  {
    name: 'topic',
    type: 'select',
    label: 'Topic',
    options: [
      { value: 's', label: 'Sleep' },
      { value: 'm', label: 'Mood' },
    ],
  },
  { name: 'adult', type: 'checkbox', label: 'I am 18 or older', required: true },
];

const formAttributes = {
  consent: 'I agree to get letters by e-mail, and can stop them at any time.',
  'privacy-url': '/privacy',
  sender: 'Fernhill (fictitious), 1 Example Street',
};

/** A sign-up form whose service gives this answer. */
export const form = (answer: unknown, children: Node[] = []): Promise<Shown> =>
  show('signup-form', { routes: { '/v1/signups': answer }, attributes: formAttributes, children });

export const asksForMore = (): Node =>
  Object.assign(document.createElement('script'), {
    type: 'application/json',
    textContent: JSON.stringify(extraFields),
  });

/** A form as a page has it. */
export const pageForm = (): HTMLFormElement => {
  const made = document.createElement('form');
  made.action = '/subscribe';
  made.method = 'post';
  const label = document.createElement('label');
  const input = document.createElement('input');
  const agree = document.createElement('label');
  const box = document.createElement('input');
  const button = document.createElement('button');
  // Colours that a page sets, because engines differ in what buttons have on a dark one.
  button.style.cssText = 'color: #222; background: #eee';
  Object.assign(input, { type: 'email', name: 'EMAIL', required: true });
  Object.assign(box, { type: 'checkbox', name: 'consent', required: true });
  label.append('E-mail ', input);
  agree.append(box, ' I agree.');
  button.textContent = 'Subscribe';
  made.append(label, agree, button);
  return made;
};

export const send = (widget: HTMLElement): void => {
  const input = part<HTMLInputElement>(widget, 'input');
  if (input) input.value = 'name@example.com';
  part(widget, 'consent')?.querySelector('input')?.click();
  part(widget, 'submit')?.click();
};

const sent = async (answer: unknown, name: 'cw-success' | 'cw-failure'): Promise<HTMLElement> => {
  const { widget, told } = await form(answer);
  send(widget);
  await told.until(name);
  await settled();
  await rendered(widget);
  return widget;
};

const more: Scene[] = [
  {
    name: 'article-card: horizontal',
    show: () => given('article-card', documentOf(fixtures.articles.items[0]), { layout: 'horizontal' }),
  },
  {
    name: 'article-card: compact',
    show: () => given('article-card', documentOf(fixtures.articles.items[0]), { layout: 'compact' }),
  },
  {
    name: 'article-card: with a word without end',
    show: () =>
      given(
        'article-card',
        documentOf({ ...fixtures.articles.items[0], title: longWord, excerpt: longWord }),
      ),
  },
  { name: 'article-view: in one piece', show: () => given('article-view', fixtures.htmlArticle) },
  {
    name: 'article-view: with a review that is overdue',
    show: () => {
      const { item } = fixtures.article;
      const review = { ...item.review, nextReview: '2020-01-01' };
      return given('article-view', documentOf({ ...item, review, comparisons: [] }));
    },
  },
  {
    name: 'article-view: a comparison failed',
    show: async () => {
      const routes = { ...fixtures.routes(), '/v1/comparisons/two-diaries.json': { status: 404 } };
      const { widget } = await ready('article-view', { routes, attributes: { slug: 'sleep-and-mood' } });
      await becomes(() => part(widget, 'retry') !== null && part(widget, 'scale') !== null, true);
      return widget;
    },
  },
  {
    name: 'article-view: with text and tables without end',
    show: () =>
      given(
        'article-view',
        documentOf({
          ...fixtures.htmlArticle.item,
          title: longWord,
          html: `<p>${longWord}</p><pre>${longWord.repeat(3)}</pre><table><caption>Wide</caption><tr>${'<td>Tuesday morning</td>'.repeat(20)}</tr></table>`,
        }),
      ),
  },
  {
    name: 'addiction-comparison-table: levels, with tools',
    show: () => given('addiction-comparison-table', fixtures.levels, { tools: 'copy csv' }),
  },
  {
    name: 'addiction-comparison-table: a chart, with tools',
    show: () => given('addiction-comparison-table', fixtures.levels, { view: 'chart', tools: 'copy csv' }),
  },
  {
    name: 'addiction-comparison-table: wider than its place',
    show: () => given('addiction-comparison-table', wide(14)),
  },
  {
    name: 'related-posts: below each other',
    show: () => given('related-posts', fixtures.articles, { layout: 'list' }),
  },
  {
    name: 'related-posts: carousel',
    show: () => given('related-posts', listOf(summaries(8)), { layout: 'carousel', limit: '8' }),
  },
  {
    name: 'latest-posts: loading',
    show: async () => (await show('latest-posts', { held: true })).widget,
  },
  {
    name: 'latest-posts: error',
    show: async () => {
      const { widget, told } = await show('latest-posts', { routes: {} });
      await told.until('cw-error');
      return widget;
    },
  },
  {
    name: 'latest-posts: ready, with more to come',
    show: () => given('latest-posts', fixtures.articles, { limit: '3' }),
  },
  { name: 'latest-posts: all there are', show: () => given('latest-posts', fixtures.articles) },
  {
    name: 'latest-posts: carousel',
    show: () => given('latest-posts', listOf(summaries(8)), { layout: 'carousel', limit: '6' }),
  },
  {
    name: 'latest-posts: more is on its way',
    show: async () => {
      const { widget } = await ready('latest-posts', {
        routes: inTwoParts(noAnswer),
        attributes: { limit: '3' },
      });
      part(widget, 'more')?.click();
      await rendered(widget);
      return widget;
    },
  },
  {
    name: 'latest-posts: more has failed',
    show: async () => {
      const { widget, told } = await ready('latest-posts', {
        routes: inTwoParts(),
        attributes: { limit: '3' },
      });
      part(widget, 'more')?.click();
      await told.until('cw-error');
      return widget;
    },
  },
  { name: 'faq-list: with a search', show: () => given('faq-list', questions(12)) },
  {
    name: 'faq-list: with all answers open',
    show: async () => {
      const widget = await given('faq-list', questions(4));
      part(widget, 'open-all')?.click();
      return widget;
    },
  },
  {
    name: 'faq-list: with what was found',
    show: async () => {
      const widget = await given('faq-list', questions(12));
      await search(widget, 'answer 3');
      return widget;
    },
  },
  {
    name: 'faq-list: with nothing found',
    show: async () => {
      const widget = await given('faq-list', questions(12));
      await search(widget, 'tea');
      return widget;
    },
  },
  { name: 'signup-form: idle', show: async () => (await form({ status: 400 })).widget },
  {
    name: 'signup-form: with more fields',
    show: async () => (await form({ status: 400 }, [asksForMore()])).widget,
  },
  {
    name: 'signup-form: with what is missing',
    show: async () => {
      const { widget } = await form({ status: 400 }, [asksForMore()]);
      part(widget, 'submit')?.click();
      await becomes(() => parts(widget, 'error').length, 4);
      return widget;
    },
  },
  {
    name: 'signup-form: submitting',
    show: async () => {
      const { widget, told } = await form(noAnswer);
      send(widget);
      await told.until('cw-submit');
      await rendered(widget);
      return widget;
    },
  },
  { name: 'signup-form: failure', show: () => sent({ status: 400 }, 'cw-failure') },
  {
    name: 'signup-form: refused',
    show: () =>
      sent(
        { status: 422, body: { errors: [{ field: 'email', code: 'invalid', message: 'No.' }] } },
        'cw-failure',
      ),
  },
  {
    name: 'signup-form: success',
    show: () => sent({ status: 201, body: { status: 'subscribed' } }, 'cw-success'),
  },
  {
    name: 'signup-form: pending',
    show: () => sent({ status: 202, body: { status: 'pending' } }, 'cw-success'),
  },
  {
    name: 'signup-form: with nowhere to send to',
    show: async () => {
      const { widget } = await place('signup-form');
      await settled();
      await rendered(widget);
      return widget;
    },
  },
  {
    name: "signup-form: around a page's own form",
    show: async () => (await form({ status: 400 }, [pageForm()])).widget,
  },
  ...['us', 'gb-eng', 'elsewhere'].flatMap((region) => [
    {
      name: `crisis-resources: ${region}`,
      show: async () => (await place<HTMLElement>('crisis-resources', { attributes: { region } })).widget,
    },
    {
      name: `medical-disclaimer: ${region}`,
      show: async () =>
        (await place<HTMLElement>('medical-disclaimer', { attributes: { region, topic: 'ketamine' } }))
          .widget,
    },
  ]),
];

export const scenes: readonly Scene[] = [...subjects.flatMap(statesOf), ...more];

/** What widgets are met on. */
export const pages = {
  light: { dir: 'ltr', css: 'color: #222; background: #fff' },
  'dark, and narrow': {
    dir: 'ltr',
    css: 'inline-size: 18em; color: #eee; background: #111; color-scheme: dark',
  },
  'right to left': { dir: 'rtl', css: 'color: #222; background: #fff' },
} as const;

/** Makes the page one of these, until `plainPage`. */
export const setPage = ({ dir, css }: (typeof pages)[keyof typeof pages]): void => {
  document.documentElement.dir = dir;
  document.body.style.cssText = css;
};

export const plainPage = (): void => {
  for (const element of [document.documentElement, document.body]) {
    element.removeAttribute('dir');
    element.removeAttribute('style');
  }
};

/** All elements of a widget in the order in which they are read, with what the page put inside it in its place. */
export const elementsOf = (root: Element): HTMLElement[] => {
  const inside =
    root.localName === 'slot'
      ? (root as HTMLSlotElement).assignedElements()
      : (root.shadowRoot ?? root).children;
  return [...inside].flatMap((child) => [child as HTMLElement, ...elementsOf(child)]);
};

/** Whether an element is the widget's own, and not the page's. */
export const isOwn = (element: Element): boolean => element.getRootNode() instanceof ShadowRoot;

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What the Tab key stops at, in the order in which it is read. */
export const stopsOf = (widget: HTMLElement): HTMLElement[] =>
  elementsOf(widget).filter(
    (element) =>
      element.matches(STOPS) &&
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled'),
  );

/** An element as a failing test names it. */
export const nameOf = (element: Element): string =>
  `${element.localName}.${element.getAttribute('part') ?? element.className ?? ''} “${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;

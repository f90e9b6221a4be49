/** What the tests of widgets share: widgets on a page, what they tell it, and what a reader sees of them. */
import { expect, fixture, html } from '@open-wc/testing';
import type { ContentClient } from '../../src/client/index.js';
import type { ContentElement } from '../../src/controllers/index.js';
import type { ContentErrorEvent } from '../../src/events/index.js';
import { fixtures, testClient, type MemoryTransport, type Routes } from '../../src/testing/index.js';

export type Widget = ContentElement<unknown>;

/** Notes what is told at a place of the page, from now on. */
export const listen = (target: EventTarget) => {
  const events: Event[] = [];
  const waiting = new Set<() => void>();
  const told = (event: Event): void => {
    events.push(event);
    for (const check of waiting) check();
  };
  for (const name of [
    'cw-load',
    'cw-empty',
    'cw-error',
    'cw-select',
    'cw-submit',
    'cw-success',
    'cw-failure',
  ]) {
    target.addEventListener(name, told);
  }
  return {
    events,
    /** The names of all events so far. */
    get names(): string[] {
      return events.map(({ type }) => type);
    },
    /** Resolves with the event of this name, or the so-and-so-many-th of them. */
    until: <Name extends keyof HTMLElementEventMap>(
      name: Name,
      nth = 1,
    ): Promise<HTMLElementEventMap[Name]> =>
      new Promise((resolve) => {
        const check = (): void => {
          const found = events.filter(({ type }) => type === name)[nth - 1];
          if (!found) return;
          waiting.delete(check);
          resolve(found as HTMLElementEventMap[Name]);
        };
        waiting.add(check);
        check();
      }),
  };
};

export type Listener = ReturnType<typeof listen>;

export interface Placed<Element extends HTMLElement = Widget> {
  readonly widget: Element;
  readonly provider: HTMLElementTagNameMap['content-provider'];
  readonly told: Listener;
}

export interface Place {
  readonly attributes?: Readonly<Record<string, string>>;
  /** What the page puts inside the widget. */
  readonly children?: readonly (Node | string)[];
  readonly client?: ContentClient | undefined;
  readonly data?: unknown;
}

/** A widget that is not on the page yet. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the element
export const make = <Element extends HTMLElement = Widget>(
  tag: string,
  { attributes = {}, children = [], data }: Place = {},
): Element => {
  const widget = document.createElement(tag) as Element;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.append(...children);
  return data === undefined ? widget : Object.assign(widget, { data });
};

/** A widget inside a provider. Resolves once it has rendered for the first time. */
export const place = async <Element extends HTMLElement = Widget>(
  tag: string,
  options: Place = {},
): Promise<Placed<Element>> => {
  const widget = make<Element>(tag, options);
  const told = listen(widget);
  const provider = await fixture<HTMLElementTagNameMap['content-provider']>(
    html`<content-provider .client=${options.client}>${widget}</content-provider>`,
  );
  await rendered(widget);
  return { widget, provider, told };
};

/** What was asked for has been rendered. */
export const rendered = async (widget: HTMLElement): Promise<void> => {
  await (widget as Partial<Widget>).updateComplete;
};

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the element
export const part = <Found extends HTMLElement = HTMLElement>(widget: Element, name: string): Found | null =>
  widget.shadowRoot?.querySelector<Found>(`[part~="${name}"]`) ?? null;

export const parts = <Found extends HTMLElement = HTMLElement>(widget: Element, name: string): Found[] => [
  ...(widget.shadowRoot?.querySelectorAll<Found>(`[part~="${name}"]`) ?? []),
];

/** Text as it is read: white space counts once. */
export const words = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All text of a widget itself, without what the page put inside it. */
export const textOf = (widget: Element): string => words(part(widget, 'frame'));

export const busy = (widget: Element): string | null | undefined =>
  part(widget, 'frame')?.getAttribute('aria-busy');

/**
 * What has the focus inside a widget: its part, id or tag, as text. Elements themselves are nothing for `expect`: when
 * it fails, the test runner tries to write them down, with everything that hangs on them, and never ends.
 */
export const focused = (widget: Element): string | undefined => {
  const element = widget.shadowRoot?.activeElement;
  return element?.getAttribute('part') ?? (element?.id || element?.localName);
};

export const has = (widget: Element, name: string): boolean => part(widget, name) !== null;

/** The same articles, each with a picture. */
export const pictured = <Article extends object>(articles: readonly Article[]) =>
  articles.map((article) => ({ ...article, image: { src: 'https://content.test/a.webp' } }));

/** A word of a language that joins its words, longer than a phone is wide. */
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** A phone of 320 pixels less the page's margins, in a widget's own measure. */
export const NARROW = '18em';

/** The parts, of those with these names, that reach over an edge of their widget. */
export const tooWide = (widget: Element, names: readonly string[]): string[] => {
  const { left, right } = widget.getBoundingClientRect();
  const fits = (element: Element): boolean => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].every((box) => box.left >= left - 1 && box.right <= right + 1);
  };
  return names.filter((name) => !parts(widget, name).every(fits));
};

/** What an error event says. */
export const why = ({ code, status, retryable, error }: ContentErrorEvent) => ({
  code,
  status,
  retryable,
  path: error.path,
});

/** A fallback as the snippets have it. */
export const fallbackLink = (): HTMLAnchorElement => {
  const link = document.createElement('a');
  link.href = 'https://publisher.example/a';
  link.textContent = 'Read it at the publisher';
  return link;
};

/** What comes later, in an order that the test decides. */
export const later = <Value>() => {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

/** Waits, frame by frame, until something has become what it should be, and fails when it does not. */
export const becomes = async (read: () => unknown, expected: unknown): Promise<void> => {
  for (let frames = 0; frames < 300 && read() !== expected; frames += 1) {
    await new Promise(requestAnimationFrame);
  }
  expect(read()).to.equal(expected);
};

/** Lets everything that is due happen: microtasks, and tasks that do not wait. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(() => setTimeout(resolve));
  });

/**
 * Keeps what widgets say on the console, for tests to look at. The console is the one place where it can be seen.
 * Each sentence comes once a page, so a test that expects one has to be the first to cause it.
 */
export const keepWarnings = (): string[] => {
  const said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said.length = 0;
    console.warn = (...text: unknown[]) => {
      said.push(text.join(' '));
    };
  });
  afterEach(() => {
    console.warn = warn;
  });
  return said;
};

/** Counts what nobody caught while something ran. */
export const uncaughtDuring = async (run: () => Promise<void>): Promise<unknown[]> => {
  const uncaught: unknown[] = [];
  const note = (event: Event): void => {
    uncaught.push((event as PromiseRejectionEvent).reason ?? (event as ErrorEvent).message);
    event.preventDefault();
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  try {
    await run();
    await settled();
  } finally {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  }
  return uncaught;
};

/** One of the widgets that load, and what its endpoint has to say to it. */
export interface Subject {
  readonly tag: string;
  /** The attribute that says what to show. */
  readonly attribute: string;
  readonly path: (id: string) => string;
  /** A document that shows this text, somewhere. */
  readonly document: (text: string, more?: Readonly<Record<string, unknown>>) => unknown;
  /** Where it shows the text. */
  readonly part: string;
  /** What an endpoint answers that has withdrawn it. */
  readonly withdrawn: (id: string) => Routes;
  /** A document without something required, and the path of that. */
  readonly broken: { readonly document: unknown; readonly path: string };
  /** A document in which there is nothing to show. */
  readonly empty?: unknown;
}

const summary = (title: string, more: object = {}) => ({
  id: 'x',
  slug: 'x',
  title,
  url: 'https://publisher.example/x',
  ...more,
});

const { documentOf, listOf, withdrawn } = fixtures;
const articlePath = (id: string): string => `/v1/articles/${id}.json`;
const comparisonPath = (id: string): string => `/v1/comparisons/${id}.json`;

const comparisonOf = (caption: string, more: object = {}) => ({
  id: 'x',
  caption,
  columns: [{ id: 'one', label: 'One' }],
  rows: [{ id: 'row', label: 'Row', cells: { one: { text: 'Cell' } } }],
  ...more,
});

const faqPath = (id: string): string => `/v1/faqs/${id}.json`;

const faqOf = (title: string, more: object = {}) => ({
  id: 'x',
  title,
  items: [{ id: 'one', question: 'Why?', answer: '<p>Because.</p>' }],
  ...more,
});

export const subjects: readonly Subject[] = [
  ...['article-card', 'article-view'].map((tag) => ({
    tag,
    attribute: 'slug',
    path: articlePath,
    document: (text: string, more = {}) => documentOf(summary(text, more)),
    part: 'title',
    withdrawn: (id: string) => ({ [articlePath(id)]: withdrawn }),
    broken: {
      document: documentOf({ id: 'x', slug: 'x', url: 'https://publisher.example/x' }),
      path: 'item.title',
    },
  })),
  {
    tag: 'addiction-comparison-table',
    attribute: 'comparison',
    path: comparisonPath,
    document: (text, more = {}) => documentOf(comparisonOf(text, more)),
    part: 'caption',
    withdrawn: (id) => ({ [comparisonPath(id)]: withdrawn }),
    broken: {
      document: documentOf({ ...comparisonOf('x'), columns: [{ id: 'one' }] }),
      path: 'item.columns.0.label',
    },
    empty: documentOf({ ...comparisonOf('x'), rows: [] }),
  },
  {
    tag: 'related-posts',
    attribute: 'for',
    path: (id) => `/v1/articles/${id}/related.json`,
    document: (text, more = {}) => listOf([summary(text, more)]),
    part: 'title',
    withdrawn: (id) => ({ [articlePath(id)]: withdrawn, '/v1/articles.json': listOf([]) }),
    broken: { document: { version: '1.0' }, path: 'items' },
    empty: listOf([]),
  },
  {
    tag: 'faq-list',
    attribute: 'faq',
    path: faqPath,
    document: (text, more = {}) => documentOf(faqOf(text, more)),
    part: 'title',
    withdrawn: (id) => ({ [faqPath(id)]: withdrawn }),
    broken: {
      document: documentOf({ ...faqOf('x'), items: [{ id: 'one' }] }),
      path: 'item.items.0.question',
    },
    empty: documentOf({ ...faqOf('x'), items: [] }),
  },
];

/** A subject on a page with an endpoint that has `a`, or what else the routes say. */
export const placeSubject = async (
  { tag, attribute, path, document: documentFor }: Subject,
  {
    routes,
    client,
    attributes,
    ...options
  }: Omit<Place, 'client'> & { readonly routes?: Routes; readonly client?: ContentClient } = {},
): Promise<Placed & { readonly client: ContentClient; readonly transport: MemoryTransport }> => {
  const endpoint = testClient(routes ?? { [path('a')]: documentFor('First') });
  const placed = await place(tag, {
    client: client ?? endpoint.client,
    attributes: { [attribute]: 'a', ...attributes },
    ...options,
  });
  return { ...placed, ...endpoint };
};

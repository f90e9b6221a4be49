/** Pages that show strings of the corpus in every field, and what came of it. */
import { expect } from '@open-wc/testing';
import { Page, until, type Widget } from '../embed/support.js';
import { report } from './report.js';
import { askedOfEvil, lookInto, watch, type Asked } from './watch.js';

export const { hostile, code } = testServers as typeof testServers & {
  readonly hostile: string;
  readonly code: string;
};
export const strings = (await (await fetch(`${hostile}/corpus`)).json()) as string[];

/** Strings that widgets show together. */
export const TOGETHER = 12;
/** Milliseconds, for a machine that does much else. */
const PATIENCE = 60_000;
/** Strings that every run can afford in every case. */
const FEW = 240;
/** Sets of them that one page shows, and how many at a time. */
const [PER_PAGE, AT_ONCE] = [24, 4];

/** What ran in this page, which is the parent and the top of all others, or in one of them. */
export const ran: string[] = [];
const note = (what: string): void => {
  ran.push(what);
};
watch(window, note);

/** Pages whose work is done. */
const leaving = new WeakSet<Page>();

/** A page with the script tag alone. Whatever it is said to do but show widgets is told. */
const openPage = async (headers: Readonly<Record<string, string>>): Promise<Page> => {
  const page = new Page({ width: 800, headers });
  await page.opened();
  watch(page.window, note);
  page.window.performance.setResourceTimingBufferSize(100_000);
  page.window.addEventListener('pagehide', () => {
    if (!leaving.has(page)) note('the page was left');
  });
  page.write(`${page.snippet()}<body><main>`).end();
  await page.complete();
  await until(() => page.window.customElements.get('article-card'), 'there are widgets', PATIENCE);
  return page;
};

/** What was asked for but our code and the hostile endpoint's documents and pictures. */
const elsewhere = (page: Page): string[] =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => ![code, hostile, page.endpoint.url].some((own) => name.startsWith(own)));

export const make = (page: Page, tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
  const element = page.document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const roots: Readonly<Record<string, string>> = { wordpress: '/wp-json' };

/** All widgets that load, with every string of a set in every field. */
export const widgetsOf = (page: Page, source: string, from: number): HTMLElement[] => {
  const one = source === 'native' || source === 'map' ? 'x' : 'all';
  const count = Math.min(TOGETHER, strings.length - from);
  return [
    make(page, 'latest-posts', { limit: '24', 'allow-repeats': '' }),
    make(page, 'faq-list', { faq: one }),
    make(page, 'addiction-comparison-table', {
      comparison: source === 'map' ? 'all' : one,
      tools: 'copy csv',
    }),
    make(page, 'article-card', { slug: 's-0', layout: 'horizontal' }),
    ...(source === 'native'
      ? [make(page, 'related-posts', { for: 's-0', limit: '24', 'allow-repeats': '' })]
      : []),
    ...(source === 'native' ? [] : [make(page, 'article-view', { slug: 'all' })]),
    ...Array.from({ length: count }, (_, at) => make(page, 'article-view', { slug: `s-${at}` })),
  ];
};

export const providerOf = (page: Page, source: string, from: number, images = 'same-origin'): HTMLElement =>
  make(page, 'content-provider', {
    endpoint: `${hostile}/${from}-${TOGETHER}/${source}${roots[source] ?? ''}`,
    source,
    'content-key': 'k',
    images,
    // An address, since Trusted Types refuse the text of a script that the test makes.
    ...(source === 'map' && { map: `${hostile}/map.json` }),
  });

/** Puts widgets into the page, waits until each has come to an end, and tells which. */
export const settled = async (
  page: Page,
  box: HTMLElement,
  widgets: readonly HTMLElement[],
): Promise<string[]> => {
  const ended = new Map<EventTarget | null, string>();
  for (const type of ['cw-load', 'cw-error', 'cw-empty']) {
    box.addEventListener(type, ({ target }) => ended.set(target, type));
  }
  box.append(...widgets);
  page.document.querySelector('main')?.append(box);
  await until(
    () => widgets.every((widget) => ended.has(widget)),
    `${box.getAttribute('endpoint') ?? ''} is shown, but for ${widgets
      .filter((widget) => !ended.has(widget))
      .map(({ outerHTML }) => outerHTML)
      .join()}`,
    PATIENCE,
  );
  for (const widget of widgets)
    await (widget as Widget & { updateComplete: Promise<unknown> }).updateComplete;
  return [...ended.values()];
};

export interface Outcome {
  /** How many strings were shown. */
  readonly strings: number;
  elements: number;
  shown: number;
  refused: number;
  readonly dangers: string[];
  /** What ran. */
  ran: readonly string[];
  /** What the host was asked that nobody should ask anything. */
  asked: readonly Asked[];
  /** What was asked of others. */
  readonly requests: string[];
  /** Of the page's policy. */
  readonly violations: string[];
}

/** Shows the strings, so many at a time, and says what came of it. */
export const showAll = async (
  together: number,
  show: (page: Page, from: number, outcome: Outcome) => Promise<void>,
  headers: Readonly<Record<string, string>> = {},
  count = strings.length,
): Promise<Outcome> => {
  const batches = Array.from({ length: Math.ceil(count / together) }, (_, at) => at * together);
  ran.length = 0;
  await askedOfEvil();
  const counts = { elements: 0, shown: 0, refused: 0 };
  const outcome: Outcome = {
    strings: count,
    ...counts,
    dangers: [],
    ran: [],
    asked: [],
    requests: [],
    violations: [],
  };
  for (let at = 0; at < batches.length; at += PER_PAGE) {
    const page = await openPage(headers);
    const left = batches.slice(at, at + PER_PAGE);
    const showSome = async (): Promise<void> => {
      for (let from = left.shift(); from !== undefined; from = left.shift()) await show(page, from, outcome);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, showSome));
    await page.settle();
    expect(page.faults, 'uncaught errors').to.deep.equal([]);
    expect(
      page.document.querySelectorAll('body > :not(main)'),
      'what is in the page beside us',
    ).to.have.length(0);
    outcome.requests.push(...elsewhere(page));
    outcome.violations.push(...page.violations);
    leaving.add(page);
    page.close();
  }
  outcome.ran = [...ran];
  outcome.asked = await askedOfEvil();
  return outcome;
};

/** Shows every string in every field of a source; where the page is to have certain headers, few of them. */
export const showSource = (source: string, headers?: Readonly<Record<string, string>>): Promise<Outcome> =>
  showAll(
    TOGETHER,
    async (page, from, outcome) => {
      const provider = providerOf(page, source, from);
      const widgets = widgetsOf(page, source, from);
      for (const end of await settled(page, provider, widgets)) {
        outcome[end === 'cw-error' ? 'refused' : 'shown'] += 1;
      }
      look(outcome, widgets, hostile);
      provider.remove();
    },
    headers,
    headers ? Math.min(FEW, strings.length) : strings.length,
  );

/** Looks for what is dangerous in the trees of widgets. */
export const look = (outcome: Outcome, widgets: readonly Element[], own?: string): void => {
  const { elements, dangers } = lookInto(widgets, own);
  outcome.elements += elements;
  outcome.dangers.push(...dangers);
};

/** Tells the row of a case, and holds it to what is promised: nothing of all that. */
export const hold = async (name: string, outcome: Outcome, also = ''): Promise<void> => {
  const { elements, shown, refused, dangers, asked, requests } = outcome;
  await report({
    case: name,
    strings: outcome.strings,
    ran: outcome.ran.length,
    dangers: dangers.length,
    requests: asked.length + requests.length,
    seen: [`${String(elements)} elements, ${String(shown)} shown, ${String(refused)} refused`, also]
      .filter(Boolean)
      .join(', '),
  });
  expect(outcome.ran).to.deep.equal([]);
  expect(dangers.slice(0, 20)).to.deep.equal([]);
  expect(asked).to.deep.equal([]);
  expect(requests).to.deep.equal([]);
};

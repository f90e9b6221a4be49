/**
 * Every field of every source, and what sign-up services say, filled with the strings of the corpus, over HTTP, shown by
 * the files in cdn/. Nothing may run, be asked for or be left in a tree that could do so. Beside it stands how many of
 * the same strings do run where they are put into a page as they are.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { it, Page, until, type Widget } from '../embed/support.js';
// @ts-expect-error A module for Node, without types of its own.
import { map } from './documents.mjs';
import { pictureRound } from '../sanitize/support.js';
import { askedOfEvil, lookInto, watch } from './watch.js';

const { hostile, code } = testServers as typeof testServers & {
  readonly hostile: string;
  readonly code: string;
};
const strings = (await (await fetch(`${hostile}/corpus`)).json()) as string[];

/** Strings that are shown together, and how many a form has fields for. */
const [TOGETHER, FIELDS] = [12, 40];
/** Sets of them that one page shows. */
const PER_PAGE = 25;

const report = (row: Readonly<Record<string, string | number>>): Promise<unknown> =>
  executeServerCommand('security-row', row);

/** What ran in this page, which is the parent and the top of all others. */
let ran: string[] = [];
watch(window, (what) => ran.push(what));

/** Pages whose work is done. */
const leaving = new WeakSet<Page>();

/** A page with the script tag alone. Whatever it is said to do but show widgets is told. */
const openPage = async (): Promise<Page> => {
  const page = new Page({ width: 800 });
  await page.opened();
  watch(page.window, (what) => ran.push(what));
  page.window.performance.setResourceTimingBufferSize(100_000);
  page.window.addEventListener('pagehide', () => {
    if (!leaving.has(page)) ran.push('the page was left');
  });
  page.write(`${page.snippet()}<body><main>`).end();
  await page.complete();
  await page.defined('article-card');
  return page;
};

/** What was asked for but our code and the hostile endpoint's documents and pictures. */
const elsewhere = (page: Page): string[] =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => ![code, hostile, page.endpoint.url].some((own) => name.startsWith(own)));

const make = (page: Page, tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
  const element = page.document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const roots: Readonly<Record<string, string>> = { wordpress: '/wp-json' };

/** All widgets that load, with every string of a set in every field. */
const widgetsOf = (page: Page, source: string, count: number): HTMLElement[] => {
  const one = source === 'native' || source === 'map' ? 'x' : 'all';
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

const providerOf = (page: Page, source: string, from: number, images: string): HTMLElement => {
  const provider = make(page, 'content-provider', {
    endpoint: `${hostile}/${from}-${TOGETHER}/${source}${roots[source] ?? ''}`,
    source,
    'content-key': 'k',
    images,
  });
  if (source === 'map') {
    const script = make(page, 'script', { type: 'application/json' });
    script.textContent = JSON.stringify(map);
    provider.append(script);
  }
  return provider;
};

/** Puts widgets into the page, and waits until each has come to an end. */
const settled = async (page: Page, box: HTMLElement, widgets: readonly HTMLElement[]): Promise<string[]> => {
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
    60_000,
  );
  for (const widget of widgets)
    await (widget as Widget & { updateComplete: Promise<unknown> }).updateComplete;
  return [...ended.values()];
};

interface Outcome {
  elements: number;
  shown: number;
  refused: number;
  dangers: string[];
  requests: string[];
}

/** Shows the strings, so many at a time, and says what came of it. */
const showAll = async (
  together: number,
  show: (page: Page, from: number, outcome: Outcome) => Promise<void>,
): Promise<Outcome> => {
  const batches = Array.from({ length: Math.ceil(strings.length / together) }, (_, at) => at * together);
  ran = [];
  await askedOfEvil();
  const outcome: Outcome = { elements: 0, shown: 0, refused: 0, dangers: [], requests: [] };
  for (let at = 0; at < batches.length; at += PER_PAGE) {
    const page = await openPage();
    for (const from of batches.slice(at, at + PER_PAGE)) await show(page, from, outcome);
    await page.settle();
    // Browsers say so where observers of sizes have more to do in the next frame; nothing was thrown.
    const faults = page.faults.filter((fault) => !fault.startsWith('ResizeObserver loop'));
    expect(faults, 'uncaught errors').to.deep.equal([]);
    expect(
      page.document.querySelectorAll('body > :not(main)'),
      'what is in the page beside us',
    ).to.have.length(0);
    outcome.requests.push(...elsewhere(page));
    leaving.add(page);
    page.close();
  }
  return outcome;
};

const look = (outcome: Outcome, widgets: readonly Element[], own?: string): void => {
  const { elements, dangers } = lookInto(widgets, own);
  outcome.elements += elements;
  outcome.dangers.push(...dangers);
};

describe('the corpus', () => {
  it('runs where it is put into a page as it is', async function () {
    this.timeout(0);
    const hits = new Set<number>();
    ran = [];
    await askedOfEvil();
    const frames = 48;
    for (let from = 0; from < strings.length; from += frames) {
      await Promise.all(
        strings.slice(from, from + frames).map((text, at) => insertRaw(text, () => hits.add(from + at))),
      );
    }
    // Some call their parent, and say which they are.
    for (const number of ran) if (Number(number) >= 0) hits.add(Number(number));
    const asked = await askedOfEvil();
    ran = [];
    await report({
      case: 'as it is',
      strings: strings.length,
      ran: hits.size,
      dangers: '',
      requests: asked.length,
    });
    expect(hits.size).to.be.above(strings.length / 5);
  });

  for (const source of ['native', 'wordpress', 'ghost', 'json-feed', 'map']) {
    it(`does nothing from ${source}`, async function () {
      this.timeout(0);
      const outcome = await showAll(TOGETHER, async (page, from, counted) => {
        const provider = providerOf(page, source, from, 'same-origin');
        const count = Math.min(TOGETHER, strings.length - from);
        const widgets = widgetsOf(page, source, count);
        for (const end of await settled(page, provider, widgets)) {
          counted[end === 'cw-error' ? 'refused' : 'shown'] += 1;
        }
        look(counted, widgets, hostile);
        provider.remove();
      });
      const asked = await askedOfEvil();
      await report({
        case: source,
        strings: strings.length,
        ran: ran.length,
        dangers: outcome.dangers.length,
        requests: asked.length + outcome.requests.length,
        elements: outcome.elements,
        shown: outcome.shown,
        refused: outcome.refused,
      });
      expect(ran).to.deep.equal([]);
      expect(outcome.dangers.slice(0, 20)).to.deep.equal([]);
      expect(asked).to.deep.equal([]);
      expect(outcome.requests).to.deep.equal([]);
      // An article without anything of a title or an address is left out; a few may be.
      expect(outcome.refused, 'widgets that showed nothing').to.be.below(outcome.shown / 50);
    });
  }

  it('has nothing but pictures asked for, without a referrer, where any picture may be shown', async function () {
    this.timeout(0);
    const outcome = await showAll(TOGETHER, async (page, from, counted) => {
      const provider = providerOf(page, 'native', from, 'any');
      const widgets = [
        make(page, 'latest-posts', { limit: '24', 'allow-repeats': '' }),
        make(page, 'faq-list', { faq: 'x' }),
      ];
      await settled(page, provider, widgets);
      for (const picture of widgets.flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll('img') ?? []),
      ])) {
        picture.loading = 'eager';
      }
      await page.settle();
      look(counted, []);
      provider.remove();
    });
    const asked = await askedOfEvil();
    const wrong = asked.filter(
      ({ destination, referrer, cookie }) => !/^(?:image)?$/.test(destination) || referrer || cookie,
    );
    await report({
      case: 'native, any picture',
      strings: strings.length,
      ran: ran.length,
      dangers: outcome.dangers.length,
      requests: wrong.length,
      pictures: asked.length,
    });
    expect(ran).to.deep.equal([]);
    expect(wrong).to.deep.equal([]);
    expect(asked, 'pictures').not.to.have.length(0);
  });

  for (const backend of ['native', 'formspree', 'basin', 'ghost', 'hubspot', 'urlencoded']) {
    it(`does nothing as what ${backend} says of a sign-up, nor as labels of fields`, async function () {
      this.timeout(0);
      const outcome = await showAll(FIELDS, async (page, from, counted) => {
        const labels = strings.slice(from, from + FIELDS);
        const form = make(page, 'signup-form', {
          backend,
          action: `${hostile}/${from}-${FIELDS}/sign-up/${backend}`,
          heading: labels[0] ?? '',
          sender: labels[1] ?? '',
          'privacy-url': labels[2] ?? '',
        });
        const script = make(page, 'script', { type: 'application/json' });
        script.textContent = JSON.stringify([
          ...labels.map((label, at) => ({ name: `f${at}`, type: 'text', label })),
          ...labels.map((label, at) => ({ name: `s${at}`, type: 'select', label, options: [label || 'x'] })),
        ]);
        form.append(script);
        page.document.querySelector('main')?.append(form);
        const root = (): ShadowRoot | null => form.shadowRoot;
        await until(() => root()?.querySelector('form'), 'the form is there');
        const email = root()?.querySelector<HTMLInputElement>('input[type="email"]');
        if (email) email.value = 'reader@clinic.example';
        let failed = false;
        form.addEventListener('cw-failure', () => (failed = true));
        root()?.querySelector('form')?.requestSubmit();
        await until(() => failed, `${backend} has refused it`, 60_000);
        await (form as unknown as Widget & { updateComplete: Promise<unknown> }).updateComplete;
        counted.shown += root()?.querySelectorAll('[part~="error"], [part~="message"]').length ?? 0;
        look(counted, [form]);
        form.remove();
      });
      const asked = await askedOfEvil();
      await report({
        case: `sign-up, ${backend}`,
        strings: strings.length,
        ran: ran.length,
        dangers: outcome.dangers.length,
        requests: asked.length + outcome.requests.length,
        elements: outcome.elements,
        shown: outcome.shown,
        refused: outcome.refused,
      });
      expect(ran).to.deep.equal([]);
      expect(outcome.dangers.slice(0, 20)).to.deep.equal([]);
      expect(asked).to.deep.equal([]);
      expect(outcome.requests).to.deep.equal([]);
      expect(outcome.shown, 'messages').to.be.above(0);
    });
  }
});

/** What a frame waits for: none of it has to come. */
const RAW_PATIENCE = 2_000;

/** Puts a string into a page of its own as it is, as markup and as a link, and presses what can be pressed. */
const insertRaw = async (text: string, hit: () => void): Promise<void> => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  const key = `raw${String(Math.random())}`;
  const shared = window as unknown as Record<string, unknown>;
  shared[key] = hit;
  frame.srcdoc =
    `<!doctype html><script>for (const name of ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open'])` +
    ` self[name] = () => (parent[${JSON.stringify(key)}](), 1);</script><body>${text}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, RAW_PATIENCE);
  });
  document.body.append(frame);
  await loaded;
  try {
    press(frame, text);
  } catch {
    // It has gone elsewhere.
  }
  await pictureRound();
  await new Promise(requestAnimationFrame);
  await pictureRound();
  frame.remove();
  Reflect.deleteProperty(shared, key);
};

const press = (frame: HTMLIFrameElement, text: string): void => {
  const inside = frame.contentDocument;
  if (!inside) return;
  const link = inside.createElement('a');
  link.setAttribute('href', text);
  // Others would lead away from here.
  if (link.protocol === 'javascript:') {
    inside.body.append(link);
    link.click();
  }
  for (const element of inside.querySelectorAll<HTMLElement>('*')) {
    for (const type of [
      'mouseover',
      'pointerover',
      'pointerdown',
      'focus',
      'keydown',
      'wheel',
      'copy',
      'drag',
      'touchstart',
      'auxclick',
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (!/^https?:/.test((element as HTMLAnchorElement).protocol ?? ''))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
};

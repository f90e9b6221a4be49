// Forty ways in which an endpoint can fail, and what readers see of each. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { Page, SLUG, TITLE, until, type Widget } from '../embed/support.js';
import { later } from '../widgets/helpers.js';
import { hear } from '../support/hear.js';
import { inTurn, startServer, told, watchRequests } from './support.js';

interface Fault {
  /** Settings of the demo's endpoint; see its README. */
  readonly spec: string;
  /** State, and code of the error. Several where engines may differ. */
  readonly outcome: string | readonly string[];
  /** How often the document is asked for. */
  readonly tries: number;
  /** Which widget asks. */
  readonly tag?: 'article-card' | 'latest-posts';
  /** Hours by which the reader's clock is put forward once the first request is under way. */
  readonly clock?: number;
  /** Whether it refuses connections. */
  readonly isDown?: boolean;
}

const network = 'error network';
const timeout = 'error timeout';
const parse = 'error parse';
const status = 'error status';
const limited = 'error rate-limited';
const list = 'latest-posts';

const faults: Record<string, Fault> = {
  'refuses connections': { spec: '', isDown: true, outcome: network, tries: 3 },
  'never answers': { spec: 'hang', outcome: timeout, tries: 2 },
  'drips a byte at a time': { spec: 'drip-50', outcome: timeout, tries: 2 },
  'stops in the middle': { spec: 'stall', outcome: timeout, tries: 2 },
  'breaks off in the middle': { spec: 'break-off', outcome: network, tries: 3 },
  'breaks the connection': { spec: 'drop', outcome: network, tries: 3 },
  'loses its answers': { spec: 'lose-answer', outcome: network, tries: 3 },
  'sends half a document': { spec: 'truncated', outcome: parse, tries: 1 },
  'announces half its length': { spec: 'length-50', outcome: parse, tries: 1 },
  'announces twice its length': { spec: 'length-200', outcome: [network, timeout], tries: 2 },
  'announces no length': { spec: 'no-length', outcome: 'ready', tries: 1 },
  'announces another type': { spec: 'wrong-type', outcome: 'ready', tries: 1 },
  'redirects in a loop': { spec: 'redirect-loop', outcome: network, tries: 3 },
  'lets no page read it': { spec: 'no-cors', outcome: network, tries: 3 },
  'answers 204': { spec: 'status-204', outcome: parse, tries: 1 },
  'answers 300': { spec: 'status-300', outcome: status, tries: 1 },
  'answers 304 though nothing is kept': { spec: 'status-304', outcome: status, tries: 1 },
  'answers 400': { spec: 'status-400', outcome: status, tries: 1 },
  'answers 401': { spec: 'status-401', outcome: status, tries: 1 },
  'answers 403': { spec: 'status-403', outcome: status, tries: 1 },
  'answers 404': { spec: 'status-404', outcome: 'error not-found', tries: 1 },
  'answers 410': { spec: 'gone', outcome: 'withdrawn withdrawn', tries: 1 },
  'answers 429': { spec: 'status-429', outcome: limited, tries: 3 },
  'answers 429, now': { spec: 'status-429,retry-after-0', outcome: limited, tries: 3 },
  'answers 429, in 1 s': { spec: 'status-429,retry-after-1', outcome: limited, tries: 3 },
  'answers 429, in 5 s': { spec: 'status-429,retry-after-5', outcome: limited, tries: 2 },
  'answers 429, in an hour': { spec: 'status-429,retry-after-3600', outcome: limited, tries: 1 },
  'answers 429, at a time soon': { spec: 'status-429,retry-after-date-2', outcome: limited, tries: 3 },
  'answers 429, at a time in an hour': {
    spec: 'status-429,retry-after-date-3600',
    outcome: limited,
    tries: 1,
  },
  'answers 429, at a time that has passed': {
    spec: `status-429,retry-after-${encodeURIComponent('Wed, 01 Jan 2020 00:00:00 GMT')}`,
    outcome: limited,
    tries: 3,
  },
  'answers 429, in no time that can be read': {
    spec: 'status-429,retry-after-soon',
    outcome: limited,
    tries: 3,
  },
  'answers 500': { spec: 'status-500', outcome: status, tries: 3 },
  'answers 502 with a page': { spec: 'html,status-502', outcome: status, tries: 3 },
  'answers 503': { spec: 'status-503', outcome: status, tries: 3 },
  'answers 503, in an hour': { spec: 'status-503,retry-after-3600', outcome: limited, tries: 1 },
  'answers 504': { spec: 'status-504', outcome: status, tries: 3 },
  'sends a page of HTML': { spec: 'html', outcome: parse, tries: 1 },
  'sends nothing': { spec: 'empty', outcome: parse, tries: 1 },
  'sends bytes that are no UTF-8': { spec: 'bad-bytes', outcome: 'ready', tries: 1 },
  'sends UTF-16': { spec: 'utf-16', outcome: parse, tries: 1 },
  'sends a byte order mark': { spec: 'bom', outcome: 'ready', tries: 1 },
  'sends NaN': { spec: 'nan', outcome: parse, tries: 1 },
  'sends more than 5 MB': { spec: 'big', outcome: 'error too-large', tries: 1 },
  'sends 131 MB': { spec: 'huge', outcome: 'error too-large', tries: 1 },
  'sends 131 MB without saying so first': { spec: 'huge,no-length', outcome: 'error too-large', tries: 1 },
  'sends 100,000 lists in one another': { spec: 'deep', outcome: 'error invalid', tries: 1 },
  'sends a later version': { spec: 'version-2', outcome: 'error unsupported-version', tries: 1 },
  'sends a later minor version': { spec: 'version-1.9', outcome: 'ready', tries: 1 },
  'sends a withdrawn article': { spec: 'withdrawn', outcome: 'withdrawn withdrawn', tries: 1 },
  'sends each item twice': { spec: 'same-ids', tag: list, outcome: 'ready', tries: 1 },
  'sends an item without a title': { spec: 'bad-item', tag: list, outcome: 'ready', tries: 1 },
  'sends an empty list': { spec: 'empty-list', tag: list, outcome: 'empty', tries: 1 },
  'answers after 3 s': { spec: 'delay-3000', outcome: 'ready', tries: 1 },
  'fails once': { spec: 'fail-1~a', outcome: 'ready', tries: 2 },
  'fails twice': { spec: 'fail-2~a', outcome: 'ready', tries: 3 },
  'never answers, and the clock is put back': { spec: 'hang', clock: -1, outcome: timeout, tries: 2 },
  'never answers, and the clock is put forward': { spec: 'hang', clock: 1, outcome: timeout, tries: 2 },
  'fails once, and the clock is put back': {
    spec: 'delay-300,fail-1~a',
    clock: -1,
    outcome: 'ready',
    tries: 2,
  },
};

/** Milliseconds. What is promised, and what a machine that does much else may take beyond it. */
const LIMIT = 10_000;
const SLACK = 2_500;
/** Pages that are open at once. All of them keep each other waiting for so long that other deadlines pass. */
const AT_ONCE = 8;

const FALLBACK = '<a href="https://publisher.example/">Fallback</a>';
const HOST =
  '<main id="host" class="a b" style="color: rgb(1, 2, 3)"><h1>Clinic</h1><p>Text of the clinic.</p></main>';

interface Seen {
  readonly outcome: string;
  readonly tries: number;
  readonly seconds: number;
  readonly said: readonly string[];
  readonly fallback: string;
  readonly host: string;
  readonly console: readonly string[];
  readonly uncaught: readonly string[];
  readonly hasRetry: boolean;
  /** State and tries once the fault was mended and it was asked for again. */
  readonly again: string;
}

const stateOf = ({ state }: Widget): string => state;
const isSettled = (widget: Widget): boolean => !/idle|loading/.test(widget.state);
const retryOf = (widget: Widget): HTMLElement | null | undefined =>
  widget.shadowRoot?.querySelector<HTMLElement>('[part~="retry"]');

const goThrough = async ({ spec, tag = 'article-card', clock, isDown }: Fault): Promise<Seen> => {
  const server = await startServer('endpoints');
  if (isDown) await server.tell('down');
  let code = '';
  let end = 0;
  const { promise: watched, resolve: watch } = later<undefined>();
  const { page, sent } = await inTurn(async () => {
    const opened = new Page({ origin: server.origin });
    const { document } = await opened.opened();
    document.addEventListener('cw-error', (event) => {
      ({ code } = event as Event & { code: string });
    });
    for (const type of ['cw-error', 'cw-load', 'cw-empty']) {
      document.addEventListener(type, () => {
        end ||= performance.now();
      });
    }
    const requests = watchRequests(opened, watched);
    if (!isDown) await opened.endpoint.behave(spec);
    const widget = (id: string, inner: string): string =>
      `<${tag} id="${id}" slug="${SLUG}">${inner}</${tag}>`;
    opened.write(`${opened.snippet()}<body>${HOST}${widget('bare', '')}${widget('full', FALLBACK)}`).end();
    await opened.complete();
    return { page: opened, sent: requests };
  });
  const { window } = page;
  await page.defined(tag);
  await until(
    () => page.one('#full').shadowRoot?.firstElementChild,
    'there is a first picture of it',
    60_000,
  );
  const bare = page.one('#bare');
  const said = hear(bare);
  watch(undefined);
  await until(() => sent.length > 0, 'the document is asked for', 60_000);
  if (clock) {
    const { now } = window.Date;
    window.Date.now = () => now() + clock * 3_600_000;
  }
  await until(() => isSettled(bare) && isSettled(page.one('#full')) && end, 'it has ended', 60_000);
  await page.settle();
  const seen = {
    outcome: [stateOf(bare), code].filter(Boolean).join(' '),
    tries: sent.length,
    seconds: (end - (sent[0]?.at ?? 0)) / 1_000,
    fallback: page.text('#full'),
    hasRetry: Boolean(retryOf(bare)),
  };

  if (isDown) await server.tell('up');
  else await page.endpoint.behave('');
  let again = '';
  if (/^(?:error|withdrawn)/.test(seen.outcome)) {
    if (seen.hasRetry) retryOf(bare)?.click();
    else (bare as Widget & { reload: () => unknown }).reload();
    await until(() => stateOf(bare) === 'ready', 'it is there', 60_000).catch(() => undefined);
    await page.settle();
    again = `${stateOf(bare)} after ${String(sent.length - seen.tries)} more`;
  }
  const host = page.one('#host').outerHTML;
  const others = [...page.document.body.children].filter(({ id }) => !['host', 'bare', 'full'].includes(id));
  const { faults: uncaught, console: lines } = page;
  page.close();
  return {
    ...seen,
    said,
    again,
    uncaught,
    console: lines,
    host: host + others.map(({ outerHTML }) => outerHTML).join(''),
  };
};

describe('an endpoint that', () => {
  const seen = new Map<string, Seen | Error>();

  // Side by side: the deadline of ten seconds would otherwise be waited for again and again.
  before(async function () {
    this.timeout(240_000);
    const turns = Object.entries(faults).values();
    const takeTurns = async (): Promise<void> => {
      for (const [name, fault] of turns) {
        seen.set(name, await goThrough(fault).catch((error: unknown) => error as Error));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  });

  for (const [name, { outcome, tries, tag }] of Object.entries(faults)) {
    it(name, async () => {
      const one = seen.get(name);
      if (!one || one instanceof Error) throw one ?? new Error('It was not gone through');
      const asked = `${String(one.tries)} ${one.tries === 1 ? 'try' : 'tries'}`;
      await told(`an endpoint that ${name}`, `${one.outcome}, ${asked}`);
      expect(one.outcome).to.be.oneOf([outcome].flat());
      expect(one.tries, 'tries').to.equal(tries);
      expect(one.seconds, 'seconds').to.be.below((LIMIT + SLACK) / 1_000);
      expect(one.uncaught, 'uncaught').to.deep.equal([]);
      expect(one.host, 'the page around it').to.equal(HOST);

      const failed = one.outcome.startsWith('error');
      const withdrawn = one.outcome.startsWith('withdrawn');
      const fine = !failed && !withdrawn;
      const temporary =
        /network|timeout|rate-limited|status$/.test(one.outcome) &&
        tries + Number(name.includes('in an hour')) > 1;
      expect(one.said, 'announced').to.have.length(fine ? Number(one.outcome === 'empty') : 1);
      expect(one.hasRetry, 'a button').to.equal(failed && temporary);
      if (failed || one.outcome === 'empty') expect(one.fallback).to.equal('Fallback');
      else expect(one.fallback).not.to.equal('Fallback');
      if (one.outcome === 'ready' && !tag) expect(one.fallback).to.include(TITLE);
      if (!fine) expect(one.again).to.equal('ready after 1 more');
      expect(one.console.length, one.console.join('\n')).to.be.at.most(1);
    });
  }
});

describe('twenty widgets', () => {
  const cards = Array.from(
    { length: 20 },
    (_, at) => `<article-card src="{}/articles/${SLUG}.json?${String(at)}"></article-card>`,
  ).join('');

  for (const [what, spec] of Object.entries({ refuses: undefined, 'never answers': 'hang' })) {
    const title = `at a host that ${what}: four requests, then four a minute, then all of them`;
    it(title, async function () {
      this.timeout(120_000);
      const server = await startServer('endpoints');
      const page = new Page({ origin: server.origin });
      await page.opened();
      const { window } = page;
      const sent = watchRequests(page);
      if (spec) await page.endpoint.behave(spec);
      else await server.tell('down');
      page.write(`${page.snippet()}<body>${cards.replaceAll('{}', page.endpoint.url)}`).end();
      await until(() => sent.length > 0, 'it is asked');
      const start = performance.now();
      await page.inState('error', 'article-card');
      expect(performance.now() - start).to.be.below(LIMIT + SLACK);
      expect(sent.length).to.be.at.most(4);

      const press = (): void => {
        for (const card of page.all('article-card')) retryOf(card)?.click();
      };
      const at = window.performance.now.bind(window.performance);
      let minutes = 0;
      window.performance.now = () => at() + minutes * 61_000;
      minutes += 1;
      sent.length = 0;
      press();
      await until(
        () =>
          page.all('article-card').every((card) => retryOf(card)?.getAttribute('aria-disabled') === 'false'),
        'all have ended',
        30_000,
      );
      expect(sent.length).to.be.at.most(4);

      if (spec) await page.endpoint.behave('');
      else await server.tell('up');
      minutes += 1;
      press();
      await until(() => page.all('article-card').some(({ state }) => state === 'ready'), 'one is there');
      press();
      await page.ready('article-card');
      await page.settle();
      expect(page.faults).to.deep.equal([]);
      await told(
        `twenty widgets ${title}`,
        'error network or timeout, at most 4 requests a minute, then ready',
      );
    });
  }
});

/**
 * Pages for the tests of the script tag: same-origin frames, each with its own registry, console and errors, whose
 * HTML goes through the browser's parser as it does on a partner's page. The files in `cdn/` come from an origin of
 * their own, and the content from the demo's endpoint through a gate, so that both know what was asked of them.
 */
import { expect, waitUntil } from '@open-wc/testing';
import { engine } from '../support/browser.js';

export const SLUG = 'is-ketamine-addictive';
export const TITLE = 'Is ketamine addictive? What is known, and what is not';
export const OTHER_SLUG = 'psychotherapies-for-bipolar-disorder';
export const COMPARISON = 'physical-vs-psychological';

/** The elements that come as parts of their own: how they are used, and what they ask for first. */
export const parts = [
  { tag: 'article-view', attributes: `slug="${SLUG}"`, asks: `/v1/articles/${SLUG}.json` },
  { tag: 'addiction-comparison-table', attributes: '', asks: `/v1/comparisons/${COMPARISON}.json` },
  { tag: 'related-posts', attributes: `for="${SLUG}"`, asks: `/v1/articles/${SLUG}/related.json` },
  { tag: 'latest-posts', attributes: '', asks: '/v1/articles.json' },
  { tag: 'faq-list', attributes: 'faq="ketamine"', asks: '/v1/faqs/ketamine.json' },
  { tag: 'signup-form', attributes: '', asks: undefined },
  { tag: 'content-provider', attributes: '', asks: undefined },
  { tag: 'medical-disclaimer', attributes: '', asks: undefined },
  { tag: 'crisis-resources', attributes: '', asks: undefined },
] as const;

export const tags = ['article-card', ...parts.map(({ tag }) => tag)];

type Headers = Readonly<Record<string, string | undefined>>;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

interface CodeRules {
  /** Endings of paths of files that arrive with one more byte. */
  readonly alter?: readonly string[];
  /** Of files that do not arrive before the rules change. */
  readonly hold?: readonly string[];
  /** Of files that are answered with 503. */
  readonly fail?: readonly string[];
  /** The version that files say they are of. */
  readonly version?: readonly string[];
}

export type Widget = HTMLElement & { readonly state: string; endpoint: string; data: unknown };

const { endpoint, code } = testServers as typeof testServers & { readonly code: string };

/**
 * What WebKit now and then says of a page whose layout takes more than one pass, though nothing was thrown. Our observers
 * never answer within the frame; the other engines are held to silence.
 */
const NOTICE = 'ResizeObserver loop completed with undelivered notifications.';

/** Patience for a machine that does much else. */
const PATIENCE = 15_000;

/** Waits until it holds. What it throws meanwhile, say because an element is not there yet, counts as no. */
export const until = async (holds: () => unknown, what: string, patience = PATIENCE): Promise<void> => {
  let thrown = '';
  const check = async (): Promise<boolean> => {
    try {
      return Boolean(await holds());
    } catch (error) {
      thrown = String(error);
      return false;
    }
  };
  try {
    await waitUntil(check, what, { timeout: patience, interval: 20 });
  } catch (error) {
    throw thrown ? new Error(`${String(error)}: ${thrown}`) : error;
  }
};

const open = new Set<Page>();

/** An endpoint that no other page asks, and what is asked of it. */
export class Endpoint {
  readonly #key = crypto.randomUUID();
  readonly #origin: string;

  constructor(origin = endpoint) {
    this.#origin = origin;
  }

  get url(): string {
    return `${this.#origin}/with/gate-${this.#key}/v1`;
  }

  /** Everything asked of it, pictures included, by path. */
  async asked(): Promise<readonly Asked[]> {
    const answer = await fetch(`${this.#origin}/gates/${this.#key}`);
    return ((await answer.json()) as { requests: Asked[] }).requests;
  }

  /** The paths of the documents that were asked for, in order. */
  async documents(): Promise<string[]> {
    return (await this.asked()).map(({ path }) => path).filter((path) => path.endsWith('.json'));
  }

  /** From here on it answers with these faults of the demo's endpoint; with none again after an empty string. */
  async behave(spec: string): Promise<void> {
    await fetch(`${this.#origin}/gates/${this.#key}`, { method: 'POST', body: JSON.stringify({ spec }) });
  }
}

interface PageOptions {
  /** Of the `html` element. */
  readonly lang?: string;
  /** Pixels. */
  readonly width?: number;
  /** Headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where its endpoint is. Default: the demo's. */
  readonly origin?: string | undefined;
}

/** Browsers like to have some of a page before they show the first of it. */
const PADDING = `<!--${'.'.repeat(4_096)}-->`;

/** A page whose HTML the test writes. It is gone when the test is over, and must not have had an uncaught error. */
export class Page {
  readonly endpoint: Endpoint;
  /** Messages on the console. */
  readonly console: string[] = [];
  /** Uncaught errors and unhandled rejections. */
  readonly faults: string[] = [];
  /** Of the Content Security Policy. */
  readonly violations: string[] = [];
  /** Events of widgets that reached the document: `cw-load article-card`. */
  readonly events: string[] = [];
  readonly window: Window & typeof globalThis;
  readonly #key = crypto.randomUUID();
  readonly #frame = document.createElement('iframe');
  #written: Promise<void>;

  constructor({ lang = 'en', width = 640, headers = {}, origin }: PageOptions = {}) {
    open.add(this);
    this.endpoint = new Endpoint(origin);
    this.#frame.width = String(width);
    this.#frame.height = '600';
    this.#frame.title = 'Page of a clinic';
    this.#frame.src = `${this.#path}?${new URLSearchParams(headers).toString()}`;
    document.body.append(this.#frame);
    this.window = this.#frame.contentWindow as Window & typeof globalThis;
    this.#written = this.#open(
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A clinic</title>${PADDING}`,
    );
  }

  get document(): Document {
    return this.window.document;
  }

  /** Where this page's code comes from. */
  get code(): string {
    return `${code}/${this.#key}`;
  }

  /**
   * The script tag that a partner pastes. With `crossorigin`, since a browser tells nobody of rejections in a script
   * from elsewhere without it.
   */
  snippet(attributes = '', file = 'embed.js'): string {
    return `<script async crossorigin src="${this.code}/${file}" data-endpoint="${this.endpoint.url}" ${attributes}></script>`;
  }

  /** Sends the parser more of the page. */
  write(html: string): this {
    this.#written = this.#written.then(() => this.#send(html));
    return this;
  }

  /** Ends the page. */
  end(): this {
    this.#written = this.#written.then(() => this.#send('</body></html>', '?end'));
    return this;
  }

  /** Waits until the page is there to be looked at, but nothing of what was written. */
  async opened(): Promise<this> {
    await until(() => this.#isOpen || !open.has(this), 'the page has begun');
    return this;
  }

  /** Waits for the page's `load` event. */
  async complete(): Promise<this> {
    await until(() => this.#isOpen && this.document.readyState === 'complete', 'the page has loaded');
    return this;
  }

  /** Adds a script in the way that programs do. */
  insert(attributes: Record<string, string>): HTMLScriptElement {
    const script = this.document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    this.document.head.append(script);
    return script;
  }

  all(selector: string): Widget[] {
    return [...this.document.querySelectorAll<Widget>(selector)];
  }

  one(selector: string): Widget {
    const [found] = this.all(selector);
    if (!found) throw new Error(`The page has no ${selector}`);
    return found;
  }

  /** What a reader sees of a widget, fallback included. */
  text(selector: string): string {
    const widget = this.one(selector);
    const shown = widget.shadowRoot ?? widget;
    const slots = widget.shadowRoot?.querySelector('slot') ? widget.textContent : '';
    return `${shown.textContent} ${slots}`.replace(/\s+/g, ' ').trim();
  }

  /** Waits until all widgets that match are in this state. */
  async inState(state: string, selector: string): Promise<void> {
    const states = (): string =>
      this.all(selector)
        .map((widget) => `${widget.localName} ${widget.state}`)
        .join();
    try {
      await until(
        () => this.all(selector).length > 0 && this.all(selector).every((widget) => widget.state === state),
        `${selector} is ${state}`,
      );
    } catch (error) {
      throw new Error(`${String(error)}, but: ${states()}; ${[...this.console, ...this.faults].join('; ')}`);
    }
  }

  ready(selector: string): Promise<void> {
    return this.inState('ready', selector);
  }

  defined(tag: string): Promise<void> {
    return until(() => this.window.customElements.get(tag), `${tag} is defined`);
  }

  /** Lets everything happen that is about to: what was written is there, two frames and a task have passed. */
  async settle(): Promise<void> {
    await this.#written;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** The code that was asked for, in order. */
  async loaded(): Promise<string[]> {
    return (await this.loads()).map(({ path }) => path.slice(1));
  }

  async loads(): Promise<readonly Omit<Asked, 'method'>[]> {
    const answer = await fetch(`${code}/rules/${this.#key}`);
    return ((await answer.json()) as { requests: Asked[] }).requests;
  }

  /** From here on code comes like this. */
  async serveCode(rules: CodeRules): Promise<void> {
    await fetch(`${code}/rules/${this.#key}`, { method: 'POST', body: JSON.stringify(rules) });
  }

  close(): void {
    open.delete(this);
    this.#frame.remove();
  }

  get #path(): string {
    return `/clinic/${this.#key}`;
  }

  get #isOpen(): boolean {
    return this.window.location.pathname === this.#path && this.document.head !== null;
  }

  async #send(html: string, end = ''): Promise<void> {
    await fetch(`${this.#path}${end}`, { method: 'POST', body: html });
  }

  async #open(head: string): Promise<void> {
    await this.#send(head);
    // Listens before the page has a script.
    await this.opened();
    if (open.has(this)) this.#listen();
  }

  #listen(): void {
    const { window } = this;
    for (const level of ['warn', 'error'] as const) {
      window.console[level] = (...said: unknown[]) => {
        this.console.push(said.map(String).join(' '));
      };
    }
    window.addEventListener('error', ({ message }) => {
      if (!(engine === 'webkit' && message === NOTICE)) this.faults.push(message);
    });
    window.addEventListener('unhandledrejection', ({ reason }) =>
      this.faults.push(`rejected: ${String(reason)}`),
    );
    this.document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      this.violations.push([effectiveDirective, blockedURI, sample].filter(Boolean).join(' ')),
    );
    for (const type of ['cw-load', 'cw-error', 'cw-empty']) {
      this.document.addEventListener(type, ({ target }) =>
        this.events.push(`${type} ${(target as Element).localName}`),
      );
    }
  }
}

/**
 * A test whose pages, whatever else it is about, had no error that nobody caught. Not checked in `afterEach`, since one
 * that fails ends the whole file.
 */
export const it = (title: string, run: (this: Mocha.Context) => Promise<void>): Mocha.Test =>
  globalThis.it(title, async function () {
    await run.call(this);
    for (const page of open) await page.settle();
    for (const { faults } of open) expect(faults, 'uncaught errors').to.deep.equal([]);
  });

afterEach(() => {
  for (const page of [...open]) page.close();
});

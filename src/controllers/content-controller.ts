import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ContentClient, LoadOptions } from '../client/index.js';
import { ContentError, warnOnce, type Kind } from '../content/index.js';
import { ContentEmptyEvent, ContentErrorEvent, ContentLoadEvent } from '../events/index.js';
import { ClientController } from './client-controller.js';
import { StateController } from './state-controller.js';
import { LightChildren } from './light-children.js';
import { afterLoad } from './page-life.js';

export type ContentState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'stale' | 'withdrawn';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly endpoint: string;
    readonly source: string;
    readonly contentKey: string;
    readonly src: string;
    readonly data: unknown;
  };

export interface ContentOptions<Model> {
  /** How a document of this widget is read: for `src` and for given content. */
  readonly kind: Kind<Model>;
  /** What to ask the endpoint for. An empty string means that the page has not said yet. */
  readonly args: () => readonly string[];
  /** Asks the endpoint; called with the client that the widget found. */
  readonly load: (client: ContentClient, options: LoadOptions) => Promise<Model>;
  /** Whether a model holds nothing to show. */
  readonly isEmpty?: (model: Model) => boolean;
  /** What the page has to say before anything can be asked, for the console: `slug="…"`. */
  readonly needs?: string;
  /** More that must be there before the content is shown, loaded beside it. */
  readonly beside?: () => Promise<unknown>;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

const asContentError = (error: unknown): ContentError =>
  error instanceof ContentError
    ? error
    : new ContentError('invalid', `Something unexpected went wrong: ${String(error)}`, { cause: error });

/**
 * Brings content into a widget: finds out what is asked for, loads it once for each new question, and keeps
 * exactly one state. New arguments remove what was shown; `reload` keeps it until the answer is there.
 */
export class ContentController<Model> implements ReactiveController {
  model: Model | undefined;
  error: ContentError | undefined;
  /** Whether a reload is under way while something is shown. */
  busy = false;
  /** Milliseconds since the epoch; when the shown content was loaded. */
  loadedAt = 0;
  readonly children: LightChildren;
  readonly #client: ClientController;
  readonly #state: StateController<ContentState>;
  readonly #host: Host;
  readonly #options: ContentOptions<Model>;
  /** What the shown or awaited content answers. */
  #question: readonly unknown[] = [];
  #abort: AbortController | undefined;

  constructor(host: Host, options: ContentOptions<Model>) {
    this.#host = host;
    this.#options = options;
    this.children = new LightChildren(host);
    this.#client = new ClientController(host);
    this.#state = new StateController<ContentState>(host, 'idle');
    host.addController(this);
  }

  get state(): ContentState {
    return this.#state.current;
  }

  /** The client that serves this widget, for what it asks beside its own content. */
  get client(): ContentClient | undefined {
    return this.#client.client;
  }

  hostConnected(): void {
    if (isServer) return;
    // A widget that comes back was only moved, or lost its request in the meantime.
    if (this.state === 'loading' && this.#abort?.signal.aborted) this.#question = [];
    this.#host.requestUpdate();
    afterLoad(() => {
      this.#hint();
    });
  }

  hostDisconnected(): void {
    // Moving a node disconnects and connects it in one go: only what stays away gives up its request.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#abort?.abort();
    });
  }

  /** Called before each render: starts a load when the question has changed. */
  prepare(): void {
    const given = this.#given();
    if (given !== undefined) {
      this.#ask([given], () => this.#show(given));
      return;
    }
    if (isServer || !this.children.complete) return;
    const { src } = this.#host;
    const args = this.#options.args();
    const client = this.#clientFor(src);
    if (!client || (!src && args.includes(''))) {
      this.#ask([], () => {
        this.#state.set('idle');
      });
      return;
    }
    this.#ask([client, src, ...args], () => {
      this.#state.set('loading');
      void this.#load(client, false);
    });
  }

  /** Asks again and keeps what is shown until the answer is there. Given content is shown as it is. */
  async reload(): Promise<void> {
    const client = this.#clientFor(this.#host.src);
    if (this.#given() !== undefined || !client || this.state === 'idle') return;
    if (this.state !== 'loading') this.busy = true;
    this.#host.requestUpdate();
    await this.#load(client, true);
  }

  /** For the slot: children that come or go change the fallback, and may bring content. */
  readonly childrenChanged = (): void => {
    this.#host.requestUpdate();
  };

  #given(): unknown {
    return this.#host.data ?? (this.children.complete ? this.children.json : undefined);
  }

  #clientFor(src: string): ContentClient | undefined {
    return this.#client.client ?? (src ? this.#client.forDocument(src) : undefined);
  }

  #ask(question: readonly unknown[], start: () => void): void {
    if (same(question, this.#question)) return;
    this.#question = question;
    this.#abort?.abort();
    this.#abort = undefined;
    this.model = undefined;
    this.error = undefined;
    this.busy = false;
    start();
  }

  async #load(client: ContentClient, fresh: boolean): Promise<void> {
    const { kind, load, beside } = this.#options;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const options = { fresh, signal: abort.signal };
    const { src } = this.#host;
    try {
      const [model] = await Promise.all([
        src ? client.document(kind, new URL(src, document.baseURI).href, options) : load(client, options),
        beside?.(),
      ]);
      if (this.#abort === abort) this.#settle(model);
    } catch (error) {
      if (this.#abort === abort && !abort.signal.aborted) this.#fail(asContentError(error));
    }
  }

  /** Given content goes through the same parser; its URLs are relative to the page. */
  #show(given: unknown): void {
    const { kind, beside } = this.#options;
    try {
      const json: unknown = typeof given === 'string' ? this.#parse(given) : given;
      const model = kind.parse(json, { base: isServer ? 'about:blank' : document.baseURI });
      const more = beside?.();
      if (!more) {
        this.#settle(model);
        return;
      }
      this.#state.set('loading');
      const question = this.#question;
      more.then(
        () => {
          if (this.#question === question) this.#settle(model);
        },
        (error: unknown) => {
          if (this.#question === question) this.#fail(asContentError(error));
        },
      );
    } catch (error) {
      this.#fail(asContentError(error));
    }
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new ContentError('parse', `The JSON given to <${this.#host.localName}> cannot be read`, {
        cause,
      });
    }
  }

  #settle(model: Model): void {
    this.model = model;
    this.error = undefined;
    this.loadedAt = Date.now();
    const empty = this.#options.isEmpty?.(model) ?? false;
    this.#finish(empty ? 'empty' : 'ready', () => (empty ? new ContentEmptyEvent() : new ContentLoadEvent()));
  }

  #fail(error: ContentError): void {
    const withdrawn = error.code === 'withdrawn';
    const kept = !withdrawn && (this.state === 'ready' || this.state === 'stale');
    if (!kept) this.model = undefined;
    this.error = error;
    warnOnce(`<${this.#host.localName}> ${error.code}: ${error.message}`);
    this.#finish(withdrawn ? 'withdrawn' : kept ? 'stale' : 'error', () => new ContentErrorEvent(error));
  }

  #finish(state: ContentState, event: () => Event): void {
    this.busy = false;
    this.#state.set(state);
    this.#host.requestUpdate();
    const question = this.#question;
    // Told once it can be seen, so that a listener finds the content there.
    void this.#host.updateComplete.then(() => {
      if (this.#question === question && this.state === state) this.#host.dispatchEvent(event());
    });
  }

  /** A widget with nothing to ask says so once: silence is the hardest fault to find. */
  #hint(): void {
    const host = this.#host;
    if (!host.isConnected || this.state !== 'idle' || this.#client.waiting) return;
    const { needs, args } = this.#options;
    if (needs && args().includes('')) warnOnce(`<${host.localName}> shows its fallback: it needs ${needs}.`);
    else if (!this.#client.client) {
      warnOnce(
        `<${host.localName}> shows its fallback: no endpoint. Give the script tag data-endpoint, or use <content-provider endpoint>.`,
      );
    }
  }
}

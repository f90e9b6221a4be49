import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ContentClient, LoadOptions } from '../client/index.js';
import { ContentError, isContentError, warnOnce, type Kind } from '../content/index.js';
import { ContentEmptyEvent, ContentErrorEvent, ContentLoadEvent } from '../events/index.js';
import { ClientController } from './client-controller.js';
import { isHeld } from './is-held.js';
import { LightChildren } from './light-children.js';
import { afterLoad } from './page-life.js';
import { StateController } from './state-controller.js';

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
  /** What to ask the endpoint for. One that is empty, or no longer there, means that the page has not said. */
  readonly args: () => readonly string[];
  /** Asks the endpoint; called with the client that the widget found. */
  readonly load: (client: ContentClient, options: LoadOptions) => Promise<Model>;
  /** Brings code without which content of any kind cannot be shown; undefined once it is there. */
  readonly tools?: () => Promise<void> | undefined;
  /** Whether a model holds nothing to show. */
  readonly isEmpty?: (model: Model) => boolean;
  /** The attribute that says what to ask for, for the console. */
  readonly needs: string;
}

/**
 * Brings content into a widget: finds out what is asked for, loads it once for each new question, and keeps
 * exactly one state. New arguments remove what was shown; `reload` keeps it until the answer is there.
 */
export class ContentController<Model> implements ReactiveController {
  model: Model | undefined;
  /** Whether a reload is under way while something is shown. */
  busy = false;
  /** Milliseconds since the epoch; when the shown content was loaded. */
  loadedAt = 0;
  /** Whether the last failure may be over when it is asked for again. */
  retryable = false;
  readonly children: LightChildren;
  readonly #client: ClientController;
  readonly #state: StateController<ContentState>;
  readonly #host: Host;
  readonly #options: ContentOptions<Model>;
  /** What the shown or awaited content answers. */
  #question: readonly unknown[] = [];
  #abort = new AbortController();
  /** Whether the page has loaded without saying what to show. */
  #isLeft = false;

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

  /** Whether content may come without anybody asking again. */
  get isWaiting(): boolean {
    return this.state === 'loading' || (this.state === 'idle' && !this.#isLeft && !isHeld(this.#host));
  }

  /** Ends when the shown or awaited content is no longer wanted, or asked for anew. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** The client that serves this widget, for what it asks beside its own content. */
  get client(): ContentClient | undefined {
    return this.#client.client;
  }

  hostConnected(): void {
    // A widget that was only moved goes on; one that gave up its request asks again.
    if (this.#abort.signal.aborted) this.#question = [];
    this.#host.requestUpdate();
    if (!isServer) afterLoad(this.#hint);
  }

  hostDisconnected(): void {
    // Moving a node disconnects and connects it in one go: only what stays away gives up its request.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.state === 'loading') this.#abort.abort();
    });
  }

  /** Called before each render: starts a load when the question has changed. */
  prepare(): void {
    const given = this.#given;
    if (given === undefined && !this.children.complete) return;
    const { client } = this;
    const args = this.#options.args();
    const { src } = this.#host;
    // Given content waits too: its pictures are elsewhere.
    const question = isHeld(this.#host)
      ? []
      : given !== undefined
        ? [given]
        : client && (src || args.every(Boolean))
          ? [src || client, ...args]
          : [];
    if (
      question.length === this.#question.length &&
      question.every((part, at) => part === this.#question[at])
    )
      return;
    this.#question = question;
    this.model = undefined;
    this.busy = false;
    this.#state.set(question.length ? 'loading' : 'idle');
    void this.#load(false);
  }

  /** Asks again and keeps what is shown until the answer is there. Given content is shown as it is. */
  async reload(): Promise<void> {
    if (this.#given !== undefined) return;
    this.busy = this.state !== 'idle' && this.state !== 'loading';
    this.#host.requestUpdate();
    await this.#load(true);
  }

  get #given(): unknown {
    return this.#host.data ?? this.children.json;
  }

  async #load(fresh: boolean): Promise<void> {
    this.#abort.abort();
    const question = this.#question;
    const abort = (this.#abort = new AbortController());
    let state: ContentState;
    let event: Event;
    try {
      if (!question.length) return;
      const answer = this.#ask(fresh, abort.signal);
      const tools = this.#options.tools?.();
      // Given content is there at once, without a moment in which it is not. Asked so, and not by `instanceof`: the
      // client may be another document's, or the page may have replaced `Promise`.
      const model =
        tools || this.#given === undefined ? (await Promise.all([answer, tools]))[0] : (answer as Model);
      if (abort.signal.aborted) return;
      const empty = this.#options.isEmpty?.(model);
      this.model = model;
      this.loadedAt = Date.now();
      state = empty ? 'empty' : 'ready';
      event = empty ? new ContentEmptyEvent() : new ContentLoadEvent();
    } catch (cause) {
      if (abort.signal.aborted) return;
      // Anything else is a fault of ours, or of a page that replaced what we stand on.
      const error = isContentError(cause) ? cause : new ContentError('invalid', { cause });
      const withdrawn = error.code === 'withdrawn';
      this.retryable = error.retryable;
      if (withdrawn || this.state === 'empty') this.model = undefined;
      state = withdrawn ? 'withdrawn' : this.model ? 'stale' : 'error';
      event = new ContentErrorEvent(error);
      warnOnce(`<${this.#host.localName}> ${error.message}`);
    }
    this.busy = false;
    this.#state.set(state);
    this.#host.requestUpdate();
    // Told once it can be seen, so that a listener finds the content there.
    void this.#host.updateComplete.then(() => {
      if (question === this.#question) this.#host.dispatchEvent(event);
    });
  }

  /** Given content goes through the same parser; its URLs are relative to the page. */
  #ask(fresh: boolean, signal: AbortSignal): Model | Promise<Model> {
    const { kind, load } = this.#options;
    const given = this.#given;
    // Asked of the element, to which a server can say it.
    const base = this.#host.baseURI;
    if (given !== undefined) return kind.parse(typeof given === 'string' ? parse(given) : given, { base });
    const { src } = this.#host;
    const client = this.client as ContentClient;
    return src
      ? client.document(kind, new URL(src, base).href, { fresh, signal })
      : load(client, { fresh, signal });
  }

  /** A widget with nothing to ask says so once: silence is the hardest fault to find. */
  readonly #hint = (): void => {
    const { isConnected, localName } = this.#host;
    const { needs, args } = this.#options;
    const { awaited } = this.#client;
    if (isConnected && this.state === 'idle') {
      this.#isLeft = true;
      this.#host.requestUpdate();
      warnOnce(
        `<${localName}> ${awaited ? `waits for <${awaited}>` : `needs ${isHeld(this.#host) ? 'consent' : args().every(Boolean) ? 'an endpoint' : needs}`}`,
      );
    }
  };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ContentError('parse', { path: 'data', cause });
  }
};

import { ContextEvent } from '@lit/context';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ContentClient } from '../client/index.js';
import { warnOnce } from '../content/index.js';
import { clientContext, clientFor } from '../contexts/index.js';
import { ancestors } from './ancestors.js';
import { afterLoad } from './page-life.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly endpoint: string;
    readonly source: string;
    readonly contentKey: string;
    readonly src?: string;
  };

/** A provider around the element whose code has not arrived; any prefix counts. */
const unfinishedProvider = (element: Element): Element | undefined =>
  ancestors(element).find(
    (holder) => holder.matches(':not(:defined)') && holder.localName.endsWith('content-provider'),
  );

/** Finds the client of a widget: its own `endpoint`, the nearest provider, or the page's settings. */
export class ClientController implements ReactiveController {
  /** Whether a provider around the widget is still to be defined. */
  waiting = false;
  #provided: ContentClient | undefined;
  #leave: (() => void) | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get client(): ContentClient | undefined {
    const { endpoint, source, contentKey, src } = this.#host;
    if (endpoint) return clientFor({ endpoint, source, contentKey });
    // A document of its own needs no endpoint.
    return this.#provided ?? (src ? clientFor({ endpoint: src }) : undefined);
  }

  hostConnected(): void {
    if (!isServer) this.#find();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    this.#leave?.();
    this.#leave = undefined;
    document.removeEventListener('context-provider', this.#find);
  }

  #receive(client: ContentClient | undefined): void {
    if (client === this.#provided) return;
    this.#provided = client;
    this.#host.requestUpdate();
  }

  readonly #find = (): void => {
    this.#forget();
    const host = this.#host;
    const unfinished = unfinishedProvider(host);
    this.waiting = unfinished !== undefined;
    if (unfinished) {
      const { localName } = unfinished;
      void customElements.whenDefined(localName).then(() => {
        if (host.isConnected) this.#find();
      });
      afterLoad(() => {
        if (this.waiting) warnOnce(`<${localName}> is not defined; widgets inside it wait`);
      });
      return;
    }
    let answered = false;
    const answer = (client: ContentClient | undefined, leave?: () => void): void => {
      answered = true;
      // Another provider has taken over.
      if (leave !== this.#leave) this.#leave?.();
      this.#leave = leave;
      this.#receive(client);
    };
    host.dispatchEvent(new ContextEvent(clientContext, host, answer, true));
    if (answered) return;
    this.#receive(undefined);
    document.addEventListener('context-provider', this.#find);
  };
}

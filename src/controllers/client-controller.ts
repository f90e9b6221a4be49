import { ContextEvent } from '@lit/context';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ContentClient } from '../client/index.js';
import { clientContext, clientFor } from '../contexts/index.js';
import { ancestors } from './ancestors.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly endpoint: string;
    readonly source: string;
    readonly contentKey: string;
    readonly src?: string;
  };

/** Finds the client of a widget: its own `endpoint`, the nearest provider, or the page's settings. */
export class ClientController implements ReactiveController {
  /** Name of a provider around the widget that is still to be defined. */
  awaited: string | undefined;
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
    if (isServer) return;
    document.addEventListener('context-provider', this.#find);
    this.#find();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#find);
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Takes the client that a provider gives. Where there is no document to ask, whoever made the widget gives it. */
  readonly receive = (client?: ContentClient, leave?: () => void): void => {
    // Another provider has taken over.
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.#provided = client;
    this.#host.requestUpdate();
  };

  readonly #find = (): void => {
    const host = this.#host;
    this.receive();
    // Any prefix counts.
    this.awaited = ancestors(host).find(
      (holder) => holder.matches(':not(:defined)') && holder.localName.endsWith('content-provider'),
    )?.localName;
    if (this.awaited) {
      void customElements.whenDefined(this.awaited).then(() => {
        if (host.isConnected) this.#find();
      });
    } else host.dispatchEvent(new ContextEvent(clientContext, host, this.receive, true));
  };
}

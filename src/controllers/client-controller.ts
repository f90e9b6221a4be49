import { ContextEvent } from '@lit/context';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ContentClient } from '../client/index.js';
import { warnOnce } from '../content/index.js';
import { clientContext, clientFor } from '../contexts/index.js';
import { afterLoad } from './page-life.js';

type Host = ReactiveControllerHost &
  HTMLElement & { readonly endpoint: string; readonly source: string; readonly contentKey: string };

/** A provider around the element whose code has not arrived; any prefix counts. */
const unfinishedProvider = (element: Element): Element | undefined => {
  let current: Element | null = element;
  while (current) {
    if (current.localName.endsWith('content-provider') && !current.matches(':defined')) return current;
    const root: Node = current.getRootNode();
    current = current.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
};

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
    const { endpoint, source, contentKey } = this.#host;
    return endpoint
      ? clientFor({ endpoint, source: source || undefined, contentKey: contentKey || undefined })
      : this.#provided;
  }

  /** A client for a document that stands outside any endpoint; undefined where the address is none. */
  forDocument(src: string): ContentClient | undefined {
    return clientFor({ endpoint: src });
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

  readonly #find = (): void => {
    this.#forget();
    const host = this.#host;
    const unfinished = unfinishedProvider(host);
    this.waiting = unfinished !== undefined;
    if (unfinished) {
      void customElements.whenDefined(unfinished.localName).then(() => {
        if (host.isConnected) this.#find();
      });
      afterLoad(() => {
        if (this.waiting && host.isConnected) {
          warnOnce(
            `<${unfinished.localName}> was never defined, so the widgets inside it wait for their endpoint.`,
          );
        }
      });
      return;
    }
    let answered = false;
    host.dispatchEvent(
      new ContextEvent(
        clientContext,
        host,
        (client, unsubscribe) => {
          answered = true;
          if (unsubscribe !== this.#leave) this.#leave?.();
          this.#leave = unsubscribe;
          if (client === this.#provided) return;
          this.#provided = client;
          host.requestUpdate();
        },
        true,
      ),
    );
    if (answered) return;
    if (this.#provided) {
      this.#provided = undefined;
      host.requestUpdate();
    }
    document.addEventListener('context-provider', this.#find);
  };
}

import { ContentClient, type Timing, type Transport } from '../client/index.js';
import { warnOnce } from '../content/index.js';
import { anyJson, type Settings } from '../contexts/settings.js';
import { sourceNamed } from '../sources/index.js';
import { ServerClient } from './server-client.js';

export interface ClientsOptions {
  readonly base: string;
  readonly transport?: Transport | undefined;
  readonly timing?: Partial<Timing> | undefined;
}

/** The clients of one page: one for all that say the same of their endpoint, as in the browser. */
export class Clients {
  readonly #options: ClientsOptions;
  readonly #clients = new Map<string, { readonly settings: Settings; readonly client: ServerClient }>();

  constructor(options: ClientsOptions) {
    this.#options = options;
  }

  get all(): readonly { readonly settings: Settings; readonly client: ServerClient }[] {
    return [...this.#clients.values()];
  }

  /**
   * Undefined where the settings cannot be used; the console says so. What `clientFor` does in the browser, with another
   * client: one piece of code for both was 35 bytes more on every page.
   */
  for({ endpoint, source: given, contentKey, map, images }: Settings): ServerClient | undefined {
    const { base, transport, timing } = this.#options;
    const name = given || 'native';
    const mapUrl = typeof map === 'string' && URL.canParse(map, base) ? new URL(map, base).href : undefined;
    const source = sourceNamed(name, () =>
      mapUrl ? new ContentClient({ endpoint: mapUrl, transport, timing }).document(anyJson, mapUrl) : map,
    );
    if (!source || !URL.canParse(endpoint, base)) {
      warnOnce(`cannot use endpoint="${endpoint}" source="${name}"`);
      return undefined;
    }
    const url = new URL(endpoint, base).href;
    const key = JSON.stringify([url, name, contentKey || '', images, mapUrl ?? map]);
    const known = this.#clients.get(key);
    if (known) return known.client;
    const client = new ServerClient({ endpoint: url, source, contentKey, images, transport, timing });
    this.#clients.set(key, {
      settings: { endpoint: url, source: given, contentKey, map: mapUrl ?? map, images },
      client,
    });
    return client;
  }
}

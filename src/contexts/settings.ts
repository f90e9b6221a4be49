import { ContentClient } from '../client/index.js';
import { warnOnce, type ImagePolicy, type Kind } from '../content/index.js';
import { sourceNamed } from '../sources/index.js';

/** What decides which client serves a widget; the attributes of a provider or of the script tag. */
export interface Settings {
  /** Absolute, or relative to the page's base URL. */
  readonly endpoint: string;
  /** Kind of endpoint. Default `native`. */
  readonly source?: string | undefined;
  /** Public key, for sources that ask for one. */
  readonly contentKey?: string | undefined;
  /** For the source `map`: the map, or the address of one. */
  readonly map?: unknown;
  readonly images?: ImagePolicy | undefined;
}

const clients = new Map<string, ContentClient>();

/** A document of no kind of ours. */
export const anyJson: Kind<unknown> = { name: 'json', parse: (json) => json };

/** The page's one client for these settings; undefined, with a console message, where they cannot be used. */
export const clientFor = ({
  endpoint,
  source: given,
  contentKey,
  map,
  images,
}: Settings): ContentClient | undefined => {
  // An attribute that is absent and one that is empty say the same.
  const name = given || 'native';
  const mapUrl =
    typeof map === 'string' && URL.canParse(map, document.baseURI)
      ? new URL(map, document.baseURI).href
      : undefined;
  const source = sourceNamed(name, () =>
    mapUrl ? new ContentClient({ endpoint: mapUrl }).document(anyJson, mapUrl) : map,
  );
  if (!source || !URL.canParse(endpoint, document.baseURI)) {
    warnOnce(`cannot use endpoint="${endpoint}" source="${name}"`);
    return undefined;
  }
  const url = new URL(endpoint, document.baseURI).href;
  const key = [url, name, contentKey, images, mapUrl ?? JSON.stringify(map)].join(' ');
  const client = clients.get(key) ?? new ContentClient({ endpoint: url, source, contentKey, images });
  clients.set(key, client);
  return client;
};

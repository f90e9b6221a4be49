/** The options by which commands name an endpoint, and the source that they choose. */
import { readFile, stat } from 'node:fs/promises';
import { isContentError, type ContentError } from '../content/index.js';
import type { Filters, Place, Source } from '../sources/index.js';
import { sourceNamed } from '../sources/index.js';
import { fileTrouble } from './files.js';
import { slipIn } from './slip.js';
import { addressIn, Refusal, UsageError } from './usage.js';

export const sourceOptions = {
  source: { type: 'string', default: 'native' },
  'content-key': { type: 'string', default: '' },
  map: { type: 'string' },
} as const;

export const sourceHelp = `  --source NAME       kind of endpoint: native (default), wordpress, ghost, json-feed or map
  --content-key KEY   public key, where the source asks for one (Ghost)
  --map FILE          the map, for --source map`;

export interface SourceValues {
  readonly source: string;
  readonly 'content-key': string;
  readonly map?: string | undefined;
}

/** @throws {Refusal} where the file cannot be read as JSON. */
export const mapIn = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Refusal(`The map ${file} cannot be read: ${fileTrouble(cause)}.`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const slip = slipIn(text, cause);
    throw new Refusal(`The map ${file} ${slip ? `is JSON with a mistake: ${slip}` : 'is not JSON'}.`);
  }
};

const all: Filters = { category: '', tag: '', author: '' };

/** What was not said, or said wrongly, in terms of the command. */
const usage = (error: ContentError, { source, map = '' }: SourceValues): UsageError => {
  const { path = '', url } = error;
  if (Object.hasOwn(sourceOptions, path)) return new UsageError(`--source ${source} needs --${path}.`);
  return path.startsWith('map')
    ? new UsageError(`The map ${map} cannot be used: ${path} is missing or wrong.`)
    : new UsageError(`--source ${source} cannot ask ${url ?? ''} (${error.message}).`);
};

/** @throws {UsageError} A folder is no endpoint: what a host sends with its files belongs to it. */
const endpointIn = async (endpoint: string): Promise<string> => {
  const isFolder = await stat(endpoint).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return addressIn(endpoint, 'The endpoint');
  throw new UsageError(
    `The endpoint takes an address, and “${endpoint}” is a folder: serve it with “npx http-server ${endpoint} --cors --port 8080”, and name http://localhost:8080 instead.`,
  );
};

/** @throws {UsageError} where there is no such kind of endpoint, or it cannot be asked with what was said. */
export const openSource = async (
  endpoint: string,
  values: SourceValues,
): Promise<{ readonly source: Source; readonly place: Place }> => {
  const { map } = values;
  if (values.source === 'map' && !map) throw new UsageError('--source map needs --map FILE.');
  const found = sourceNamed(values.source, () => map && mapIn(map));
  if (!found) throw new UsageError(`There is no source “${values.source}” in this version.`);
  if (map && values.source !== 'map') throw new UsageError('--map belongs to --source map.');
  const place = { endpoint: await endpointIn(endpoint), contentKey: values['content-key'] };
  try {
    const source = typeof found === 'function' ? await found() : found;
    // What a source cannot ask by, it says when it is asked.
    const { url } = source.articles(place, all);
    if (!URL.canParse(url)) throw new UsageError(`--source ${values.source} makes no address of “${url}”.`);
    return { source, place };
  } catch (error) {
    throw isContentError(error) ? usage(error, values) : error;
  }
};

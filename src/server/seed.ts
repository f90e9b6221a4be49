import { maxAgeOf } from '../client/cache.js';
import { isObject, scriptJson } from '../content/index.js';
import { isWithdrawn } from '../content/kind.js';
import type { Settings } from '../contexts/index.js';
import type { Answer, ServerClient } from './server-client.js';

/** What sources read of an answer's headers. */
const READ = 'x-wp-';

/** No page carries what was withdrawn: not the document, and not an entry of a list. */
const kept = (json: unknown): unknown => {
  if (isWithdrawn(json)) return undefined;
  if (!isObject(json)) return json;
  const { item, items } = json;
  if (isWithdrawn(item)) return undefined;
  return Array.isArray(items) ? { ...json, items: items.filter((one) => !isWithdrawn(one)) } : json;
};

const documentOf = (asked: string, { url, status, headers, text }: Answer): object | undefined => {
  // That there is none is an answer too, and asked for again at each visit.
  if (status === 404) return { url: asked, status };
  if (status < 200 || status > 299 || !text) return undefined;
  let json: unknown;
  try {
    json = kept(JSON.parse(text));
  } catch {
    return undefined;
  }
  const read = [...headers].filter(([name]) => name.startsWith(READ));
  return (
    (json !== undefined && {
      url: asked,
      to: url === asked ? undefined : url,
      maxAge: maxAgeOf(headers),
      headers: read.length ? Object.fromEntries(read) : undefined,
      json,
    }) ||
    undefined
  );
};

/** How a page says that widgets are to take over what is there. Its place is before the script that does it. */
export const MARK = '<meta name="clinic-widgets" content="prerendered">';

/**
 * What a page carries, so that nobody asks for it again: each document once, with the time it came. As JSON that
 * nothing in it can end, and that is no script.
 */
export const seedOf = (
  made: number,
  tags: Iterable<string>,
  langs: Iterable<string>,
  clients: readonly { readonly settings: Settings; readonly client: ServerClient }[],
): string => {
  const seed = {
    made,
    tags: [...tags],
    langs: [...langs],
    clients: clients
      .map(({ settings, client }) => ({
        settings,
        documents: [...client.answers].flatMap(([asked, answer]) => documentOf(asked, answer) ?? []),
      }))
      .filter(({ documents }) => documents.length),
  };
  const json = scriptJson(seed)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `<script type="application/json" data-cw-seed>${json}</script>`;
};

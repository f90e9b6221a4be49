/**
 * What a map may say, checked before anything is asked: a map is data, written by hand, and a slip in it should be
 * told by its place in the map and not by an empty page.
 */
import { ContentError } from '../content/index.js';

/** A path into JSON, such as `fields.title`; `->` follows a link: `fields.image->fields.file.url`. */
export type Path = string;

/**
 * Where a field comes from: a path, or the first of several that leads to something; a `value` that is the same for
 * all; a `template` with other fields in braces; a `path` whose text is to become HTML (`as: "text"`); a list, of
 * `each` of which `to` is made; or an object of such.
 */
export type Spec =
  | Path
  | readonly Path[]
  | { readonly value: unknown }
  | { readonly template: string }
  | { readonly path: Path | readonly Path[]; readonly as: 'text' }
  | { readonly each: Path; readonly to: Spec }
  | { readonly [field: string]: Spec };

/** Pages by a counter in the query. */
export interface Counter {
  readonly parameter: string;
  /** Of the first page. Default: 1. */
  readonly start?: number;
  /** What is added for the next. Default: 1. */
  readonly step?: number;
  /** Path to the counter's last value. */
  readonly last?: Path;
  /** Path to a number that the counter stays below, for those that count articles. */
  readonly total?: Path;
}

export interface ListSpec {
  readonly url: string;
  readonly items: Path;
  /** Path to the address of the next page, or a counter. */
  readonly next?: Path | Counter;
  readonly total?: Path;
  /** What is added to the address for each filter that is asked for. */
  readonly filters?: { readonly category: string; readonly tag: string; readonly author: string };
}

export interface ItemSpec {
  readonly url: string;
  /** Path to the document in the answer. Empty: the answer itself. */
  readonly item: Path;
  readonly fields?: Spec;
}

export interface MapSpec {
  readonly articles: ListSpec;
  readonly article: ItemSpec;
  readonly related?: ListSpec;
  readonly faq?: ItemSpec;
  /** Fields of an article, by the names of the contract. */
  readonly fields: Readonly<Record<string, Spec>>;
  /** Where what links lead to is found, and by which members a link and its target are known to belong together. */
  readonly links?: { readonly in: readonly Path[]; readonly by: readonly Path[] };
}

type Check = (value: unknown, at: string) => void;

const refuse = (at: string): never => {
  throw new ContentError('invalid', { path: at });
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value, at) => {
  if (typeof value !== 'string') refuse(at);
};
const filled: Check = (value, at) => {
  if (typeof value !== 'string' || !value) refuse(at);
};
const count: Check = (value, at) => {
  if (!Number.isInteger(value) || (value as number) < 0) refuse(at);
};
const texts: Check = (value, at) => {
  if (!Array.isArray(value) || value.length === 0) refuse(at);
  (value as unknown[]).forEach((one, index) => {
    filled(one, `${at}.${index}`);
  });
};

/** An object with these members; those whose name ends with `?` may be absent, and no others may be there. */
const shape =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isObject(value)) return refuse(at);
    const known = new Map(Object.entries(members).map(([name, check]) => [name.replace('?', ''), check]));
    for (const name of Object.keys(value)) if (!known.has(name)) refuse(`${at}.${name}`);
    for (const [name, check] of known) {
      const present = Object.hasOwn(value, name);
      if (present || !(`${name}?` in members)) check(present ? value[name] : undefined, `${at}.${name}`);
    }
  };

const spec: Check = (value, at) => {
  if (typeof value === 'string') return;
  if (Array.isArray(value)) {
    texts(value, at);
  } else if (!isObject(value)) {
    refuse(at);
  } else if (Object.hasOwn(value, 'value')) {
    shape({ value: () => undefined })(value, at);
  } else if (Object.hasOwn(value, 'template')) {
    shape({ template: filled })(value, at);
  } else if (Object.hasOwn(value, 'each')) {
    shape({ each: text, to: spec })(value, at);
  } else if (Object.hasOwn(value, 'path')) {
    shape({
      path: spec,
      as: (as, place) => {
        if (as !== 'text') refuse(place);
      },
    })(value, at);
  } else {
    for (const [name, inner] of Object.entries(value)) spec(inner, `${at}.${name}`);
  }
};

const next: Check = (value, at) => {
  if (typeof value === 'string') return;
  shape({ parameter: filled, 'start?': count, 'step?': count, 'last?': filled, 'total?': filled })(value, at);
};

const list = (filters: boolean): Check =>
  shape({
    url: filled,
    items: text,
    'next?': next,
    'total?': filled,
    // All or none: the client does not choose again where the endpoint has chosen.
    ...(filters ? { 'filters?': shape({ category: filled, tag: filled, author: filled }) } : {}),
  });

const whole = shape({
  articles: list(true),
  article: shape({ url: filled, item: text }),
  'related?': list(false),
  'faq?': shape({ url: filled, item: text, fields: spec }),
  fields: (value, at) => {
    spec(value, at);
    if (!isObject(value)) return refuse(at);
    for (const name of ['id', 'slug', 'title', 'url'])
      if (!Object.hasOwn(value, name)) refuse(`${at}.${name}`);
  },
  'links?': shape({ in: texts, by: texts }),
});

/** @throws {ContentError} `invalid`, whose path names the place in the map, such as `map.articles.url`. */
export const readMap = (map: unknown): MapSpec => {
  whole(map, 'map');
  return map as MapSpec;
};

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
  /** Fields of an article, by the names of the contract. Those of other names are for templates. */
  readonly fields: Readonly<Record<string, Spec>>;
  /** Where what links lead to is found, and by which members a link and its target are known to belong together. */
  readonly links?: { readonly in: readonly Path[]; readonly by: readonly Path[] };
}

/** What an article may have. The contract itself stays out: its schemas would come with every map. */
export const FIELDS = [
  ...['id', 'slug', 'title', 'url', 'locale', 'category', 'tags', 'author', 'published', 'updated'],
  ...['image', 'excerpt', 'readingMinutes', 'review', 'sections', 'html', 'comparisons', 'citations'],
  ...['notices', 'related', 'status'],
];

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
  } else if (Object.hasOwn(value, 'each')) {
    shape({ each: text, to: spec })(value, at);
  } else if (Object.hasOwn(value, 'path')) {
    shape({
      path: spec,
      as: (as, place) => {
        if (as !== 'text') refuse(place);
      },
    })(value, at);
  } else if (Object.hasOwn(value, 'template')) {
    // Only a field as a whole is filled in from others.
    refuse(at);
  } else {
    for (const [name, inner] of Object.entries(value)) spec(inner, `${at}.${name}`);
  }
};

const next: Check = (value, at) => {
  if (typeof value === 'string') return;
  shape({ parameter: filled, 'start?': count, 'step?': count, 'last?': filled, 'total?': filled })(value, at);
};

const placeholdersIn = (template: string): string[] =>
  [...template.matchAll(/\{(\s*[\w.-]+\s*)\}/g)].map(([, name = '']) => name);

/** Text in which braces name only what is there to be filled in; a slip would be sent as it stands. */
const template =
  (...words: readonly string[]): Check =>
  (value, at) => {
    filled(value, at);
    const known = words.filter((word) => /^\w+$/.test(word));
    if (placeholdersIn(value as string).some((name) => !known.includes(name))) refuse(at);
  };

const PLACE = ['endpoint', 'key'];
const CHOSEN = template(...PLACE, 'category', 'tag', 'author');

const address =
  (check: Check): Check =>
  (value, at) => {
    check(value, at);
    if (!/^(?:\{endpoint\}|https?:\/\/)/.test(value as string)) refuse(at);
  };

const bySlug = address(template(...PLACE, 'slug'));

const list = (url: Check, more: Readonly<Record<string, Check>> = {}): Check =>
  shape({ url, items: text, 'next?': next, 'total?': filled, ...more });

const isTemplate = (value: unknown): value is { readonly template: unknown } =>
  isObject(value) && Object.hasOwn(value, 'template');

const fields: Check = (value, at) => {
  if (!isObject(value)) return refuse(at);
  for (const name of ['id', 'slug', 'title', 'url']) if (!Object.hasOwn(value, name)) refuse(`${at}.${name}`);
  // Templates take what was read, and not what other templates make.
  const read = Object.keys(value).filter((name) => !isTemplate(value[name]));
  const used = new Set<string>();
  for (const [name, inner] of Object.entries(value)) {
    if (isTemplate(inner)) {
      shape({ template: filled })(inner, `${at}.${name}`);
      template(...read)(inner.template, `${at}.${name}`);
      for (const word of placeholdersIn(inner.template as string)) used.add(word);
    } else spec(inner, `${at}.${name}`);
  }
  for (const name of Object.keys(value))
    if (!FIELDS.includes(name) && !used.has(name)) refuse(`${at}.${name}`);
};

const whole = shape({
  // All filters or none: the client does not choose again where the endpoint has chosen.
  articles: list(address(CHOSEN), {
    'filters?': shape({ category: CHOSEN, tag: CHOSEN, author: CHOSEN }),
  }),
  article: shape({ url: bySlug, item: text }),
  'related?': list(bySlug),
  'faq?': shape({ url: address(template(...PLACE, 'id')), item: text, fields: spec }),
  fields,
  'links?': shape({ in: texts, by: texts }),
});

/** @throws {ContentError} `invalid`, whose path names the place in the map, such as `map.articles.url`. */
export const readMap = (map: unknown): MapSpec => {
  whole(map, 'map');
  return map as MapSpec;
};

/**
 * What can be chosen, read from custom-elements.json: its elements, their attributes and tokens. The prose of an
 * attribute says more than its type: values stand in backticks, limits as "1 to 24".
 */

/** An element of custom-elements.json, as far as it is used here. */
export interface ManifestElement {
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly type?: { readonly text: string };
    readonly description?: string;
    readonly default?: string;
  }[];
  readonly events?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string; readonly description?: string }[];
  readonly cssProperties?: readonly {
    readonly name: string;
    readonly default?: string;
    readonly description?: string;
  }[];
}

export interface Option {
  readonly name: string;
  readonly description: string;
  /** `words` are several of the values, separated by spaces. */
  readonly kind: 'choice' | 'words' | 'number' | 'flag' | 'text';
  readonly values: readonly string[];
  readonly min: number;
  readonly max: number;
  /** What holds where the attribute is absent. */
  readonly standard: string;
  /** Whether it names an article of the endpoint. */
  readonly isArticle: boolean;
  /** Whether it names the content, an article or another document of the endpoint. */
  readonly namesContent: boolean;
  /** Whether there is nothing to show without it. */
  readonly isNeeded: boolean;
}

export interface Token {
  readonly name: string;
  readonly description: string;
  readonly kind: 'color' | 'number' | 'length';
  readonly standard: string;
}

export interface Widget {
  readonly tag: string;
  readonly summary: string;
  /** What it does with what is put inside it. */
  readonly inside: string;
  /** Whether that is shown only until the content comes. */
  readonly hasFallback: boolean;
  readonly usesEndpoint: boolean;
  /** Whether it tells by events how its content fares. */
  readonly loads: boolean;
  readonly options: readonly Option[];
  readonly tokens: readonly Token[];
}

export interface Choices {
  readonly widgets: readonly Widget[];
  /** Attributes of the page's endpoint, which the script tag takes with `data-`. */
  readonly page: readonly Option[];
}

const PROVIDER = 'content-provider';

/** Of the script tag and the provider. The form has words of that name, so it is a setting of its own. */
export const CONSENT = 'consent';

const optionOf = ({
  name,
  type,
  description = '',
  default: initial = '',
}: NonNullable<ManifestElement['attributes']>[number]): Option => {
  const [prose = '', ending = ''] = description.split(/(?:^|\s)Default: /);
  const values = [...prose.matchAll(/`([^`]+)`/g)].flatMap(([, value]) => value ?? []);
  const [, min, max] = /\b(\d+) to (\d+)\b/.exec(description) ?? [];
  const standard =
    /^'(.+)'$/.exec(initial)?.[1] ??
    (/^\d+$/.test(initial) ? initial : undefined) ??
    (prose.includes('(default)') ? values[0] : undefined) ??
    /^`([^`]+)`\.?$/.exec(ending)?.[1] ??
    '';
  const kind =
    type?.text === 'boolean'
      ? 'flag'
      : min
        ? 'number'
        : values.length === 0
          ? 'text'
          : prose.includes('separated by spaces')
            ? 'words'
            : 'choice';
  const namesContent = /\bits slug\b|at the content endpoint/.test(prose);
  return {
    name,
    description,
    kind,
    values,
    min: Number(min ?? 0),
    max: Number(max ?? 0),
    standard,
    isArticle: /\bits slug\b/.test(prose),
    namesContent,
    isNeeded: namesContent && !standard,
  };
};

const tokenOf = ({
  name,
  default: standard = '',
  description = '',
}: NonNullable<ManifestElement['cssProperties']>[number]): Token => ({
  name,
  description,
  standard,
  kind: name.includes('-color-') ? 'color' : /^[\d.]+$/.test(standard) ? 'number' : 'length',
});

export const choicesFrom = (elements: readonly ManifestElement[]): Choices => {
  const page = (elements.find(({ tagName }) => tagName === PROVIDER)?.attributes ?? [])
    .map(optionOf)
    .filter(({ name }) => name !== CONSENT);
  const ofPage = new Set(page.map(({ name }) => name));
  return {
    page,
    widgets: elements
      .filter(({ tagName }) => tagName !== PROVIDER)
      .map(({ tagName, summary = '', attributes = [], events = [], slots = [], cssProperties = [] }) => {
        const inside = slots.find(({ name }) => name === '')?.description ?? '';
        return {
          tag: tagName,
          summary,
          inside,
          hasFallback: inside.startsWith('Fallback'),
          usesEndpoint: attributes.some(({ name }) => name === 'endpoint'),
          loads: events.some(({ name }) => name === 'cw-load'),
          options: attributes.map(optionOf).filter(({ name }) => !ofPage.has(name)),
          tokens: cssProperties.map(tokenOf),
        };
      }),
  };
};

/** For comparing names that may be written in another case, or with other marks between the words. */
export const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/^data-|[^a-z0-9]/g, '');

/** The one of these that was probably meant. */
export const nearest = (written: string, names: readonly string[]): string | undefined => {
  const letters = lettersOf(written);
  return (
    names.find((name) => lettersOf(name) === letters) ??
    names.find((name) => isOneSlipFrom(letters, lettersOf(name)))
  );
};

/** How many letters must be added, left out or changed to get from one to the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      next[to] = Math.min(
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
        (row[to - 1] ?? 0) + (one[at] === other[to - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The slug or id that was probably meant: they are long, and may have several slips or lack a word. */
export const nearestSlug = (written: string, slugs: readonly string[]): string | undefined => {
  const letters = lettersOf(written);
  if (letters.length < 4) return undefined;
  const allowed = Math.max(1, Math.floor(letters.length / 5));
  const [best] = slugs
    .map((slug) => [slug, distance(letters, lettersOf(slug))] as const)
    .filter(([, slips]) => slips <= allowed)
    .sort(([, one], [, other]) => one - other);
  return best?.[0] ?? slugs.find((slug) => lettersOf(slug).includes(letters));
};

/** Marks that a word processor writes in place of straight quotes, and that HTML takes for a part of the value. */
const MARKS = '“”„‟‘’«»″';
export const TYPOGRAPHIC = new RegExp(`[${MARKS}]`);

/** A value that begins with such a mark, and ends with one or with the straight one that it should have. */
export const MISQUOTED = new RegExp(`=\\s*[${MARKS}]([^${MARKS}"<>]*)[${MARKS}"]?`, 'g');

/** An attribute that was meant to be `data-cw`: the parser takes any name. */
export const miswrittenMount = ({ attributes }: Element, tags: readonly string[]): Attr | undefined =>
  [...attributes].find(
    ({ name, value }) =>
      name !== 'data-cw' &&
      /^(?:data)?cw$/.test(name.replaceAll(/[^a-z0-9]/g, '')) &&
      nearest(value, tags) !== undefined,
  );

/** One letter too many, too few or wrong, or two swapped. */
const isOneSlipFrom = (one: string, other: string): boolean => {
  if (one.length < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (rest(one, 2) === rest(other, 2) && one[start] === other[start + 1] && one[start + 1] === other[start])
  );
};

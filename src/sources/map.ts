import { ContentError } from '../content/index.js';
import { fieldsOf, textIn, type Fields } from './json.js';
import { Answer } from './map-values.js';
import { readMap, type Counter, type ListSpec, type MapSpec, type Path, type Spec } from './map-spec.js';
import { bodyOf, comparisonOf, faqOf, plain, read, slugOf, type Post } from './post.js';
import type { Ask, Filters, Place, Reply, Source } from './source.js';

const REQUIRED = ['id', 'slug', 'title', 'url'];

type Words = Readonly<Record<string, string>>;

/** Braces take what they name, percent-encoded; `{endpoint}` is an address and stays one. */
const fill = (template: string, words: Words): string =>
  template.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const word = Object.hasOwn(words, name) ? (words[name] ?? '') : undefined;
    if (word === undefined) return braces;
    return name === 'endpoint' ? word.replace(/\/+$/, '') : encodeURIComponent(word.toWellFormed());
  });

const wordsOf = ({ endpoint, contentKey }: Place, more: Words = {}): Words => ({
  ...more,
  endpoint,
  key: contentKey,
});

const templateOf = (spec: Spec | undefined): string => textIn(fieldsOf(spec)['template']);

/** Text; some systems have numbers where the contract has text. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** What these cannot do without. Links to what is not published lead nowhere: nobody, no picture, no such tag. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  category: ['id', 'name'],
  tags: ['id', 'name'],
  author: ['type', 'name'],
  image: ['src'],
  review: ['lastReviewed'],
};

const isWhole = (name: string, value: unknown): boolean =>
  (PARTS[name] ?? []).every((part) => textIn(fieldsOf(value)[part]));

const withoutGaps = (name: string, value: unknown): unknown =>
  Array.isArray(value) ? value.filter((one) => isWhole(name, one)) : isWhole(name, value) ? value : undefined;

/** An article's fields as the contract has them, from where the map says they are. */
const fieldsFrom = (map: MapSpec, answer: Answer, item: unknown, reply: Reply): Fields => {
  const fields: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(map.fields)) {
    if (!templateOf(spec)) fields[name] = withoutGaps(name, answer.value(spec, item));
  }
  for (const name of ['id', 'slug']) fields[name] = asText(fields[name]);
  const words = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, textIn(value)]));
  for (const [name, spec] of Object.entries(map.fields)) {
    const template = templateOf(spec);
    if (template) fields[name] = fill(template, words);
  }
  for (const name of ['title', 'excerpt']) {
    if (typeof fields[name] === 'string') fields[name] = plain(fields[name], reply);
  }
  return fields;
};

const pathsIn = (spec: Spec | undefined): string =>
  typeof spec === 'string' ? spec : Array.isArray(spec) ? spec.join(' or ') : JSON.stringify(spec);

/** Where no article has a required field the map is wrong, and not an article. */
const checkFields = (map: MapSpec, items: readonly Fields[], at: Path, { url }: Reply): void => {
  for (const name of REQUIRED) {
    if (items.length > 0 && items.every((item) => !item[name])) {
      throw new ContentError('invalid', {
        url,
        path: `${at}: ${pathsIn(map.fields[name])} (map.fields.${name})`,
      });
    }
  }
};

const counted = (counter: Counter, answer: Answer, url: string, here: number): string | undefined => {
  const { parameter, start = 1, step = 1, last, total } = counter;
  const next = new URL(url);
  const value = Number(next.searchParams.get(parameter) ?? start) + step;
  const goesOn = last
    ? value <= Number(answer.at(last))
    : total
      ? value < Number(answer.at(total))
      : here > 0;
  next.searchParams.set(parameter, String(value));
  return goesOn && step > 0 ? next.href : undefined;
};

const asked = (map: MapSpec, spec: ListSpec, url: string, name: string): Ask => ({
  url,
  reshape: (json, reply) => {
    const answer = new Answer(json, map.links);
    const list = answer.at(spec.items);
    if (!Array.isArray(list)) {
      throw new ContentError('invalid', { url: reply.url, path: `${spec.items} (map.${name}.items)` });
    }
    const items = list.map((item: unknown) => fieldsFrom(map, answer, item, reply));
    checkFields(map, items, `${spec.items}.0`, reply);
    const { next } = spec;
    const total = spec.total ? answer.at(spec.total) : undefined;
    return {
      items,
      page: {
        next:
          typeof next === 'string'
            ? textIn(answer.at(next)) || undefined
            : next && counted(next, answer, reply.url, list.length),
        total: typeof total === 'number' ? total : undefined,
      },
    };
  },
});

/**
 * Any endpoint that answers with JSON, by a map that says where its articles are and which of their members is which
 * field of the contract. A map is data: there is no code in it.
 *
 * @throws {ContentError} `invalid`, whose path names the place in the map that cannot be used.
 */
export const mapped = (json: unknown): Source => {
  const map = readMap(json);

  const found = (spec: { readonly item: Path }, answer: Answer, { url }: Reply): unknown => {
    const item = answer.at(spec.item);
    // An empty list, or null, is how most systems say that there is no such article.
    if (item === undefined || item === null) throw new ContentError('not-found', { url, path: spec.item });
    return item;
  };

  const articleIn = (answerJson: unknown, reply: Reply): { readonly fields: Fields; readonly post: Post } => {
    const answer = new Answer(answerJson, map.links);
    const fields = fieldsFrom(map, answer, found(map.article, answer, reply), reply);
    checkFields(map, [fields], map.article.item || '(the answer)', reply);
    const [slug = '', title = '', url = '', html = ''] = ['slug', 'title', 'url', 'html'].map((name) =>
      textIn(fields[name]),
    );
    const at = URL.canParse(url, reply.url) ? new URL(url, reply.url).href : reply.url;
    return { fields, post: { slug, title, url: at, nodes: read(html, reply) } };
  };

  const article = (place: Place, slug: string, part: string, reshape: NonNullable<Ask['reshape']>): Ask => ({
    url: fill(map.article.url, wordsOf(place, { slug })),
    part,
    reshape,
  });

  const { related, faq } = map;
  const filters = Object.entries(map.articles.filters ?? {});
  return {
    name: 'map',
    chooses: filters.length > 0,
    articles: (place, wanted) => {
      const words = wordsOf(place, wanted as unknown as Words);
      const chosen = filters.filter(([name]) => wanted[name as keyof Filters]).map(([, added]) => added);
      return asked(map, map.articles, fill([map.articles.url, ...chosen].join(''), words), 'articles');
    },
    article: (place, slug) =>
      article(place, slug, 'article', (answer, reply) => {
        const { fields, post } = articleIn(answer, reply);
        const { review, ...body } = bodyOf(post);
        return { ...fields, ...body, review: fields['review'] ?? review };
      }),
    comparison: (place, id) =>
      article(place, slugOf(id), `comparison ${id}`, (answer, reply) =>
        comparisonOf(articleIn(answer, reply).post, id, reply),
      ),
    faq: (place, id) =>
      faq
        ? {
            url: fill(faq.url, wordsOf(place, { id })),
            reshape: (answerJson, reply) => {
              const answer = new Answer(answerJson, map.links);
              return { id, ...fieldsOf(answer.value(faq.fields ?? '', found(faq, answer, reply))) };
            },
          }
        : article(place, id, `faq ${id}`, (answer, reply) => faqOf(articleIn(answer, reply).post, reply)),
    ...(related && {
      related: (place: Place, slug: string): Ask =>
        asked(map, related, fill(related.url, wordsOf(place, { slug })), 'related'),
    }),
  };
};

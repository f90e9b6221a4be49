/**
 * What an endpoint in hostile hands may serve: whatever it is, reading it ends in a model or in a `ContentError`, soon,
 * and the page's own objects stay what they are.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isBackend, backendNamed } from '../../src/backends/index.js';
import { ghost, jsonFeed, mapped, wordpress, type Ask, type Place, type Source } from '../../src/client.js';
import {
  articleKind,
  articleListKind,
  articleSummaryKind,
  comparisonKind,
  ContentError,
  faqKind,
  linkUrl,
  pictureSet,
  pictureUrl,
  type Kind,
} from '../../src/content/index.js';
import { placedComparisons } from '../../src/sanitize/index.js';
import { fixtures } from '../../src/testing/index.js';
import { warningsOf } from './support.js';

const BASE = 'https://content.test/v1/any.json';

/** Whether it was read; every way to end but a model and a `ContentError` is thrown on. */
const ends = (read: () => unknown): boolean => {
  try {
    expect(read()).to.be.an('object');
    return true;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
};

const kinds: readonly Kind<unknown>[] = [
  articleSummaryKind,
  articleKind,
  articleListKind,
  comparisonKind,
  faqKind,
];

const documents: Readonly<Record<string, unknown>> = {
  'article-summary': fixtures.article,
  article: fixtures.article,
  'article-list': fixtures.articles,
  comparison: fixtures.levels,
  faq: fixtures.faq,
};

/** Names that mean something to somebody, and values that are odd. */
const name = fc.constantFrom(
  ...(
    'id slug title url name type src html items item version status cells columns rows label __proto__ constructor ' +
    'prototype toString hasOwnProperty length then toJSON valueOf'
  ).split(' '),
);
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'javascript:alert(1)',
    '\ud800',
    '',
    '2024-02-30',
    NaN,
    1e308,
    -0,
    '//[',
    'x'.repeat(10_000),
  ),
  fc.dictionary(name, fc.jsonValue({ maxDepth: 1 })),
);

/** A document of which some fields are anything: by their place among all. */
const broken = (document: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), fc.option(name), odd), { maxLength: 6 }).map((changes) => {
    const copy = JSON.parse(JSON.stringify(document)) as unknown;
    for (const [at, added, value] of changes) {
      const holders: Record<string, unknown>[] = [];
      const collect = (inside: unknown): void => {
        if (typeof inside !== 'object' || inside === null) return;
        holders.push(inside as Record<string, unknown>);
        Object.values(inside).forEach(collect);
      };
      collect(copy);
      const holder = holders[at % holders.length];
      const keys = Object.keys(holder ?? {});
      // A list in JSON has its members only.
      const key = (Array.isArray(holder) ? null : added) ?? keys[at % Math.max(keys.length, 1)];
      // Defined, as `JSON.parse` does it: `__proto__` is a field there like any other.
      if (holder && key !== undefined) {
        Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
      }
    }
    return copy;
  });

const post = {
  ...{ id: 1, slug: 'a', link: 'https://a.test/a', title: { rendered: 'A' }, excerpt: { rendered: 'x' } },
  ...{ date: '2024-01-01T00:00:00', date_gmt: '2024-01-01T00:00:00', content: { rendered: '<p>x</p>' } },
  _embedded: { author: [{ id: 1, name: 'N' }], 'wp:term': [[{ id: 1, name: 'T', taxonomy: 'category' }]] },
};
const place: Place = { endpoint: 'https://content.test/v1', contentKey: 'k' };

const sources: readonly (readonly [Source, unknown])[] = [
  [wordpress, [post, { ...post, slug: 'b' }]],
  [
    ghost,
    {
      posts: [
        {
          id: '1',
          slug: 'a',
          title: 'A',
          url: 'https://a.test/a',
          html: '<p>x</p>',
          tags: [{ name: 'T', slug: 't' }],
        },
      ],
      meta: { pagination: { next: 2, total: 3 } },
    },
  ],
  [
    jsonFeed,
    {
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        {
          id: '1',
          url: 'https://a.test/a',
          title: 'A',
          content_html: '<p>x</p>',
          tags: ['t'],
          authors: [{ name: 'N' }],
        },
      ],
    },
  ],
  [
    mapped({
      articles: { url: '{endpoint}/a.json', items: 'items', next: 'next' },
      article: { url: '{endpoint}/{slug}.json', item: 'items.0' },
      fields: {
        id: 'id',
        slug: 'slug',
        title: 'title',
        url: 'url',
        html: 'html',
        tags: { each: 'tags', to: { id: 'id', name: 'name' } },
      },
    }),
    {
      items: [
        {
          id: '1',
          slug: 'a',
          title: 'A',
          url: 'https://a.test/a',
          html: '<p>x</p>',
          tags: [{ id: 't', name: 'T' }],
        },
      ],
    },
  ],
];

/** As the client does it. */
const readBy = (ask: Ask, kind: Kind<unknown>, json: unknown): unknown => {
  const reply = { url: BASE, status: 200, headers: new Headers() };
  return kind.parse(ask.reshape ? ask.reshape(json, reply) : json, { base: BASE });
};

const asksOf = (source: Source): readonly (readonly [Kind<unknown>, Ask])[] => [
  [articleListKind, source.articles(place, { category: '', tag: '', author: '' })],
  [articleKind, source.article(place, 'a')],
  [comparisonKind, source.comparison(place, 'a')],
  [faqKind, source.faq(place, 'a')],
];

/** Own and inherited properties of what all objects and lists have in common. */
const common = (): string =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join())
    .join(';');

describe('an endpoint in hostile hands', function () {
  this.timeout(60_000);

  for (const kind of kinds) {
    it(`gives a model or a ContentError, whatever the ${kind.name} is`, () => {
      warningsOf(() => {
        fc.assert(
          fc.property(odd, (json) => void ends(() => kind.parse(json, { base: BASE }))),
          { numRuns: 300 },
        );
        fc.assert(
          fc.property(
            broken(documents[kind.name]),
            (json) => void ends(() => kind.parse(json, { base: BASE })),
          ),
          { numRuns: 600 },
        );
      });
    });
  }

  for (const [source, document] of sources) {
    it(`gives a model or a ContentError, whatever ${source.name} says`, () => {
      warningsOf(() => {
        for (const [kind, ask] of asksOf(source)) {
          fc.assert(
            fc.property(fc.oneof(odd, broken(document)), (json) => void ends(() => readBy(ask, kind, json))),
            {
              numRuns: 300,
            },
          );
        }
      });
    });
  }

  for (const backend of ['native', 'basin', 'formspree', 'ghost', 'hubspot', 'urlencoded']) {
    it(`gives an outcome, whatever ${backend} says of a sign-up`, async () => {
      if (!isBackend(backend)) throw new Error(backend);
      const service = await backendNamed(backend);
      const answer = fc.oneof(
        odd,
        fc.record({
          errors: fc.array(fc.oneof(odd, fc.record({ field: odd, code: odd, message: odd, errorType: odd }))),
        }),
      );
      fc.assert(
        fc.property(fc.integer({ min: 100, max: 599 }), answer, (status, json) => {
          const outcome = service.read(status, json);
          expect(outcome.status).to.be.a('string');
          if (outcome.status !== 'invalid') return;
          for (const { field, code, message } of outcome.errors) {
            expect([field, code, message].every((part) => typeof part === 'string')).to.equal(true);
          }
        }),
        { numRuns: 500 },
      );
    });
  }

  it('changes nothing that all objects have in common', () => {
    const before = common();
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    warningsOf(() => {
      for (const kind of kinds) {
        const document = JSON.stringify(documents[kind.name]);
        for (const json of [
          `${poison}}`,
          document.replaceAll('{"', `${poison},"`),
          `[${poison}}]`,
          document.replace(/"item":|"items":/, (word) => `"__proto__":{"polluted":1},${word}`),
        ]) {
          ends(() => kind.parse(JSON.parse(json), { base: BASE }));
        }
      }
      for (const [source, document] of sources) {
        const json = JSON.parse(JSON.stringify(document).replaceAll('{"', `${poison},"`)) as unknown;
        for (const [kind, ask] of asksOf(source)) ends(() => readBy(ask, kind, json));
      }
    });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    expect(common()).to.equal(before);
  });

  it('ends in a model or a ContentError, nested a hundred thousand levels deep', () => {
    // As the client reads it: an engine may refuse to.
    const parsed = (json: string): unknown => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        return undefined;
      }
    };
    const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);
    warningsOf(() => {
      for (const inside of [deep('[', ']'), `${'{"item":'.repeat(100_000)}1${'}'.repeat(100_000)}`]) {
        for (const json of [
          inside,
          `{"version":"1.0","item":${inside}}`,
          `{"version":"1.0","items":${inside}}`,
        ]) {
          for (const kind of kinds) ends(() => kind.parse(parsed(json), { base: BASE }));
          for (const [source] of sources) {
            for (const [kind, ask] of asksOf(source)) ends(() => readBy(ask, kind, parsed(json)));
          }
        }
      }
    });
  });

  describe('with very many of everything', () => {
    const many = <Item>(make: (at: number) => Item): Item[] =>
      Array.from({ length: 100_000 }, (_, at) => make(at));
    /** For a busy machine; what grows with the square takes minutes. */
    const LIMIT = 15_000;

    const inTime = (read: () => unknown): void => {
      const start = performance.now();
      warningsOf(() => ends(read));
      expect(performance.now() - start, 'milliseconds').to.be.below(LIMIT);
    };

    for (const [what, kind, json] of [
      [
        'articles',
        articleListKind,
        () => many((at) => ({ id: `${at}`, slug: 'a', title: 'A', url: 'https://a.test/' })),
      ],
      ['articles that cannot be read', articleListKind, () => many(() => ({}))],
      [
        'sections',
        articleKind,
        () => ({
          ...fixtures.article.item,
          sections: many(() => ({ id: 'a', heading: 'A', level: 2, html: '' })),
        }),
      ],
      [
        'sources',
        articleKind,
        () => ({ ...fixtures.article.item, citations: many((at) => ({ id: `${at}`, title: 'A' })) }),
      ],
      ['questions', faqKind, () => ({ id: 'a', items: many(() => ({ id: 'a', question: 'A?' })) })],
      [
        'rows and columns',
        comparisonKind,
        () => ({
          id: 'a',
          caption: 'A',
          columns: many((at) => ({ id: `${at}`, label: 'A' })),
          rows: many(() => ({ id: 'a', label: 'A', cells: {} })),
        }),
      ],
      [
        'steps of a scale',
        comparisonKind,
        () => ({
          ...fixtures.levels.item,
          scale: { id: 'a', label: 'A', steps: many((at) => ({ value: at, label: 'A' })) },
        }),
      ],
      [
        'sources of a comparison',
        comparisonKind,
        () => ({ ...fixtures.comparison.item, citations: many((at) => ({ id: `${at}`, title: 'A' })) }),
      ],
    ] as const satisfies readonly (readonly [string, Kind<unknown>, () => unknown])[]) {
      it(`${what} is read, or refused, in time`, () => {
        const document = json();
        inTime(() => kind.parse(document, { base: BASE }));
      });
    }

    for (const [what, html] of [
      ['elements beside each other', () => '<br>a'.repeat(100_000)],
      [
        'rows of a comparison',
        () =>
          `<table class="cw-comparison"><tr>${'<td>a'.repeat(1_000)}${'<tr><td>a'.repeat(20_000)}</table>`,
      ],
      [
        'cells that span a hundred places each way',
        () =>
          `<table class="cw-comparison">${'<tr><td colspan=100 rowspan=100>a<td>b'.repeat(5_000)}</table>`,
      ],
      ['questions', () => '<details><summary>a</summary>b</details>'.repeat(20_000)],
      ['headings', () => '<h2 id=a>a</h2>'.repeat(20_000)],
      ['comparisons in place', () => '<div data-comparison=a></div>'.repeat(20_000)],
    ] as const) {
      it(`${what} in a post are read, or refused, in time`, () => {
        const body = html();
        const feed = {
          version: 'https://jsonfeed.org/version/1.1',
          items: [{ id: '1', url: 'https://a.test/a', title: 'A', content_html: body }],
        };
        for (const [kind, ask] of asksOf(jsonFeed)) inTime(() => readBy(ask, kind, feed));
        // The article is there all the same.
        expect(ends(() => readBy(jsonFeed.article(place, 'a'), articleKind, feed))).to.equal(true);
        inTime(() => ({ placed: placedComparisons(body) }));
      });
    }
  });

  it('may say one id twice: both are there', () => {
    const twice = <Item>(item: Item): Item[] => [item, item];
    const article = { id: 'a', slug: 'a', title: 'A', url: 'https://a.test/' };
    expect(articleListKind.parse(twice(article), { base: BASE }).items).to.have.length(2);
    const faq = faqKind.parse(
      { id: 'a', items: twice({ id: 'a', question: 'A?', answer: 'B.' }) },
      { base: BASE },
    );
    expect(faq.items).to.have.length(2);
    const comparison = comparisonKind.parse(
      {
        ...fixtures.comparison.item,
        columns: twice({ id: 'c', label: 'C' }),
        rows: twice({ id: 'r', label: 'R', cells: { c: { text: 'x' } } }),
        citations: twice({ id: '1', title: 'One' }),
      },
      { base: BASE },
    );
    expect(comparison.rows.map(({ cells }) => cells.length)).to.deep.equal([2, 2]);
  });
});

describe('addresses', () => {
  const scheme = fc.constantFrom(
    ...[
      'javascript:',
      'JAVASCRIPT:',
      'java\tscript:',
      ' \u0001javascript:',
      'vbscript:',
      'data:',
      'blob:',
      'file:',
      'about:',
    ],
    ...['http:', 'https:', 'mailto:', 'tel:', 'ws:', 'ftp:', '//', '\\\\', '/', '#', '?', ''],
  );
  const address = fc
    .tuple(
      scheme,
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom('x', '//a.test/', '%0aalert(1)')),
    )
    .map((parts) => parts.join(''));
  const base = fc.constantFrom(
    BASE,
    'http://localhost:4810/v1/a.json',
    'http://127.0.0.1/a',
    'http://plain.test/a',
  );

  it('of links are whole, of a scheme that does nothing, and stay the same', () => {
    fc.assert(
      fc.property(address, base, (value, from) => {
        const url = linkUrl(value, from);
        if (url === undefined) return;
        expect(url).to.match(/^(?:https?|mailto|tel):/);
        expect(linkUrl(url, 'https://other.test/')).to.equal(url);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of pictures are https, or of this machine where the content is too', () => {
    fc.assert(
      fc.property(address, base, (value, from) => {
        const url = pictureUrl(value, from);
        if (url === undefined || url.startsWith('https:')) return;
        expect(url).to.match(/^http:\/\/(?:localhost|127\.|\[::1\])/);
        expect(from).to.match(/^http:\/\/(?:localhost|127\.)/);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of pictures stay at the content’s own host where no other may be asked', () => {
    fc.assert(
      fc.property(fc.array(address), base, (values, from) => {
        for (const candidate of pictureSet(values.join(' 1x, '), from, 'same-origin')?.split(', ') ?? []) {
          expect(new URL(candidate.split(' ')[0] ?? '').origin).to.equal(new URL(from).origin);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

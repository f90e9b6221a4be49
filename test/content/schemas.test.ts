import { expect } from '@open-wc/testing';
import { getDotPath, safeParse, type GenericSchema } from 'valibot';
import { pageSchema } from '../../src/content/article-list.js';
import { articleSummarySchema } from '../../src/content/article-summary.js';
import { articleSchema } from '../../src/content/article.js';
import { comparisonSchema } from '../../src/content/comparison.js';
import { faqSchema } from '../../src/content/faq.js';
import { signupFieldSchema } from '../../src/content/signup-fields.js';
import * as small from '../../src/embed/validation.js';
import { fixtures } from '../../src/testing/index.js';
import { mutated, randomFrom, randomJson, type Json } from './random-json.js';
import { changed } from './support.js';

type SmallSchema = ReturnType<typeof small.object>;

/** What valibot's schemas are made of, as far as ours use it. */
interface Parts {
  readonly type: string;
  readonly pipe?: readonly Parts[];
  readonly entries: Readonly<Record<string, Parts>>;
  readonly item: Parts;
  readonly wrapped: Parts;
  readonly key: Parts;
  readonly value: Parts;
  readonly options: readonly unknown[];
}

/** The same schema, made of the functions that take valibot's place in the script-tag build. */
const rebuilt = (schema: Parts): SmallSchema => {
  if (schema.pipe) {
    // The first step is the schema itself, without what follows it.
    return small.pipe(...schema.pipe.map(rebuilt));
  }
  switch (schema.type) {
    case 'string':
      return small.string();
    case 'number':
      return small.number();
    case 'boolean':
      return small.boolean();
    case 'non_empty':
      return small.nonEmpty();
    case 'nullish':
      return small.nullish(rebuilt(schema.wrapped));
    case 'picklist':
      return small.picklist(schema.options);
    case 'union':
      return small.union((schema.options as readonly Parts[]).map(rebuilt));
    case 'array':
      return small.array(rebuilt(schema.item));
    case 'record':
      return small.record(rebuilt(schema.key), rebuilt(schema.value));
    case 'object':
      return small.object(
        Object.fromEntries(
          Object.entries(schema.entries).map(([name, entry]) => [name, rebuilt(entry)] as const),
        ),
      );
    default:
      return expect.fail(`src/embed/validation.ts has nothing for ${schema.type}`);
  }
};

const verdicts = (schema: GenericSchema, json: unknown): [valibot: string, small: string] => {
  const large = safeParse(schema, json, { abortEarly: true });
  const other = small.safeParse(rebuilt(schema as unknown as Parts), json);
  return [
    large.success ? 'good' : `bad at ${getDotPath(large.issues[0]) ?? ''}`,
    other.success ? 'good' : `bad at ${small.getDotPath(other.issues[0])}`,
  ];
};

const { article, comparison, levels, faq } = fixtures;

const tables: Record<string, { schema: GenericSchema; good: unknown; bad: Record<string, unknown[]> }> = {
  summary: {
    schema: articleSummarySchema,
    good: article.item,
    bad: {
      id: [undefined, null, '', 7, [], {}],
      title: [undefined, null, '', true],
      category: [7, 'text', true],
      'category.id': ['', null, undefined],
      tags: [{}, 'text', 7],
      'tags.1': [null, 7, 'text'],
      'tags.1.name': ['', undefined],
      'author.type': ['robot', null, undefined, 7],
      'author.name': [''],
      'author.url': [7, {}],
      published: [20240305, []],
      'image.src': [undefined, ''],
      'image.width': ['1200', NaN, []],
      readingMinutes: ['5'],
    },
  },
  article: {
    schema: articleSchema,
    good: article.item,
    bad: {
      sections: ['text', {}],
      'sections.0': [null, 7],
      'sections.2.heading': ['', null, undefined],
      'sections.2.level': ['2', null, undefined],
      'sections.2.html': [null, undefined, 7],
      'comparisons.0': ['', 1],
      'citations.1.year': [true, {}, []],
      'notices.0.kind': ['danger'],
      'notices.2.source': [7, [], {}, { title: '' }, { title: 'a', url: 7 }],
      'review.lastReviewed': ['', undefined],
      'review.reviewedBy.name': [undefined],
    },
  },
  comparison: {
    schema: comparisonSchema,
    good: comparison.item,
    bad: {
      columns: [undefined, null, {}],
      'columns.0.id': [''],
      'rows.0.cells': [null, undefined, 7, 'text'],
      'rows.0.cells.sleep-diary': [null, 7, 'text'],
      'rows.0.cells.sleep-diary.text': [7],
      'rows.0.cells.sleep-diary.level': [true, [], {}],
      'rows.0.cells.sleep-diary.citations': [{}, 'text'],
      'rows.0.cells.sleep-diary.citations.0': ['', 1],
      'rows.1.cells.toString': [7, null],
      'source.articleId': [7],
    },
  },
  levels: {
    schema: comparisonSchema,
    good: levels.item,
    bad: {
      'scale.steps': [null, {}],
      'scale.steps.1.value': [null, true],
      'scale.steps.2.label': [''],
    },
  },
  faq: {
    schema: faqSchema,
    good: faq.item,
    bad: { items: [null], 'items.0.question': [''], 'items.2.answer': [7, {}], citations: ['text'] },
  },
  'field of a sign-up': {
    schema: signupFieldSchema,
    good: {
      name: 'topic',
      type: 'select',
      label: 'Topic',
      required: true,
      options: ['Sleep', { value: 'm', label: 'Mood' }],
      autocomplete: 'off',
    },
    bad: {
      name: ['', null, 7],
      type: ['password', null, ''],
      label: ['', undefined],
      required: ['yes', 1, {}],
      options: ['Sleep', {}],
      'options.0': ['', 7, { value: 'a' }],
      autocomplete: [true],
    },
  },
  page: {
    schema: pageSchema,
    good: { next: 'a', total: 1 },
    bad: { next: [7, []], total: ['1', {}] },
  },
};

describe('a schema, with valibot and with what takes its place in the script-tag build', () => {
  for (const [name, { schema, good, bad }] of Object.entries(tables)) {
    describe(name, () => {
      it('takes a good value', () => {
        expect(verdicts(schema, good)).to.deep.equal(['good', 'good']);
      });

      it('refuses bad values at the same path', () => {
        for (const [path, values] of Object.entries(bad)) {
          for (const value of values) {
            expect(
              verdicts(schema, changed(good, { [path]: value })),
              `${path}: ${JSON.stringify(value)}`,
            ).to.deep.equal([`bad at ${path}`, `bad at ${path}`]);
          }
        }
      });

      it('refuses what is no object', () => {
        for (const json of [undefined, null, true, 42, 'text'])
          expect(verdicts(schema, json)).to.deep.equal(['bad at ', 'bad at ']);
      });

      it('says the same of 2,000 random values and of 2,000 with random faults', () => {
        const random = randomFrom(3);
        for (let count = 0; count < 2000; count += 1) {
          for (const json of [randomJson(random), mutated(good as Json, random, 0.01)]) {
            const [valibot, other] = verdicts(schema, json);
            if (other !== valibot) expect(other, JSON.stringify(json)).to.equal(valibot);
          }
        }
      });
    });
  }

  it('is stricter without valibot about fields that are called like something every object has', () => {
    for (const name of ['constructor', '__proto__', 'prototype']) {
      const cells = Object.fromEntries([[name, { text: 7 }]]);
      expect(verdicts(comparisonSchema, changed(comparison.item, { 'rows.0.cells': cells }))).to.deep.equal([
        'good',
        `bad at rows.0.cells.${name}.text`,
      ]);
    }
  });
});

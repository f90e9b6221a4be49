import { expect } from '@open-wc/testing';
import {
  articleKind,
  articleListKind,
  articleSummaryKind,
  comparisonKind,
  ContentError,
  faqKind,
  type Kind,
} from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { mutated, randomFrom, randomJson, type Json } from './random-json.js';
import { warningsOf } from './support.js';

const kinds: [Kind<unknown>, unknown][] = [
  [articleSummaryKind, fixtures.article],
  [articleKind, fixtures.article],
  [articleListKind, fixtures.articles],
  [comparisonKind, fixtures.levels],
  [faqKind, fixtures.faq],
];

/** Whether the value was read; every way to end but a model and a `ContentError` is thrown on. */
const isRead = (kind: Kind<unknown>, json: unknown): boolean => {
  try {
    const model = kind.parse(json, { base: 'https://content.test/v1/any.json' });
    expect(model, JSON.stringify(json)).to.be.an('object');
    return true;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw new Error(`${kind.name}: ${JSON.stringify(json).slice(0, 2000)}`, { cause: error });
  }
};

const deep = (opening: string, inside: string, closing: string, levels: number): string =>
  opening.repeat(levels) + inside + closing.repeat(levels);

describe('any JSON at all', () => {
  for (const [kind, document] of kinds) {
    describe(`read as ${kind.name}`, () => {
      it('gives a model or a ContentError, from plain values', () => {
        warningsOf(() => {
          for (const json of [null, true, false, 0, 42, -1.5, '', 'text', [], {}, [[]], [null], { item: [] }])
            isRead(kind, json);
        });
      });

      it('gives a model or a ContentError, from 2,000 random values', () => {
        const random = randomFrom(1);
        warningsOf(() => {
          for (let count = 0; count < 2000; count += 1) isRead(kind, randomJson(random));
        });
      });

      it('gives a model or a ContentError, from 2,000 documents with random faults', () => {
        const random = randomFrom(2);
        const { result } = warningsOf(() => {
          let read = 0;
          for (let count = 0; count < 2000; count += 1)
            read += Number(isRead(kind, mutated(document as Json, random, 0.004)));
          return read;
        });
        // Both ways were taken.
        expect(result).to.be.within(100, 1999);
      });

      it('gives a model or a ContentError, from values nested a thousand levels deep', () => {
        warningsOf(() => {
          for (const inside of [deep('[', '', ']', 1000), deep('{"item":', '1', '}', 1000)]) {
            isRead(kind, JSON.parse(inside));
            isRead(kind, JSON.parse(`{"version":"1.0","item":${inside}}`));
            isRead(kind, JSON.parse(`{"version":"1.0","items":${inside}}`));
          }
        });
      });
    });
  }
});

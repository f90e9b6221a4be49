import { expect } from '@open-wc/testing';
import {
  articleKind,
  articleListKind,
  articleSummaryKind,
  comparisonKind,
  faqKind,
  type Kind,
} from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, newBase, read, warningsOf } from './support.js';

const kinds: [Kind<unknown>, { version: string; item: object }][] = [
  [articleSummaryKind, fixtures.article],
  [articleKind, fixtures.article],
  [comparisonKind, fixtures.comparison],
  [faqKind, fixtures.faq],
];

/** The model without what is absent in it. */
const present = (model: unknown): unknown =>
  JSON.parse(JSON.stringify(model, (_, value: unknown) => value ?? undefined));

describe('a document', () => {
  for (const [kind, document] of kinds) {
    describe(`of the kind ${kind.name}`, () => {
      it('is read with its envelope and as a bare model, with the same result', () => {
        const base = newBase();
        const read = kind.parse(document, { base });
        expect(read).to.have.property('id', (document.item as { id: string }).id);
        expect(kind.parse(document.item, { base })).to.deep.equal(read);
      });

      it('has nothing left out of it when it keeps to the contract', () => {
        expect(warningsOf(() => read(kind, document)).warnings).to.deep.equal([]);
      });

      it('renders in a newer minor version', () => {
        expect(() => read(kind, { ...document, version: '1.7' })).not.to.throw();
      });

      it('is refused in a newer major version', () => {
        const fault = faultOf(kind, { ...document, version: '2.0' });
        expect(fault).to.include({ code: 'unsupported-version', path: 'version', retryable: false });
      });

      it('is refused in a newer major version even if that knows no item any more', () => {
        expect(faultOf(kind, { version: '2.0', content: [] }).code).to.equal('unsupported-version');
      });

      for (const version of [undefined, null, 1, '1', '', 'one', '1.0.0', ' 1.0', {}]) {
        it(`is invalid with the version ${JSON.stringify(version)}`, () => {
          const fault = faultOf(kind, { ...document, version });
          expect(fault).to.include({ code: 'invalid', path: 'version' });
        });
      }

      it('is withdrawn before anything else about it is checked', () => {
        const item = { id: 'x', slug: 'x', status: 'withdrawn' };
        expect(faultOf(kind, { version: '1.0', item })).to.include({ code: 'withdrawn', retryable: false });
        expect(faultOf(kind, item).code).to.equal('withdrawn');
        expect(faultOf(kind, { ...document.item, status: 'withdrawn' }).code).to.equal('withdrawn');
      });

      it('ignores fields that it does not know', () => {
        const base = newBase();
        const more = { ...document, next: {}, item: { ...document.item, status: 'published', extra: [1] } };
        expect(kind.parse(more, { base })).to.deep.equal(kind.parse(document, { base }));
      });

      it('names the path of what is wrong, in its envelope or without', () => {
        expect(faultOf(kind, changed(document, { 'item.id': 7 }))).to.include({
          code: 'invalid',
          path: 'item.id',
          retryable: false,
        });
        expect(faultOf(kind, changed(document.item, { id: '' })).path).to.equal('id');
        expect(faultOf(kind, changed(document.item, { id: undefined })).path).to.equal('id');
      });

      it('says where a faulty document came from', () => {
        expect(faultOf(kind, {}, 'https://content.test/v1/a.json').url).to.equal(
          'https://content.test/v1/a.json',
        );
      });

      it('is invalid without its item', () => {
        expect(faultOf(kind, { version: '1.0', item: null })).to.include({ code: 'invalid', path: 'item' });
        expect(faultOf(kind, { version: '1.0' })).to.include({ code: 'invalid', path: 'item' });
      });

      it('may be a bare model with a field called version', () => {
        expect(() => read(kind, { ...document.item, version: 7 })).not.to.throw();
      });
    });
  }

  it('counts null as absent, in every optional field', () => {
    const required = new Set(['id', 'slug', 'title', 'url', 'caption', 'columns', 'rows', 'items']);
    for (const [kind, { item }] of kinds) {
      const base = newBase();
      const without = Object.fromEntries(Object.entries(item).filter(([name]) => required.has(name)));
      const withNull = Object.fromEntries(
        Object.entries(item).map(([name, value]): [string, unknown] => [
          name,
          required.has(name) ? value : null,
        ]),
      );
      const { result } = warningsOf(() => [kind.parse(withNull, { base }), kind.parse(without, { base })]);
      expect(present(result[0])).to.deep.equal(present(result[1]));
    }
  });

  it('counts null as absent inside an author, a picture, a review and a citation', () => {
    const base = newBase();
    const from = (value: null | undefined): unknown =>
      articleKind.parse(
        changed(fixtures.article.item, {
          'author.id': value,
          'author.url': value,
          'image.alt': value,
          'image.width': value,
          'image.srcset': value,
          'review.nextReview': value,
          'review.reviewedBy': value,
          'citations.0.url': value,
          'citations.0.year': value,
        }),
        { base },
      );
    expect(present(from(null))).to.deep.equal(present(from(undefined)));
  });

  it('takes a list for a list and an item for an item', () => {
    expect(faultOf(articleListKind, fixtures.article)).to.include({ code: 'invalid', path: 'items' });
    expect(faultOf(articleKind, fixtures.articles).code).to.equal('invalid');
  });

  it('is read with every fixture', () => {
    expect(read(articleKind, fixtures.htmlArticle)).to.include({ slug: 'a-first-appointment' });
    expect(read(comparisonKind, fixtures.levels).scale?.steps).to.deep.equal(['Little', 'Some', 'Much']);
    expect(read(articleListKind, fixtures.articles).items).to.have.length(5);
    expect(read(articleListKind, fixtures.related).items).to.have.length(3);
    expect(faultOf(articleKind, fixtures.withdrawn).code).to.equal('withdrawn');
  });
});

import { expect } from '@open-wc/testing';
import { articleKind, articleSummaryKind } from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, newBase, read } from './support.js';

const { article } = fixtures;
const { item } = article;

describe('a summary of an article', () => {
  it('is read from the whole article’s document', () => {
    const summary = read(articleSummaryKind, article, { base: 'https://content.test/v1/articles/a.json' });
    expect(summary).to.deep.include({
      id: 'f-5',
      slug: 'sleep-and-mood',
      title: item.title,
      url: item.url,
      locale: 'en-US',
      category: item.category,
      tags: item.tags,
      author: item.author,
      excerpt: item.excerpt,
      readingMinutes: 6,
    });
    expect(summary).not.to.have.property('sections');
  });

  it('needs no more than id, slug, title and address', () => {
    const { tags, ...rest } = read(articleSummaryKind, fixtures.articles.items[4]);
    expect(tags).to.deep.equal([]);
    expect(Object.entries(rest).filter(([, value]) => value !== undefined)).to.deep.equal(
      Object.entries(fixtures.articles.items[4] ?? {}),
    );
  });

  for (const name of ['id', 'slug', 'title', 'url']) {
    it(`is invalid without ${name}`, () => {
      for (const value of [undefined, null, '', 7, {}])
        expect(faultOf(articleSummaryKind, changed(article, { [`item.${name}`]: value }))).to.include({
          code: 'invalid',
          path: `item.${name}`,
        });
    });
  }

  it('keeps markup in its texts as it is written', () => {
    const title = '<b>Sleep</b> &amp; mood';
    expect(read(articleSummaryKind, changed(article, { 'item.title': title })).title).to.equal(title);
  });

  it('is written by a person or an organization', () => {
    expect(faultOf(articleSummaryKind, changed(article, { 'item.author.type': 'robot' })).path).to.equal(
      'item.author.type',
    );
    expect(
      read(articleSummaryKind, changed(article, { 'item.author': { type: 'person', name: 'A' } })).author,
    ).to.deep.equal({ type: 'person', name: 'A', url: undefined });
  });

  it('has an excerpt that says something or none', () => {
    for (const excerpt of ['', '   ', '\n'])
      expect(read(articleSummaryKind, changed(article, { 'item.excerpt': excerpt })).excerpt).not.to.be.ok;
    expect(read(articleSummaryKind, changed(article, { 'item.excerpt': ' a ' })).excerpt).to.equal('a');
  });

  it('takes whole minutes to read, at least one, or does not say', () => {
    const minutes = (readingMinutes: number) =>
      read(articleSummaryKind, changed(article, { 'item.readingMinutes': readingMinutes })).readingMinutes;
    expect(minutes(4.4)).to.equal(4);
    for (const none of [0, -3, 0.2, Infinity]) expect(minutes(none)).to.equal(undefined);
  });
});

describe('a whole article', () => {
  it('has its sections, comparisons, citations, notices and related slugs', () => {
    const base = newBase();
    const read = articleKind.parse(article, { base });
    expect(read.sections).to.deep.equal(item.sections);
    expect(read.comparisons).to.deep.equal(['two-diaries', 'effort']);
    expect(read.related).to.deep.equal(['a-walk-each-day', 'a-first-appointment']);
    expect(read.citations.map(({ id, year }) => [id, year])).to.deep.equal([
      ['survey', '2021'],
      ['diaries', '2019'],
      ['lamps', undefined],
    ]);
    expect(read.notices.map(({ kind, source }) => [kind, source])).to.deep.equal([
      ['info', undefined],
      ['warning', { title: 'Fernhill (fictitious)', url: undefined }],
      ['safety', { title: '988 Lifeline', url: 'https://988lifeline.org/' }],
    ]);
  });

  it('knows where it came from, for the addresses inside its HTML', () => {
    const base = newBase();
    expect(articleKind.parse(article, { base }).baseUrl).to.equal(base);
  });

  it('may have its body in one piece, or none', () => {
    const { html, sections } = read(articleKind, fixtures.htmlArticle);
    expect(html).to.equal(fixtures.htmlArticle.item.html);
    expect(sections).to.deep.equal([]);
    expect(read(articleKind, fixtures.articles.items[4])).to.deep.include({ html: undefined, sections: [] });
  });

  it('has headings of the levels 2 to 6', () => {
    for (const [written, level] of [
      [2, 2],
      [6, 6],
      [1, 2],
      [0, 2],
      [-Infinity, 2],
      [7, 6],
      [Infinity, 6],
      [2.6, 3],
    ])
      expect(
        read(articleKind, changed(article, { 'item.sections.0.level': written })).sections[0]?.level,
        String(written),
      ).to.equal(level);
  });

  it('names the path deep inside', () => {
    for (const [path, value] of [
      ['item.sections.2.heading', undefined],
      ['item.sections.1', null],
      ['item.sections', 'text'],
      ['item.citations.0.title', 3],
      ['item.citations.0.year', {}],
      ['item.notices.1.kind', 'danger'],
      ['item.notices.2.source', { url: 'https://a.test/' }],
      ['item.related.0', null],
      ['item.comparisons.1', ''],
      ['item.review.reviewedBy.name', undefined],
      ['item.review.lastReviewed', undefined],
      ['item.category.name', ''],
      ['item.tags.1.id', 5],
      ['item.image.width', '1200'],
    ] as [string, unknown][])
      expect(faultOf(articleKind, changed(article, { [path]: value })), path).to.include({
        code: 'invalid',
        path,
      });
  });
});

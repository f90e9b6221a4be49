import { expect } from '@open-wc/testing';
import { articleKind, articleSummaryKind, calendarDate } from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, read, warningsOf } from './support.js';

const { item } = fixtures.article;

describe('a date in content', () => {
  it('is the day as written, and is kept as written', () => {
    expect(calendarDate('2024-03-05')).to.deep.equal({ year: 2024, month: 3, day: 5, iso: '2024-03-05' });
  });

  it('is never moved by its own time zone or the reader’s', () => {
    for (const iso of [
      '2024-03-05T00:00:00Z',
      '2024-03-05T23:59:59Z',
      '2024-03-05T23:59:59-12:00',
      '2024-03-05T00:00:00.123+14:00',
      '2024-03-05t08:30:00z',
      '2024-03-05 08:30:00+01:00',
      '2024-03-05T08:30',
    ])
      expect(calendarDate(iso)).to.deep.equal({ year: 2024, month: 3, day: 5, iso });
  });

  it('may be a leap day in a leap year only', () => {
    expect(calendarDate('2024-02-29')).to.include({ month: 2, day: 29 });
    expect(calendarDate('2000-02-29')).to.include({ month: 2, day: 29 });
    expect(calendarDate('2023-02-29')).to.equal(undefined);
    expect(calendarDate('1900-02-29')).to.equal(undefined);
  });

  for (const iso of [
    '',
    '2024',
    '2024-03',
    '2024-3-5',
    '2024-00-10',
    '2024-13-01',
    '2024-04-31',
    '2024-01-00',
    '2024-01-32',
    '20240305',
    '05/03/2024',
    'March 5, 2024',
    '2024-03-05T',
    '2024-03-05 and more',
    ' 2024-03-05',
    '2024-03-05\n',
    '+02024-03-05',
    '٢٠٢٤-٠٣-٠٥',
  ]) {
    it(`is none when it says ${JSON.stringify(iso)}`, () => {
      expect(calendarDate(iso)).to.equal(undefined);
    });
  }

  it('that cannot be read is left out with its path, and the article stays', () => {
    const { result, warnings } = warningsOf(() =>
      read(articleSummaryKind, changed(fixtures.article, { 'item.published': '2024-02-30' })),
    );
    expect(result).to.include({ slug: item.slug, published: undefined });
    expect(result.updated?.iso).to.equal(item.updated);
    expect(warnings.join()).to.include('item.published');
  });

  it('that is no text makes the article invalid', () => {
    expect(faultOf(articleSummaryKind, changed(item, { updated: 1709596800000 }))).to.include({
      code: 'invalid',
      path: 'updated',
    });
  });
});

describe('a review', () => {
  const reviewOf = (changes: Record<string, unknown>) =>
    warningsOf(() => read(articleKind, changed(fixtures.article, changes))).result.review;

  it('has its dates and who did it', () => {
    expect(reviewOf({})).to.deep.equal({
      lastReviewed: { year: 2024, month: 9, day: 10, iso: '2024-09-10' },
      nextReview: { year: 2026, month: 9, day: 10, iso: '2026-09-10' },
      reviewedBy: {
        name: 'Sam Example (fictitious)',
        credentials: 'MD',
        url: 'https://publisher.example/people/sam-example',
      },
    });
  });

  it('is none without a day that can be read', () => {
    expect(reviewOf({ 'item.review.lastReviewed': 'last autumn' })).to.equal(undefined);
    expect(reviewOf({ 'item.review.lastReviewed': '2024-02-30' })).to.equal(undefined);
  });

  it('is never made from the date of an update', () => {
    expect(reviewOf({ 'item.review': undefined })).to.equal(undefined);
    expect(reviewOf({ 'item.review': null })).to.equal(undefined);
  });

  it('may name nobody and no next time', () => {
    expect(reviewOf({ 'item.review': { lastReviewed: '2024-09-10' } })).to.deep.equal({
      lastReviewed: { year: 2024, month: 9, day: 10, iso: '2024-09-10' },
      nextReview: undefined,
      reviewedBy: undefined,
    });
  });
});

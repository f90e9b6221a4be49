import { expect } from '@open-wc/testing';
import { articleKind, articleSummaryKind, calendarDate, isOver } from '../../src/content/index.js';
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
      nextReview: { year: 2099, month: 9, day: 10, iso: '2099-09-10' },
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

  it('that was due before it took place is not due again', () => {
    for (const day of ['2024-09-10', '2023-01-01']) {
      const { result, warnings } = warningsOf(() =>
        read(articleKind, changed(fixtures.article, { 'item.review.nextReview': day })),
      );
      expect(result.review?.lastReviewed.iso).to.equal('2024-09-10');
      expect(result.review?.nextReview).to.equal(undefined);
      expect(warnings.join()).to.include('item.review.nextReview');
    }
  });

  it('may name nobody and no next time', () => {
    expect(reviewOf({ 'item.review': { lastReviewed: '2024-09-10' } })).to.deep.equal({
      lastReviewed: { year: 2024, month: 9, day: 10, iso: '2024-09-10' },
      nextReview: undefined,
      reviewedBy: undefined,
    });
  });
});

describe('a day', () => {
  /** The reader's own clock, whatever their zone. */
  const at = (hours: number, minutes: number): Date => new Date(2026, 8, 10, hours, minutes);
  const over = (iso: string, now: Date): boolean => {
    const date = calendarDate(iso);
    if (!date) throw new Error(`${iso} is no date`);
    return isOver(date, now);
  };

  it('is not over before the reader’s own midnight', () => {
    for (const now of [at(0, 0), at(12, 0), at(23, 59)]) expect(over('2026-09-10', now)).to.equal(false);
  });

  it('is over the day after, also across months and years', () => {
    expect(over('2026-09-09', at(0, 0))).to.equal(true);
    expect(over('2026-08-31', at(0, 0))).to.equal(true);
    expect(over('2025-12-31', at(0, 0))).to.equal(true);
  });

  it('is not over as long as it is to come', () => {
    for (const iso of ['2026-09-11', '2026-10-01', '2027-01-01'])
      expect(over(iso, at(23, 59)), iso).to.equal(false);
  });

  it('is the day that was written, whatever zone it names', () => {
    expect(over('2026-09-10T00:00:00+14:00', at(23, 59))).to.equal(false);
    expect(over('2026-09-09T23:59:59-12:00', at(0, 0))).to.equal(true);
  });
});

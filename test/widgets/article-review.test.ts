import { expect } from '@open-wc/testing';
import { testClient } from '../../src/testing/index.js';
import { own, sections, viewOf } from './articles.js';
import { becomes, has, keepWarnings, part, place, words, type Widget } from './helpers.js';

const past = { lastReviewed: '2019-01-31' };
const state = (widget: Widget): string => words(part(widget, 'review-state'));

/** A day as the reader's calendar has it, so many days from today. */
const day = (distance: number): string => {
  const date = new Date();
  date.setDate(date.getDate() + distance);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

describe('the review of an <article-view>', () => {
  const said = keepWarnings();

  it('says when the next one is due', async () => {
    const { widget } = await viewOf({ review: { ...past, nextReview: '2099-12-01' } });
    expect(words(part(widget, 'review'))).to.equal('Medically reviewed January 31, 2019');
    expect(state(widget)).to.equal('Next review due December 1, 2099');
  });

  it('says calmly that it was due', async () => {
    const { widget } = await viewOf({ review: { ...past, nextReview: '2020-01-31' } });
    expect(words(part(widget, 'review'))).to.equal('Medically reviewed January 31, 2019');
    expect(state(widget)).to.equal('Review was due on January 31, 2020');
    expect(part(widget, 'review-state')?.role).to.equal(null);
  });

  it('was not due as long as its day lasts', async () => {
    for (const [distance, expected] of [
      [-1, /^Review was due on/],
      [0, /^Next review due/],
      [1, /^Next review due/],
    ] as const) {
      const { widget } = await viewOf({ review: { ...past, nextReview: day(distance) } });
      expect(state(widget)).to.match(expected);
    }
  });

  it('that names no next one says nothing of it', async () => {
    const { widget } = await viewOf({ review: past });
    expect(has(widget, 'review-state')).to.equal(false);
  });

  it('says that none is recorded, where none is', async () => {
    const { widget } = await viewOf({ published: '2024-01-01', updated: '2024-02-02' });
    expect(state(widget)).to.equal('No medical review is recorded for this article');
    expect(has(widget, 'review')).to.equal(false);
  });

  it('of a day that is none counts as none, and the console names the field', async () => {
    const { widget } = await viewOf({ review: { lastReviewed: 'soon', reviewedBy: { name: 'Sam' } } });
    expect(state(widget)).to.equal('No medical review is recorded for this article');
    expect(part(widget, 'article')?.textContent).not.to.include('Sam');
    expect(said.filter((line) => line.includes('item.review.lastReviewed'))).to.have.length(1);
  });

  it('stays, whatever is hidden', async () => {
    const { widget } = await viewOf({ sections: sections(1) }, {}, { hide: 'byline review review-state' });
    expect(part(widget, 'review-state')?.checkVisibility()).to.equal(true);
  });

  it('speaks the language of the page', async () => {
    const { client } = testClient(own({ review: { ...past, nextReview: '2020-01-31' } }));
    const { widget, told } = await place('article-view', { client, attributes: { slug: 'x', lang: 'es' } });
    await told.until('cw-load');
    await becomes(() => state(widget), 'La revisión estaba prevista para el 31 de enero de 2020');
    expect(part(widget, 'review-state')?.lang).to.equal('es');
  });
});

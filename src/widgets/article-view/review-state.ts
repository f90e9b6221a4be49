import { html, nothing, type TemplateResult } from 'lit';
import type { Review } from '../../content/index.js';
import { articleStrings, type Strings } from '../../locales/index.js';

/**
 * When the next review is due, or was. Where no review is recorded it says so: a page of a clinic would otherwise imply
 * one.
 */
export const reviewState = (
  review: Review | undefined,
  isOverdue: boolean,
  strings: Strings,
  dir: 'ltr' | 'rtl',
): TemplateResult | typeof nothing => {
  const words = strings.article ?? articleStrings;
  const next = review?.nextReview && strings.date(review.nextReview);
  const text = review
    ? next && (isOverdue ? words.reviewWasDue(next) : words.reviewDue(next))
    : words.notReviewed;
  return text
    ? html`<p class="quiet" part="review-state" lang=${strings.lang} dir=${dir}>${text}</p>`
    : nothing;
};

import * as v from 'valibot';
import { isLater } from './date.js';
import { optionalText, text } from './fields.js';
import type { Review } from './models.js';
import { readDate, readLink, type Origin } from './reader.js';

export const reviewSchema = v.object({
  lastReviewed: text,
  nextReview: optionalText,
  reviewedBy: v.nullish(v.object({ name: text, credentials: optionalText, url: optionalText })),
});

export const readReview = (
  review: v.InferOutput<typeof reviewSchema> | null | undefined,
  path: string,
  from: Origin,
): Review | undefined => {
  const lastReviewed = readDate(review?.lastReviewed, `${path}.lastReviewed`, from);
  // Without a day that can be read there is no review to speak of: never imply one.
  if (!review || !lastReviewed) return undefined;
  const by = review.reviewedBy;
  const next = readDate(review.nextReview, `${path}.nextReview`, from);
  // A review that was due before the last one says nothing of the next.
  const nextReview = next && isLater(next, lastReviewed) ? next : undefined;
  if (next && !nextReview) from.report(`${path}.nextReview`);
  return {
    lastReviewed,
    nextReview,
    reviewedBy: by
      ? {
          name: by.name,
          credentials: by.credentials ?? undefined,
          url: readLink(by.url, `${path}.reviewedBy.url`, from),
        }
      : undefined,
  };
};

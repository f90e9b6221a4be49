import * as v from 'valibot';
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
  return {
    lastReviewed,
    nextReview: readDate(review.nextReview, `${path}.nextReview`, from),
    reviewedBy: by
      ? {
          name: by.name,
          credentials: by.credentials ?? undefined,
          url: readLink(by.url, `${path}.reviewedBy.url`, from),
        }
      : undefined,
  };
};

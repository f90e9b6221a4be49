import * as v from 'valibot';
import { ContentError } from './error.js';
import { optionalText, text } from './fields.js';
import { itemKind, type Kind } from './kind.js';
import type { ArticleSummary } from './models.js';
import { readCount, readDate, readLink, type Origin } from './reader.js';
import { linkUrl, pictureUrl } from './url.js';

const term = v.object({ id: text, name: text });

const author = v.object({
  type: v.picklist(['person', 'organization']),
  name: text,
  id: optionalText,
  url: optionalText,
});

const review = v.object({
  lastReviewed: text,
  nextReview: optionalText,
  reviewedBy: v.nullish(v.object({ name: text, credentials: optionalText, url: optionalText })),
});

const image = v.object({
  src: text,
  alt: optionalText,
  width: v.nullish(v.number()),
  height: v.nullish(v.number()),
  srcset: optionalText,
});

export const summaryFields = {
  id: text,
  slug: text,
  title: text,
  url: text,
  locale: optionalText,
  category: v.nullish(term),
  tags: v.nullish(v.array(term)),
  author: v.nullish(author),
  published: optionalText,
  updated: optionalText,
  review: v.nullish(review),
  image: v.nullish(image),
  excerpt: optionalText,
  readingMinutes: v.nullish(v.number()),
};

export const articleSummarySchema = v.object(summaryFields);

type SummaryJson = v.InferOutput<typeof articleSummarySchema>;

const srcset = (value: string, from: Origin): string | undefined =>
  value
    .split(/,\s+/)
    .flatMap((candidate) => {
      const [address = '', size = ''] = candidate.trim().split(/\s+/);
      const url = pictureUrl(address, from.base, from.images);
      return url ? `${url} ${size}`.trim() : [];
    })
    .join(', ') || undefined;

const picture = (image: SummaryJson['image'], path: string, from: Origin): ArticleSummary['image'] => {
  if (!image) return undefined;
  const src = pictureUrl(image.src, from.base, from.images);
  if (!src) {
    from.report(`${path}.src`, 'is not a picture address that may be loaded (https only); it is left out');
    return undefined;
  }
  return {
    src,
    alt: image.alt ?? '',
    width: readCount(image.width),
    height: readCount(image.height),
    srcset: image.srcset ? srcset(image.srcset, from) : undefined,
  };
};

const reviewState = (review: SummaryJson['review'], path: string, from: Origin): ArticleSummary['review'] => {
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

export const normaliseSummary = (json: SummaryJson, path: string, from: Origin): ArticleSummary => {
  const url = linkUrl(json.url, from.base);
  if (!url) {
    const at = `${path}.url`;
    throw new ContentError('invalid', `${at} is not an http or https address`, { path: at, url: from.base });
  }
  return {
    id: json.id,
    slug: json.slug,
    title: json.title,
    url,
    locale: json.locale ?? undefined,
    category: json.category ?? undefined,
    tags: json.tags ?? [],
    author: json.author
      ? {
          type: json.author.type,
          name: json.author.name,
          ...(json.author.id ? { id: json.author.id } : {}),
          url: readLink(json.author.url, `${path}.author.url`, from),
        }
      : undefined,
    published: readDate(json.published, `${path}.published`, from),
    updated: readDate(json.updated, `${path}.updated`, from),
    review: reviewState(json.review, `${path}.review`, from),
    image: picture(json.image, `${path}.image`, from),
    excerpt: json.excerpt?.trim() || undefined,
    readingMinutes: readCount(json.readingMinutes),
  };
};

/** What a card shows of an article. */
export const articleSummaryKind: Kind<ArticleSummary> = itemKind(
  'article-summary',
  articleSummarySchema,
  normaliseSummary,
);

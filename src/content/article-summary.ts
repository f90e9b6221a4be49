import * as v from 'valibot';
import { optionalText, text } from './fields.js';
import { invalid, itemKind, type Kind } from './kind.js';
import type { ArticleSummary, Picture } from './models.js';
import { readCount, readDate, readLink, type Origin } from './reader.js';
import { linkUrl, pictureSet, pictureUrl } from './url.js';

const term = v.object({ id: text, name: text });

const author = v.object({
  type: v.picklist(['person', 'organization']),
  name: text,
  id: optionalText,
  url: optionalText,
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
  image: v.nullish(image),
  excerpt: optionalText,
  readingMinutes: v.nullish(v.number()),
};

export const articleSummarySchema = v.object(summaryFields);

type SummaryJson = v.InferOutput<typeof articleSummarySchema>;

const picture = (image: SummaryJson['image'], path: string, from: Origin): Picture | undefined => {
  if (!image) return undefined;
  const src = pictureUrl(image.src, from.base, from.images);
  if (src) {
    return {
      src,
      alt: image.alt ?? '',
      width: readCount(image.width),
      height: readCount(image.height),
      srcset: pictureSet(image.srcset ?? '', from.base, from.images),
    };
  }
  from.report(`${path}.src`);
  return undefined;
};

export const normaliseSummary = (json: SummaryJson, path: string, from: Origin): ArticleSummary => {
  const url = linkUrl(json.url, from.base);
  if (!url) throw invalid(`${path}.url`, from.base);
  return {
    ...json,
    url,
    tags: json.tags ?? [],
    author: json.author
      ? { ...json.author, url: readLink(json.author.url, `${path}.author.url`, from) }
      : undefined,
    published: readDate(json.published, `${path}.published`, from),
    updated: readDate(json.updated, `${path}.updated`, from),
    image: picture(json.image, `${path}.image`, from),
    excerpt: json.excerpt?.trim(),
    readingMinutes: readCount(json.readingMinutes),
  };
};

/** What a card shows of an article. */
export const articleSummaryKind: Kind<ArticleSummary> = itemKind(
  'article-summary',
  articleSummarySchema,
  normaliseSummary,
);

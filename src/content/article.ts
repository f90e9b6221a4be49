import * as v from 'valibot';
import { normaliseSummary, summaryFields } from './article-summary.js';
import { citationSchema, readCitations } from './citation.js';
import { optionalText, text } from './fields.js';
import { itemKind, type Kind } from './kind.js';
import type { Article } from './models.js';
import { readLink, type Origin } from './reader.js';
import { readReview, reviewSchema } from './review.js';

const notice = v.object({
  id: text,
  kind: v.picklist(['info', 'warning', 'safety']),
  text,
  source: v.nullish(v.union([v.string(), v.object({ title: text, url: optionalText })])),
});

const section = v.object({ id: text, heading: text, level: v.number(), html: v.string() });

export const articleSchema = v.object({
  ...summaryFields,
  review: v.nullish(reviewSchema),
  sections: v.nullish(v.array(section)),
  html: optionalText,
  comparisons: v.nullish(v.array(text)),
  citations: v.nullish(v.array(citationSchema)),
  notices: v.nullish(v.array(notice)),
  related: v.nullish(v.array(text)),
});

const normalise = (json: v.InferOutput<typeof articleSchema>, path: string, from: Origin): Article => ({
  ...normaliseSummary(json, path, from),
  review: readReview(json.review, `${path}.review`, from),
  sections: (json.sections ?? []).map((section) => ({
    id: section.id,
    heading: section.heading,
    html: section.html,
    level: Math.min(6, Math.max(2, Math.round(section.level) || 2)),
  })),
  html: json.html ?? undefined,
  comparisons: json.comparisons ?? [],
  citations: readCitations(json.citations, `${path}.citations`, from),
  notices: (json.notices ?? []).map((notice, index) => {
    const source =
      typeof notice.source === 'string' ? { title: notice.source, url: undefined } : notice.source;
    return {
      id: notice.id,
      kind: notice.kind,
      text: notice.text,
      source: source
        ? {
            title: source.title,
            url: readLink(source.url, `${path}.notices.${String(index)}.source.url`, from),
          }
        : undefined,
    };
  }),
  related: json.related ?? [],
  baseUrl: from.base,
});

/** A whole article. */
export const articleKind: Kind<Article> = itemKind('article', articleSchema, normalise);

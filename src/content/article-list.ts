import * as v from 'valibot';
import { articleSummarySchema, normaliseSummary } from './article-summary.js';
import { ContentError } from './error.js';
import { optionalText } from './fields.js';
import { checkVersion, invalid, isObject, isWithdrawn, originOf, validate, type Kind } from './kind.js';
import type { ArticleList, ArticleSummary } from './models.js';
import { linkUrl } from './url.js';

export const pageSchema = v.object({ next: optionalText, total: v.nullish(v.number()) });

/** The next page, if it is on the origin that the list itself came from. */
const nextPage = (value: string | null | undefined, base: string): string | undefined => {
  const url = value ? linkUrl(value, base) : undefined;
  return url && new URL(url).origin === new URL(base).origin ? url : undefined;
};

/** A list loses its bad items, says which on the console, and keeps the rest; withdrawn ones go in silence. */
export const articleListKind: Kind<ArticleList> = {
  name: 'article-list',
  parse(json, source) {
    const { base } = source;
    const enveloped = isObject(json);
    // A withdrawal stands in place of the list, or of the item that a single document has.
    if (isWithdrawn(json) || (enveloped && isWithdrawn(json['item']))) {
      throw new ContentError('withdrawn', { url: base });
    }
    if (enveloped && 'version' in json) checkVersion(json, base);
    const items = enveloped ? json['items'] : json;
    if (!Array.isArray(items)) throw invalid('items', base);
    const page =
      enveloped && isObject(json['page']) ? validate(pageSchema, json['page'], 'page', base) : undefined;
    const from = originOf(source);
    return {
      items: items.flatMap((item: unknown, index): ArticleSummary[] => {
        if (isWithdrawn(item)) return [];
        const path = `items.${String(index)}`;
        try {
          return [normaliseSummary(validate(articleSummarySchema, item, path, base), path, from)];
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
          from.report(error.path ?? path);
          return [];
        }
      }),
      next: nextPage(page?.next, base),
      total: page?.total ?? undefined,
    };
  },
};

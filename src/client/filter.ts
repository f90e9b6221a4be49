/** Which articles of a list are asked for. Native endpoints cannot choose: what they serve may be files. */
import type { ArticleSummary } from '../content/index.js';

/** Ids; an empty one lets everything through. */
export interface Filters {
  readonly category: string;
  readonly tag: string;
  readonly author: string;
}

/** Those that pass all filters, once each: a page may begin with what the one before it ended with. */
export const fitting = (
  items: readonly ArticleSummary[],
  { category, tag, author }: Filters,
): readonly ArticleSummary[] => {
  const seen = new Set<string>();
  return items.filter((item) => {
    const isNew = !seen.has(item.id);
    seen.add(item.id);
    return (
      isNew &&
      (!category || item.category?.id === category) &&
      (!tag || item.tags.some(({ id }) => id === tag)) &&
      (!author || item.author?.id === author)
    );
  });
};

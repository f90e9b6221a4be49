/** Which articles of a list are asked for, where the endpoint cannot choose: what it serves may be files. */
import type { ArticleSummary } from '../content/index.js';
import type { Filters } from '../sources/index.js';

/** Those that pass all filters there are, once each: a page may begin with what the one before it ended with. */
export const fitting = (
  items: readonly ArticleSummary[],
  { category, tag, author }: Partial<Filters> = {},
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

/** Where a list goes on: the pages after its first. */
import type { ArticleList } from '../content/index.js';

/** How many pages one press may ask for: a filter that matches little must not read a whole archive. */
const MOST = 5;

/** A list as far as it has been read. */
export interface ReadList extends ArticleList {
  /** The pages after the first. An endpoint that leads back to one of them has no more. */
  readonly read?: readonly string[];
}

export interface ReadOnOptions<List> {
  /** Asks for a page. */
  readonly open: (url: string) => Promise<ArticleList>;
  /** How many articles of a list count. */
  readonly count: (list: List) => number;
  /** How many are there already, and how many there should be. */
  readonly from: number;
  readonly to: number;
  /** How many pages at most. Default: 5. */
  readonly pages?: number | undefined;
}

/**
 * Reads page after page until there are enough, the list ends, or as many pages as one press may have were read. A
 * page that fails is an error only where nothing was found before it; else what was found is the answer, and the next
 * press asks for that page again.
 */
export const readOn = async <List extends ReadList>(
  list: List,
  options: ReadOnOptions<List>,
): Promise<List> => {
  const { open, count, from, to, pages = MOST } = options;
  const { next, read = [] } = list;
  const found = count(list);
  if (!next || pages === 0 || found >= to) return list;
  let page: ArticleList;
  try {
    page = await open(next);
  } catch (error) {
    if (found > from) return list;
    throw error;
  }
  const known = [...read, next];
  const longer = {
    ...list,
    items: [...list.items, ...page.items],
    next: page.next && known.includes(page.next) ? undefined : page.next,
    read: known,
  };
  return readOn(longer, { ...options, pages: pages - 1 });
};

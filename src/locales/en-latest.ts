export const latest = {
  heading: 'Latest articles',
  more: 'Show more articles',
  loading: 'Loading…',
  /** Read out once more articles are there. */
  added: (count: number, total: number): string =>
    `${count} more ${count === 1 ? 'article' : 'articles'}, ${total} in all.`,
  /** Part of a long list was looked through, and nothing in it fits. */
  noneYet: 'Nothing found so far. There may be something among older articles.',
  all: (count: number): string =>
    count === 1 ? 'This is the only article here.' : `These are all ${count} articles here.`,
  /** In place of `all` where others are elsewhere on the page. */
  end: 'There are no more articles.',
};

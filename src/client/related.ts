/** Which articles go with one. */
import type { Article, ArticleSummary, CalendarDate, ContentError } from '../content/index.js';
import type { ContentClient, LoadOptions } from './content-client.js';
import { article, articleList, articleSummary, relatedList, similarArticles } from './resources.js';

const dayNumber = (date: CalendarDate | undefined): number =>
  date ? date.year * 10_000 + date.month * 100 + date.day : 0;

/** Shared tags first, then the same category, then the newer one. */
const rank = (of: Article, others: readonly ArticleSummary[]): ArticleSummary[] => {
  const tags = new Set(of.tags.map(({ id }) => id));
  const score = (other: ArticleSummary): readonly [number, number, number] => [
    other.tags.filter(({ id }) => tags.has(id)).length,
    of.category && other.category?.id === of.category.id ? 1 : 0,
    dayNumber(other.published),
  ];
  return others
    .map((other) => ({ other, score: score(other) }))
    .sort((a, b) => b.score[0] - a.score[0] || b.score[1] - a.score[1] || b.score[2] - a.score[2])
    .map(({ other }) => other);
};

/**
 * Resolves to undefined where the endpoint simply has no such document: object stores say 403 for it, and hosts of
 * single-page sites send a page of HTML with 200.
 */
const unlessAbsent = async <Model>(loading: Promise<Model>): Promise<Model | undefined> => {
  try {
    return await loading;
  } catch (error) {
    const { code, status = 0 } = error as ContentError;
    const isAbsent = code === 'parse' || code === 'withdrawn' || code === 'not-found';
    if (isAbsent || (status >= 400 && status < 500 && status !== 429)) return undefined;
    throw error;
  }
};

/** The article's own choice, else those that have most in common with it: of what the source tells, or its newest. */
const byArticle = async (
  client: ContentClient,
  slug: string,
  options?: LoadOptions,
): Promise<readonly (ArticleSummary | undefined)[]> => {
  const tells = 'similar' in (await client.source());
  const [subject, items] = await Promise.all([
    client.get(article, slug, options),
    tells ? [] : client.get(articleList, '', options).then((list) => list.items),
  ]);
  if (subject.related.length === 0) {
    return rank(subject, tells ? (await client.get(similarArticles(subject), '', options)).items : items);
  }
  return Promise.all(
    [...new Set(subject.related)].map(
      async (name) =>
        items.find((item) => item.slug === name) ??
        // One slug that leads nowhere, or to withdrawn content, does not take the others with it.
        unlessAbsent(client.get(articleSummary, name, options)),
    ),
  );
};

/**
 * Articles that go with one, never that one itself. From the endpoint's own choice where it has made one, else from
 * the article's, else by shared tags, category and date among the newest.
 */
export const related = async (
  client: ContentClient,
  slug: string,
  limit: number,
  options?: LoadOptions,
): Promise<readonly ArticleSummary[]> => {
  const chosen = await unlessAbsent(client.get(relatedList, slug, options));
  const candidates = chosen?.items ?? (await byArticle(client, slug, options));
  return candidates
    .filter((item) => item !== undefined && item.slug !== slug)
    .slice(0, limit) as ArticleSummary[];
};

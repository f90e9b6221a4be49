/** Categories, tags and authors that articles have. */
import type { ArticleSummary } from '../content/index.js';

interface Named {
  readonly id?: string | null | undefined;
  readonly name: string;
}

const PLACES: Readonly<Record<string, (article: ArticleSummary) => readonly (Named | null | undefined)[]>> = {
  category: ({ category }) => [category],
  tag: ({ tags }) => tags,
  author: ({ author }) => [author],
};

/** Names by id, for the attribute that chooses by them; nothing for any other. */
export const termsOf = (articles: readonly ArticleSummary[], attribute: string): Map<string, string> =>
  new Map(
    articles
      .flatMap((article) => PLACES[attribute]?.(article) ?? [])
      .flatMap((term) => (term?.id ? [[term.id, term.name] as const] : [])),
  );

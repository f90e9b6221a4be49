/** What can be asked of an endpoint. Each is a value of its own, so that a page carries only those it uses. */
import {
  articleKind,
  articleListKind,
  articleSummaryKind,
  comparisonKind,
  faqKind,
  type Article,
  type ArticleList,
  type ArticleSummary,
  type Comparison,
  type Faq,
  type Kind,
} from '../content/index.js';
import type { Ask, Filters, Place, Source } from '../sources/index.js';

export interface Resource<Model> {
  readonly kind: Kind<Model>;
  /** Where the endpoint has it. */
  readonly ask: (source: Source, place: Place, id: string) => Ask | undefined;
}

const all: Filters = { category: '', tag: '', author: '' };

/** A whole article, by slug. */
export const article: Resource<Article> = {
  kind: articleKind,
  ask: (source, place, slug) => source.article(place, slug),
};

/** What a card shows of an article, by slug; the same document as the article's. */
export const articleSummary: Resource<ArticleSummary> = {
  kind: articleSummaryKind,
  ask: (source, place, slug) => source.article(place, slug),
};

/** The newest articles: the list's first page. Takes no id. */
export const articleList: Resource<ArticleList> = {
  kind: articleListKind,
  ask: (source, place) => source.articles(place, all),
};

/** The newest articles of a category, with a tag, or by an author, where the source chooses; see `Source`. */
export const chosenArticles = (filters: Filters): Resource<ArticleList> => ({
  kind: articleListKind,
  ask: (source, place) => source.articles(place, filters),
});

/** Articles that have something in common with one, where the source can tell. */
export const similarArticles = (to: Article): Resource<ArticleList> => ({
  kind: articleListKind,
  ask: (source, place) => source.similar?.(place, to),
});

/** A page after the first, by the address that the page before it named as its next. */
export const articlePage: Resource<ArticleList> = {
  kind: articleListKind,
  ask: (source, place, url) => ({ ...source.articles(place, all), url }),
};

/** The endpoint's own choice of what goes with an article, by slug. See `related` for when it has none. */
export const relatedList: Resource<ArticleList> = {
  kind: articleListKind,
  ask: (source, place, slug) => source.related?.(place, slug),
};

/** A comparison, by id. */
export const comparison: Resource<Comparison> = {
  kind: comparisonKind,
  ask: (source, place, id) => source.comparison(place, id),
};

/** Questions and answers, by id. */
export const faq: Resource<Faq> = {
  kind: faqKind,
  ask: (source, place, id) => source.faq(place, id),
};

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
import type { Ask, Source } from '../sources/index.js';

export interface Resource<Model> {
  readonly kind: Kind<Model>;
  /** Where the endpoint has it. */
  readonly ask: (source: Source, endpoint: string, id: string) => Ask;
}

/** A whole article, by slug. */
export const article: Resource<Article> = {
  kind: articleKind,
  ask: (source, endpoint, slug) => source.article(endpoint, slug),
};

/** What a card shows of an article, by slug; the same document as the article's. */
export const articleSummary: Resource<ArticleSummary> = {
  kind: articleSummaryKind,
  ask: (source, endpoint, slug) => source.article(endpoint, slug),
};

/** The newest articles: the list's first page. Takes no id. */
export const articleList: Resource<ArticleList> = {
  kind: articleListKind,
  ask: (source, endpoint) => source.articles(endpoint),
};

/** A page after the first, by the address that the page before it named as its next. */
export const articlePage: Resource<ArticleList> = {
  kind: articleListKind,
  ask: (source, endpoint, url) => ({ ...source.articles(endpoint), url }),
};

/** The endpoint's own choice of what goes with an article, by slug. See `related` for when it has none. */
export const relatedList: Resource<ArticleList> = {
  kind: articleListKind,
  ask: (source, endpoint, slug) => source.related(endpoint, slug),
};

/** A comparison, by id. */
export const comparison: Resource<Comparison> = {
  kind: comparisonKind,
  ask: (source, endpoint, id) => source.comparison(endpoint, id),
};

/** Questions and answers, by id. */
export const faq: Resource<Faq> = {
  kind: faqKind,
  ask: (source, endpoint, id) => source.faq(endpoint, id),
};

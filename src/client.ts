/** The content endpoint without any element: the client, what it can be asked for, and the models that it gives. */
export {
  article,
  articleList,
  articlePage,
  articleSummary,
  comparison,
  ContentClient,
  faq,
  related,
  signUp,
  type ContentClientOptions,
  type LoadOptions,
  type Resource,
  type SignUpOptions,
  type SourceOption,
  type Timing,
  type Transport,
} from './client/index.js';
export { ghost } from './sources/ghost.js';
export { jsonFeed } from './sources/json-feed.js';
export { mapped } from './sources/map.js';
export { wordpress } from './sources/wordpress.js';
export type { Ask, Filters, Place, Reply, Source } from './sources/index.js';
export {
  articleJsonLd,
  ContentError,
  type ContentErrorCode,
  type ContentErrorDetails,
  type ImagePolicy,
} from './content/index.js';
export type {
  Article,
  ArticleList,
  ArticleSummary,
  Author,
  CalendarDate,
  Citation,
  Comparison,
  Consent,
  Faq,
  FieldError,
  Notice,
  Picture,
  Review,
  Signup,
  SignupOutcome,
} from './content/index.js';

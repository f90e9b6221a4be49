export {
  ContentClient,
  type ContentClientOptions,
  type LoadOptions,
  type SourceOption,
} from './content-client.js';
export { fitting } from './filter.js';
export { readOn, type ReadList, type ReadOnOptions } from './read-on.js';
export { related } from './related.js';
export {
  article,
  articleList,
  articlePage,
  articleSummary,
  chosenArticles,
  comparison,
  faq,
  type Resource,
} from './resources.js';
export { signUp, signupUrl, type SignUpOptions } from './sign-up.js';
export { fetchTransport, type Timing, type Transport } from './transport.js';

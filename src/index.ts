/** Classes, client, types. Importing this registers nothing and touches no document. */
export * from './client.js';
export { configure, type Settings } from './contexts/index.js';
export { overrideStrings, type ContentState, type SubmissionState } from './controllers/index.js';
export type { Language, StringOverrides } from './locales/index.js';
export * from './events/index.js';
export { AddictionComparisonTable } from './widgets/addiction-comparison-table/addiction-comparison-table.js';
export { ArticleCard } from './widgets/article-card/article-card.js';
export { ArticleView } from './widgets/article-view/article-view.js';
export { ContentProvider } from './widgets/content-provider/content-provider.js';
export { CrisisResources } from './widgets/crisis-resources/crisis-resources.js';
export { FaqList } from './widgets/faq-list/faq-list.js';
export { MedicalDisclaimer } from './widgets/medical-disclaimer/medical-disclaimer.js';
export { LatestPosts } from './widgets/latest-posts/latest-posts.js';
export { RelatedPosts } from './widgets/related-posts/related-posts.js';
export { SignupForm } from './widgets/signup-form/signup-form.js';

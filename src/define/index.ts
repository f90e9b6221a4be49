import { AddictionComparisonTable } from '../widgets/addiction-comparison-table/addiction-comparison-table.js';
import { ArticleCard } from '../widgets/article-card/article-card.js';
import { ArticleView } from '../widgets/article-view/article-view.js';
import { ContentProvider } from '../widgets/content-provider/content-provider.js';
import { CrisisResources } from '../widgets/crisis-resources/crisis-resources.js';
import { FaqList } from '../widgets/faq-list/faq-list.js';
import { MedicalDisclaimer } from '../widgets/medical-disclaimer/medical-disclaimer.js';
import { LatestPosts } from '../widgets/latest-posts/latest-posts.js';
import { RelatedPosts } from '../widgets/related-posts/related-posts.js';
import { SignupForm } from '../widgets/signup-form/signup-form.js';
import { register, type RegisterOptions } from './register.js';

/** Registers every element, the provider first, so that the others find it. */
export const defineAll = (options: RegisterOptions = {}): void => {
  register('content-provider', ContentProvider, options);
  register('article-card', ArticleCard, options);
  register('article-view', ArticleView, options);
  register('addiction-comparison-table', AddictionComparisonTable, options);
  register('related-posts', RelatedPosts, options);
  register('latest-posts', LatestPosts, options);
  register('faq-list', FaqList, options);
  register('signup-form', SignupForm, options);
  register('medical-disclaimer', MedicalDisclaimer, options);
  register('crisis-resources', CrisisResources, options);
};

export { takeOver } from './takeover.js';
export { register, type RegisterOptions };

// Their types alone: what `document.createElement` makes of each tag.
export type {} from './addiction-comparison-table.js';
export type {} from './article-card.js';
export type {} from './article-view.js';
export type {} from './content-provider.js';
export type {} from './crisis-resources.js';
export type {} from './faq-list.js';
export type {} from './latest-posts.js';
export type {} from './medical-disclaimer.js';
export type {} from './related-posts.js';
export type {} from './signup-form.js';

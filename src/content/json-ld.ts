/** What search engines can read of an article, in the words of schema.org. */
import type { Article, Author, Review } from './models.js';

const author = ({ type, name, url }: Author) => ({
  '@type': type === 'person' ? 'Person' : 'Organization',
  name,
  url,
});

/** Whether a reviewer is a person or a board the contract does not say; somebody with credentials is a person. */
const reviewer = ({ name, credentials, url }: NonNullable<Review['reviewedBy']>) => ({
  '@type': credentials ? 'Person' : undefined,
  name,
  honorificSuffix: credentials,
  url,
});

/**
 * An article as schema.org `Article` with the `MedicalWebPage` that it belongs to: the publisher's, not the page that
 * shows it. It has a review only where one is recorded.
 */
export const articleJsonLd = (article: Article): object => {
  const { title, url, locale, review, category, tags, readingMinutes, citations } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    url,
    inLanguage: locale ?? undefined,
    description: article.excerpt,
    image: article.image?.src,
    datePublished: article.published?.iso,
    dateModified: article.updated?.iso,
    author: article.author && author(article.author),
    articleSection: category?.name,
    keywords: tags.length ? tags.map(({ name }) => name) : undefined,
    timeRequired: readingMinutes && `PT${String(readingMinutes)}M`,
    citation: citations.length
      ? citations.map((source) => ({
          '@type': 'CreativeWork',
          name: source.title,
          url: source.url,
          publisher: source.publisher && { '@type': 'Organization', name: source.publisher },
          datePublished: source.year,
        }))
      : undefined,
    mainEntityOfPage: {
      '@type': 'MedicalWebPage',
      '@id': url,
      lastReviewed: review?.lastReviewed.iso,
      reviewedBy: review?.reviewedBy && reviewer(review.reviewedBy),
    },
  };
};

/** JSON that stays JSON inside a `<script>`, however the page is written down: nothing in it opens or ends a tag. */
export const scriptJson = (value: object): string => JSON.stringify(value).replace(/</g, '\\u003c');

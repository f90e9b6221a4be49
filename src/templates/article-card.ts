import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleSummary } from '../content/index.js';
import { ContentSelectEvent } from '../events/index.js';
import { directionOf, type Strings } from '../locales/index.js';
import { byline } from './byline.js';
import { heading } from './heading.js';
import { picture } from './picture.js';

export const cardLayouts = ['vertical', 'horizontal', 'compact'] as const;
export type CardLayout = (typeof cardLayouts)[number];

export interface CardOptions {
  readonly layout: CardLayout;
  readonly headingLevel: number;
  readonly strings: Strings;
  readonly dir: 'ltr' | 'rtl';
}

/** One article as a card, alone or in a list. Its title is the one link, and its area is the card. */
export const articleCard = (article: ArticleSummary, options: CardOptions): TemplateResult => {
  const { layout, headingLevel, strings, dir } = options;
  const { title, url, slug, category, locale } = article;
  const image = layout === 'compact' ? undefined : article.image;
  const excerpt = layout === 'compact' ? undefined : article.excerpt;
  const select = (event: Event): void => {
    if (!event.target?.dispatchEvent(new ContentSelectEvent(url, slug))) event.preventDefault();
  };
  return html`<article
    class="card ${layout}"
    part="card"
    lang=${locale || nothing}
    dir=${locale ? directionOf(locale) : 'auto'}>
    ${image && html`<div class="picture">${picture(image, '(min-width: 40em) 25em, 100vw')}</div>`}
    <div class="text">
      ${category && html`<p class="category" part="category">${category.name}</p>`}
      <div class="words">
        ${heading(headingLevel, 'title', html`<a part="link" rel="noopener" href=${url} @click=${select}>${title}</a>`)}
        ${excerpt && html`<p class="excerpt" part="excerpt">${excerpt}</p>`}
      </div>
      <p class="meta quiet" part="meta" lang=${strings.lang} dir=${dir}>${byline(article, strings)}</p>
    </div>
  </article>`;
};

/** The shape of a card whose article is still on its way; it takes the same room. */
export const cardSkeleton = (layout: CardLayout): TemplateResult =>
  html`<div class="card ${layout}">
    ${layout === 'compact' ? nothing : html`<div class="picture"></div>`}
    <div class="text"></div>
  </div>`;

import { html, nothing, type TemplateResult } from 'lit';
import type { Article, Review } from '../../content/index.js';
import { articleStrings, type Sections, type Strings } from '../../locales/index.js';
import { contentId, type ForeignHeading } from '../../sanitize/index.js';
import { byline, deeper, heading, noticeList, picture, references, siteOf } from '../../templates/index.js';
import { reviewState } from './review-state.js';

export interface ArticleOptions {
  readonly headingLevel: number;
  readonly strings: Strings;
  readonly dir: 'ltr' | 'rtl';
  readonly shows: (part: 'toc' | 'image' | 'category' | 'byline') => boolean;
  /** Headings of a body without sections, once it has been put in place. */
  readonly foundHeadings: readonly ForeignHeading[];
  /** The place that is being read, as the table of contents names it. */
  readonly reading: string;
  readonly isReviewOverdue: boolean;
  /** How often the text cites a source. */
  readonly cited: (id: string) => number;
  /** Renders foreign HTML. */
  readonly prose: (body: string, onHeadings: boolean) => unknown;
  /** Comparisons that no HTML places. */
  readonly comparisons: readonly unknown[];
}

/** Below this many headings a table of contents only repeats what can be seen. */
const FEWEST_HEADINGS = 3;

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly sub: boolean;
}

const entries = ({ sections }: Article, found: readonly ForeignHeading[]): Entry[] => {
  const all = sections.length
    ? sections.map(({ id, heading: text, level }) => ({ id, text, level }))
    : found
        .filter(({ id, text }) => id && text)
        .map(({ id, text, level }) => ({ id: id.slice(contentId('').length), text, level }));
  const top = all.reduce((least, { level }) => Math.min(least, level), 6);
  return all
    .filter(({ level }) => level <= top + 1)
    .map(({ id, text, level }) => ({ id, text, sub: level > top }));
};

const contents = (
  list: readonly Entry[],
  { contents: label }: Sections['article'],
  lang: string,
  reading: string,
): TemplateResult =>
  html`<nav class="toc" part="toc" aria-label=${label}>
    <p class="quiet" lang=${lang} aria-hidden="true">${label}</p>
    <ol role="list">
      ${list.map(
        ({ id, text, sub }) =>
          html`<li class=${sub ? 'sub' : ''}>
            <a
              part=${id === reading ? 'toc-link toc-current' : 'toc-link'}
              href="#${id}"
              aria-current=${id === reading ? 'location' : nothing}
              >${text}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;

const reviewed = (
  { lastReviewed, reviewedBy }: Review,
  strings: Strings,
  dir: 'ltr' | 'rtl',
): TemplateResult => {
  const words = strings.article ?? articleStrings;
  const name = reviewedBy && [reviewedBy.name, reviewedBy.credentials].filter(Boolean).join(', ');
  return html`<p class="quiet" part="review" lang=${strings.lang} dir=${dir}>
    ${words.reviewed} <time class="fact" datetime=${lastReviewed.iso}>${strings.date(lastReviewed)}</time>
    ${
      name
        ? reviewedBy.url
          ? html`<a rel="noopener" href=${reviewedBy.url}>${words.reviewedBy(name)}</a>`
          : words.reviewedBy(name)
        : nothing
    }
  </p>`;
};

/** Everything between an article's tags, in reading order. */
export const articleBody = (article: Article, options: ArticleOptions): TemplateResult => {
  const { strings, dir, headingLevel, shows, prose, comparisons } = options;
  const { category, title, review, image, sections, html: body, citations, notices, url } = article;
  const words = strings.article ?? articleStrings;
  const list = entries(article, options.foundHeadings);
  return html`
    <header>
      ${category && shows('category') ? html`<p class="category" part="category">${category.name}</p>` : nothing}
      ${heading(headingLevel, 'title', title)}
      ${
        shows('byline')
          ? html`<p class="quiet" part="meta" lang=${strings.lang} dir=${dir}>${byline(article, strings)}</p>`
          : nothing
      }
      ${review ? reviewed(review, strings, dir) : nothing}
      ${reviewState(review, options.isReviewOverdue, strings, dir)}
    </header>
    ${noticeList(notices, strings, dir)}
    ${image && shows('image') ? html`<figure class="lead">${picture(image, '(min-width: 48em) 46em, 100vw')}</figure>` : nothing}
    ${list.length >= FEWEST_HEADINGS && shows('toc') ? contents(list, words, strings.lang, options.reading) : nothing}
    <div class="body" part="body">
      ${sections.map(
        (section) =>
          html`<section class="prose">
            ${heading(
              deeper(headingLevel, section.level - 1),
              section.level > 2 ? 'section-heading sub' : 'section-heading',
              html`<span id=${contentId(section.id)}>${section.heading}</span>`,
            )}
            ${prose(section.html, false)}
          </section>`,
      )}
      ${body ? html`<div class="prose">${prose(body, sections.length === 0)}</div>` : nothing}
      ${comparisons.map((comparison) => html`<div>${comparison}</div>`)}
    </div>
    ${references(citations, deeper(headingLevel, 1), 'section-heading', strings, options.cited)}
    <footer part="attribution" lang=${strings.lang} dir=${dir}>
      <p class="quiet"><a rel="noopener" href=${url}>${words.original(siteOf(url))}</a></p>
    </footer>
  `;
};

import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleSummary } from '../content/index.js';
import type { CarouselController, ContentController, LanguageController } from '../controllers/index.js';
import { carouselControls } from './carousel.js';
import { articleCard, cardSkeleton } from './article-card.js';
import { contentStates } from './content-states.js';
import { deeper, heading } from './heading.js';

/** Keeps a line's height where nothing is written. */
const SPACE = '\u00a0';

export const listLayouts = ['grid', 'list', 'carousel'] as const;

interface CardList {
  readonly layout: (typeof listLayouts)[number];
  readonly headingLevel: number;
  readonly title: string;
  readonly articles: readonly ArticleSummary[];
  /** How many cards room is kept for. */
  readonly room: number;
  readonly carousel: CarouselController;
  /** What stands below the cards; absent in a list that never has anything there. */
  readonly foot?: TemplateResult | typeof nothing;
}

/** Articles as cards under a heading, in whichever state the widget is. */
export const cardList = <Model>(
  content: ContentController<Model>,
  language: LanguageController,
  { layout, headingLevel, title, articles, room, carousel, foot }: CardList,
): TemplateResult => {
  const { strings, dir } = language;
  const card = layout === 'list' ? 'horizontal' : 'vertical';
  const options = { layout: card, headingLevel: deeper(headingLevel, 1), strings, dir } as const;

  const isCarousel = layout === 'carousel';
  const head = (titled: unknown, controls: unknown = nothing): TemplateResult =>
    html`<div class="head">${titled} ${controls}</div>`;
  // The buttons take their room before there is anything to scroll.
  const controls = isCarousel ? carouselControls(carousel, strings) : nothing;
  const section = (body: unknown): TemplateResult =>
    html`<section aria-labelledby="heading">
      ${head(heading(headingLevel, 'list-heading', html`<span id="heading">${title}</span>`), controls)}
      ${body}
    </section>`;
  const bones = html`<div class="cards ${layout}">
      ${Array.from({ length: room }, () => html`<div class="item">${cardSkeleton(card)}</div>`)}
    </div>
    ${foot === undefined ? nothing : html`<div class="foot"></div>`}`;

  const list = html`<ul
    id="cards"
    class="cards ${layout} ${carousel.snaps ? 'snaps' : ''}"
    part="list"
    role="list"
    @scroll=${isCarousel ? carousel.measure : nothing}
    @keydown=${isCarousel ? carousel.key : nothing}>
    ${articles.map((article) => html`<li class="item">${articleCard(article, options)}</li>`)}
  </ul>`;
  const ready = (): unknown => {
    if (articles.length > 0) return section(html`${list} ${foot}`);
    // No heading above nothing.
    return foot === undefined || foot === nothing ? nothing : section(foot);
  };

  return contentStates(content, language, {
    ready,
    skeleton: () => section(html`<div aria-hidden="true">${bones}</div>`),
    // The cards' room is held by the cards' own shapes, behind what stands in for them.
    room: (inner) =>
      html`<div class="stack">
        <div class="ghost" aria-hidden="true">
          ${head(html`<p class="heading list-heading">${SPACE}</p>`)} ${bones}
        </div>
        <div>${inner}</div>
      </div>`,
  });
};

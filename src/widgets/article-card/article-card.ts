import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { articleSummary } from '../../client/index.js';
import type { ArticleSummary } from '../../content/index.js';
import { choice, ContentController, ContentElement } from '../../controllers/index.js';
import { baseStyles, cardStyles, frameStyles } from '../../styles/index.js';
import { articleCard, cardLayouts, cardSkeleton, contentStates } from '../../templates/index.js';

/** Its card is as wide as it is itself. */
const placeStyles = css`
  :host {
    container-name: cw-card;
  }
`;

/**
 * One article from the content endpoint, as a card that links to it.
 *
 * Until the article arrives, and if it never does, the card shows whatever the page put inside it.
 *
 * @summary One article: image, title, excerpt and dates.
 * @tag article-card
 *
 * @slot - Fallback. Put a plain link to the article here.
 *
 * @csspart frame - The box that is there in every state.
 * @csspart card - The card itself.
 * @csspart image - The picture.
 * @csspart category - The small label above the title.
 * @csspart title - The heading that holds the link.
 * @csspart link - The link to the article.
 * @csspart excerpt - The text below the title.
 * @csspart meta - Author, dates and reading time.
 * @csspart author - The author's name.
 * @csspart message - The sentence shown when the article cannot be.
 * @csspart retry - The button in that sentence.
 *
 * @cssprop [--cw-card-radius=var(--cw-radius)] - Corner radius of the card.
 * @cssprop [--cw-color-surface] - Background of cards. Default: none.
 *
 * @cssstate idle - Nothing has been asked yet.
 * @cssstate loading - The article is on its way.
 * @cssstate ready - The article is shown.
 * @cssstate error - The article could not be loaded.
 * @cssstate stale - A reload failed; the article shown is the one loaded before.
 * @cssstate withdrawn - The publisher withdrew the article.
 *
 * @fires {ContentLoadEvent} cw-load - The article arrived and is shown.
 * @fires {ContentErrorEvent} cw-error - The article could not be loaded or was withdrawn; `code` says why.
 * @fires {ContentSelectEvent} cw-select - The link is about to be followed. Cancelable.
 */
export class ArticleCard extends ContentElement<ArticleSummary> {
  static override styles = [baseStyles, frameStyles, cardStyles, placeStyles];

  /** Which article to show: its slug at the content endpoint. */
  @property() slug = '';

  /** `vertical` (default), `horizontal` (from 28em of width on) or `compact` (no picture, no excerpt). */
  @property() layout = '';

  protected readonly content = new ContentController<ArticleSummary>(this, {
    kind: articleSummary.kind,
    args: () => [this.slug],
    load: (client, options) => client.get(articleSummary, this.slug, options),
    needs: 'slug',
  });

  protected override render(): TemplateResult {
    const layout = choice(this, 'layout', this.layout, cardLayouts);
    const { strings, dir } = this.language;
    return contentStates(this.content, this.language, {
      ready: (article) => articleCard(article, { layout, headingLevel: this.headingLevel, strings, dir }),
      skeleton: () => cardSkeleton(layout),
      room: (inner) => html`<div class="card bare ${layout}">${inner}</div>`,
    });
  }
}

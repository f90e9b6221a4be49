import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { related } from '../../client/index.js';
import { articleListKind, type ArticleList, type ArticleSummary } from '../../content/index.js';
import {
  CarouselController,
  choice,
  ContentController,
  ContentElement,
  count,
  RepeatsController,
} from '../../controllers/index.js';
import { relatedStrings } from '../../locales/index.js';
import { baseStyles, cardStyles, frameStyles, listStyles } from '../../styles/index.js';
import { cardList, listLayouts } from '../../templates/index.js';

/**
 * Articles that go with one, never that one itself.
 *
 * They are the endpoint's own choice where it has made one, else the article's, else those that share most of
 * its tags, then its category, then the newest.
 *
 * Of several lists on a page, each leaves out what those before it show, and shows nothing where nothing is left.
 *
 * @summary Articles related to one.
 * @tag related-posts
 *
 * @slot - Fallback. Shown until the articles arrive, and if they never do.
 *
 * @csspart frame - The box that is there in every state.
 * @csspart list-heading - The heading above the list.
 * @csspart list - The list of cards.
 * @csspart previous - The button of a carousel that goes back.
 * @csspart next - The button of a carousel that goes on.
 * @csspart card - One card.
 * @csspart image - A card's picture.
 * @csspart category - A card's small label above its title.
 * @csspart title - A card's heading.
 * @csspart link - A card's link.
 * @csspart excerpt - A card's text.
 * @csspart meta - A card's author, dates and reading time.
 * @csspart author - A card's author.
 * @csspart message - The sentence shown when the articles cannot be.
 * @csspart retry - The button in that sentence.
 *
 * @cssprop [--cw-card-radius=var(--cw-radius)] - Corner radius of the cards.
 * @cssprop [--cw-color-surface] - Background of cards. Default: none.
 *
 * @cssstate idle - Nothing has been asked yet.
 * @cssstate loading - The articles are on their way.
 * @cssstate ready - The articles are shown.
 * @cssstate empty - There is no related article.
 * @cssstate error - The articles could not be loaded.
 * @cssstate stale - A reload failed; what is shown was loaded before.
 * @cssstate withdrawn - The publisher withdrew the article that this list belongs to.
 *
 * @fires {ContentLoadEvent} cw-load - The articles arrived and are shown.
 * @fires {ContentEmptyEvent} cw-empty - There is no related article.
 * @fires {ContentErrorEvent} cw-error - The articles could not be loaded; `code` says why.
 * @fires {ContentSelectEvent} cw-select - A card's link is about to be followed. Cancelable.
 */
export class RelatedPosts extends ContentElement<ArticleList> {
  static override styles = [baseStyles, frameStyles, cardStyles, listStyles];

  /** The article that others should go with: its slug. */
  @property() for = '';

  /** How many at most, 1 to 24. Default: 3. */
  @property({ useDefault: true }) limit: string | number = 3;

  /** `grid` (default), `list`, or `carousel`: a row that scrolls sideways, with buttons, never by itself. */
  @property() layout = '';

  /** Text of the heading, which names the list for listeners too. Default: a sentence in the page's language. */
  @property() heading = '';

  /** Whether it may show articles that a list before it on the page shows. */
  @property({ type: Boolean, attribute: 'allow-repeats' }) allowRepeats = false;

  protected readonly content = new ContentController<ArticleList>(this, {
    kind: articleListKind,
    args: () => [this.for, String(this.#limit)],
    // All there are: some may be on the page already.
    load: async (client, options) => ({ items: await related(client, this.for, Infinity, options) }),
    isEmpty: (list) => this.#candidates(list).length === 0,
    needs: 'for',
  });

  readonly #carousel = new CarouselController(this);
  readonly #repeats = new RepeatsController(this);
  #shown: readonly ArticleSummary[] = [];

  get #limit(): number {
    return count(this, 'limit', this.limit, { fallback: 3, most: 24 });
  }

  /** Given lists and documents may hold the article itself. */
  #candidates({ items }: ArticleList): readonly ArticleSummary[] {
    return items.filter(({ slug }) => slug !== this.for);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { model } = this.content;
    const candidates = model ? this.#candidates(model) : [];
    this.#shown = this.#repeats.choose(candidates, this.allowRepeats).slice(0, this.#limit);
    this.#repeats.show(this.#shown);
  }

  protected override render(): TemplateResult {
    return cardList(this.content, this.language, {
      layout: choice(this, 'layout', this.layout, listLayouts),
      headingLevel: this.headingLevel,
      title: this.heading || (this.language.strings.related ?? relatedStrings).heading,
      articles: this.#shown,
      room: this.#limit,
      carousel: this.#carousel,
    });
  }
}

import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  articleList,
  articlePage,
  chosenArticles,
  fitting,
  readOn,
  type ReadOnOptions,
  type ContentClient,
  type LoadOptions,
} from '../../client/index.js';
import { articleListKind, warnOnce, type ArticleSummary } from '../../content/index.js';
import {
  CarouselController,
  choice,
  ContentController,
  ContentElement,
  count,
  MoreController,
  RepeatsController,
  type LongList,
} from '../../controllers/index.js';
import { latestStrings } from '../../locales/index.js';
import { baseStyles, cardStyles, frameStyles, listStyles, visuallyHiddenStyles } from '../../styles/index.js';
import { cardList, listLayouts } from '../../templates/index.js';
import { foot } from './foot.js';
import { latestPostsStyles } from './latest-posts.styles.js';

/** Pages that a first look may read, the first of them included: as many as a press. */
const FURTHER_PAGES = 4;

/**
 * The newest articles, all or those of a category, a tag or an author, with a button that shows more.
 *
 * The articles come in the endpoint's order, which is newest first. Content systems choose by the filters themselves;
 * where the endpoint cannot, the choice is made here, so that a list may be one file or several that name each other as
 * `page.next`: a press reads at most five of them.
 *
 * Of several lists on a page, each leaves out what those before it show, and shows nothing where nothing is left.
 *
 * @summary The newest articles, with filters and more at a press.
 * @tag latest-posts
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
 * @csspart more - The button that shows more.
 * @csspart end - The sentence in its place when there are no more.
 * @csspart status - The sentence that tells what a press has brought. Seen only where it brought nothing.
 * @csspart message - The sentence shown when the articles cannot be.
 * @csspart retry - The button in that sentence.
 *
 * @cssprop [--cw-card-radius=var(--cw-radius)] - Corner radius of the cards.
 * @cssprop [--cw-color-surface] - Background of cards. Default: none.
 *
 * @cssstate idle - Nothing has been asked yet.
 * @cssstate loading - The articles are on their way.
 * @cssstate ready - The articles are shown.
 * @cssstate empty - There is no such article.
 * @cssstate error - The articles could not be loaded.
 * @cssstate stale - A reload failed; what is shown was loaded before.
 * @cssstate withdrawn - The publisher withdrew the list.
 *
 * @fires {ContentLoadEvent} cw-load - Articles arrived and are shown: the first ones, or more of them.
 * @fires {ContentEmptyEvent} cw-empty - There is no such article.
 * @fires {ContentErrorEvent} cw-error - Articles could not be loaded, the first ones or more; `code` says why.
 * @fires {ContentSelectEvent} cw-select - A card's link is about to be followed. Cancelable.
 */
export class LatestPosts extends ContentElement<LongList> {
  static override styles = [
    baseStyles,
    frameStyles,
    cardStyles,
    listStyles,
    visuallyHiddenStyles,
    latestPostsStyles,
  ];

  /** How many at first, and how many more at a press, 1 to 24. Default: 6. */
  @property({ useDefault: true }) limit: string | number = 6;

  /** Only articles of this category: its id. */
  @property() category = '';

  /** Only articles with this tag: its id. */
  @property() tag = '';

  /** Only articles by this author: the author's id. */
  @property() author = '';

  /** `grid` (default), `list`, or `carousel`: a row that scrolls sideways, with buttons, never by itself. */
  @property() layout = '';

  /** Text of the heading, which names the list for listeners too. Default: a sentence in the page's language. */
  @property() heading = '';

  /** Whether it may show articles that a list before it on the page shows. */
  @property({ type: Boolean, attribute: 'allow-repeats' }) allowRepeats = false;

  protected readonly content: ContentController<LongList> = new ContentController<LongList>(this, {
    kind: articleListKind,
    args: () => [[this.#limit, this.category, this.tag, this.author].join('\n')],
    load: (client, options) => this.#load(client, options),
    isEmpty: (list) => !this.#hasNext(list) && this.#matching(list).length === 0,
    needs: 'an endpoint',
  });

  readonly #more = new MoreController(this, {
    content: this.content,
    load: (list) => {
      const shown = this.#wanted(list) + this.#limit;
      return this.#readOn(
        { ...list, shown },
        { from: this.#shown(list).length },
        { signal: this.content.signal },
      );
    },
    countShown: (list) => this.#shown(list).length,
  });

  readonly #carousel = new CarouselController(this);
  readonly #repeats = new RepeatsController(this);
  #articles: readonly ArticleSummary[] = [];

  get #limit(): number {
    return count(this, 'limit', this.limit, { fallback: 6, most: 24 });
  }

  #wanted({ shown }: LongList): number {
    return shown ?? this.#limit;
  }

  #matching({ items, chosen }: LongList): readonly ArticleSummary[] {
    return chosen ? fitting(items) : fitting(items, this);
  }

  /** Those that are not on the page already. */
  #free(list: LongList): readonly ArticleSummary[] {
    return this.#repeats.choose(this.#matching(list), this.allowRepeats);
  }

  #shown(list: LongList): readonly ArticleSummary[] {
    return this.#free(list).slice(0, this.#wanted(list));
  }

  /** A list that the page gave ends where it ends: nothing is asked for. */
  #hasNext({ next }: LongList): boolean {
    return Boolean(next) && (this.data ?? this.content.children.json) === undefined;
  }

  async #load(client: ContentClient, options: LoadOptions): Promise<LongList> {
    const { model } = this.content;
    // Asked again, it shows as many as before.
    const shown = model ? this.#wanted(model) : this.#limit;
    const { chooses: chosen = false } = await client.source();
    const first = await client.get(chosen ? chosenArticles(this) : articleList, '', options);
    const list = await this.#readOn({ ...first, shown, chosen }, { from: 0, pages: FURTHER_PAGES }, options);
    if (!list.next && this.#matching(list).length === 0 && list.items.length > 0) this.#sayThatNoneFits(list);
    return list;
  }

  /** Reads on until there are as many as are to be shown. */
  async #readOn(
    list: LongList,
    limits: Pick<ReadOnOptions<LongList>, 'from' | 'pages'>,
    options?: LoadOptions,
  ): Promise<LongList> {
    const { client } = this.content;
    if (!client || !this.#hasNext(list)) return list;
    return readOn(list, {
      ...limits,
      to: this.#wanted(list),
      count: (longer) => this.#free(longer).length,
      open: (url) =>
        this.src ? client.document(articleListKind, url, options) : client.get(articlePage, url, options),
    });
  }

  #sayThatNoneFits({ items }: LongList): void {
    const asked = (['category', 'tag', 'author'] as const)
      .filter((name) => this[name])
      .map((name) => `${name}="${this[name]}"`);
    warnOnce(
      `<${this.localName} ${asked.join(' ')}> fits none of ${String(items.length)} articles; filters are ids`,
    );
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { model } = this.content;
    this.#articles = model ? this.#shown(model) : [];
    this.#repeats.show(this.#articles);
  }

  protected override render(): TemplateResult {
    const { strings } = this.language;
    return cardList(this.content, this.language, {
      layout: choice(this, 'layout', this.layout, listLayouts),
      headingLevel: this.headingLevel,
      title: this.heading || (strings.latest ?? latestStrings).heading,
      articles: this.#articles,
      room: this.#limit,
      carousel: this.#carousel,
      foot: this.#foot,
    });
  }

  get #foot(): TemplateResult | typeof nothing {
    const { model } = this.content;
    if (!model) return nothing;
    const shown = this.#articles.length;
    const free = this.#free(model).length;
    const hasMore = this.#hasNext(model) || free > shown;
    // Where others show all there is, nothing stands here.
    if (shown === 0 && !hasMore) return nothing;
    return foot({
      more: this.#more,
      shown,
      hasMore,
      isWhole: !model.next,
      isAll: free === this.#matching(model).length,
      strings: this.language.strings,
    });
  }
}

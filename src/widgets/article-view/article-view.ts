import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { article } from '../../client/index.js';
import { articleJsonLd, isOver, type Article } from '../../content/index.js';
import {
  AnchorController,
  CitationsController,
  ComparisonsController,
  ContentController,
  ContentElement,
  FragmentController,
  GradualLayoutController,
  HoldController,
  JsonLdController,
  ReadingController,
  ScrollRegionController,
  choices,
} from '../../controllers/index.js';
import { articleStrings, directionOf } from '../../locales/index.js';
import {
  foreignHtml,
  inTurns,
  isSanitizerLoaded,
  makeAhead,
  placedComparisons,
  sanitizerOnItsWay,
  type Ahead,
  type ForeignHeading,
  type ForeignHtmlOptions,
} from '../../sanitize/index.js';
import {
  baseStyles,
  comparisonStyles,
  frameStyles,
  proseStyles,
  reserveStyles,
  sourcesStyles,
  visuallyHiddenStyles,
  wideTableStyles,
} from '../../styles/index.js';
import { deeper, inReserve, placedComparison } from '../../templates/index.js';
import { articleBody } from './article-body.js';
import { articlePrintStyles } from './article-print.styles.js';
import { articleViewStyles } from './article-view.styles.js';
import { sayWhatIsOdd } from './odd-content.js';

/** The parts of an article that a page may leave out; attribution and safety notices are not among them. */
const optional = ['toc', 'image', 'category', 'byline'] as const;

/**
 * A whole article: byline, dates, notices, table of contents, sections, comparisons in their places, sources, and
 * a link to the original, which stays whatever is hidden.
 *
 * Its HTML is sanitized before it is shown; embeds become links.
 *
 * @summary One article, whole.
 * @tag article-view
 *
 * @slot - Fallback. Put a plain link to the article here.
 *
 * @csspart frame - The box that is there in every state.
 * @csspart article - The article.
 * @csspart category - The small label above the title.
 * @csspart title - The article's heading.
 * @csspart meta - Author, dates and reading time.
 * @csspart author - The author's name.
 * @csspart review - Who reviewed the article, and when.
 * @csspart review-state - When the next review is or was due, or that no review is recorded.
 * @csspart notice - A note, caution or safety information.
 * @csspart image - The article's picture.
 * @csspart toc - The table of contents.
 * @csspart toc-link - An entry of the table of contents.
 * @csspart toc-current - The entry of the section that is being read.
 * @csspart body - The running text.
 * @csspart section-heading - The heading of a section.
 * @csspart comparison - A comparison: table, notes and sources.
 * @csspart scroll - The region that scrolls sideways when a table is wider.
 * @csspart table - The table of a comparison.
 * @csspart caption - The caption of a comparison.
 * @csspart column-header - A column's header in a comparison.
 * @csspart row-header - A row's header in a comparison.
 * @csspart cell - A cell of a comparison.
 * @csspart citation - The numbers that lead to sources.
 * @csspart scale - The name of a comparison's scale and of its steps.
 * @csspart scale-note - What a comparison's scale means.
 * @csspart sources - The list of sources.
 * @csspart citation-back - The links from a source back to where it is cited.
 * @csspart attribution - Where the article comes from, with the link to the original.
 * @csspart message - The sentence shown when content cannot be.
 * @csspart retry - The button in that sentence.
 *
 * @cssprop [--cw-reserve=100vh] - Height kept free until the article arrives.
 * @cssprop [--cw-measure=68ch] - Longest line of running text.
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
 */
export class ArticleView extends ContentElement<Article> {
  static override styles = [
    baseStyles,
    frameStyles,
    proseStyles,
    reserveStyles,
    comparisonStyles,
    sourcesStyles,
    visuallyHiddenStyles,
    wideTableStyles,
    articleViewStyles,
    articlePrintStyles,
  ];

  /** Which article to show: its slug at the content endpoint. */
  @property() slug = '';

  /** Parts to leave out, separated by spaces: `toc`, `image`, `category`, `byline`. */
  @property() hide = '';

  /** Adds the article as schema.org data for search engines, inside the element; the page's head stays as it is. */
  @property({ type: Boolean, attribute: 'json-ld' }) jsonLd = false;

  protected readonly content = new ContentController<Article>(this, {
    kind: article.kind,
    args: () => [this.slug],
    load: async (client, options) => {
      const { signal } = options;
      const model = await client.get(article, this.slug, options);
      // They come while it is made safe.
      this.#next = { ids: this.#comparisonIds(model), signal };
      this.requestUpdate();
      await this.#makeAhead(model, signal);
      return model;
    },
    tools: sanitizerOnItsWay,
    needs: 'slug',
  });

  readonly #layout = new GradualLayoutController(this);
  readonly #comparisons = new ComparisonsController(this);
  readonly #citations = new CitationsController(this);
  readonly #reading = new ReadingController(this);

  readonly #ahead: Ahead = new Map();

  /** Comparisons of an article that is there and not shown yet. */
  #next: { readonly ids: readonly string[]; readonly signal: AbortSignal | undefined } | undefined;

  #isReviewOverdue = false;

  /** Headings found in a body that has no sections. */
  @state() private foundHeadings: readonly ForeignHeading[] = [];

  constructor() {
    super();
    new ScrollRegionController(this);
    // Looks once it is settled what scrolls, and how high that is.
    const holder = new HoldController(this, () => this.#comparisons.isWaiting);
    const anchors = new AnchorController(this, this.#citations.find, (place) => {
      this.#layout.finish();
      holder.hold(place);
    });
    new FragmentController(this, (fragment) => anchors.lead(fragment));
    new JsonLdController(this, () => {
      const { model } = this.content;
      return this.jsonLd && model ? articleJsonLd(model) : undefined;
    });
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { model, client } = this.content;
    if (model) sayWhatIsOdd(this.localName, model);
    const due = model?.review?.nextReview;
    this.#isReviewOverdue = !!due && isOver(due, new Date());
    if (model || this.#next?.signal?.aborted) this.#next = undefined;
    this.#comparisons.want(client, model ? this.#comparisonIds(model) : (this.#next?.ids ?? []));
  }

  /** Headings and citations are found in the HTML that an update puts in place, and make another update. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#layout.done;
    return super.getUpdateComplete();
  }

  #placedIds({ sections, html: body }: Article): readonly string[] {
    return placedComparisons(sections.map((section) => section.html).join('') + (body ?? ''));
  }

  #comparisonIds(model: Article): readonly string[] {
    return [...new Set([...this.#placedIds(model), ...model.comparisons])];
  }

  readonly #comparison = (id: string): TemplateResult | undefined => {
    const comparison = this.#comparisons.get(id);
    const { strings, dir } = this.language;
    return comparison === undefined
      ? undefined
      : placedComparison(comparison, strings, dir, () => {
          this.#comparisons.retry(id);
          // The button goes; focus stays near.
          this.renderRoot.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
        });
  };

  readonly #foundHeadings = (headings: readonly ForeignHeading[]): void => {
    this.foundHeadings = headings;
  };

  #rules({ baseUrl }: Article): ForeignHtmlOptions {
    const { strings } = this.language;
    const words = strings.article ?? articleStrings;
    return {
      base: baseUrl,
      // Settled here: foreign HTML takes the level as it comes.
      headingLevel: deeper(this.headingLevel, 0),
      images: this.content.client?.images,
      embedLabel: (url, title) => words.embed(title || url.hostname),
      scrollLabel: words.scrolls,
      ahead: this.#ahead,
    };
  }

  /** The article is there once all its HTML is safe. For a long one that takes several tasks. */
  async #makeAhead(model: Article, signal: AbortSignal | undefined): Promise<void> {
    await sanitizerOnItsWay();
    // On a server there is none: HTML is made safe there as it is written.
    if (!isSanitizerLoaded()) return;
    const rest = inTurns(signal);
    this.#ahead.clear();
    const { sections, html } = model;
    for (const body of [...sections.map((section) => section.html), html]) {
      if (body && (await rest())) await makeAhead(body, this.#rules(model), rest);
    }
  }

  #article(model: Article): TemplateResult {
    const { strings, dir } = this.language;
    const headingLevel = deeper(this.headingLevel, 0);
    const hidden = choices(this, 'hide', this.hide, optional);
    const placed = new Set(this.#placedIds(model));
    const unplaced = model.comparisons.filter((id) => !placed.has(id));
    return html`<article
      class="article"
      part="article"
      lang=${ifDefined(model.locale ?? undefined)}
      dir=${model.locale ? directionOf(model.locale) : 'auto'}>
      ${articleBody(model, {
        headingLevel,
        strings,
        dir,
        shows: (part) => !hidden.has(part),
        foundHeadings: this.foundHeadings,
        reading: this.#reading.current,
        isReviewOverdue: this.#isReviewOverdue,
        cited: this.#citations.count,
        prose: (body, onHeadings) =>
          foreignHtml(body, {
            ...this.#rules(model),
            comparison: this.#comparison,
            ...(onHeadings ? { onHeadings: this.#foundHeadings } : {}),
          }),
        comparisons: unplaced.map((id) => this.#comparison(id) ?? nothing),
      })}
    </article>`;
  }

  protected override render(): TemplateResult {
    return inReserve(this.content, this.language, (model) => this.#article(model));
  }
}

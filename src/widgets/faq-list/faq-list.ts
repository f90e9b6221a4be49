import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { faq } from '../../client/index.js';
import type { Faq } from '../../content/index.js';
import {
  AnchorController,
  CitationsController,
  ContentController,
  ContentElement,
  FragmentController,
  ScrollRegionController,
} from '../../controllers/index.js';
import { articleStrings, directionOf, faqStrings, type Sections } from '../../locales/index.js';
import { contentId, foreignHtml, sanitizerOnItsWay } from '../../sanitize/index.js';
import {
  baseStyles,
  frameStyles,
  inputStyles,
  proseStyles,
  reserveStyles,
  sourcesStyles,
} from '../../styles/index.js';
import { deeper, heading, inReserve, references } from '../../templates/index.js';
import { faqListStyles } from './faq-list.styles.js';
import { faqTools } from './faq-tools.js';

/** As words are compared: without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A question's id is on what is pressed, which can have the focus. */
const idOf = (details: HTMLDetailsElement): string | undefined => details.firstElementChild?.id;

/**
 * Questions with their answers, each of which unfolds. The page's address can name one after its `#`, by its id:
 * it is then open. More than eight questions have a search.
 *
 * The answers' HTML is sanitized before it is shown. A question that has no answer yet says so.
 *
 * @summary Questions and answers.
 * @tag faq-list
 *
 * @slot - Fallback. Shown until the questions arrive, and if they never do.
 *
 * @csspart frame - The box that is there in every state.
 * @csspart title - The heading above the questions, where they have one.
 * @csspart tools - Search and buttons.
 * @csspart search - The search's field with its label.
 * @csspart input - The search's field.
 * @csspart count - How many questions the search found.
 * @csspart show-all - The button that ends a search which found nothing.
 * @csspart open-all - The button that opens all answers.
 * @csspart close-all - The button that closes all answers.
 * @csspart list - The questions.
 * @csspart item - One question with its answer.
 * @csspart summary - What is pressed to see an answer.
 * @csspart question - The words of a question.
 * @csspart answer - An answer.
 * @csspart unanswered - The sentence in place of an answer.
 * @csspart sources-heading - The heading above the sources.
 * @csspart sources - The list of sources.
 * @csspart citation-back - The links from a source back to what cites it.
 * @csspart message - The sentence shown when the questions cannot be.
 * @csspart retry - The button in that sentence.
 *
 * @cssprop [--cw-reserve=24em] - Height kept free until the questions arrive.
 * @cssprop [--cw-measure=68ch] - Longest line of running text.
 *
 * @cssstate idle - Nothing has been asked yet.
 * @cssstate loading - The questions are on their way.
 * @cssstate ready - The questions are shown.
 * @cssstate empty - There are no questions.
 * @cssstate error - The questions could not be loaded.
 * @cssstate stale - A reload failed; what is shown was loaded before.
 * @cssstate withdrawn - The publisher withdrew the questions.
 *
 * @fires {ContentLoadEvent} cw-load - The questions arrived and are shown.
 * @fires {ContentEmptyEvent} cw-empty - There are no questions.
 * @fires {ContentErrorEvent} cw-error - The questions could not be loaded or were withdrawn; `code` says why.
 */
export class FaqList extends ContentElement<Faq> {
  static override styles = [
    baseStyles,
    frameStyles,
    inputStyles,
    proseStyles,
    reserveStyles,
    sourcesStyles,
    faqListStyles,
  ];

  /** Which questions to show: their id at the content endpoint. */
  @property() faq = '';

  /** What is searched for. */
  @state() private query = '';

  /** The places of the questions that the search found. */
  @state() private found: ReadonlySet<number> | undefined;

  protected readonly content = new ContentController<Faq>(this, {
    kind: faq.kind,
    args: () => [this.faq],
    load: (client, options) => client.get(faq, this.faq, options),
    tools: sanitizerOnItsWay,
    isEmpty: ({ items }) => items.length === 0,
    needs: 'faq',
  });

  readonly #citations = new CitationsController(this);

  /** What the list was made from, and which of its answers were open when something else came. */
  #shown: Faq | undefined;
  #open: ReadonlySet<string | undefined> = new Set();

  constructor() {
    super();
    this.addController({ hostUpdated: this.#arrived });
    const anchors = new AnchorController(this, this.#citations.find, this.#reveal);
    new FragmentController(this, (fragment) => anchors.lead(fragment));
    new ScrollRegionController(this);
  }

  /** Citations are found in the HTML that an update puts in place, and make another update. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { model } = this.content;
    if (model === this.#shown) return;
    this.found = undefined;
    if (!model) this.query = '';
    this.#open = new Set(this.#details.flatMap((details) => (details.open ? idOf(details) : [])));
  }

  /** After a reload the same answers are open, wherever they stand now, and the same words are searched for. */
  readonly #arrived = (): void => {
    const { model } = this.content;
    if (model === this.#shown) return;
    this.#shown = model;
    for (const details of this.#details) details.open = this.#open.has(idOf(details));
    if (this.query) {
      queueMicrotask(() => {
        this.#search(this.query);
      });
    }
  };

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.items > .item')];
  }

  get #details(): HTMLDetailsElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.item > details') ?? [])];
  }

  readonly #search = (query: string): void => {
    const wanted = plain(query).split(/\s+/).filter(Boolean);
    this.query = query;
    this.found = wanted.length
      ? new Set(
          this.#items.flatMap(({ textContent }, at) => {
            const text = plain(textContent);
            return wanted.every((word) => text.includes(word)) ? at : [];
          }),
        )
      : undefined;
  };

  readonly #fold = (open: boolean): void => {
    for (const details of this.#details) if (!details.parentElement?.hidden) details.open = open;
  };

  /** A reader who is led to a question has to see it, whatever was searched for. */
  readonly #reveal = (target: HTMLElement): void => {
    const item = target.closest<HTMLElement>('.item');
    if (!item?.hidden) return;
    item.hidden = false;
    this.#search('');
  };

  #item(
    { id, question, answer }: Faq['items'][number],
    base: string,
    level: number,
    words: Sections['faq'],
  ): TemplateResult {
    const { strings, dir } = this.language;
    const { embed, scrolls } = strings.article ?? articleStrings;
    return answer
      ? html`<details>
          <summary class="summary" part="summary" id=${contentId(id)}>
            ${heading(level, 'question', question)}
          </summary>
          <div class="answer prose" part="answer">
            ${foreignHtml(answer, {
              base,
              headingLevel: level,
              images: this.content.client?.images,
              embedLabel: (url, title) => embed(title || url.hostname),
              scrollLabel: scrolls,
            })}
          </div>
        </details>`
      : html`<div id=${contentId(id)}>
          ${heading(level, 'question', question)}
          <p class="quiet" part="unanswered" lang=${strings.lang} dir=${dir}>${words.unanswered}</p>
        </div>`;
  }

  #list(model: Faq): TemplateResult {
    const { strings, dir } = this.language;
    const words = strings.faq ?? faqStrings;
    const { items, title, locale, citations, baseUrl } = model;
    const level = deeper(this.headingLevel, title ? 1 : 0);
    const { found, query } = this;
    return html`<div
      class="faq"
      lang=${ifDefined(locale ?? undefined)}
      dir=${locale ? directionOf(locale) : 'auto'}>
      ${title ? heading(this.headingLevel, 'title', title) : nothing}
      ${faqTools({
        words,
        lang: strings.lang,
        dir,
        of: items.length,
        answered: items.filter(({ answer }) => answer).length,
        query,
        count: found?.size,
        onSearch: this.#search,
        onFold: this.#fold,
      })}
      <div class="items" part="list">
        ${items.map(
          (item, at) =>
            html`<div class="item" part="item" ?hidden=${found && !found.has(at)}>
              ${this.#item(item, baseUrl, level, words)}
            </div>`,
        )}
      </div>
      ${references(citations, level, 'sources-heading', strings, this.#citations.count)}
    </div>`;
  }

  protected override render(): TemplateResult {
    return inReserve(this.content, this.language, (model) => this.#list(model));
  }
}

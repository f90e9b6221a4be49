import { html, nothing, type TemplateResult } from 'lit';
import type { Sections } from '../../locales/index.js';

export interface FaqTools {
  readonly words: Sections['faq'];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** How many questions there are, and how many of them have an answer. */
  readonly of: number;
  readonly answered: number;
  readonly query: string;
  /** How many questions are left; undefined while nothing is searched for. */
  readonly count: number | undefined;
  readonly onSearch: (query: string) => void;
  readonly onFold: (open: boolean) => void;
}

/** A longer list than this has a search: a shorter one is seen at a glance. */
const SEARCH_FROM = 9;

const search = ({ words, of, query, count, onSearch }: FaqTools): TemplateResult => {
  const clear = (event: Event): void => {
    const tools = (event.currentTarget as Element).closest('.tools');
    onSearch('');
    // The button goes; the focus returns to where the words were typed.
    tools?.querySelector('input')?.focus();
  };
  return html`<label class="search" part="search">
      <span>${words.search}</span>
      <input
        part="input"
        type="search"
        autocomplete="off"
        .value=${query}
        @input=${(event: Event) => {
          onSearch((event.currentTarget as HTMLInputElement).value);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || !query) return;
          // Not the page's, say to close a dialog around the list.
          event.preventDefault();
          event.stopPropagation();
          onSearch('');
        }} />
    </label>
    <p class="quiet count" part="count" role="status">
      ${count === undefined ? nothing : count > 0 ? words.found(count, of) : words.nothing(query.trim())}
    </p>
    ${
      count === 0
        ? html`<button class="button" part="show-all" type="button" @click=${clear}>${words.showAll}</button>`
        : nothing
    }`;
};

const folding = ({ words, onFold }: FaqTools): TemplateResult => {
  const button = (part: string, open: boolean, label: string): TemplateResult =>
    html`<button
      class="button"
      part=${part}
      type="button"
      @click=${() => {
        onFold(open);
      }}>
      ${label}
    </button>`;
  return html`<div class="folding">
    ${button('open-all', true, words.openAll)}${button('close-all', false, words.closeAll)}
  </div>`;
};

/** What stands above a list of questions: a search for a long one, and buttons for all answers at once. */
export const faqTools = (tools: FaqTools): TemplateResult | typeof nothing => {
  const searched = tools.of >= SEARCH_FROM;
  const folded = tools.answered > 1;
  return searched || folded
    ? html`<div class="tools" part="tools" lang=${tools.lang} dir=${tools.dir}>
        ${searched ? search(tools) : nothing} ${folded && tools.count !== 0 ? folding(tools) : nothing}
      </div>`
    : nothing;
};

import { html, nothing, type TemplateResult } from 'lit';
import type { Sections } from '../../locales/index.js';

export const views = ['table', 'chart'] as const;
export type View = (typeof views)[number];

export const tools = ['copy', 'csv'] as const;
export type Tool = (typeof tools)[number];

interface Toolbar {
  readonly words: Sections['comparison'];
  /** The view that is shown; undefined where there is only one. */
  readonly view: View | undefined;
  readonly choose: (view: View) => void;
  readonly tools: ReadonlySet<Tool>;
  readonly use: (tool: Tool, event: Event) => void;
  /** How it went with the last tool. */
  readonly said: string;
}

/** What a reader can do with the comparison, in one quiet line above it. */
export const toolbar = ({
  words,
  view,
  choose,
  tools,
  use,
  said,
}: Toolbar): TemplateResult | typeof nothing => {
  const button = (label: string, press: (event: Event) => void, pressed?: boolean): TemplateResult =>
    html`<button
      class="tool"
      part=${pressed ? 'tool pressed' : 'tool'}
      type="button"
      aria-pressed=${pressed ?? nothing}
      @click=${press}>
      ${label}
    </button>`;
  if (!view && !tools.size) return nothing;
  return html`<div class="tools" part="tools" role="group" aria-label=${words.options}>
    ${
      view
        ? html`<span class="views">
            ${views.map((each) => button(words.view[each], () => choose(each), each === view))}
          </span>`
        : nothing
    }
    ${[...tools].map((tool) => button(words[tool], (event) => use(tool, event)))}
    <span class="said quiet" part="said" role="status">${said}</span>
  </div>`;
};

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ContentController, LanguageController } from '../controllers/index.js';

interface Views<Model> {
  readonly ready: (model: Model) => unknown;
  /** What takes the content's room while it is on its way. */
  readonly skeleton: () => unknown;
  /** Holds fallback and messages in the room that the content will take. */
  readonly room?: (inner: unknown) => unknown;
}

const icon = svg`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><circle cx="8" cy="8" r="7"/><path d="M8 4v5m0 2v1"/></svg>`;

const minutesSince = (time: number): number => Math.floor((Date.now() - time) / 60_000);

/** Asks again; when that removes the button, focus goes to what took its place instead of getting lost. */
const retry =
  (content: Pick<ContentController<unknown>, 'reload' | 'state'>) =>
  async (event: Event): Promise<void> => {
    const frame = (event.currentTarget as Element).closest<HTMLElement>('.frame');
    await content.reload();
    await Promise.resolve();
    if (content.state !== 'error') frame?.focus();
  };

/** A sentence in place of content. */
export const message = (text: string, action: unknown = nothing): TemplateResult =>
  html`<div class="message" part="message" role="status">
    <p>${icon}<span>${text}</span></p>
    ${action}
  </div>`;

/**
 * A loading widget in whichever state it is. What the page put inside it shows before the content comes and
 * when it never does; a withdrawal alone removes that too.
 */
export const contentStates = <Model>(
  content: ContentController<Model>,
  language: LanguageController,
  views: Views<Model>,
): TemplateResult => {
  const { strings, dir } = language;
  const { state, model, busy, children } = content;
  const room = views.room ?? ((inner: unknown) => inner);
  const again = html`<button
    class="button"
    part="retry"
    type="button"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${retry(content)}>
    ${busy ? strings.retrying : strings.retry}
  </button>`;

  const inner = (): unknown => {
    if (state === 'withdrawn') return message(strings.withdrawn);
    if (model !== undefined && state !== 'empty') {
      const age = state === 'stale' ? message(strings.stale(minutesSince(content.loadedAt)), again) : nothing;
      return html`${age}${views.ready(model)}`;
    }
    if (children.hasFallback) return room(html`<slot @slotchange=${content.childrenChanged}></slot>`);
    if (state === 'error') return room(message(strings.failed, again));
    if (state === 'empty') return message(strings.empty);
    return html`<slot @slotchange=${content.childrenChanged}></slot>${views.skeleton()}`;
  };

  return html`<div
    class="box frame"
    part="frame"
    tabindex="-1"
    lang=${strings.lang}
    dir=${dir}
    aria-busy=${state === 'loading' || busy ? 'true' : 'false'}>
    ${inner()}
  </div>`;
};

import { html, nothing, type TemplateResult } from 'lit';
import type { ContentController, LanguageController } from '../controllers/index.js';

interface Views<Model> {
  readonly ready: (model: Model) => unknown;
  /** What takes the content's room while it is on its way. */
  readonly skeleton: () => unknown;
  /** Holds fallback and messages in the room that the content will take. */
  readonly room: (inner: unknown) => unknown;
}

/** Asks again; when that removes the button, focus goes to what took its place instead of getting lost. */
const retry =
  (content: Pick<ContentController<unknown>, 'reload' | 'state'>) =>
  async (event: Event): Promise<void> => {
    const frame = (event.target as Element).closest<HTMLElement>('.frame');
    await content.reload();
    if (!/error|stale/.test(content.state)) frame?.focus();
  };

/** A sentence in place of content. */
export const message = (text: string, action: unknown = nothing, kind = ''): TemplateResult =>
  html`<div class="message ${kind}" part="message" role="status">
    <p>${text}</p>
    ${action}
  </div>`;

/** A sentence that tells of a failure, which a sign tells too, and what can be done about it. */
export const failure = (text: string, action: unknown = nothing): TemplateResult =>
  message(text, action, 'alert');

/**
 * A loading widget in whichever state it is. What the page put inside it shows before the content comes and
 * when it never does; a withdrawal alone removes that too.
 */
export const contentStates = <Model>(
  content: ContentController<Model>,
  { strings, dir }: LanguageController,
  { ready, skeleton, room }: Views<Model>,
): TemplateResult => {
  const { state, model, busy, children, loadedAt, retryable, isWaiting } = content;
  const fallback = html`<slot @slotchange=${children.changed}></slot>`;
  const failed = (text: string): TemplateResult =>
    failure(
      text,
      retryable
        ? html`<button class="button" part="retry" aria-disabled=${busy} @click=${retry(content)}>
            ${busy ? strings.retrying : strings.retry}
          </button>`
        : nothing,
    );

  const inner = (): unknown => {
    if (state === 'withdrawn') return message(strings.withdrawn);
    if (state === 'ready') return ready(model as Model);
    if (state === 'stale') {
      return html`${failed(strings.stale(Math.floor((Date.now() - loadedAt) / 60_000)))}${ready(model as Model)}`;
    }
    if (children.hasFallback) return room(fallback);
    if (state === 'error') return room(failed(strings.failed));
    return state === 'empty' ? message(strings.empty) : html`${fallback}${isWaiting ? skeleton() : nothing}`;
  };

  return html`<div
    class="box frame ${isWaiting || busy ? 'waiting' : ''}"
    part="frame"
    tabindex="-1"
    lang=${strings.lang}
    dir=${dir}
    aria-busy=${busy || state === 'loading'}>
    ${inner()}
  </div>`;
};

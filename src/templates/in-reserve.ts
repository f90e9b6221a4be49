import { html, type TemplateResult } from 'lit';
import type { ContentController, LanguageController } from '../controllers/index.js';
import { contentStates } from './content-states.js';

/** A loading widget whose content may have any height: what stands in for it has that of `--cw-reserve`. */
export const inReserve = <Model>(
  content: ContentController<Model>,
  language: LanguageController,
  ready: (model: Model) => unknown,
): TemplateResult =>
  contentStates(content, language, {
    ready,
    skeleton: () => html`<div class="reserve bones" aria-hidden="true"></div>`,
    room: (inner) => html`<div class="reserve">${inner}</div>`,
  });

import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../content/index.js';
import { articleStrings, type Strings } from '../locales/index.js';

const order: Readonly<Record<Notice['kind'], number>> = { safety: 0, warning: 1, info: 2 };

/** What a reader has to know first; safety before everything else. */
export const noticeList = (
  notices: readonly Notice[],
  strings: Strings,
  dir: 'ltr' | 'rtl',
): TemplateResult[] =>
  [...notices]
    .sort((a, b) => order[a.kind] - order[b.kind])
    .map(
      ({ kind, text, source }) =>
        html`<div class="notice ${kind}" part="notice" role="note">
          <p>
            <strong lang=${strings.lang} dir=${dir}
              >${(strings.article ?? articleStrings).notice[kind]}</strong
            >
            ${text}
          </p>
          ${
            source
              ? html`<p class="quiet">
                  ${source.url ? html`<a rel="noopener" href=${source.url}>${source.title}</a>` : source.title}
                </p>`
              : nothing
          }
        </div>`,
    );

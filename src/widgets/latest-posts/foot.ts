import { html, nothing, type TemplateResult } from 'lit';
import type { MoreController } from '../../controllers/index.js';
import { latestStrings, type Strings } from '../../locales/index.js';

interface Foot {
  readonly more: Pick<MoreController, 'outcome' | 'press'>;
  readonly shown: number;
  readonly hasMore: boolean;
  /** Whether there is nothing beyond what is known here. */
  readonly isWhole: boolean;
  /** Whether all there are are here, and none elsewhere on the page. */
  readonly isAll: boolean;
  readonly strings: Strings;
}

/** Below the cards: the button, or the sentence that there are no more; and what the last press has brought. */
export const foot = ({ more, shown, hasMore, isWhole, isAll, strings }: Foot): TemplateResult => {
  const latest = strings.latest ?? latestStrings;
  const { outcome } = more;
  const added = typeof outcome === 'number' ? outcome : 0;
  const isPending = outcome === 'pending';
  const hasFailed = outcome === 'failed';

  const foundNothing = hasMore && !isPending && (outcome === 0 || shown === 0);
  const problem = hasFailed ? strings.failed : foundNothing && latest.noneYet;
  const success = added > 0 ? latest.added(added, shown) : '';

  const button = html`<button class="button" part="more" aria-disabled=${isPending} @click=${more.press}>
    ${isPending ? latest.loading : hasFailed ? strings.retry : latest.more}
  </button>`;
  const end = html`<p class="end quiet" part="end" tabindex="-1">
    ${isAll ? latest.all(shown) : latest.end}
  </p>`;

  return html`<div class="foot">
    <p class=${problem ? 'quiet' : 'visually-hidden'} part="status" role="status">${problem || success}</p>
    ${hasMore ? button : isWhole && (isAll || outcome !== undefined) ? end : nothing}
  </div>`;
};

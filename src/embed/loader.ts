import { warnOnce } from '../content/index.js';
import type { ContentClient } from '../client/index.js';
import { afterChildren } from '../controllers/page-life.js';
import { tagName } from '../define/register.js';
import { askEarly, elements } from './early.js';
import { loadPart } from './parts.js';

/**
 * Brings the code of those elements that the page has, when it has them, and their content beside it. Watches the
 * document element and not the body, which some sites swap whole.
 */
export const watch = (page: ContentClient | undefined): void => {
  const waiting = new Set(Object.keys(elements));

  const look = (): void => {
    for (const tag of waiting) {
      const found = document.getElementsByTagName(tagName(tag));
      if (found.length === 0) continue;
      waiting.delete(tag);
      // Articles need the sanitizer too; a failure of its own is theirs to tell.
      if (tag === 'article-view') loadPart('sanitizer.js').catch(() => undefined);
      loadPart(`widgets/${tag}.js`).catch((error: unknown) => {
        // Its fallback stays. The next change of the page tries once more.
        waiting.add(tag);
        warnOnce(String(error));
      });
      for (const element of found) {
        afterChildren(element, () => {
          if (page) askEarly(tag, element, page);
        });
      }
    }
    if (waiting.size === 0) observer.disconnect();
  };

  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  look();
};

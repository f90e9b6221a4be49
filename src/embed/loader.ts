import { warnOnce } from '../content/index.js';
import type { ContentClient } from '../client/index.js';
import { afterParsing, isParsed } from '../controllers/page-life.js';
import { tagName } from '../define/register.js';
import { askEarly } from './early.js';
import { loadPart } from './parts.js';
import { reserve } from './reserve.js';

/** The elements whose code is not in the first file, and its hash. */
const hashes = __WIDGETS__;

/**
 * Brings the code of those elements that the page has, when it has them. Watches the document element and not
 * the body, which some sites swap whole.
 */
export const watch = (page: ContentClient | undefined): void => {
  const waiting = new Set(Object.keys(hashes));

  const look = (): void => {
    for (const tag of waiting) {
      const found = document.getElementsByTagName(tagName(tag));
      if (found.length === 0) continue;
      waiting.delete(tag);
      loadPart(`widgets/${tag}.js`, hashes[tag] ?? '').catch((error: unknown) => {
        // Its fallback stays. The next change of the page tries once more.
        waiting.add(tag);
        warnOnce(String(error));
      });
      for (const element of found) {
        if (isParsed(element)) askEarly(tag, element, page);
        else {
          afterParsing(() => {
            askEarly(tag, element, page);
          });
        }
      }
    }
    if (waiting.size === 0) observer.disconnect();
  };

  const observer = new MutationObserver(look);
  reserve([...waiting].map((tag) => tagName(tag)));
  observer.observe(document.documentElement, { childList: true, subtree: true });
  look();
};

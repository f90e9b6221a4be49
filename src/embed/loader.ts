import type { ContentClient } from '../client/index.js';
import { afterParsing, isParsed } from '../controllers/page-life.js';
import { tagName } from '../define/register.js';
import { askEarly } from './early.js';
import { hashes, loadPart } from './parts.js';

/** The elements whose code is not in the first file. */
const tags = Object.keys(hashes).flatMap((path) => /^widgets\/(.+)\.js$/.exec(path)?.[1] ?? []);

/**
 * Brings the code of those elements that the page has, when it has them. Watches the document element and not
 * the body, which some sites swap whole.
 */
export const watch = (page: ContentClient | undefined): void => {
  const waiting = new Set(tags);

  const look = (): void => {
    for (const tag of waiting) {
      const found = document.getElementsByTagName(tagName(tag));
      if (found.length === 0) continue;
      waiting.delete(tag);
      loadPart(`widgets/${tag}.js`).catch(() => {
        // Its fallback stays. Content that arrives later tries once more.
        waiting.add(tag);
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
  observer.observe(document.documentElement, { childList: true, subtree: true });
  look();
};

import { isObject, warnOnce } from '../content/index.js';
import { overrideStrings } from '../controllers/override-strings.js';
import { afterChildren } from '../controllers/page-life.js';
import type { Language } from '../locales/index.js';

const read = new Set<Element>();

const look = (): void => {
  for (const block of document.querySelectorAll('script[data-clinic-widgets-strings]')) {
    if (read.has(block)) continue;
    read.add(block);
    afterChildren(block, () => {
      let given: unknown;
      try {
        given = JSON.parse(block.textContent);
      } catch {
        // Said below.
      }
      if (!isObject(given)) {
        warnOnce('data-clinic-widgets-strings needs a JSON object, by language');
        return;
      }
      for (const [lang, strings] of Object.entries(given))
        overrideStrings(lang as Language, strings as object);
    });
  }
};

/** Overrides what the page's `<script type="application/json" data-clinic-widgets-strings>` say, by language. */
export const overrideFromPage = (): void => {
  look();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
};

import { warnOnce } from '../content/index.js';
import type { ContentClient } from '../client/index.js';
import { lacksConsent } from '../contexts/index.js';
import { afterChildren } from '../controllers/page-life.js';
import { tagName } from '../define/register.js';
import { firstDocuments } from '../sources/first-ask.js';
import { askEarly } from './early.js';
import { loadPart } from './parts.js';

/** Where the panel for whoever looks after the page is asked for. */
const DOCTOR = /[?&]cw-doctor/.test(location.search) ? 'html' : '[data-doctor]';

/** How often code that failed is asked for again, all elements together. */
const TRIES = 2;

/**
 * Brings the code of those elements that the page has, when it has them, and their content beside it. Watches the
 * document element and not the body, which some sites swap whole.
 */
export const watch = (page: ContentClient | undefined): void => {
  // Two are no elements: `<div data-cw>`, of which a part makes one, and the panel for whoever looks after the page.
  const waiting = new Set(['mounts', 'doctor', ...Object.keys(firstDocuments)]);
  let tries = 0;

  const look = (): void => {
    for (const tag of waiting) {
      const found = document.querySelectorAll(
        tag === 'mounts' ? '[data-cw]' : tag === 'doctor' ? DOCTOR : tagName(tag),
      );
      if (found.length === 0) continue;
      waiting.delete(tag);
      // Articles and answers need the sanitizer too; a failure of its own is theirs to tell.
      if (/^(?:article|faq)-/.test(tag)) loadPart('sanitizer.js').catch(() => undefined);
      loadPart(`${tag.includes('-') ? 'widgets/' : ''}${tag}.js`).catch((error: unknown) => {
        // Its fallback stays. A later change of the page tries again, but not every change of a busy one.
        if (tries++ < TRIES) waiting.add(tag);
        warnOnce(String(error));
      });
      for (const element of found) {
        afterChildren(element, () => {
          // Without consent the element asks by itself, once it may.
          if (page && !lacksConsent()) askEarly(tag, element, page);
        });
      }
    }
  };

  new MutationObserver((changes) => {
    // Our own scripts come and go in the head.
    if (changes.some(({ target }) => target !== document.head)) look();
  }).observe(document.documentElement, { childList: true, subtree: true });
  look();
};

/** Whether the page's consent tool lets widgets ask for content. */

/** Of the document element: there before this code and after it, seen by every copy of the library. */
export const CONSENT = 'data-cw-consent';

const REQUIRED = Symbol.for('clinic-widgets/consent');
const page = globalThis as { [REQUIRED]?: unknown };

/** Holds the requests of the whole page, those of other copies too. Any value counts: a slip must not let them out. */
export const requireConsent = (consent: unknown): void => {
  page[REQUIRED] ??= consent;
};

/** Whether consent is lacking, where it is asked for: by the page, or here. What is denied unasked counts as well. */
export const lacksConsent = (asked: unknown = page[REQUIRED]): boolean => {
  const said = document.documentElement.getAttribute(CONSENT) ?? asked;
  return said !== undefined && said !== 'granted';
};

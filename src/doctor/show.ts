/** Points at an element of the page, and leaves nothing behind. */

/** Milliseconds. */
const LONG = 3_000;

/** How much of the window stays above it: the panel covers what is below. */
const ABOVE = 0.15;

export const canShow = (place: Element): boolean => place.getClientRects().length > 0;

export const show = (place: Element): void => {
  place.scrollIntoView({ block: 'start', behavior: 'instant' });
  scrollBy({ top: -innerHeight * ABOVE, behavior: 'instant' });
  // An animation touches no attribute, needs no style sheet that a policy could refuse, and ends by itself. Dark on
  // light, so that it stands out from any page.
  const frame = { outline: '4px solid #b00020', outlineOffset: '2px', boxShadow: '0 0 0 10px #fff' };
  place.animate([frame, frame], { duration: LONG });
};

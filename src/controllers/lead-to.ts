/** Brings a reader to a place inside a widget: unfolds what it lies in, scrolls there, and gives it the focus. */
export const leadTo = (target: HTMLElement): void => {
  const folded = target.closest('details');
  for (let fold = folded; fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  // What unfolds is led to by its summary, which takes the focus by itself.
  const place = (target === folded ? folded.querySelector('summary') : null) ?? target;
  if (place === target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
};

/** What a `#` in an address names; as it stands where it is no encoding. */
export const decodeFragment = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

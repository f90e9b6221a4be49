/** How a press moves what it scrolls: seen on its way, and at once for those who asked for less motion. */
export const gentle = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

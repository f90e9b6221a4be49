import { ancestors } from './ancestors.js';

/**
 * What an element stands on, as a `background`: the colours of its ancestors down to the first that covers. The page
 * under a widget may have any colour, and only what is computed tells which. Pictures are not followed.
 */
export const groundOf = (element: Element): string => {
  const layers: string[] = [];
  for (const holder of ancestors(element)) {
    const { backgroundColor } = getComputedStyle(holder);
    // `rgba(…)` and a slash stand for a colour that lets something through.
    if (!/^rgba\(|\//.test(backgroundColor)) return [...layers, backgroundColor].join();
    if (!/[ /]0\)$/.test(backgroundColor)) layers.push(`linear-gradient(${backgroundColor} 0 0)`);
  }
  return [...layers, 'Canvas'].join();
};

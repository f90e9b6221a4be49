/** What the page does to everything on it. */
import { hint, type Finding } from './finding.js';

/** Pixels; what browsers start from. */
const USUAL_ROOT = 16;

export const checkPage = (page: Document): Finding[] => {
  const findings: Finding[] = [];
  const { fontSize } = getComputedStyle(page.documentElement);
  if (Number.parseFloat(fontSize) !== USUAL_ROOT) {
    findings.push(
      hint(
        `The root font size of the page is ${fontSize}.`,
        'Widgets follow the text around them and not the root. If theirs is too small or large, set --cw-font-scale.',
      ),
    );
  }
  const zoomed = [page.documentElement, page.body].find(
    (element) => !['', '1', 'normal'].includes(getComputedStyle(element).getPropertyValue('zoom')),
  );
  if (zoomed) {
    findings.push(
      hint(
        `The page sets zoom on ${zoomed.localName}: widgets are as much larger or smaller.`,
        'Nothing, unless their text is too small.',
      ),
    );
  }
  return findings;
};

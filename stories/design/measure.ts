/** What a browser has made of the style sheets: colours as they are seen, and text as it is set. */

import { over, rgbaOf, type Rgba } from '../../src/builder/contrast.js';

export { contrast } from '../../src/builder/contrast.js';

/** From the element outwards, through slots and shadow roots, as it is drawn. */
const around = (element: Element): Element[] => {
  const root = element.getRootNode();
  const outer =
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return [element, ...(outer ? around(outer) : [])];
};

/** The colour that an element stands on. */
export const groundOf = (element: Element): Rgba =>
  around(element)
    .map((holder) => rgbaOf(getComputedStyle(holder).backgroundColor))
    .reduceRight<Rgba>((ground, layer) => over(layer, ground), [255, 255, 255, 1]);

/** What is seen of a colour on a ground. */
export const seen = (color: string, ground: Rgba): Rgba => over(rgbaOf(color), ground);

/** As a field for colours takes it. */
export const hexOf = ([red, green, blue]: Rgba): string =>
  `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Whether a text is a colour that CSS knows. */
export const isColor = (text: string): boolean => CSS.supports('color', text);

/** A colour that is written with respect to the text of the page, as hexadecimal digits. */
export const hexIn = (color: string, place: Element): string => {
  const probe = document.createElement('span');
  probe.style.color = color;
  place.append(probe);
  const hex = hexOf(seen(getComputedStyle(probe).color, groundOf(place)));
  probe.remove();
  return hex;
};

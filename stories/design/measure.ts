/** What a browser has made of the style sheets: colours as they are seen, and text as it is set. */

/** Red, green, blue from 0 to 255, and how much it covers, from 0 to 1. */
type Rgba = readonly [number, number, number, number];

const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
});

/** Any colour that CSS can write, `oklab()` and mixtures included. */
const rgbaOf = (color: string): Rgba => {
  if (!brush) return [0, 0, 0, 0];
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = color;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};

const over = ([r, g, b, a]: Rgba, [red, green, blue]: Rgba): Rgba => [
  r * a + red * (1 - a),
  g * a + green * (1 - a),
  b * a + blue * (1 - a),
  1,
];

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

/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = ([red, green, blue]: Rgba): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio, as WCAG 2.2 defines it: from 1 to 21. */
export const contrast = (one: Rgba, other: Rgba): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

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

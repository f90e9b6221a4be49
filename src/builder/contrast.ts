/** How well a colour is read, as the browser sees it. */

/** Red, green, blue from 0 to 255, and how much it covers, from 0 to 1. */
export type Rgba = readonly [number, number, number, number];

const brush = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
  willReadFrequently: true,
});

/** Any colour that CSS can write, `oklab()` and mixtures included. */
export const rgbaOf = (color: string): Rgba => {
  if (!brush) return [0, 0, 0, 0];
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = color;
  brush.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};

export const over = ([r, g, b, a]: Rgba, [red, green, blue]: Rgba): Rgba => [
  r * a + red * (1 - a),
  g * a + green * (1 - a),
  b * a + blue * (1 - a),
  1,
];

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

/** The least that WCAG 2.2 asks of text. */
const ENOUGH = 4.5;

export interface Page {
  readonly scheme: 'light' | 'dark';
  readonly ground: string;
  readonly text: string;
}

/** Pages as many clinics have them. */
export const pages: readonly Page[] = [
  { scheme: 'light', ground: '#ffffff', text: '#1c2024' },
  { scheme: 'dark', ground: '#14181b', text: '#e8eaec' },
];

/** A colour of text on a page; it may be written with respect to the text around it, or to the page's scheme. */
export const contrastOn = (color: string, { scheme, ground, text }: Page): number => {
  const around = document.createElement('span');
  const inner = document.createElement('span');
  around.style.color = text;
  around.style.colorScheme = scheme;
  inner.style.color = color;
  around.append(inner);
  document.body.append(around);
  const seen = rgbaOf(getComputedStyle(inner).color);
  around.remove();
  return contrast(over(seen, rgbaOf(ground)), rgbaOf(ground));
};

/** Tokens in which text is written. */
export const isTextColor = (name: string): boolean => /-(?:accent|muted)$/.test(name);

export interface Contrast {
  readonly text: string;
  readonly isEnough: boolean;
}

/** What a colour of text measures on a light page and on a dark one. */
export const contrastOf = (color: string, on: readonly Page[] = pages): Contrast => {
  const ratios = on.map((page) => [page.scheme, contrastOn(color, page)] as const);
  const figures = ratios.map(([scheme, ratio]) => `${ratio.toFixed(1)} on a ${scheme} page`).join(', ');
  const low = ratios.filter(([, ratio]) => ratio < ENOUGH).map(([scheme]) => scheme);
  const isEnough = low.length === 0;
  return {
    isEnough,
    text: `Contrast: ${figures}.${
      isEnough
        ? ''
        : ` That is too little on a ${low.join(' and on a ')} page: text needs ${String(ENOUGH)}. Have you no such page, all is well; else take another, or one with light-dark(…).`
    }`,
  };
};

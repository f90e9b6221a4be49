/** The style sheets of prerendered shadow trees, and their hashes for the page's `Content-Security-Policy`. */

/** What `reserve.css` keeps room for is there already. */
const ROOMLESS = ':host::before{content:none!important}';

/** Buttons and fields do nothing where there are no scripts. */
const SCRIPTLESS = '@media (scripting:none){button,.tools,.toc,.back{display:none!important}}';

/** Shorter by what only people read. */
const shortened = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();

const hashes = new Map<string, Promise<string>>();

const texts = new Map<string, string>();

export const styleText = (css: string): string => {
  const text = texts.get(css) ?? shortened(`${ROOMLESS}${css}${SCRIPTLESS}`);
  texts.set(css, text);
  return text;
};

const hash = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
};

/** As the directive `style-src` lists it, quotes included. */
export const styleHash = (text: string): Promise<string> => {
  const known = hashes.get(text) ?? hash(text);
  hashes.set(text, known);
  return known;
};

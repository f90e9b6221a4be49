const LINK_SCHEMES = /^(?:https?|mailto|tel):$/;
const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Parses a URL that content names, relative to the document it came in; undefined when it is not one. */
const parse = (value: string, base: string): URL | undefined => {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
};

/** A URL a reader may follow: http, https, mailto or tel, made absolute. Anything else is undefined. */
export const linkUrl = (value: string, base: string): string | undefined => {
  const url = parse(value, base);
  return url && LINK_SCHEMES.test(url.protocol) ? url.href : undefined;
};

/**
 * A URL that the browser may ask for a picture: https, or http where the content itself comes from this machine.
 * `same-origin` admits only pictures of the origin that the content came from.
 */
export const pictureUrl = (value: string, base: string, images: ImagePolicy = 'any'): string | undefined => {
  const url = parse(value, base);
  if (!url) return undefined;
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL_HOST.test(url.hostname));
  const near = images === 'any' || url.origin === parse(base, base)?.origin;
  return allowed && near ? url.href : undefined;
};

/** Which pictures may be asked for: any https one, or only those of the content's own origin. */
export type ImagePolicy = 'any' | 'same-origin';

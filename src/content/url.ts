const LINK_SCHEMES = /^(?:https?|mailto|tel):$/;
const LOCAL_HOST = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/** Parses a URL that content names, relative to the document it came in; undefined when it is not one. */
const parse = (value: string, base: string): URL | undefined =>
  URL.canParse(value, base) ? new URL(value, base) : undefined;

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
  const [url, from] = [parse(value, base), parse(base, base)];
  if (!url || !from) return undefined;
  const isLocal = [url, from].every(({ hostname }) => LOCAL_HOST.test(hostname));
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
  const near = images === 'any' || url.origin === from.origin;
  return allowed && near ? url.href : undefined;
};

/** Candidates as the HTML standard splits them: a comma may be part of a URL, never its end. */
const CANDIDATE = /[\s,]*(?![\s,])(\S*[^\s,])(\s[^,]*)?(?:,|$)/gy;

/** A `srcset` of pictures that the browser may ask for; undefined when none is left. */
export const pictureSet = (value: string, base: string, images?: ImagePolicy): string | undefined =>
  [...value.matchAll(CANDIDATE)]
    .map(([, address = '', size = '']) => [pictureUrl(address, base, images), size.trim()] as const)
    .filter(([url, size]) => url && /^(?:\d+(?:\.\d+)?[wx])?$/.test(size))
    .map((candidate) => candidate.join(' ').trim())
    .join(', ') || undefined;

/** Which pictures may be asked for: any https one, or only those of the content's own origin. */
export type ImagePolicy = 'any' | 'same-origin';

/** Notices what a hostile string can do: that it ran, what was asked for, and what it left in the trees of widgets. */

export const { evil } = testServers as typeof testServers & { readonly evil: string };

type Watched = Window & typeof globalThis & { __hit?: (...said: unknown[]) => number };

/** Whatever runs in this window is told. */
export const watch = (window: Window, told: (what: string) => void): void => {
  const watched = window as Watched;
  // A number, so that `alert(1)-1` goes on.
  watched.__hit = (...said) => {
    told(said.join(' '));
    return 1;
  };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) {
    Object.defineProperty(watched, name, { value: watched.__hit, configurable: true });
  }
};

export interface Asked {
  readonly path: string;
  /** What the browser wants it for. */
  readonly destination: string;
  readonly referrer: string;
  readonly cookie: string;
}

/** What the host that nobody should ask anything was asked by this name of it since the last time. */
export const askedOfEvil = async (origin = evil): Promise<readonly Asked[]> =>
  (await (await fetch(`${origin}/asked`)).json()) as Asked[];

/** The same host under another name, for strings that may ask it: a browser may send their pings long after. */
export const evilElsewhere = evil.replace('127.0.0.1', 'localhost');

const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** What no widget has in its shadow tree. */
const DANGEROUS = list(
  'script iframe frame frameset fencedframe portal object embed applet param base meta link style svg math template ' +
    'noscript noembed noframes xmp plaintext listing marquee dialog video audio source track picture map area canvas ' +
    'isindex keygen title head body html image animate set foreignobject mglyph',
);
/** What foreign HTML may have. Written down anew here, so that a slip in the policy is noticed. */
const PROSE = list(
  'p br wbr hr pre blockquote q cite code kbd samp var em strong b i u s del ins mark small sub sup abbr dfn time bdi ' +
    'bdo ruby rt rp address a img figure figcaption ul ol li dl dt dd details summary div span h1 h2 h3 h4 h5 h6 table ' +
    'caption colgroup col thead tbody tfoot tr th td',
);
const ATTRIBUTES =
  /^(?:id|lang|dir|title|href|hreflang|rel|alt|width|height|sizes|src|srcset|loading|decoding|referrerpolicy|start|reversed|type|value|datetime|open|span|colspan|rowspan|headers|scope|data-comparison)$/;
/** Ours, around what may be wider than its column. */
const OURS = /^(?:class|data-label|tabindex|role|aria-label)$/;
const FORBIDDEN =
  /^(?:on.*|style|srcdoc|action|formaction|ping|background|target|is|nonce|http-equiv|poster|data|xlink:.*|lowsrc|dynsrc|usemap|form|part-.*|exportparts|popover.*|command.*|autofocus|contenteditable|accesskey|itemref)$/;

const faultsOfPicture = (picture: HTMLImageElement, own: string | undefined): string[] => {
  const addresses = [picture.getAttribute('src') ?? '', ...candidates(picture.getAttribute('srcset') ?? '')];
  return [
    ...(picture.getAttribute('loading') === 'lazy' ? [] : ['loads at once']),
    ...(picture.getAttribute('referrerpolicy') === 'no-referrer' ? [] : ['tells the page']),
    ...addresses
      .filter(Boolean)
      .filter((address) => !/^https?:\/\//.test(address) || (own && new URL(address).origin !== own))
      .map((address) => `picture at ${address}`),
  ];
};

const candidates = (set: string): string[] =>
  set.split(/,\s+/).map((candidate) => candidate.split(' ')[0] ?? '');

const faultsOfLink = (link: HTMLAnchorElement): string[] => {
  const href = link.getAttribute('href');
  if (href === null || href.startsWith('#')) return [];
  return [
    ...(/^(?:https?|mailto|tel):$/.test(link.protocol) ? [] : [`link to ${href}`]),
    ...(link.relList.contains('noopener') ? [] : ['link without noopener']),
  ];
};

/** What is wrong with one element; `own` is the only origin that pictures may come from. */
const faultsOf = (element: Element, own: string | undefined): string[] => {
  const name = element.localName;
  const isProse =
    element.parentElement?.closest('.prose') &&
    !element.matches('.section-heading, .section-heading *') &&
    !element.closest('[data-comparison] *');
  const attributes = element.getAttributeNames();
  return [
    ...(DANGEROUS.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml' ? [`<${name}>`] : []),
    ...(isProse && !PROSE.has(name) ? [`<${name}> in prose`] : []),
    ...(isProse && element.shadowRoot ? [`<${name}> with a tree of its own`] : []),
    ...attributes.filter((attribute) => FORBIDDEN.test(attribute)),
    ...(isProse
      ? attributes.filter((attribute) => !ATTRIBUTES.test(attribute) && !OURS.test(attribute))
      : []),
    ...(isProse && element.id && !element.id.startsWith('content-') ? [`id ${element.id}`] : []),
    ...(isProse && element.className && element.className !== 'scroll' ? [`class ${element.className}`] : []),
    ...(name === 'img' ? faultsOfPicture(element as HTMLImageElement, own) : []),
    ...(name === 'a' ? faultsOfLink(element as HTMLAnchorElement) : []),
    ...(name !== 'a' && element.hasAttribute('href') ? [`<${name} href>`] : []),
    ...(name !== 'img' && element.hasAttribute('src') ? [`<${name} src>`] : []),
  ];
};

/** What is dangerous in the shadow trees of widgets. How many elements were looked at shows that there were any. */
export const lookInto = (
  widgets: readonly Element[],
  own?: string,
): { readonly elements: number; readonly dangers: readonly string[] } => {
  const all = widgets.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])]);
  return {
    elements: all.length,
    dangers: all.flatMap((element) =>
      faultsOf(element, own).map((fault) => `${fault}: ${element.outerHTML.slice(0, 200)}`),
    ),
  };
};

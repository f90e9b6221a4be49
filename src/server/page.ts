import { defaultTreeAdapter as tree, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Settings } from '../contexts/index.js';
import { directionOf } from '../locales/index.js';

/** An element of the page's source. */
export interface Found {
  /** The name of the widget, whatever the prefix. */
  readonly tag: string;
  /** As it is written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its start tag begins and ends in the source, and the line of that. */
  readonly start: number;
  readonly inside: number;
  readonly line: number;
  readonly isClosed: boolean;
  readonly isPrerendered: boolean;
  /** Whether it stands inside another widget, in the place of that one's fallback. */
  readonly isNested: boolean;
  readonly hasFallback: boolean;
  /** Content that is given inside it. */
  readonly json: string | undefined;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether what it would ask for waits for consent. */
  readonly isHeld: boolean;
  /** What the nearest provider says, else the page's script tag. */
  readonly settings: Settings | undefined;
}

export interface Page {
  /** What relative addresses are relative to; `about:blank` where nobody says. */
  readonly base: string;
  readonly found: readonly Found[];
  /** Where something may stand that the script tag has to find, and where the body ends. */
  readonly early: number | undefined;
  readonly end: number;
}

export interface PageOptions {
  readonly base?: string | undefined;
  readonly lang?: string | undefined;
  readonly prefix?: string | undefined;
  readonly settings?: Settings | undefined;
}

const attributesOf = (element: Tree.Element): Record<string, string> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));

const elementsIn = function* (parent: Tree.ParentNode): Generator<Tree.Element> {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    yield* elementsIn(node);
  }
};

/** An element and everything around it, nearest first. */
const holdersOf = function* (element: Tree.Element): Generator<Tree.Element> {
  for (let node: Tree.ParentNode | null = element; node && tree.isElementNode(node); node = node.parentNode) {
    yield node;
  }
};

const nearest = (element: Tree.Element, attribute: string): string | undefined => {
  for (const holder of holdersOf(element)) {
    const value = attributesOf(holder)[attribute];
    if (value !== undefined) return value;
  }
  return undefined;
};

const isScript = (node: Tree.Node): node is Tree.Element =>
  tree.isElementNode(node) && node.tagName === 'script';

const textOf = (element: Tree.Element): string =>
  element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');

const jsonIn = (element: Tree.Element): string | undefined => {
  const script = element.childNodes.find(
    (node) => isScript(node) && attributesOf(node)['type'] === 'application/json',
  );
  return script && textOf(script as Tree.Element);
};

/** As in browsers: any element but scripts and templates, or text. */
const isFallback = (node: Tree.ChildNode): boolean =>
  tree.isTextNode(node)
    ? node.value.trim() !== ''
    : tree.isElementNode(node) &&
      !/^(?:script|template)$/.test(node.tagName) &&
      attributesOf(node)['slot'] === undefined;

const isDeclarativeRoot = (node: Tree.ChildNode): boolean =>
  tree.isElementNode(node) &&
  node.tagName === 'template' &&
  attributesOf(node)['shadowrootmode'] !== undefined;

const parsedJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // What is no JSON is no map, and is told as one that cannot be used.
    return undefined;
  }
};

/** What a provider's attributes say; undefined where it names no endpoint. */
const settingsOf = (provider: Tree.Element): Settings | undefined => {
  const { endpoint, source, 'content-key': contentKey, map, images } = attributesOf(provider);
  if (!endpoint) return undefined;
  return {
    endpoint,
    source,
    contentKey,
    map: source === 'map' ? map || parsedJson(jsonIn(provider)) : undefined,
    images: images === 'same-origin' ? images : undefined,
  };
};

/** Every file of ours that a script tag brings elements with. One with one element takes no endpoint from its tag. */
const OWN_SCRIPT = /(?:^|\/)(?:embed|clinic-widgets|(elements)\/[\w-]+)\.js(?:[?#]|$)/;

/** Finds the widgets of a page's source, and what the page says around them. Tags are found by their names and prefix. */
export const readPage = (source: string, tags: readonly string[], options: PageOptions): Page => {
  const document = parse(source, { sourceCodeLocationInfo: true });
  const all = [...elementsIn(document)];
  const scripts = all.filter((node) => isScript(node) && OWN_SCRIPT.test(attributesOf(node)['src'] ?? ''));
  const endpointOf = (node: Tree.Element): string | undefined => {
    const { src = '', 'data-endpoint': endpoint } = attributesOf(node);
    return OWN_SCRIPT.exec(src)?.[1] ? undefined : endpoint;
  };
  const script = scripts.find(endpointOf) ?? scripts[0];
  const said = script ? attributesOf(script) : {};
  const data = (name: string): string | undefined => said[`data-${name}`];
  // One of them that waits is enough, as in browsers.
  const consentOfPage = scripts
    .map((node) => attributesOf(node)['data-consent'])
    .find((value) => value !== undefined);
  const endpoint = script && endpointOf(script);
  const images = data('images') === 'same-origin' ? ('same-origin' as const) : undefined;
  const pageSettings = options.settings
    ? { ...options.settings, images: options.settings.images ?? images }
    : endpoint
      ? { endpoint, source: data('source'), contentKey: data('content-key'), map: data('map'), images }
      : undefined;
  const prefix = options.prefix ?? data('prefix');
  const names = new Map(tags.map((tag) => [prefix ? `${prefix}-${tag}` : tag, tag]));
  const root = all.find(({ tagName }) => tagName === 'html');
  const consent = root && attributesOf(root)['data-cw-consent'];

  const href = all.find((node) => node.tagName === 'base' && attributesOf(node)['href'] !== undefined);
  const outer = options.base ?? 'about:blank';
  const written = href && attributesOf(href)['href'];
  const base = written && URL.canParse(written, outer) ? new URL(written, outer).href : outer;

  const isLoading = ({ tagName }: Tree.Element): boolean =>
    names.has(tagName) && !/(?:provider|disclaimer|resources)$/.test(tagName);

  const found = all.flatMap((element): Found[] => {
    const tag = names.get(element.tagName);
    const location = element.sourceCodeLocation;
    // In a drawing it is no element of ours.
    if (!tag || !location?.startTag || element.namespaceURI !== html.NS.HTML) return [];
    const [, ...around] = holdersOf(element);
    const provider = around.find(({ tagName }) => names.get(tagName) === 'content-provider');
    const asked = (provider && attributesOf(provider)['consent']) ?? consentOfPage;
    const consents = consent ?? asked;
    const lang = nearest(element, 'lang') ?? options.lang ?? '';
    const dir = nearest(element, 'dir');
    return [
      {
        tag,
        name: element.tagName,
        attributes: attributesOf(element),
        start: location.startOffset,
        inside: location.startTag.endOffset,
        line: location.startLine,
        isClosed: location.endTag !== undefined,
        isPrerendered: element.childNodes.some(isDeclarativeRoot),
        isNested: around.some(isLoading),
        hasFallback: element.childNodes.some(isFallback),
        json: jsonIn(element),
        lang,
        dir: dir === 'rtl' || dir === 'ltr' ? dir : directionOf(lang),
        isHeld: consents !== undefined && consents !== 'granted',
        settings: provider ? settingsOf(provider) : pageSettings,
      },
    ];
  });

  const head = all.find(({ tagName }) => tagName === 'head')?.sourceCodeLocation?.startTag?.endOffset;
  const body = all.find(({ tagName }) => tagName === 'body')?.sourceCodeLocation?.endTag?.startOffset;
  return {
    base,
    found,
    early: head ?? script?.sourceCodeLocation?.startOffset,
    end: body ?? root?.sourceCodeLocation?.endTag?.startOffset ?? source.length,
  };
};

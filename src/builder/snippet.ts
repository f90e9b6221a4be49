/** The pieces of every snippet: what goes into the head once, and what goes where the widget should be. */
import { hintedAddress } from './hint.js';
import { CONSENT, type Widget } from './manifest.js';
import type { Settings } from './settings.js';

/** The built files that a snippet asks for. */
export interface Files {
  /** Address of the folder, with a slash at its end. */
  readonly base: string;
  readonly version: string;
  /** `integrity` of each file, by path. */
  readonly integrity: Readonly<Record<string, string>>;
}

type Attributes = readonly (readonly [name: string, value: string])[];

export interface Fallback {
  readonly url: string;
  readonly text: string;
  /** Where a widget would show it beside its own content otherwise. */
  readonly slot?: string;
}

/** Of the link that stands in for the content. */
export const linkAttributes = ({ url, slot }: Fallback): Attributes => [
  ...(slot ? [['slot', slot] as const] : []),
  ['href', url],
];

export interface Snippet {
  readonly settings: Settings;
  readonly widget: Widget;
  readonly files: Files;
  readonly fallback: Fallback | undefined;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An attribute without a value stands alone. */
const startTag = (name: string, attributes: Attributes): string =>
  `<${[name, ...attributes.map(([key, value]) => (value === '' ? key : `${key}="${escaped(value)}"`))].join(' ')}>`;

export const urlOf = ({ files }: Snippet, path: string): string => `${files.base}${path}`;

/** What lets a browser refuse a file that is not the one of this version. */
export const guardOf = ({ settings, files }: Snippet, path: string): Attributes => {
  const hash = files.integrity[path];
  return settings.integrity && hash
    ? [
        ['integrity', hash],
        ['crossorigin', 'anonymous'],
      ]
    : [];
};

export const tagOf = ({ settings: { prefix }, widget: { tag } }: Snippet): string =>
  prefix ? `${prefix}-${tag}` : tag;

/** The widget's attributes that say something. */
export const attributesOf = ({ settings, widget }: Snippet): Attributes =>
  widget.options.flatMap(({ name, kind, standard }): Attributes => {
    const value = settings.options[name] ?? '';
    if (value === '' || value === standard) return [];
    return [[name, kind === 'flag' ? '' : value]];
  });

/** What the page says of its endpoint, as attributes of `content-provider`. */
export const pageAttributesOf = ({ settings }: Snippet): Attributes =>
  Object.entries(settings.page).filter(([, value]) => value !== '');

/** Those of the script tag. */
export const scriptDataOf = (snippet: Snippet): Attributes => [
  ...pageAttributesOf(snippet).map(([name, value]) => [`data-${name}`, value] as const),
  ...(snippet.settings.waits ? [[`data-${CONSENT}`, 'required'] as const] : []),
  ...(snippet.settings.prefix ? [['data-prefix', snippet.settings.prefix] as const] : []),
];

/** Keeps room before the code is there. */
export const ROOM = 'reserve.css';

export const themesOf = ({ settings: { theme } }: Snippet): string[] =>
  theme ? [`themes/${theme}.css`] : [];

/** The tokens as a rule; empty where none is set. */
export const looksOf = ({ settings, widget }: Snippet): string => {
  const lines = widget.tokens.flatMap(({ name }) => {
    const value = settings.looks[name];
    return value ? `  ${name}: ${value};\n` : [];
  });
  return lines.length > 0 ? `:root {\n${lines.join('')}}` : '';
};

const link = (snippet: Snippet, path: string): string =>
  startTag('link', [['rel', 'stylesheet'], ['href', urlOf(snippet, path)], ...guardOf(snippet, path)]);

export const room = (snippet: Snippet): string => link(snippet, ROOM);

/** A theme and tokens, a piece each. */
export const dress = (snippet: Snippet): string[] => [
  ...themesOf(snippet).map((path) => link(snippet, path)),
  ...(looksOf(snippet) ? [`<style>\n${looksOf(snippet)}\n</style>`] : []),
];

/** Once a site. */
export const head = (snippet: Snippet): string =>
  [
    `<!-- clinic-widgets ${snippet.files.version} -->`,
    room(snippet),
    ...dress(snippet),
    `${startTag('script', [
      ['async', ''],
      ['src', urlOf(snippet, 'embed.js')],
      ...guardOf(snippet, 'embed.js'),
      ...scriptDataOf(snippet),
    ])}</script>`,
  ].join('\n');

/** Nothing where there is no address to hint at. */
const hint = (snippet: Snippet): string => {
  const href = hintedAddress(snippet);
  if (!href) return '';
  const attributes: Attributes = [
    ['rel', 'preload'],
    ['as', 'fetch'],
    // As the widget asks, or the browser would ask twice.
    ['crossorigin', ''],
    ['referrerpolicy', 'no-referrer'],
    ['href', href],
  ];
  return `${startTag('link', attributes)}\n`;
};

/** Where the widget should be. A mount has what systems let through that strip tags. */
export const element = (snippet: Snippet, asMount: boolean): string => {
  const { fallback } = snippet;
  const attributes = attributesOf(snippet);
  const [name, start] = asMount
    ? ([
        'div',
        startTag('div', [
          ['data-cw', snippet.widget.tag],
          ...attributes.map(([key, value]) => [`data-${key}`, value] as const),
        ]),
      ] as const)
    : ([tagOf(snippet), startTag(tagOf(snippet), attributes)] as const);
  const inside = fallback
    ? `\n  ${startTag('a', linkAttributes(fallback))}${escaped(fallback.text)}</a>\n`
    : '';
  return `${asMount ? '' : hint(snippet)}${start}${inside}</${name}>`;
};

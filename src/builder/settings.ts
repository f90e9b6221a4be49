/** What somebody has chosen, and how it stands in the address of the page, so that it can be sent to somebody else. */
import { lettersOf, nearest, type Choices, type Option, type Token, type Widget } from './manifest.js';

export const targets = [
  'html',
  'wordpress',
  'squarespace',
  'wix',
  'webflow',
  'tag-manager',
  'react',
] as const;
export type Target = (typeof targets)[number];

export interface Settings {
  readonly widget: string;
  readonly target: Target;
  /** Attributes of the page's endpoint, by name. */
  readonly page: Readonly<Record<string, string>>;
  /** Attributes of the widget, by name. */
  readonly options: Readonly<Record<string, string>>;
  /** Tokens, by name. */
  readonly looks: Readonly<Record<string, string>>;
  readonly theme: string;
  /** Tag or mount; as the target needs it where it is empty. */
  readonly write: '' | 'tag' | 'mount';
  readonly prefix: string;
  readonly integrity: boolean;
  /** Whether widgets wait for the page's consent tool. */
  readonly waits: boolean;
  /** Whether a hint lets browsers ask for the content before the script is there. */
  readonly early: boolean;
  /** Of the fallback. Where they are empty, those of the article. */
  readonly link: string;
  readonly linkText: string;
  /** Of the page in the preview. */
  readonly background: string;
  readonly typeface: string;
}

export interface Read {
  readonly settings: Settings;
  /** A sentence for each value that could not be used. */
  readonly problems: readonly string[];
}

const own = [
  'widget',
  'target',
  'theme',
  'write',
  'prefix',
  'integrity',
  'waits',
  'early',
  'link',
  'link-text',
  'background',
  'typeface',
] as const;
type Own = (typeof own)[number];

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

const quoted = (text: string): string => `“${text}”`;

/** What people write who look for numbers of the United Kingdom. */
const BRITISH =
  /^(?:uk|gb|gbr|en-gb|gb-(?:gbn|ukm|sct|wls|nir)|(?:great-?)?britain|united[ -]kingdom|england|scotland|wales|northern[ -]ireland)$/i;

/** Which of the values fits. */
const remedyOf = (values: readonly string[], value: string): string =>
  values.includes('gb-eng') && BRITISH.test(value.trim())
    ? 'Choose gb-eng for England; for the rest of the United Kingdom there are no numbers yet.'
    : `Choose ${list(values)}.`;

/** A whole address, or a path, where a slug or an id belongs. */
const ADDRESS = /^(?:https?:\/)?\/|^www\./i;

const lastPart = (address: string): string | undefined =>
  address
    .replace(/^(?:https?:)?\/\/[^/]*|^www\.[^/]*|[?#].*/gi, '')
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.(?:html?|json|php)$/i, '');

/** What is wrong with a value; undefined where it can be used. */
export const faultOf = (option: Option, value: string): string | undefined => {
  const { name, kind, values, min, max } = option;
  switch (kind) {
    case 'choice':
      return values.includes(value)
        ? undefined
        : `${name} cannot be ${quoted(value)}. ${remedyOf(values, value)}`;
    case 'words': {
      const wrong = value.split(/\s+/).filter((word) => word && !values.includes(word));
      return wrong.length === 0
        ? undefined
        : `${name} cannot be ${quoted(wrong.join(' '))}. Choose any of ${list(values)}.`;
    }
    case 'number':
      return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max
        ? undefined
        : `${name} cannot be ${quoted(value)}. Write a whole number from ${min} to ${max}.`;
    case 'text':
      return option.namesContent && ADDRESS.test(value)
        ? `${name} cannot be a whole address. Write only the last part${lastPart(value) ? `: ${lastPart(value)}` : ''}.`
        : undefined;
    case 'flag':
      return undefined;
  }
};

/** A number is a size of text against the page's: beyond this it was meant in other units. */
const SMALLEST = 0.5;
const LARGEST = 3;

/** What a token may be, with its units. */
export const exampleOf = ({ kind }: Token): string => {
  switch (kind) {
    case 'color':
      return 'A colour, such as #1f5f4a.';
    case 'number':
      return 'A number, such as 1.1 for a tenth larger.';
    case 'length':
      return 'A length with its unit, such as 0.5em or 8px.';
  }
};

/** What is wrong with the value of a token. Asked of the browser, which knows all names of colours. */
export const lookFaultOf = ({ name, kind }: Token, value: string): string | undefined => {
  switch (kind) {
    case 'color':
      return CSS.supports('color', value) && !/[;{}<]/.test(value)
        ? undefined
        : `${name} cannot be ${quoted(value)}. Write a colour such as #1f5f4a.`;
    case 'number':
      return /^\d*\.?\d+$/.test(value) && Number(value) >= SMALLEST && Number(value) <= LARGEST
        ? undefined
        : `${name} cannot be ${quoted(value)}. Write a number from ${SMALLEST} to ${LARGEST}, such as 1.1.`;
    case 'length':
      // A property that takes one length and no words of its own.
      return CSS.supports('padding-top', value) && !/[;{}<]/.test(value)
        ? undefined
        : `${name} cannot be ${quoted(value)}. Write a length such as 0.5em or 8px.`;
  }
};

export const backgroundFaultOf = (value: string): string | undefined =>
  lookFaultOf({ name: 'background', kind: 'color', description: '', standard: '' }, value);

export const typefaceFaultOf = (value: string): string | undefined =>
  CSS.supports('font-family', value) && !/[;{}<]/.test(value)
    ? undefined
    : `typeface cannot be ${quoted(value)}. Write the name of a typeface, such as Georgia.`;

export const prefixFaultOf = (prefix: string): string | undefined =>
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(prefix)
    ? undefined
    : `The prefix cannot be ${quoted(prefix)}. Write small letters and digits, beginning with a letter, such as acme.`;

export const widgetOf = ({ widgets }: Choices, tag: string): Widget => {
  const widget = widgets.find((each) => each.tag === tag) ?? widgets[0];
  if (!widget) throw new Error('custom-elements.json names no widgets');
  return widget;
};

export const initialSettings = (choices: Choices): Settings => ({
  widget: widgetOf(choices, 'article-card').tag,
  target: 'html',
  page: {},
  options: {},
  looks: {},
  theme: '',
  write: '',
  prefix: '',
  integrity: true,
  waits: false,
  early: false,
  link: '',
  linkText: '',
  background: '',
  typeface: '',
});

const isOneOf = <Name extends string>(names: readonly Name[], value: string): value is Name =>
  (names as readonly string[]).includes(value);

/** Reads what stands behind the `#` of the page's address. */
export const readSettings = (hash: string, choices: Choices, themes: readonly string[]): Read => {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const problems: string[] = [];
  const initial = initialSettings(choices);
  const tags = choices.widgets.map(({ tag }) => tag);

  /** The value where it is one of these, else nothing and a sentence. */
  const oneOf = <Name extends string>(name: Own, names: readonly Name[], what: string): Name | undefined => {
    const value = given.get(name) ?? '';
    if (value === '' || isOneOf(names, value)) return value === '' ? undefined : value;
    const meant = nearest(value, names);
    problems.push(
      meant
        ? `There is no ${what} ${quoted(value)}. Did you mean ${meant}? It is used here.`
        : `There is no ${what} ${quoted(value)}. Choose ${list(names)}.`,
    );
    return meant as Name | undefined;
  };
  const usable = (value: string, fault: string | undefined): string => {
    if (value && fault) problems.push(fault);
    return value && fault ? '' : value;
  };
  const text = (name: Own): string => given.get(name) ?? '';

  const tag = oneOf('widget', tags, 'widget') ?? initial.widget;
  const widget = widgetOf(choices, tag);
  const background = text('background');
  const typeface = text('typeface');

  const page: Record<string, string> = {};
  const options: Record<string, string> = {};
  const looks: Record<string, string> = {};
  const known = [...own, ...[...choices.page, ...widget.options, ...widget.tokens].map(({ name }) => name)];
  for (const [name, value] of given) {
    if (isOneOf(own, name) || value === '') continue;
    const ofPage = choices.page.find((option) => option.name === name);
    const option = ofPage ?? widget.options.find((each) => each.name === name);
    const token = widget.tokens.find((each) => each.name === name);
    const fault = option ? faultOf(option, value) : token && lookFaultOf(token, value);
    if (!option && !token) {
      const meant = known.find((each) => lettersOf(each) === lettersOf(name));
      problems.push(
        meant
          ? `${quoted(name)} is not written like that. Write ${meant}.`
          : `${tag} has no ${quoted(name)}; it is left out.`,
      );
    } else if (fault) problems.push(fault);
    else if (ofPage) page[name] = value;
    else if (option) options[name] = value;
    else looks[name] = value;
  }

  return {
    problems,
    settings: {
      widget: tag,
      target: oneOf('target', targets, 'target') ?? initial.target,
      page,
      options,
      looks,
      theme: oneOf('theme', themes, 'theme') ?? '',
      write: oneOf('write', ['tag', 'mount'], 'way to write it') ?? '',
      prefix: usable(text('prefix'), prefixFaultOf(text('prefix'))),
      integrity: given.get('integrity') !== 'no',
      waits: given.get('waits') === 'yes',
      early: given.get('early') === 'yes',
      link: text('link'),
      linkText: text('link-text'),
      background: usable(background, backgroundFaultOf(background)),
      typeface: usable(typeface, typefaceFaultOf(typeface)),
    },
  };
};

/** What stands behind the `#`: all that is not as it would be anyway. */
export const writeSettings = (settings: Settings): string => {
  const { widget, target, page, options, looks, theme, write, prefix, integrity, link, linkText } = settings;
  const all: [string, string][] = [
    ['widget', widget],
    ['target', target === 'html' ? '' : target],
    ...Object.entries(page),
    ...Object.entries(options),
    ['theme', theme],
    ...Object.entries(looks),
    ['write', write],
    ['prefix', prefix],
    ['integrity', integrity ? '' : 'no'],
    ['waits', settings.waits ? 'yes' : ''],
    ['early', settings.early ? 'yes' : ''],
    ['link', link],
    ['link-text', linkText],
    ['background', settings.background],
    ['typeface', settings.typeface],
  ];
  return new URLSearchParams(all.filter(([, value]) => value !== '')).toString();
};

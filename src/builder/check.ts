/** What is wrong with a snippet that somebody has pasted, and what it says, so that one can go on from it. */
import {
  CONSENT,
  lettersOf,
  miswrittenMount,
  MISQUOTED,
  nearest,
  nearestSlug,
  type Choices,
  type Option,
  type Widget,
} from './manifest.js';
import { faultOf, initialSettings, prefixFaultOf, type Settings } from './settings.js';

export interface Checked {
  /** A sentence for each fault, with its remedy. */
  readonly problems: readonly string[];
  /** What the first widget of the snippet and its script say; undefined where there is none. */
  readonly settings: Settings | undefined;
}

/** Attributes that every element may have. */
const everywhere =
  /^(?:id|class|style|lang|dir|hidden|title|slot|part|role|tabindex|itemprop|nonce|aria-.+|data-.+)$/;

const ours = /(?:^|\/)(?:embed\.js|clinic-widgets\.js|elements\/[a-z-]+\.js)(?:[?#]|$)/;

interface Found {
  readonly element: Element;
  readonly widget: Widget;
  /** Whether it is a `div` with `data-cw`. */
  readonly isMount: boolean;
  readonly prefix: string;
}

/** The elements that are ours or were meant to be, and sentences on the latter. */
const find = (page: Document, choices: Choices, problems: string[]): Found[] => {
  const tags = choices.widgets.map(({ tag }) => tag);
  const found: Found[] = [];
  for (const element of page.querySelectorAll('*')) {
    const slip = miswrittenMount(element, tags);
    if (slip) problems.push(`There is no attribute ${slip.name}. Write data-cw.`);
    const mount = element.getAttribute('data-cw') ?? slip?.value ?? null;
    const name = (mount ?? element.localName).trim().toLowerCase();
    if (name.endsWith('content-provider')) continue;
    const written = mount === null ? `<${name}>` : `data-cw="${name}"`;
    const tag =
      tags.find((each) => each === name) ??
      (mount === null ? tags.find((each) => name.endsWith(`-${each}`)) : undefined);
    const widget = choices.widgets.find((each) => each.tag === tag);
    if (widget) {
      found.push({ element, widget, isMount: mount !== null, prefix: name.slice(0, -widget.tag.length - 1) });
      continue;
    }
    // Its attributes and its endpoint are looked at in the same go, as those of what was meant.
    const meant = choices.widgets.find((each) => each.tag === nearest(name, tags));
    if (meant) {
      problems.push(`There is no ${written}. Write ${mount === null ? `<${meant.tag}>` : meant.tag}.`);
      found.push({ element, widget: meant, isMount: mount !== null, prefix: '' });
    } else if (mount !== null) problems.push(`There is no ${written}. Write one of ${tags.join(', ')}.`);
  }
  return found;
};

/** What people call the content, besides the names that our attributes have for it. In letters alone. */
const CALLED = ['article', 'articleslug', 'articleid', 'post', 'name'];

/** The attribute that was meant to name an element’s content, where its own attribute for that is missing. */
const strayName = (
  { element, widget, isMount }: Found,
  naming: Option,
  { widgets }: Choices,
): string | undefined => {
  const isTold = (name: string): boolean => Boolean(element.getAttribute(isMount ? `data-${name}` : name));
  if (isTold(naming.name)) return undefined;
  const elsewhere = widgets
    .flatMap(({ options }) => options)
    .filter(({ name, namesContent }) => namesContent && name !== naming.name);
  const called = [...CALLED, ...elsewhere.map(({ name }) => lettersOf(name))].filter(
    (name) => !widget.options.some((option) => option.name === name),
  );
  return [...element.attributes].find(
    ({ name, value }) => value && (isMount || !name.startsWith('data-')) && called.includes(lettersOf(name)),
  )?.name;
};

/** What an element is told, with a sentence for each attribute that it cannot be told; shared with the doctor. */
export const checkAttributes = (
  found: Found,
  choices: Choices,
  problems: string[],
): Record<string, string> => {
  const { element, widget, isMount } = found;
  const start = isMount ? 'data-' : '';
  const slip = miswrittenMount(element, [widget.tag]);
  const of = isMount ? `data-cw="${widget.tag}"` : `<${element.localName}>`;
  const options = widget.usesEndpoint ? [...widget.options, ...choices.page] : widget.options;
  const given: Record<string, string> = {};
  const naming = widget.options.find(({ namesContent }) => namesContent);
  const stray = naming && strayName(found, naming, choices);
  const isGiven =
    element.hasAttribute(`${start}src`) ||
    element.querySelector(':scope > script[type="application/json"]') !== null;
  /** What needs no second sentence for being missing. */
  const said = new Set<string>();
  for (const { name, value } of element.attributes) {
    if (naming && name === stray) {
      said.add(naming.name);
      problems.push(`${of} does not know ${name}. Write ${start}${naming.name} in its place.`);
      if (!faultOf(naming, value)) given[naming.name] = value;
      continue;
    }
    const option = options.find((each) => `${start}${each.name}` === name);
    if (option) {
      if (value !== '') said.add(option.name);
      const fault = value === '' ? undefined : faultOf(option, value);
      if (fault) problems.push(`${of}: ${fault}`);
      else if (option.kind === 'flag') given[option.name] = 'yes';
      else given[option.name] = value;
      continue;
    }
    const meant = nearest(
      name,
      options.map((each) => each.name),
    );
    if (meant) {
      said.add(meant);
      problems.push(`${of} does not know ${name}. Write ${start}${meant}.`);
    }
    // Said of the element.
    else if (!everywhere.test(name) && name !== slip?.name)
      problems.push(`${of} does not know ${name}. Leave it out.`);
  }
  for (const { name, isNeeded } of widget.options) {
    if (isNeeded && !isGiven && !said.has(name)) {
      problems.push(`${of} needs ${start}${name}: without it there is nothing to show.`);
    }
  }
  return given;
};

/** With straight quotes where tags have typographic ones, so that these are said once and not with every value. */
const straightened = (html: string): string =>
  html.replaceAll(/<[a-z][^<>]*/gi, (tag) => tag.replaceAll(MISQUOTED, '="$1"'));

/** Faults that a parser hides. */
const checkText = (html: string, problems: string[]): void => {
  if (/&lt;\/?[a-z]+-[a-z-]+/i.test(html)) {
    problems.push('The tags stand there as text (&lt;). Paste them into a block for HTML or code.');
  }
  if (straightened(html) !== html) {
    problems.push('There are typographic quotes (“ ”) around a value. Write straight ones: ".');
  }
  if (/<[a-z]+-[a-z-]+(?:\s[^<>]*)?\/>/i.test(html)) {
    problems.push(
      'A tag ends in />, which HTML does not know for it: all that follows ends up inside. Write an end tag, such as </article-card>.',
    );
  }
};

const checkScript = (page: Document, found: readonly Found[], problems: string[]): Record<string, string> => {
  const script = [...page.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ attributes }) =>
    ours.test(attributes.getNamedItem('src')?.value ?? ''),
  );
  if (!script) {
    // The programs for tag managers and React make theirs.
    const made = [...page.scripts].some(({ text }) => text.includes('embed.js'));
    if (!made) {
      problems.push(
        'The script is missing, without which nothing is shown. Paste the piece for the head too, once a site; if it is there already, all is well.',
      );
    }
    return {};
  }
  const data: Record<string, string> = {};
  for (const { name, value } of script.attributes) if (name.startsWith('data-')) data[name.slice(5)] = value;
  const hasEndpoint = ({ element, isMount }: Found): boolean =>
    element.hasAttribute(isMount ? 'data-endpoint' : 'endpoint') ||
    element.hasAttribute(isMount ? 'data-src' : 'src') ||
    element.closest('content-provider, [data-cw="content-provider"]') !== null;
  if (!data['endpoint'] && found.some((each) => each.widget.usesEndpoint && !hasEndpoint(each))) {
    problems.push(
      'The script names no endpoint, so that nothing knows where the content is. Give it data-endpoint="https://…".',
    );
  }
  if (script.integrity && !script.hasAttribute('crossorigin')) {
    problems.push(
      'The script has integrity and no crossorigin: browsers refuse it. Add crossorigin="anonymous".',
    );
  }
  return data;
};

/** Slugs that the endpoint does not have; a list that is not there, or goes on, says nothing. */
const checkSlugs = (
  found: readonly Found[],
  given: readonly Readonly<Record<string, string>>[],
  slugs: readonly string[],
  problems: string[],
): void => {
  for (const [at, { widget }] of found.entries()) {
    const name = widget.options.find(({ isArticle }) => isArticle)?.name ?? '';
    const slug = given[at]?.[name];
    if (!slug || slugs.includes(slug)) continue;
    const meant = nearestSlug(slug, slugs);
    if (meant) problems.push(`The endpoint has no article “${slug}”. Did you mean ${meant}?`);
  }
};

/** @param slugs The articles of the endpoint, where they are known. */
export const checkSnippet = (html: string, choices: Choices, slugs: readonly string[] = []): Checked => {
  const problems: string[] = [];
  checkText(html, problems);
  const page = new DOMParser().parseFromString(straightened(html), 'text/html');
  const found = find(page, choices, problems);
  const data = checkScript(page, found, problems);
  const given = found.map((each) => checkAttributes(each, choices, problems));
  checkSlugs(found, given, slugs, problems);
  const [first] = found;
  if (!first) {
    if (problems.length === 0 || page.querySelector('script')) {
      problems.push('There is no widget in it. Paste the piece for the place where it should be too.');
    }
    return { problems: [...new Set(problems)], settings: undefined };
  }
  const prefix = data['prefix'] ?? first.prefix;
  if (first.prefix !== (first.isMount ? '' : (data['prefix'] ?? first.prefix))) {
    problems.push(
      `The script says data-prefix="${data['prefix'] ?? ''}", so that the tag must be <${prefix}-${first.widget.tag}>.`,
    );
  }
  const attributes = given[0] ?? {};
  const of = (options: readonly { readonly name: string }[], from: Readonly<Record<string, string>>) =>
    Object.fromEntries(options.flatMap(({ name }) => (from[name] ? [[name, from[name]] as const] : [])));
  const link = [...first.element.children].find((child) => child.localName === 'a');
  const initial = initialSettings(choices);
  return {
    problems: [...new Set(problems)],
    settings: {
      ...initial,
      widget: first.widget.tag,
      options: of(first.widget.options, attributes),
      page: of(choices.page, { ...data, ...attributes }),
      // Any value holds, and none may get lost.
      waits: CONSENT in data,
      early: page.querySelector('link[rel~="preload"][as="fetch"]') !== null,
      prefix: prefix && !prefixFaultOf(prefix) ? prefix : '',
      write: first.isMount ? 'mount' : '',
      link: link?.getAttribute('href') ?? '',
      linkText: link?.textContent.trim() ?? '',
    },
  };
};

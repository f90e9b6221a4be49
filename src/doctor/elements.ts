/** The widgets of the page: whether they are ours, what they are told, how they fare, and whether they can be seen. */
import { checkAttributes } from '../builder/check.js';
import { lettersOf, nearestSlug, TYPOGRAPHIC, type Choices, type Widget } from '../builder/manifest.js';
import { faultOf } from '../builder/settings.js';
import { termsOf } from '../builder/terms.js';
import type { ArticleSummary, ContentError } from '../content/index.js';
import { tagName } from '../define/register.js';
import { fault, fine, hint, shown, type Finding } from './finding.js';
import { settingRemedy } from './kinds.js';

/** What is known of the page by now. */
interface Known {
  readonly errors: WeakMap<Element, ContentError>;
  /** Whether the page names an endpoint. */
  readonly pageEndpoint: boolean;
  /** Address of the endpoint's list of articles. */
  readonly list: string | undefined;
  /** Whether an endpoint of the page serves documents of the contract itself. */
  readonly speaksContract: boolean;
  /** The articles in it. */
  readonly articles: readonly ArticleSummary[];
  /** Addresses of endpoints at which there is nothing at all. */
  readonly nowhere: readonly string[];
}

export interface Placed {
  /** What the page holds: the tag, or the `div` in its place. */
  readonly place: Element;
  readonly element: Element & { readonly state?: string; reload?(): unknown };
  readonly widget: Widget;
  readonly isMount: boolean;
}

export const placedOn = (page: Document, { widgets }: Choices): Placed[] =>
  widgets.flatMap((widget) => [
    ...[...page.querySelectorAll(tagName(widget.tag))]
      .filter(({ parentElement }) => parentElement?.getAttribute('data-cw') !== widget.tag)
      .map((element) => ({ place: element, element, widget, isMount: false })),
    ...[...page.querySelectorAll(`[data-cw="${widget.tag}" i]`)].map((place) => ({
      place,
      element: place.querySelector(`:scope > ${tagName(widget.tag)}`) ?? place,
      widget,
      isMount: true,
    })),
  ]);

/** How the page's owner finds it again. */
const nameOf = ({ place, widget, isMount }: Placed, all: readonly Placed[]): string => {
  const same = all.filter((each) => each.widget === widget && each.isMount === isMount);
  const written = isMount ? `data-cw="${widget.tag}"` : `<${place.localName}>`;
  return same.length === 1
    ? written
    : `${written} number ${String(same.findIndex((each) => each.place === place) + 1)}`;
};

/** Remedies for what an endpoint answers, by the error's code. */
const remedies: Readonly<Partial<Record<ContentError['code'], string>>> = {
  withdrawn: 'The publisher has withdrawn it. Remove the tag.',
  parse: 'The answer is no JSON, often a page of HTML: check the endpoint’s address.',
  'unsupported-version': 'Use a newer version of the widgets.',
  'rate-limited': 'Send this report to the publisher: the endpoint limits its visitors.',
};

/** Those whose fallback may be as much as a page. */
const FULL = ['article-view', 'faq-list', 'signup-form'];

const remedyFor = (
  { place, widget, isMount }: Placed,
  error: ContentError | undefined,
  { list, articles, nowhere, speaksContract }: Known,
): string => {
  if (error?.code === 'invalid') {
    return (
      settingRemedy(error.path) ??
      (speaksContract
        ? 'Send this report to the publisher: the document does not follow the content contract.'
        : 'See what is said of the endpoint. If that is fine, send this report to the publisher.')
    );
  }
  if (error?.code !== 'not-found' || nowhere.some((endpoint) => error.url?.startsWith(endpoint)))
    return (error && remedies[error.code]) ?? 'See what is said of the endpoint.';
  const { name, isArticle } = widget.options.find(({ namesContent }) => namesContent) ?? {
    name: 'slug',
    isArticle: true,
  };
  const attribute = isMount ? `data-${name}` : name;
  const value = place.getAttribute(attribute);
  const what = value === null ? attribute : `${attribute}="${value}"`;
  const meant =
    isArticle && value !== null
      ? nearestSlug(
          value,
          articles.map(({ slug }) => slug),
        )
      : undefined;
  if (meant !== undefined) return `Did you mean ${attribute}="${meant}"?`;
  return isArticle
    ? `The publisher has nothing of that name. Check ${what} letter by letter${list ? `: which articles there are stands at ${shown(list)}` : ''}.`
    : `The publisher has nothing of that name. Check ${what} letter by letter: the publisher tells which ids there are.`;
};

const checkSentence = (sentence: string, name: string): Finding => {
  // The remedy is the last sentence.
  const end = sentence.lastIndexOf('. ') + 1;
  const what = (end ? sentence.slice(0, end) : sentence).replace(/^(?:<[^>]+>|data-cw="[^"]+")/, name);
  return fault(what, end ? sentence.slice(end + 1) : 'Add it to the tag, with straight quotes.');
};

/** A tag that somebody else has registered knows none of our attributes. */
const isTaken = ({ element, widget }: Placed): boolean => {
  const { observedAttributes } = (customElements.get(element.localName) ?? {}) as {
    readonly observedAttributes?: readonly string[];
  };
  return (
    customElements.get(element.localName) !== undefined &&
    !widget.options.some(({ name }) => observedAttributes?.includes(name))
  );
};

const checkSeen = ({ place }: Placed, name: string): Finding[] => {
  if (place.getClientRects().length === 0) {
    let hidden = place;
    while (hidden.parentElement && getComputedStyle(hidden).display !== 'none') hidden = hidden.parentElement;
    return [
      hint(
        `${name} is hidden: <${hidden.localName}${hidden.id ? ` id="${hidden.id}"` : ''}> has display: none.`,
        'Nothing, if it opens later, as a tab or menu does. Otherwise look at the page’s style sheets.',
      ),
    ];
  }
  return place.getBoundingClientRect().width === 0
    ? [hint(`${name} has no width.`, 'Give what is around it a width.')]
    : [];
};

/** What a page has much of and a fallback seldom; answers and whole articles may. */
const MUCH = 'h1, h2 ~ h2, h2 ~ h3, h3 ~ h3, form, nav, aside, iframe';

/** The end tag that is not there: HTML takes none of `/>`, and all that follows ends up inside. */
const checkEnd = ({ place, element, widget }: Placed, name: string): Finding[] => {
  const remedy = `Write </${place.localName}> where it ends: “/>” ends nothing in HTML.`;
  if (element.hasAttribute('data-cw-unclosed')) {
    return [
      fault(`${name} has no end tag. The rest of the page was inside it, and now stands behind it.`, remedy),
    ];
  }
  return widget.hasFallback && !FULL.includes(widget.tag) && element.querySelector(MUCH)
    ? [
        hint(
          `${name} holds several headings, a form or the like, which are not shown once its content is there. Is its end tag missing?`,
          remedy,
        ),
      ]
    : [];
};

/** Values in quotes that HTML takes for letters. */
const checkQuotes = ({ place }: Placed, name: string): Finding[] =>
  [...place.attributes]
    .filter((attribute) => TYPOGRAPHIC.test(attribute.name) || /^[“”„‟‘’«»″]/.test(attribute.value))
    .slice(0, 1)
    .map((attribute) =>
      fault(
        `There are typographic quotes in ${name}: ${attribute.name}=${attribute.value}.`,
        'Write straight ones ("), and write them by hand: text editors like to change them.',
      ),
    );

/** Ids to name where no one of them is near. */
const OFFERED = 8;

/** A list that came out empty, most often because a filter has a name where an id belongs. */
const checkEmpty = ({ place, isMount }: Placed, name: string, { articles }: Known): Finding => {
  for (const filter of ['category', 'tag', 'author']) {
    const attribute = isMount ? `data-${filter}` : filter;
    const value = place.getAttribute(attribute);
    const terms = termsOf(articles, filter);
    if (!value || terms.size === 0 || terms.has(value)) continue;
    const ids = [...terms.keys()];
    const named = ids.find((id) => lettersOf(terms.get(id) ?? '') === lettersOf(value));
    const meant = named ?? nearestSlug(value, ids);
    return hint(
      `${name} is empty: no article has the ${filter} “${value}”.`,
      meant
        ? `Write its id: ${attribute}="${meant}".`
        : `Write the id of one, such as ${ids.slice(0, OFFERED).join(', ')}.`,
    );
  }
  return hint(`${name} is empty: the endpoint has nothing for it.`, 'Check its attributes.');
};

const checkState = (placed: Placed, name: string, known: Known): Finding[] => {
  const { element } = placed;
  const error = known.errors.get(element);
  if (!element.matches(':defined')) {
    return [
      hint(
        `The code of ${name} has not come yet.`,
        'If this stays, a blocker or the page’s Content Security Policy keeps it away.',
      ),
    ];
  }
  const { state } = element;
  if (state === 'error' || state === 'stale' || state === 'withdrawn') {
    const status = error?.status ? `, status ${String(error.status)}` : '';
    const path = error?.path ? `, at ${error.path}` : '';
    const url = error?.url ? ` ${shown(error.url)}` : '';
    return [
      fault(
        `${name} could not be loaded (${error?.code ?? state}${status}${path}).${url}`,
        remedyFor(placed, error, known),
      ),
    ];
  }
  if (state === 'empty') return [checkEmpty(placed, name, known)];
  return state ? [fine(`${name}: ${state}`)] : [];
};

/** Whether the attribute that names its content says something that cannot be a name. */
const isMisnamed = ({ place, widget, isMount }: Placed): boolean =>
  widget.options.some((option) => {
    const value = place.getAttribute(isMount ? `data-${option.name}` : option.name);
    return option.namesContent && value !== null && faultOf(option, value) !== undefined;
  });

/** Whether anything says where its content is. */
const hasEndpoint = ({ place, isMount }: Placed, pageEndpoint: boolean): boolean =>
  pageEndpoint ||
  ['endpoint', 'src'].some((name) => place.hasAttribute(isMount ? `data-${name}` : name)) ||
  place.closest(`${tagName('content-provider')}, [data-cw="content-provider"]`) !== null ||
  place.querySelector('script[type="application/json"]') !== null;

/** Whether a sign-up would have an address to go to. */
const hasAction = ({ place, isMount }: Placed): boolean =>
  place.hasAttribute(isMount ? 'data-action' : 'action') || place.querySelector('form') !== null;

/** Where it has neither an endpoint nor what it could do without one. */
const checkHasEndpoint = (placed: Placed, name: string, { pageEndpoint }: Known): Finding[] => {
  const { widget } = placed;
  if (!widget.usesEndpoint || hasEndpoint(placed, pageEndpoint)) return [];
  if (widget.loads)
    return [
      fault(
        `${name} does not know where its content is.`,
        'Give the script tag data-endpoint="https://…", the address that the publisher gave you.',
      ),
    ];
  return widget.tag === 'signup-form' && !hasAction(placed)
    ? [
        fault(
          `${name} has nowhere to send to: readers see that sign-up is not available.`,
          'Give it action="https://…", or the script tag data-endpoint.',
        ),
      ]
    : [];
};

const checkElement = (placed: Placed, name: string, choices: Choices, known: Known): Finding[] => {
  if (isTaken(placed)) {
    return [
      fault(
        `Another script of the page has the tag <${placed.element.localName}>.`,
        `Give the script tag data-prefix="acme" and write <acme-${placed.widget.tag}>.`,
      ),
    ];
  }
  const quotes = checkQuotes(placed, name);
  // All else that could be said follows from them.
  if (quotes.length > 0) return [...quotes, ...checkEnd(placed, name)];
  const sentences: string[] = [];
  checkAttributes({ ...placed, element: placed.place, prefix: '' }, choices, sentences);
  const findings = [
    ...sentences.map((sentence) => checkSentence(sentence, name)),
    ...checkHasEndpoint(placed, name, known),
    ...checkEnd(placed, name),
  ];
  // Nothing can be there by a name that is none.
  const states = isMisnamed(placed) ? [] : checkState(placed, name, known);
  return [
    ...findings,
    // What waits for want of an attribute is not fine.
    ...(findings.length > 0 ? states.filter(({ severity }) => severity !== 'fine') : states),
    ...checkSeen(placed, name),
  ];
};

export const checkElements = (page: Document, choices: Choices, known: Known): Finding[] => {
  const all = placedOn(page, choices);
  return all.flatMap((placed) =>
    checkElement(placed, nameOf(placed, all), choices, known).map((finding) => ({
      ...finding,
      place: placed.place,
    })),
  );
};

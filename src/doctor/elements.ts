/** The widgets of the page: whether they are ours, what they are told, how they fare, and whether they can be seen. */
import { checkAttributes } from '../builder/check.js';
import type { Choices, Widget } from '../builder/manifest.js';
import type { ContentError } from '../content/index.js';
import { tagName } from '../define/register.js';
import { fault, fine, hint, shown, type Finding } from './finding.js';

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
  invalid: 'Send this report to the publisher: the document does not follow the content contract.',
  'unsupported-version': 'Use a newer version of the widgets.',
  'rate-limited': 'Send this report to the publisher: the endpoint limits its visitors.',
};

/** What names the content of an element. */
const NAMES = ['slug', 'for', 'comparison', 'faq'];

const remedyFor = ({ place, widget, isMount }: Placed, error: ContentError | undefined): string => {
  if (error?.code !== 'not-found')
    return (error && remedies[error.code]) ?? 'See what is said of the endpoint.';
  const name = NAMES.find((each) => widget.options.some((option) => option.name === each)) ?? 'slug';
  const attribute = isMount ? `data-${name}` : name;
  const value = place.getAttribute(attribute);
  const what = value === null ? attribute : `${attribute}="${value}"`;
  return name === 'slug' || name === 'for'
    ? `The publisher has nothing of that name. Check ${what} letter by letter: articles.json at the endpoint lists what there is.`
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

const checkState = (placed: Placed, name: string, error: ContentError | undefined): Finding[] => {
  const { element } = placed;
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
        remedyFor(placed, error),
      ),
    ];
  }
  if (state === 'empty') {
    return [hint(`${name} is empty: the endpoint has nothing for it.`, 'Check its attributes.')];
  }
  return state ? [fine(`${name}: ${state}`)] : [];
};

/** Whether anything says where its content is. */
const hasEndpoint = ({ place, isMount }: Placed, pageEndpoint: boolean): boolean =>
  pageEndpoint ||
  ['endpoint', 'src'].some((name) => place.hasAttribute(isMount ? `data-${name}` : name)) ||
  place.closest(`${tagName('content-provider')}, [data-cw="content-provider"]`) !== null ||
  place.querySelector('script[type="application/json"]') !== null;

export const checkElements = (
  page: Document,
  choices: Choices,
  errors: WeakMap<Element, ContentError>,
  pageEndpoint: boolean,
): Finding[] => {
  const all = placedOn(page, choices);
  return all.flatMap((placed) => {
    const name = nameOf(placed, all);
    if (isTaken(placed)) {
      return [
        fault(
          `Another script of the page has the tag <${placed.element.localName}>.`,
          `Give the script tag data-prefix="acme" and write <acme-${placed.widget.tag}>.`,
        ),
      ];
    }
    const sentences: string[] = [];
    checkAttributes({ ...placed, element: placed.place, prefix: '' }, choices, sentences);
    const findings = sentences.map((sentence) => checkSentence(sentence, name));
    if (placed.widget.usesEndpoint && placed.widget.loads && !hasEndpoint(placed, pageEndpoint)) {
      findings.push(
        fault(
          `${name} does not know where its content is.`,
          'Give the script tag data-endpoint="https://…", the address that the publisher gave you.',
        ),
      );
    }
    const states = checkState(placed, name, errors.get(placed.element));
    return [
      ...findings,
      // What waits for want of an attribute is not fine.
      ...(findings.length > 0 ? states.filter(({ severity }) => severity !== 'fine') : states),
      ...checkSeen(placed, name),
    ];
  });
};

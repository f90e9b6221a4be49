import { noChange, nothing, render, type RootPart } from 'lit';
import { AsyncDirective, directive, type ChildPart, type DirectiveResult } from 'lit/async-directive.js';
import type { ForeignHtmlRules } from './policy.js';
import { isSanitizerLoaded, loadSanitizer, sanitize, sanitizeInPieces } from './sanitize.js';

/** A heading in foreign HTML, as it stands on the page. */
export interface ForeignHeading {
  /** As `contentId` makes it; empty where the HTML names none. */
  readonly id: string;
  readonly text: string;
  /** As rendered, shifted with the title. */
  readonly level: number;
  readonly element: HTMLElement;
}

export interface ForeignHtmlOptions extends ForeignHtmlRules {
  /**
   * What to render where the HTML places a comparison; undefined leaves what the HTML holds there. Asked again at
   * every update.
   */
  readonly comparison?: ((id: string) => unknown) | undefined;
  /** What `makeAhead` has made. */
  readonly ahead?: Ahead | undefined;
  /** What to call a part that scrolls sideways and has no caption of its own. */
  readonly scrollLabel?: string | undefined;
  /** Told the headings, in a microtask of its own, whenever new HTML has been put in place. */
  readonly onHeadings?: ((headings: readonly ForeignHeading[]) => void) | undefined;
  /**
   * Told when the HTML could not be made safe and is therefore not shown. To try again, call `loadSanitizer()` and,
   * once it has succeeded, update.
   */
  readonly onError?: ((error: unknown) => void) | undefined;
}

interface Place {
  readonly id: string;
  readonly element: HTMLElement;
  part?: RootPart;
}

/** Foreign HTML as it will be shown, still where nothing runs or loads. */
interface Made {
  readonly root: DocumentFragment;
  /** Where it places comparisons. */
  readonly places: readonly Place[];
}

/** Made before the update that shows it, by the HTML. Each is taken once. */
export type Ahead = Map<string, Made & { readonly values: readonly unknown[] }>;

class ForeignHtml extends AsyncDirective {
  /** What the content shown was made from. */
  #shown: readonly unknown[] = [];
  #html = '';
  #options: ForeignHtmlOptions | undefined;
  #host: object | undefined;
  #places: readonly Place[] = [];
  #waiting = false;
  /** The HTML for which loading was tried: a failure leads to an update, which must not lead to the next try. */
  #tried: string | undefined;

  /** Takes the arguments. The server calls only this: without a DOM there is nothing to sanitize with. */
  override render(html: string, options: ForeignHtmlOptions): unknown {
    this.#html = html;
    this.#options = options;
    return nothing;
  }

  override update(part: ChildPart, [html, options]: [string, ForeignHtmlOptions]): unknown {
    this.render(html, options);
    this.#host = part.options?.host;
    return this.#content(options);
  }

  protected override disconnected(): void {
    this.#connect(false);
  }

  protected override reconnected(): void {
    this.#connect(true);
    if (isSanitizerLoaded()) this.#fillIn();
  }

  #content(options: ForeignHtmlOptions): unknown {
    if (!isSanitizerLoaded()) {
      this.#load();
      return nothing;
    }
    this.#waiting = false;
    const wanted = [this.#html, ...valuesOf(options)];
    let content: unknown = noChange;
    if (wanted.some((value, index) => value !== this.#shown[index])) {
      // What is being replaced will not come back.
      this.#connect(false);
      this.#shown = wanted;
      content = this.#make(options);
    }
    this.#placeComparisons(options);
    return content;
  }

  #load(): void {
    if (this.#waiting || this.#tried === this.#html) return;
    this.#waiting = true;
    this.#tried = this.#html;
    loadSanitizer().then(
      () => {
        this.#fillIn();
      },
      (error: unknown) => {
        this.#waiting = false;
        this.#options?.onError?.(error);
      },
    );
  }

  #fillIn(): void {
    if (this.#waiting && this.isConnected && this.#options) this.setValue(this.#content(this.#options));
  }

  #make(options: ForeignHtmlOptions): unknown {
    try {
      const { root, places } =
        taken(this.#html, options) ?? made(sanitize(this.#html, options), options.scrollLabel);
      document.adoptNode(root);
      this.#places = places;
      const { onHeadings } = options;
      if (onHeadings) {
        const headings = headingsIn(root);
        queueMicrotask(() => {
          onHeadings(headings);
        });
      }
      return root;
    } catch (error) {
      this.#places = [];
      options.onError?.(error);
      return nothing;
    }
  }

  #placeComparisons({ comparison }: ForeignHtmlOptions): void {
    for (const place of this.#places) {
      const content = comparison?.(place.id);
      if (!place.part) {
        if (content === undefined) continue;
        place.element.replaceChildren();
      }
      place.part = render(content, place.element, {
        ...(this.#host && { host: this.#host }),
        isConnected: this.isConnected,
      });
    }
  }

  /** Lit does not know that what we render into the places hangs on this directive. */
  #connect(connected: boolean): void {
    for (const { part } of this.#places) part?.setConnected(connected);
  }
}

const ANY_EMBED = new URL('https://site.example/');

/**
 * The options that decide how HTML comes out. A label function counts by what it says, not by which function it
 * is: a page may well write a new one into each of its templates.
 */
const valuesOf = ({ base, headingLevel, images, embedLabel, scrollLabel }: ForeignHtmlOptions): unknown[] => [
  base,
  headingLevel,
  images,
  scrollLabel,
  embedLabel?.(ANY_EMBED, 'title'),
];

/** Only what was made with the same options. */
const taken = (html: string, options: ForeignHtmlOptions): Made | undefined => {
  const ahead = options.ahead?.get(html);
  options.ahead?.delete(html);
  const values = valuesOf(options);
  return ahead?.values.every((value, at) => value === values[at]) ? ahead : undefined;
};

/**
 * Makes HTML safe in pieces, for an update to come: `foreignHtml` with the same HTML and options takes it, and makes
 * it itself where it does not find it. `rest` is asked between two pieces and says whether to go on.
 */
export const makeAhead = async (
  html: string,
  options: ForeignHtmlOptions,
  rest: () => Promise<boolean>,
): Promise<void> => {
  const root = await sanitizeInPieces(html, options, rest);
  if (root) options.ahead?.set(html, { ...made(root, options.scrollLabel), values: valuesOf(options) });
};

const made = (root: DocumentFragment, scrollLabel: string | undefined): Made => {
  for (const wide of root.querySelectorAll<HTMLElement>('table, pre')) scrollRegion(wide, scrollLabel);
  const places = [...root.querySelectorAll<HTMLElement>('[data-comparison]')].map((element) => ({
    id: element.dataset.comparison ?? '',
    element,
  }));
  return { root, places };
};

/** What may be wider than its column scrolls by itself, so that a table goes on being a table. */
const scrollRegion = (wide: HTMLElement, label: string | undefined): void => {
  const region = document.createElement('div');
  const name = wide.querySelector('caption')?.textContent.trim() || label;
  region.className = 'scroll';
  if (name) region.dataset.label = name;
  wide.replaceWith(region);
  region.append(wide);
};

const headingsIn = (root: DocumentFragment): ForeignHeading[] =>
  [...root.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')].map((element) => ({
    id: element.id,
    text: element.textContent.trim(),
    level: Number(element.localName[1]),
    element,
  }));

const foreign = directive(ForeignHtml);

/**
 * Renders HTML from outside, made safe: the one door by which it enters. For child position.
 *
 * The same HTML and options keep the nodes that are there. Until the sanitizer is loaded it renders nothing and
 * fills in by itself; await `loadSanitizer()` beside the content to have it ready. On the server it renders nothing.
 */
export const foreignHtml = (html: string, options: ForeignHtmlOptions): DirectiveResult =>
  foreign(html, options);

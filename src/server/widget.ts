import type { LitElement, ReactiveController } from 'lit';
import { getDirectiveClass } from 'lit/directive-helpers.js';
import {
  articleJsonLd,
  ContentError,
  scriptJson,
  type Article,
  type ContentErrorCode,
} from '../content/index.js';
import {
  CitationsController,
  ClientController,
  type ContentController,
  ContentElement,
  LanguageController,
  RepeatsController,
} from '../controllers/index.js';
import { foreignHtml, type ForeignHtmlOptions } from '../sanitize/index.js';
import { ArticleView } from '../widgets/article-view/article-view.js';
import { writeForeignHtml } from './foreign-html.js';
import type { Found } from './page.js';
import type { ServerClient } from './server-client.js';
import { Markup, writeTemplate } from './write-template.js';

export type WidgetClass = (new () => LitElement) &
  Pick<typeof LitElement, 'observedAttributes' | 'elementStyles'>;

/** What its attributes decide of where content comes from, the page has decided for it. */
const SETTLED = new Set(['endpoint', 'source', 'content-key', 'src']);

/** What Lit calls by itself, and what a widget keeps to itself. */
interface Inside {
  willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void;
  render(): unknown;
  readonly content: ContentController<Article>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: '\u00a0' };
const decoded = (text: string): string =>
  text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

const controllersOf = new WeakMap<LitElement, Set<ReactiveController>>();
const watched = new WeakMap<WidgetClass, WidgetClass>();

/** The same class, once for all pages, that says which controllers it has. */
const watching = (base: WidgetClass): WidgetClass => {
  const known =
    watched.get(base) ??
    class extends base {
      override addController(controller: ReactiveController): void {
        super.addController(controller);
        const controllers = controllersOf.get(this) ?? new Set();
        controllersOf.set(this, controllers.add(controller));
      }
    };
  watched.set(base, known);
  return known;
};

const make = (
  base: WidgetClass,
): { readonly element: LitElement; readonly controllers: ReadonlySet<ReactiveController> } => {
  const element = new (watching(base))();
  return { element, controllers: controllersOf.get(element) ?? new Set() };
};

const DISCONNECTED = 1;
const PRECEDING = 2;
const FOLLOWING = 4;

/**
 * A widget where there is no document: the same class with the same controllers, told what it would find out in a
 * document by itself. It is never connected, so that it does not update by itself either.
 */
export class ServerWidget {
  readonly found: Found;
  readonly client: ServerClient | undefined;
  /** Why it has nothing to show. */
  error: { readonly code: ContentErrorCode; readonly status: number | undefined } | undefined;
  readonly #element: LitElement;
  readonly #controllers: ReadonlySet<ReactiveController>;
  /** Foreign HTML that was made safe is made so once. */
  readonly #safe = new Map<string, ReturnType<typeof writeForeignHtml>>();

  constructor(
    found: Found,
    base: WidgetClass,
    place: {
      readonly base: string;
      readonly client: ServerClient | undefined;
      /** Whether another widget's element is on the same page, and where. */
      readonly compare: (other: unknown) => number | undefined;
    },
  ) {
    this.found = found;
    this.client = place.client;
    const { element, controllers } = make(base);
    this.#element = element;
    this.#controllers = controllers;
    this.#equip(place);
    const { attributes, json, lang, dir } = found;
    for (const name of base.observedAttributes) {
      const value = attributes[name];
      if (value !== undefined && !SETTLED.has(name))
        this.#element.attributeChangedCallback(name, null, value);
    }
    for (const controller of controllers) {
      if (controller instanceof ClientController) controller.receive(place.client);
      if (controller instanceof LanguageController) Object.assign(controller, { lang, dir });
      if (controller instanceof RepeatsController) controller.hostConnected();
    }
    if (this.#element instanceof ContentElement) {
      this.#element.data = json;
      const src = attributes['src'];
      if (src && URL.canParse(src, place.base)) this.#element.src = new URL(src, place.base).href;
    }
  }

  /** What stands in for a document. */
  #equip({ base, compare }: { base: string; compare: (other: unknown) => number | undefined }): void {
    const hear = (event: Event): boolean => {
      const { code, status } = event as Event & { code?: ContentErrorCode; status?: number };
      this.error = code && { code, status };
      return true;
    };
    for (const [name, value] of Object.entries({
      localName: this.found.name,
      baseURI: base,
      compareDocumentPosition: (other: unknown) => {
        const order = compare(other);
        return order === undefined ? DISCONNECTED : order < 0 ? PRECEDING : FOLLOWING;
      },
      dispatchEvent: hear,
    })) {
      Object.defineProperty(this.#element, name, { value });
    }
    // Events are told once an update is done; here they can be told at once.
    Object.defineProperty(this.#element, 'updateComplete', { get: () => Promise.resolve(true) });
  }

  get #inside(): Inside {
    return this.#element as unknown as Inside;
  }

  get element(): unknown {
    return this.#element;
  }

  get state(): string {
    return this.#element instanceof ContentElement ? this.#element.state : 'ready';
  }

  /** What comes before each rendering: asks for what is needed and not there yet. */
  update(): void {
    this.#inside.willUpdate(new Map());
  }

  /** Comparisons that the article names and that could not be had. */
  get missing(): readonly string[] {
    const { model } = this;
    return model ? model.comparisons.filter((id) => this.client?.missing.has(id)) : [];
  }

  get model() {
    return this.#element instanceof ArticleView ? this.#inside.content.model : undefined;
  }

  /** Leaves the page. */
  end(): void {
    for (const controller of this.#controllers) {
      if (controller instanceof RepeatsController) controller.hostDisconnected();
    }
  }

  /** What its shadow tree holds, styles apart. */
  write(): string {
    const first = this.#write();
    // Headings and citations are found in what was put in place, and make another rendering, as in a document.
    this.#cite(first.matchAll(/<a\b[^>]* href="(#citation-[^"]*)"/g));
    const html = this.#element instanceof ContentElement ? this.#write() : first;
    const { model } = this;
    return model && this.#element instanceof ArticleView && this.#element.jsonLd
      ? `${html}<script type="application/ld+json">${scriptJson(articleJsonLd(model))}</script>`
      : html;
  }

  #write(): string {
    return writeTemplate(
      this.#inside.render(),
      new Map([[getDirectiveClass(foreignHtml('', { base: '' })), this.#foreign]]),
    );
  }

  readonly #foreign = (html: string, options: ForeignHtmlOptions): unknown => {
    // Comparisons are there from the first rendering on.
    const safe = this.#safe.get(html) ?? writeForeignHtml(html, options);
    this.#safe.set(html, safe);
    options.onHeadings?.(safe.headings);
    return safe.pieces.map((piece) => (typeof piece === 'string' ? new Markup(piece) : piece));
  };

  #cite(links: Iterable<RegExpMatchArray>): void {
    const found = [...links].map(([, href = '']) => ({ getAttribute: () => decoded(href) }));
    Object.defineProperty(this.#element, 'shadowRoot', {
      value: { querySelectorAll: () => found },
      configurable: true,
    });
    for (const controller of this.#controllers) {
      if (controller instanceof CitationsController) controller.hostUpdated();
    }
    Reflect.deleteProperty(this.#element, 'shadowRoot');
  }
}

/** The style sheets of a widget, one after another. */
export const cssOf = (widget: WidgetClass): string => {
  // Lit puts them in order when it is asked for this.
  Reflect.get(widget, 'observedAttributes');
  return widget.elementStyles.flatMap((style) => ('cssText' in style ? style.cssText : [])).join('\n');
};

/** Why a widget cannot be made at all, as its report says it. */
export const codeOf = (error: unknown): ContentErrorCode =>
  error instanceof ContentError ? error.code : 'invalid';

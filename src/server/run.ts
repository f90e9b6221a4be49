import type { ContentErrorCode } from '../content/index.js';
import { loadStrings } from '../locales/catalogue.js';
import { AddictionComparisonTable } from '../widgets/addiction-comparison-table/addiction-comparison-table.js';
import { ArticleCard } from '../widgets/article-card/article-card.js';
import { ArticleView } from '../widgets/article-view/article-view.js';
import { ContentProvider } from '../widgets/content-provider/content-provider.js';
import { CrisisResources } from '../widgets/crisis-resources/crisis-resources.js';
import { FaqList } from '../widgets/faq-list/faq-list.js';
import { LatestPosts } from '../widgets/latest-posts/latest-posts.js';
import { MedicalDisclaimer } from '../widgets/medical-disclaimer/medical-disclaimer.js';
import { RelatedPosts } from '../widgets/related-posts/related-posts.js';
import type { Clients } from './clients.js';
import type { Found, Page } from './page.js';
import type { Outcome, ReportEntry } from './prerender-options.js';
import { styleText } from './styles.js';
import { codeOf, cssOf, ServerWidget, type WidgetClass } from './widget.js';

/** By their tags. */
export const classes: Readonly<Record<string, WidgetClass | undefined>> = {
  'content-provider': ContentProvider,
  'article-card': ArticleCard,
  'article-view': ArticleView,
  'addiction-comparison-table': AddictionComparisonTable,
  'related-posts': RelatedPosts,
  'latest-posts': LatestPosts,
  'faq-list': FaqList,
  'medical-disclaimer': MedicalDisclaimer,
  'crisis-resources': CrisisResources,
  // What is sent needs a script.
  'signup-form': undefined,
};

/** A task of its own: by then whatever follows from an answer without asking has happened. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Why an element is left as it is, whatever its content; undefined where it is not. */
export const reasonToKeep = (found: Found): Outcome | undefined => {
  if (!found.isClosed) return 'unclosed';
  if (found.isPrerendered || !classes[found.tag]) return 'kept';
  if (found.isNested) return 'nested';
  return found.isHeld && !/provider|disclaimer|resources/.test(found.tag) ? 'held' : undefined;
};

/** The widgets of one page, from their tags to what is written. */
export class Run {
  readonly #page: Page;
  readonly #clients: Clients;
  readonly #widgets = new Map<Found, ServerWidget>();
  readonly #failures = new Map<Found, ContentErrorCode>();

  constructor(page: Page, clients: Clients) {
    this.#page = page;
    this.#clients = clients;
  }

  async load(): Promise<void> {
    const { found } = this.#page;
    await Promise.all([...new Set(found.map(({ lang }) => lang))].map((lang) => loadStrings(lang)));
    for (const one of found) {
      if (!reasonToKeep(one)) this.#guard(one, () => this.#widgets.set(one, this.#widget(one)));
    }
    await this.#settle();
  }

  /** Runs what concerns one widget: if it fails, that widget alone is left as it was. */
  #guard(found: Found, work: () => unknown): void {
    try {
      work();
    } catch (error) {
      this.#widgets.get(found)?.end();
      this.#widgets.delete(found);
      this.#failures.set(found, codeOf(error));
    }
  }

  #widget(found: Found): ServerWidget {
    const { attributes, settings, tag } = found;
    const { endpoint, source, 'content-key': contentKey, src } = attributes;
    const wanted = endpoint
      ? { endpoint, source, contentKey }
      : (settings ?? (src ? { endpoint: src } : undefined));
    return new ServerWidget(found, classes[tag] as WidgetClass, {
      base: this.#page.base,
      client: wanted && this.#clients.for(wanted),
      compare: (other) => {
        const order = this.#page.found.findIndex((one) => this.#widgets.get(one)?.element === other);
        return order < 0 ? undefined : order - this.#page.found.indexOf(found);
      },
    });
  }

  /** Asks, and asks for what follows from the answers, until nothing is under way. */
  async #settle(): Promise<void> {
    for (;;) {
      for (const [found, widget] of this.#widgets) {
        if (found.tag !== 'content-provider') this.#guard(found, () => widget.update());
      }
      const pending = this.#clients.all.flatMap(({ client }) => client.pending);
      await Promise.allSettled(pending);
      await turn();
      const isWaiting = [...this.#widgets.values()].some(({ state }) => state === 'loading');
      const isPending = this.#clients.all.some(({ client }) => client.pending.length);
      if (!isWaiting && !isPending && !pending.length) return;
    }
  }

  /** What goes into an element, and what is said of it. */
  write(found: Found): { readonly html?: string; readonly style?: string; readonly entry: ReportEntry } {
    const { name, attributes, line } = found;
    const about = { tag: name, attributes, line };
    const kept = reasonToKeep(found);
    if (kept) return { entry: { ...about, outcome: kept } };
    const widget = this.#widgets.get(found);
    const state = widget?.state ?? 'error';
    const { code, status } = widget?.error ?? { code: this.#failures.get(found) };
    const isWritten = state === 'ready' || (state === 'empty' && !found.hasFallback);
    if (!widget || !isWritten) return { entry: { ...about, outcome: state as Outcome, code, status } };
    let html = '';
    this.#guard(found, () => {
      html = widget.write();
    });
    const failure = this.#failures.get(found);
    if (failure) return { entry: { ...about, outcome: 'error', code: failure } };
    const { missing } = widget;
    const style = styleText(cssOf(classes[found.tag] as WidgetClass));
    return {
      html: `<template shadowrootmode="open"><style>${style}</style>${html}</template>`,
      style,
      entry: missing.length ? { ...about, outcome: 'partial', missing } : { ...about, outcome: state },
    };
  }

  end(): void {
    for (const widget of this.#widgets.values()) widget.end();
  }
}

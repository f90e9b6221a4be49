import type { Timing, Transport } from '../client/index.js';
import type { ContentErrorCode, ImagePolicy } from '../content/index.js';
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
import { Clients } from './clients.js';
import { readPage, type Found, type Page } from './page.js';
import { MARK, seedOf } from './seed.js';
import { styleHash, styleText } from './styles.js';
import { codeOf, ServerWidget, type WidgetClass } from './widget.js';

export interface PrerenderOptions {
  /** Address of the page. What it names relatively is relative to that, unless it has a `<base>`. */
  readonly base?: string | undefined;
  /** Base URL of the content, in place of the script tag's `data-endpoint`. Nearer providers and endpoints win. */
  readonly endpoint?: string | undefined;
  /** Kind of that endpoint. Default: `native`. */
  readonly source?: string | undefined;
  /** Public key of that endpoint, where its source asks for one. */
  readonly contentKey?: string | undefined;
  /** For the source `map`: the map, or the address of one. */
  readonly map?: unknown;
  /** Which pictures content of that endpoint may name. Default: `any` https one. */
  readonly images?: ImagePolicy | undefined;
  /** Language where the page names none. Default: English. */
  readonly lang?: string | undefined;
  /** Before the tags, as in `acme-article-card`. Default: the script tag's `data-prefix`. */
  readonly prefix?: string | undefined;
  /** How requests leave. Default: `fetch`. */
  readonly transport?: Transport | undefined;
  readonly timing?: Partial<Timing> | undefined;
  /** Whether the page carries the documents, so that browsers do not ask for them again. Default: true. */
  readonly seed?: boolean | undefined;
}

/**
 * What became of an element. Its content is in the page: `ready`, `empty` (a sentence says that there is none), or
 * `partial` (an article without a comparison that it places). It was left as it was: `withdrawn`, `error`, `idle`
 * (it does not say what to show, or from where), `held` (it waits for consent), `unclosed` (its end tag is missing),
 * `nested` (in the fallback of another), `kept` (it was prerendered before, or is a form).
 */
export type Outcome =
  'ready' | 'empty' | 'partial' | 'withdrawn' | 'error' | 'idle' | 'held' | 'unclosed' | 'nested' | 'kept';

export interface ReportEntry {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of its start tag in the page's source, from 1. */
  readonly line: number;
  readonly outcome: Outcome;
  /** Why there is no content; see the table of error codes. */
  readonly code?: ContentErrorCode | undefined;
  /** Status of the answer, where there was one. */
  readonly status?: number | undefined;
  /** Ids of comparisons that an article places and that could not be had. */
  readonly missing?: readonly string[] | undefined;
}

export interface Prerendered {
  readonly html: string;
  /** For `style-src` in the page's policy, quotes included; each once. */
  readonly styleHashes: readonly string[];
  /** One entry for each element of ours, in the order of the page. */
  readonly report: readonly ReportEntry[];
}

const classes: Readonly<Record<string, WidgetClass | undefined>> = {
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
const reasonToKeep = (found: Found): Outcome | undefined => {
  if (!found.isClosed) return 'unclosed';
  if (found.isPrerendered || !classes[found.tag]) return 'kept';
  if (found.isNested) return 'nested';
  return found.isHeld && !/provider|disclaimer|resources/.test(found.tag) ? 'held' : undefined;
};

class Run {
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

  widget(found: Found): ServerWidget | undefined {
    return this.#widgets.get(found);
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
    const style = styleText(widget.styles);
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

/**
 * Puts content into the widgets of a page's source, as browsers read it without scripts: `<template
 * shadowrootmode="open">` right after each start tag. All else stays byte for byte. It does not reject: a widget whose
 * content cannot be had is left with its fallback, and the report says why.
 */
export const prerender = async (html: string, options: PrerenderOptions = {}): Promise<Prerendered> => {
  const { endpoint, source, contentKey, map, images, base, lang, prefix, transport, timing } = options;
  const page = readPage(html, Object.keys(classes), {
    base,
    lang,
    prefix,
    settings: endpoint ? { endpoint, source, contentKey, map, images } : undefined,
  });
  const clients = new Clients({ base: page.base, transport, timing });
  const run = new Run(page, clients);
  const made = Date.now();
  const pieces: { readonly at: number; readonly html: string }[] = [];
  const styles = new Set<string>();
  const tags = new Set<string>();
  const langs = new Set<string>();
  const report: ReportEntry[] = [];
  try {
    await run.load();
    for (const found of page.found) {
      const { html: inner, style, entry } = run.write(found);
      report.push(entry);
      if (inner === undefined || style === undefined) continue;
      pieces.push({ at: found.inside, html: inner });
      styles.add(style);
      tags.add(found.name);
      langs.add(found.lang);
    }
  } finally {
    run.end();
  }
  if (pieces.length > 0) {
    const at = page.early ?? Math.min(...pieces.map((piece) => piece.at));
    pieces.unshift({ at: page.early ?? firstTag(page, at), html: MARK });
    if (options.seed ?? true) pieces.push({ at: page.end, html: seedOf(made, tags, langs, clients.all) });
  }
  return { html: spliced(html, pieces), styleHashes: await Promise.all([...styles].map(styleHash)), report };
};

/** Where the first of the elements begins. */
const firstTag = ({ found }: Page, inside: number): number =>
  found.find((one) => one.inside === inside)?.start ?? 0;

/** Sorted by their places; of several at one place the first comes first. */
const spliced = (html: string, pieces: readonly { readonly at: number; readonly html: string }[]): string => {
  let from = 0;
  let text = '';
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    text += html.slice(from, piece.at) + piece.html;
    from = piece.at;
  }
  return text + html.slice(from);
};

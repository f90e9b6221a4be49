import type { Timing, Transport } from '../client/index.js';
import type { ContentErrorCode, ImagePolicy } from '../content/index.js';

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

import type { Article } from '../content/index.js';
import type { ParseHtml } from '../html/index.js';

/** Where to ask: what a page says of its endpoint. */
export interface Place {
  /** Absolute. */
  readonly endpoint: string;
  /** Public key, for sources that ask for one; else empty. */
  readonly contentKey: string;
}

/** What came back, for sources that read more than its JSON. */
export interface Reply {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** How to look inside HTML. Absent: as browsers do. */
  readonly parseHtml?: ParseHtml | undefined;
}

/** One question to an endpoint, and how its answer becomes a document of our contract. */
export interface Ask {
  readonly url: string;
  /** What is wanted of the answer, where one answer serves several questions. */
  readonly part?: string;
  /** Statuses beside 200 to 299 whose answers `reshape` reads. */
  readonly accepts?: readonly number[];
  /** Absent where the endpoint already speaks the contract. Throws a `ContentError` for what is not there. */
  readonly reshape?: (json: unknown, reply: Reply) => unknown;
}

/** Ids; an empty one lets everything through. */
export interface Filters {
  readonly category: string;
  readonly tag: string;
  readonly author: string;
}

/** A kind of endpoint. Pure: it names URLs and reshapes JSON; it neither fetches nor touches a document. */
export interface Source {
  readonly name: string;
  /** Whether the endpoint itself chooses articles by category, tag and author. Else the client does. */
  readonly chooses?: boolean;
  articles(place: Place, filters: Filters): Ask;
  article(place: Place, slug: string): Ask;
  comparison(place: Place, id: string): Ask;
  faq(place: Place, id: string): Ask;
  /** The publisher's own choice of what goes with an article; absent where the system has none. */
  related?(place: Place, slug: string): Ask;
  /** Articles that have something in common with one; absent where only the client can tell. */
  similar?(place: Place, article: Article): Ask;
}

/** What widgets render: validated, normalised and readonly. Every URL in here is absolute and safe to follow. */
import type { CalendarDate } from './date.js';

export interface Term {
  readonly id: string;
  readonly name: string;
}

export interface Author {
  readonly type: 'person' | 'organization';
  readonly name: string;
  readonly id?: string | null | undefined;
  readonly url?: string | undefined;
}

export interface Review {
  readonly lastReviewed: CalendarDate;
  readonly nextReview?: CalendarDate | undefined;
  readonly reviewedBy?:
    | { readonly name: string; readonly credentials?: string | undefined; readonly url?: string | undefined }
    | undefined;
}

export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly srcset?: string | undefined;
}

export interface ArticleSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly url: string;
  readonly locale?: string | null | undefined;
  readonly category?: Term | null | undefined;
  readonly tags: readonly Term[];
  readonly author?: Author | undefined;
  readonly published?: CalendarDate | undefined;
  readonly updated?: CalendarDate | undefined;
  readonly image?: Picture | undefined;
  readonly excerpt?: string | undefined;
  /** Minutes. */
  readonly readingMinutes?: number | undefined;
}

export interface Citation {
  readonly id: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly year?: string | undefined;
}

export interface Notice {
  readonly id: string;
  readonly kind: 'info' | 'warning' | 'safety';
  readonly text: string;
  readonly source?: { readonly title: string; readonly url?: string | undefined } | undefined;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** 2 to 6, as if the article's title were 1. */
  readonly level: number;
  /** Untrusted. */
  readonly html: string;
}

export interface Article extends ArticleSummary {
  readonly review?: Review | undefined;
  readonly sections: readonly Section[];
  /** Untrusted. A body without sections. */
  readonly html?: string | undefined;
  readonly comparisons: readonly string[];
  readonly citations: readonly Citation[];
  readonly notices: readonly Notice[];
  /** Slugs. */
  readonly related: readonly string[];
  /** Where the document came from; URLs inside its HTML are relative to it. */
  readonly baseUrl: string;
}

export interface Level {
  readonly label: string;
  /** Place on the scale, from 1. */
  readonly step: number;
  /** How many steps the scale has. */
  readonly of: number;
}

export interface Cell {
  readonly text?: string | undefined;
  readonly level?: Level | undefined;
  /** Ids of the comparison's citations. */
  readonly citations: readonly string[];
}

export interface Row {
  readonly id: string;
  readonly label: string;
  /** One for each column, in the order of the columns. */
  readonly cells: readonly Cell[];
}

export interface Scale {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly steps: readonly string[];
}

export interface Comparison {
  readonly id: string;
  readonly locale?: string | null | undefined;
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly Row[];
  readonly scale?: Scale | undefined;
  readonly citations: readonly Citation[];
  readonly source?:
    { readonly articleId?: string | undefined; readonly asOf?: CalendarDate | undefined } | undefined;
}

export interface Faq {
  readonly id: string;
  readonly locale?: string | null | undefined;
  readonly title?: string | undefined;
  readonly items: readonly {
    readonly id: string;
    readonly question: string;
    /** Untrusted HTML; empty where there is no answer yet. */
    readonly answer: string;
  }[];
  readonly citations: readonly Citation[];
  readonly baseUrl: string;
}

export interface ArticleList {
  readonly items: readonly ArticleSummary[];
  /** Address of the next page, on the endpoint's origin. */
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

import { troubles, type Code, type Trouble } from './troubles.js';

export interface Place {
  /** The document. */
  readonly url: string;
  /** The article's slug, since many may lie in one document. */
  readonly article?: string | undefined;
  /** In the document. */
  readonly path?: string | undefined;
  /** Slug or title of the entry that the path counts, in a list. */
  readonly entry?: string | undefined;
  /** What was found there. */
  readonly what?: string | undefined;
}

export interface Finding extends Trouble {
  readonly code: Code;
  readonly count: number;
  /** The first hundred. */
  readonly places: readonly Place[];
  /** How often each thing was found, where things have names. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Takes findings. */
export type Notes = Pick<Findings, 'add'>;

/** A wrong header of ten thousand answers is one finding. */
const MOST = 100;

const rank = { error: 0, warning: 1, note: 2 };

export class Findings {
  readonly #found = new Map<Code, { count: number; places: Place[]; kinds: Map<string, number> }>();

  /** @param kind What of its sort it is, for counts: `script`, `class`. */
  add(code: Code, place: Place, kind?: string): void {
    const entry = this.#found.get(code) ?? { count: 0, places: [], kinds: new Map<string, number>() };
    this.#found.set(code, entry);
    entry.count += 1;
    const isFirst = kind === undefined || !entry.kinds.has(kind);
    if (kind !== undefined) entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + 1);
    // One example of each sort says more than a hundred of one.
    if (entry.places.length < MOST && isFirst) entry.places.push(place);
  }

  /** Takes what is found in an article. */
  about(article: string): Notes {
    return {
      add: (code, place, kind) => {
        this.add(code, { article, ...place }, kind);
      },
    };
  }

  /** The worst first. */
  all(): Finding[] {
    return [...this.#found]
      .map(([code, { count, places, kinds }]) => ({
        code,
        ...troubles[code],
        count,
        places,
        kinds: Object.fromEntries([...kinds].sort(([, a], [, b]) => b - a)),
      }))
      .sort((a, b) => rank[a.severity] - rank[b.severity]);
  }

  count(severity: Trouble['severity']): number {
    return this.all().filter((finding) => finding.severity === severity).length;
  }
}

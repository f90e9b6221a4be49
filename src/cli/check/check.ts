/** Reads everything that widgets would read from an endpoint, as a page of another site would. */
import {
  articleKind,
  articleListKind,
  comparisonKind,
  faqKind,
  isContentError,
  type ArticleSummary,
  type ContentError,
  type ContentErrorCode,
  type Kind,
} from '../../content/index.js';
import { backendNamed, type BackendName } from '../../backends/index.js';
import { signupUrl } from '../../client/index.js';
import type { Place as EndpointPlace, Source } from '../../sources/index.js';
import { Documents, type Document } from '../documents.js';
import type { Http } from '../http.js';
import { eachOf } from '../pool.js';
import { leftOut, readAs } from '../wrong.js';
import { checkAnswer, seenHeaders } from './answers.js';
import { checkArticle, checkDays, checkFaq } from './article.js';
import { Findings, type Notes, type Place } from './findings.js';
import { checkLinks } from './links.js';
import { ListCheck } from './list.js';
import { checkSignups } from './signups.js';
import type { Code } from './troubles.js';

export interface CheckOptions {
  readonly http: Http;
  readonly source: Source;
  readonly place: EndpointPlace;
  /** Of the page that reads. */
  readonly origin: string;
  readonly signup?: string | undefined;
  /** Kind of service that takes sign-ups, as forms name it. */
  readonly backend: BackendName | 'form';
  /** How many articles; all, unless it is said. */
  readonly limit?: number | undefined;
  /** What no document names. */
  readonly comparisons: readonly string[];
  readonly faqs: readonly string[];
  /** Whether to follow links on the web. */
  readonly links: boolean;
  readonly onProgress: (text: string) => void;
}

/** What was read. */
export interface Read {
  lists: number;
  articles: number;
  comparisons: number;
  faqs: number;
  links: number;
}

const AT_ONCE = 4;
const LOCAL = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

const codes: Readonly<Partial<Record<ContentErrorCode, Code>>> = {
  status: 'status',
  'not-found': 'missing',
  withdrawn: 'withdrawn-listed',
  'rate-limited': 'status',
  'too-large': 'too-large',
  parse: 'not-json',
  invalid: 'invalid',
  'unsupported-version': 'version',
};

export class Check {
  readonly findings = new Findings();
  readonly read: Read = { lists: 0, articles: 0, comparisons: 0, faqs: 0, links: 0 };
  readonly #options: CheckOptions;
  readonly #documents: Documents;
  readonly #list = new ListCheck(this.findings);
  readonly #comparisons = new Map<string, Promise<void>>();
  /** Slugs that articles name, and the first that does. */
  readonly #related = new Map<string, Place>();
  readonly #links = new Map<string, Place>();
  readonly #now = new Date();

  constructor(options: CheckOptions) {
    this.#options = options;
    this.#documents = new Documents({
      ...options,
      headers: seenHeaders,
      onAnswer: (answer) => {
        // What is not there may be optional; whoever asked decides.
        if (answer.status < 400) checkAnswer(answer, options.origin, this.findings);
      },
    });
  }

  async run(): Promise<void> {
    const { place, source, http, origin, signup, backend, comparisons, faqs, onProgress } = this.#options;
    const { protocol, hostname } = new URL(place.endpoint);
    if (protocol === 'http:' && !LOCAL.test(hostname))
      this.findings.add('not-secure', { url: place.endpoint });
    await this.#readList();
    for (const id of comparisons) await this.#readComparison(id, { url: place.endpoint });
    for (const id of faqs) await this.#readFaq(id);
    await this.#readRelated();
    const isNamed = signup !== undefined || backend !== 'native';
    // Where nothing answers, it is no news that nothing takes sign-ups.
    if (isNamed || (source.name === 'native' && this.read.lists > 0)) {
      const kind = backend === 'form' ? undefined : await backendNamed(backend);
      const url = signup ?? (kind && signupUrl(place.endpoint, backend as BackendName));
      if (url) await checkSignups(http, url, { origin, backend: kind, isNamed }, this.findings);
    }
    if (!this.#options.links) return;
    await checkLinks(http, this.#links, this.findings, (count) => {
      this.read.links = count;
      onProgress(`Links: ${String(count)} of ${String(this.#links.size)}`);
    });
  }

  async #readList(): Promise<void> {
    const { limit = Infinity } = this.#options;
    const first = this.#documents.firstPage;
    let next: string | undefined = first;
    while (next !== undefined && this.read.articles < limit) {
      const page: string = next;
      next = undefined;
      await this.#attempt(
        page,
        async () => {
          const document = await this.#documents.list(page);
          this.read.lists += 1;
          const found = this.#list.read(document);
          await eachOf(found.fresh.slice(0, limit - this.read.articles), AT_ONCE, (entry) =>
            this.#readArticle(entry, page),
          );
          next = found.next;
          if (!next) this.#list.end(first);
        },
        { 'not-found': 'list-missing', withdrawn: 'list-missing' },
      );
    }
  }

  /** Turns what goes wrong into a finding. */
  async #attempt(
    url: string,
    work: () => Promise<void>,
    other: Partial<Record<ContentErrorCode, Code>> = {},
    article?: string,
  ) {
    try {
      await work();
    } catch (error) {
      if (!isContentError(error) || error.code === 'aborted') throw error;
      const { code, path, status, cause } = error;
      const says = typeof cause === 'string' ? cause : undefined;
      // Whoever wrote JSON looks for a slip in it, not for another address.
      const slipped = code === 'parse' && says !== undefined;
      const failed = status !== undefined && (status < 200 || status > 299);
      const what = says ?? (failed ? `status ${String(status)}` : codeFor(code));
      this.findings.add(slipped ? 'json-slip' : (other[code] ?? codes[code] ?? 'no-answer'), {
        url: error.url ?? url,
        article,
        path,
        what,
      });
    }
  }

  #parse<Model>(kind: Kind<Model>, document: Document, findings: Notes = this.findings): Model {
    return readAs(kind, document, (told) => {
      const { path, what } = leftOut(document, told);
      findings.add(path.endsWith('image.src') ? 'picture-address' : 'left-out', {
        url: document.base,
        path,
        what,
      });
    });
  }

  async #readArticle({ slug }: ArticleSummary, page: string): Promise<void> {
    await this.#attempt(
      page,
      async () => {
        const document = await this.#documents.article(slug, page);
        const findings = this.findings.about(slug);
        const article = this.#parse(articleKind, document, findings);
        const { base: url } = document;
        this.read.articles += 1;
        this.#options.onProgress(`Articles: ${String(this.read.articles)} (${slug})`);
        if (article.slug !== slug) {
          this.findings.add('other-slug', {
            url,
            path: 'item.slug',
            what: `${article.slug}, listed as ${slug}`,
          });
        }
        const named = checkArticle(article, this.#now, findings);
        this.#noteLinks(named.links, url);
        named.related.forEach((other, index) => {
          if (!this.#related.has(other))
            this.#related.set(other, {
              url,
              article: slug,
              path: `item.related.${String(index)}`,
              what: other,
            });
        });
        for (const id of named.comparisons)
          await this.#readComparison(id, { url, article: slug, what: id }, page);
        await this.#readQuestions(slug, page);
        await this.#readChosen(slug);
      },
      {},
      slug,
    );
  }

  #noteLinks(links: ReadonlySet<string>, url: string): void {
    for (const link of links) {
      const [whole = link] = link.split('#');
      if (!this.#links.has(whole)) this.#links.set(whole, { url });
    }
  }

  #readComparison(id: string, from: Place, page?: string): Promise<void> {
    const known = this.#comparisons.get(id);
    if (known) return known;
    const reading = this.#attempt(
      from.url,
      async () => {
        try {
          const document = await this.#documents.comparison(id, page);
          const { source } = this.#parse(comparisonKind, document);
          checkDays({ 'item.source.asOf': source?.asOf }, document.base, this.#now, this.findings);
          this.read.comparisons += 1;
        } catch (error) {
          if (!isContentError(error) || error.code !== 'not-found') throw error;
          this.findings.add('comparison-lost', { ...from, what: id });
        }
      },
      // It says so in its place.
      { withdrawn: 'comparison-lost' },
    );
    this.#comparisons.set(id, reading);
    return reading;
  }

  /** Questions that lie in a post. */
  async #readQuestions(slug: string, page: string): Promise<void> {
    try {
      const document = await this.#documents.faqOfPost(slug, page);
      if (document) this.#foundFaq(document);
    } catch (error) {
      // Most posts have none.
      if (!isContentError(error) || error.code !== 'not-found') throw error;
    }
  }

  async #readFaq(id: string): Promise<void> {
    await this.#attempt(id, async () => {
      this.#foundFaq(await this.#documents.faq(id));
    });
  }

  #foundFaq(document: Document): void {
    this.#noteLinks(checkFaq(this.#parse(faqKind, document), this.findings), document.base);
    this.read.faqs += 1;
  }

  /** The endpoint's own choice, where it has made one. */
  async #readChosen(slug: string): Promise<void> {
    let document: Document | undefined;
    try {
      document = await this.#documents.related(slug);
    } catch (error) {
      // Absent is fine: widgets go by the article then.
      const { code, status = 0 } = error as ContentError;
      if (code === 'parse' || (status >= 400 && status < 500 && status !== 429)) return;
      throw error;
    }
    if (!document) return;
    const { base } = document;
    const list = this.#parse(articleListKind, document);
    list.items.forEach((item, index) => {
      if (!this.#related.has(item.slug)) {
        this.#related.set(item.slug, { url: base, path: `items.${String(index)}.slug`, what: item.slug });
      }
    });
  }

  async #readRelated(): Promise<void> {
    const lost = { 'not-found': 'related-lost', withdrawn: 'related-lost' } as const;
    const unknown = [...this.#related].filter(([slug]) => !this.#list.slugs.has(slug));
    await eachOf(unknown, AT_ONCE, async ([slug, from]) => {
      await this.#attempt(from.url, async () => {
        try {
          this.#parse(articleKind, await this.#documents.article(slug));
        } catch (error) {
          if (!isContentError(error) || !(error.code in lost)) throw error;
          this.findings.add('related-lost', from);
        }
      });
    });
  }
}

const codeFor = (code: ContentErrorCode): string | undefined =>
  code === 'network' ? 'no connection' : code === 'timeout' ? 'no answer in time' : undefined;

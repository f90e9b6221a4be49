import {
  comparison,
  ContentClient,
  fetchTransport,
  type ContentClientOptions,
  type LoadOptions,
  type Resource,
} from '../client/index.js';
import type { Kind } from '../content/index.js';
import type { Source } from '../sources/index.js';
import { parseHtml } from './parse-html.js';

/** An answer of an endpoint, as the page may carry it. */
export interface Answer {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Its whole text; empty where it was not read. */
  text: string;
}

/** The client of a page that is made where there is no document: it knows what is under way, and what came. */
export class ServerClient extends ContentClient {
  /** By the addresses that were asked for. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ids of comparisons that could not be had. */
  readonly missing = new Set<string>();
  readonly #pending = new Set<Promise<unknown>>();

  constructor(options: ContentClientOptions) {
    const answers = new Map<string, Answer>();
    const { transport = fetchTransport } = options;
    super({
      ...options,
      parseHtml: options.parseHtml ?? parseHtml,
      transport: async (url, init) => {
        const response = await transport(url, init);
        const { status, headers, body } = response;
        const answer: Answer = { url: response.url || url, status, headers, text: '' };
        answers.set(url, answer);
        if (!body) return response;
        const decoder = new TextDecoder();
        let text = '';
        // Read along and not ahead: what the client breaks off, since it is too long, ends here too.
        const read = body.pipeThrough(
          new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
            transform(part, controller) {
              text += decoder.decode(part, { stream: true });
              controller.enqueue(part);
            },
            flush() {
              answer.text = text + decoder.decode();
            },
          }),
        );
        return Object.defineProperty(new Response(read, { status, headers }), 'url', { value: answer.url });
      },
    });
    this.answers = answers;
  }

  /** What has been asked and is still to come. */
  get pending(): readonly Promise<unknown>[] {
    return [...this.#pending];
  }

  override source(): Promise<Source> {
    return this.#note(super.source());
  }

  override get<Model>(resource: Resource<Model>, id?: string, options?: LoadOptions): Promise<Model> {
    const loading = super.get(resource, id, options);
    if (resource === (comparison as unknown)) {
      loading.catch(() => {
        this.missing.add(id ?? '');
      });
    }
    return this.#note(loading);
  }

  override document<Model>(kind: Kind<Model>, url: string, options?: LoadOptions): Promise<Model> {
    return this.#note(super.document(kind, url, options));
  }

  #note<Result>(loading: Promise<Result>): Promise<Result> {
    this.#pending.add(loading);
    const done = (): void => {
      this.#pending.delete(loading);
    };
    loading.then(done, done);
    return loading;
  }
}

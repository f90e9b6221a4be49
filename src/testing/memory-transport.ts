/** A content endpoint in memory: the real client talks to it, and nothing leaves the page. */
import type { Transport } from '../client/index.js';

/** An answer with more to say than its document. */
export interface Reply {
  /** HTTP status. Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and streams are sent as they are, anything else as JSON. Without it the body is empty. */
  readonly body?: unknown;
  /** Where the answer came from after redirects, if not from where it was asked for. */
  readonly url?: string;
}

/** Answers one request, and may look at it first. Throwing is a network failure. */
export type Answerer = (url: string, init: RequestInit) => unknown;

/**
 * What each URL path answers: a JSON document, a `Reply` (told by its numeric `status`), a `Response`, or a function
 * that gives one of these.
 */
export type Routes = Record<string, unknown>;

export interface MemoryRequest {
  readonly url: string;
  readonly path: string;
  readonly init: RequestInit;
}

export interface MemoryTransport extends Transport {
  /** What each path answers. May be changed at any time; a path that is not in it answers 404. */
  readonly routes: Routes;
  /** Everything that was asked so far, oldest first. */
  readonly requests: MemoryRequest[];
  /** While true, every request fails as without a network. */
  offline: boolean;
  /** Keeps back all answers, so that a page can be looked at while it loads. */
  hold(): void;
  /** Lets go of the answers that are kept back, and of all later ones. */
  release(): void;
}

/** A route that fails as a broken connection does. */
export const networkFailure: Answerer = () => {
  throw new TypeError('No network');
};

/** A route that never answers. */
export const noAnswer: Answerer = () => new Promise(() => undefined);

/** A route that gives one answer after another; the last one stays. */
export const inTurn = (...answers: readonly unknown[]): Answerer => {
  let asked = 0;
  return (url, init) => resolveAnswer(answers[Math.min(asked++, answers.length - 1)], url, init);
};

const resolveAnswer = (answer: unknown, url: string, init: RequestInit): unknown =>
  typeof answer === 'function' ? (answer as Answerer)(url, init) : answer;

type Signal = AbortSignal | null | undefined;

const isReply = (answer: unknown): answer is Reply =>
  typeof answer === 'object' && answer !== null && 'status' in answer && typeof answer.status === 'number';

const noLongerWanted = (): DOMException => new DOMException('No longer wanted', 'AbortError');

/** A stream that breaks off when the asker gives up, as the body of a `fetch` does. WebKit's `pipeThrough` waits. */
const untilGivenUp = (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: Signal,
): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const reader = body.getReader();
  return new ReadableStream({
    start(controller) {
      signal?.addEventListener('abort', () => {
        controller.error(noLongerWanted());
      });
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
};

const bodyOf = (body: unknown, signal: Signal): BodyInit | null => {
  if (body === undefined || typeof body === 'string') return body ?? null;
  return body instanceof ReadableStream
    ? untilGivenUp(body as ReadableStream<Uint8Array<ArrayBuffer>>, signal)
    : JSON.stringify(body);
};

const responseOf = (answer: unknown, signal: Signal): Response => {
  if (answer instanceof Response) return answer;
  const { status = 200, headers, body, url }: Reply = isReply(answer) ? answer : { body: answer };
  const response = new Response(bodyOf(body, signal), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
  // As in a real answer, and not to be set in any other way.
  return url ? Object.defineProperty(response, 'url', { value: url }) : response;
};

/** Rejects when the asker gives up, as `fetch` does. */
const givenUp = (signal: Signal): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (): void => {
      reject(noLongerWanted());
    };
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp);
  });

/** A transport for `ContentClient` that answers from memory. */
export const memoryTransport = (routes: Routes = {}): MemoryTransport => {
  let held: Promise<void> | undefined;
  let letGo: () => void = () => undefined;

  const answer = async (url: string, path: string, init: RequestInit): Promise<Response> => {
    await held;
    if (memory.offline) throw new TypeError('No network');
    const route = Object.hasOwn(memory.routes, path)
      ? memory.routes[path]
      : { status: 404, body: { error: `Nothing is at ${path}` } };
    return responseOf(await resolveAnswer(route, url, init), init.signal);
  };

  const memory: MemoryTransport = Object.assign(
    (url: string, init: RequestInit) => {
      const path = new URL(url).pathname;
      // As with `fetch`, nothing leaves when the asker has already given up.
      if (!init.signal?.aborted) memory.requests.push({ url, path, init });
      return Promise.race([answer(url, path, init), givenUp(init.signal)]);
    },
    {
      routes,
      requests: [],
      offline: false,
      hold: () => {
        held ??= new Promise((resolve) => {
          letGo = resolve;
        });
      },
      release: () => {
        held = undefined;
        letGo();
      },
    },
  );
  return memory;
};

/** Everything that can go wrong between an attribute and a model, in one vocabulary. */
export type ContentErrorCode =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'status'
  | 'not-found'
  | 'withdrawn'
  | 'rate-limited'
  | 'too-large'
  | 'parse'
  | 'invalid'
  | 'unsupported-version';

export interface ContentErrorDetails {
  /** HTTP status of the answer, where there was one. */
  readonly status?: number | undefined;
  /** What was asked for. */
  readonly url?: string | undefined;
  /** Where in the document the fault lies, for example `item.sections.2.heading`. */
  readonly path?: string | undefined;
  /** Whether asking again later may help. */
  readonly retryable?: boolean | undefined;
  readonly cause?: unknown;
}

/** Whether it is one of ours. By name, since a page may have several copies of the library, each with its class. */
export const isContentError = (error: unknown): error is ContentError =>
  (error as Error | undefined)?.name === 'ContentError';

/**
 * The only error that the library gives out. `code` says what happened, `url` and `path` where; the message is made
 * from them, so that each code is explained once, in the documentation, and not in every page's bytes.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly status: number | undefined;
  readonly url: string | undefined;
  readonly path: string | undefined;
  readonly retryable: boolean;

  constructor(
    readonly code: ContentErrorCode,
    { status, url, path, retryable = false, cause }: ContentErrorDetails = {},
  ) {
    super([code, status, path, url].filter(Boolean).join(' '), { cause });
    this.status = status;
    this.url = url;
    this.path = path;
    this.retryable = retryable;
  }
}

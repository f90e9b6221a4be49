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

/** The only error that the library gives out. `code` says what happened; the message is for developers. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code: ContentErrorCode;
  readonly status: number | undefined;
  readonly url: string | undefined;
  readonly path: string | undefined;
  readonly retryable: boolean;

  constructor(code: ContentErrorCode, message: string, details: ContentErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.url = details.url;
    this.path = details.path;
    this.retryable = details.retryable ?? false;
  }
}

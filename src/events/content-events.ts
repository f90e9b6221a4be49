import type { ContentError, ContentErrorCode } from '../content/index.js';

const bubbling = { bubbles: true, composed: true } as const;

/** The content arrived and is shown. */
export class ContentLoadEvent extends Event {
  static readonly eventName = 'cw-load';

  constructor() {
    super(ContentLoadEvent.eventName, bubbling);
  }
}

/** The content could not be loaded, could not be brought up to date, or was withdrawn. */
export class ContentErrorEvent extends Event {
  static readonly eventName = 'cw-error';
  /** What happened, in the vocabulary of `ContentError`. */
  readonly code: ContentErrorCode;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Whether asking again later may help. */
  readonly retryable: boolean;
  /** The whole error: message, address and the path at fault. */
  readonly error: ContentError;

  constructor(error: ContentError) {
    super(ContentErrorEvent.eventName, bubbling);
    this.code = error.code;
    this.status = error.status;
    this.retryable = error.retryable;
    this.error = error;
  }
}

/** The endpoint answered, and there is nothing to show. */
export class ContentEmptyEvent extends Event {
  static readonly eventName = 'cw-empty';

  constructor() {
    super(ContentEmptyEvent.eventName, bubbling);
  }
}

/** A link of a widget is about to be followed. Cancel it to do something else. */
export class ContentSelectEvent extends Event {
  static readonly eventName = 'cw-select';
  /** Where the link leads. */
  readonly href: string;
  /** The article it stands for. */
  readonly slug: string;

  constructor(href: string, slug: string) {
    super(ContentSelectEvent.eventName, { ...bubbling, cancelable: true });
    this.href = href;
    this.slug = slug;
  }
}

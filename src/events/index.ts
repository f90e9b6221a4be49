import type {
  ContentEmptyEvent,
  ContentErrorEvent,
  ContentLoadEvent,
  ContentSelectEvent,
} from './content-events.js';
import type { SignupFailureEvent, SignupSubmitEvent, SignupSuccessEvent } from './signup-events.js';

interface Events {
  'cw-load': ContentLoadEvent;
  'cw-error': ContentErrorEvent;
  'cw-empty': ContentEmptyEvent;
  'cw-select': ContentSelectEvent;
  'cw-submit': SignupSubmitEvent;
  'cw-success': SignupSuccessEvent;
  'cw-failure': SignupFailureEvent;
}

declare global {
  // They bubble: a page may listen on an element, on the document, or on the window.
  /* eslint-disable @typescript-eslint/no-empty-object-type -- the types of one list, in three places */
  interface HTMLElementEventMap extends Events {}
  interface DocumentEventMap extends Events {}
  interface WindowEventMap extends Events {}
  /* eslint-enable @typescript-eslint/no-empty-object-type */
}

export * from './content-events.js';
export * from './signup-events.js';

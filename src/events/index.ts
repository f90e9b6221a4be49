import type {
  ContentEmptyEvent,
  ContentErrorEvent,
  ContentLoadEvent,
  ContentSelectEvent,
} from './content-events.js';
import type { SignupFailureEvent, SignupSubmitEvent, SignupSuccessEvent } from './signup-events.js';

declare global {
  interface HTMLElementEventMap {
    'cw-load': ContentLoadEvent;
    'cw-error': ContentErrorEvent;
    'cw-empty': ContentEmptyEvent;
    'cw-select': ContentSelectEvent;
    'cw-submit': SignupSubmitEvent;
    'cw-success': SignupSuccessEvent;
    'cw-failure': SignupFailureEvent;
  }
}

export * from './content-events.js';
export * from './signup-events.js';

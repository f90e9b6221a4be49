import type { ReactiveControllerHost } from 'lit';

/**
 * Makes another update, for what can be told only from what an update has put in place: how often a source is cited,
 * whether a row is at its end. In a microtask of its own, since Lit's development build takes one that is asked for
 * within an update for a mistake, and tells the page's developer.
 */
export const updateAgain = (host: ReactiveControllerHost): void => {
  queueMicrotask(() => {
    host.requestUpdate();
  });
};

/** Milliseconds for which work may go on before the page has its turn. */
const TURN = 8;

/** The next task. Not a timer: pages in the background get one a second. */
const nextTask = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler?.yield?.() ??
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/**
 * For work that comes in pieces: asked between two of them, lets the page have its turn where it is due, and says
 * whether to go on.
 */
export const inTurns = (signal: AbortSignal | undefined): (() => Promise<boolean>) => {
  let since = 0;
  return async () => {
    if (performance.now() - since > TURN) {
      await nextTask();
      since = performance.now();
    }
    return !signal?.aborted;
  };
};

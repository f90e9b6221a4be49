import { isServer, type ReactiveControllerHost } from 'lit';

/** One state out of several, as a property for scripts and as `:state()` for style sheets. */
export class StateController<State extends string> {
  #current: State;
  readonly #host: ReactiveControllerHost;
  readonly #states: CustomStateSet | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, initial: State) {
    this.#host = host;
    this.#current = initial;
    if (!isServer) this.#states = host.attachInternals().states as CustomStateSet | undefined;
    this.#mark(initial);
  }

  get current(): State {
    return this.#current;
  }

  set(state: State): void {
    if (state === this.#current) return;
    this.#states?.delete(this.#current);
    this.#current = state;
    this.#mark(state);
    this.#host.requestUpdate();
  }

  #mark(state: State): void {
    try {
      this.#states?.add(state);
    } catch {
      // Older Chromium takes only names that begin with dashes; there the property has to do.
    }
  }
}

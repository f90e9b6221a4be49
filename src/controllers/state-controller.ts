import { isServer } from 'lit';

/** One state out of several, as a property for scripts and as `:state()` for style sheets. The host renders. */
export class StateController<State extends string> {
  #current!: State;
  readonly #states: CustomStateSet | undefined;

  constructor(host: HTMLElement, initial: State) {
    if (!isServer) this.#states = host.attachInternals().states;
    this.set(initial);
  }

  get current(): State {
    return this.#current;
  }

  set(state: State): void {
    this.#states?.delete(this.#current);
    this.#current = state;
    try {
      this.#states?.add(state);
    } catch {
      // Older Chromium takes only names that begin with dashes; there the property has to do.
    }
  }
}

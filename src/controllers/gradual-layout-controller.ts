import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inTurns } from '../sanitize/index.js';

/** Characters of text that are laid out to begin with, and at least with each step: more than a window shows. */
const LEAST = 4000;

/** A step grows with what is laid out already, all of which the browser looks through once more. */
const GROWTH = 1 / 4;

/** What a block counts beside its text: pictures have none. */
const BLOCK = 100;

/**
 * Has a long text (`.body`) laid out step by step when it is shown for the first time, so that it does not hold up the
 * page: what is far below waits for its turn, in the tree and out of the layout (`.later`). Text that takes the place of
 * other text is laid out at once, or the page would be shorter meanwhile.
 */
export class GradualLayoutController implements ReactiveController {
  /** Fulfilled once all of the text is laid out. */
  done: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** What is not laid out yet, in its order. */
  #waiting: Element[] = [];
  #isShown = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The page may have been made with it.
    this.#isShown = !!this.#body;
  }

  hostDisconnected(): void {
    this.finish();
  }

  hostUpdated(): void {
    const body = this.#body;
    const isNew = body && !this.#isShown;
    this.#isShown = !!body;
    if (!isNew) return;
    const blocks = blocksOf(body);
    take(blocks, LEAST);
    if (blocks.length === 0) return;
    for (const block of blocks) block.classList.add('later');
    this.#waiting = blocks;
    this.done = this.#layOut();
  }

  /** Lays out the rest at once, before somebody is led to it. */
  readonly finish = (): void => {
    this.#show(Infinity);
  };

  get #body(): Element | null | undefined {
    return this.#host.shadowRoot?.querySelector('.body');
  }

  async #layOut(): Promise<void> {
    const rest = inTurns(undefined);
    let laidOut = LEAST;
    while ((await rest()) && this.#waiting.length > 0) {
      const step = Math.max(LEAST, laidOut * GROWTH);
      this.#show(step);
      laidOut += step;
      // Has the browser do it now, and not with all the others in its next frame.
      this.#host.getBoundingClientRect();
    }
  }

  #show(size: number): void {
    for (const block of take(this.#waiting, size)) block.classList.remove('later');
  }
}

/** Takes blocks from the front until there is so much of them. */
const take = (blocks: Element[], size: number): Element[] => {
  let count = 0;
  for (let taken = 0; taken < size && count < blocks.length; count += 1) {
    taken += BLOCK + (blocks[count]?.textContent.length ?? 0);
  }
  return blocks.splice(0, count);
};

/** Sections, and what foreign HTML consists of where that is all there is. */
const blocksOf = (body: Element): Element[] => {
  const blocks = [...body.children];
  const [first] = blocks;
  return first?.localName === 'div' ? [...first.children, ...blocks.slice(1)] : blocks;
};

import type { ReactiveControllerHost } from 'lit';
import type { ReadList } from '../client/index.js';
import { ContentError, isContentError, warnOnce } from '../content/index.js';
import { ContentErrorEvent, ContentLoadEvent } from '../events/index.js';
import type { ContentController } from './content-controller.js';

/** A list of which the first articles are shown. */
export interface LongList extends ReadList {
  /** How many, where a press has asked for more than the widget shows by itself. */
  readonly shown?: number;
  /** Whether the endpoint chose by the widget's filters. */
  readonly chosen?: boolean;
}

interface Options {
  readonly content: ContentController<LongList>;
  /** The list with more to show. */
  readonly load: (list: LongList) => Promise<LongList>;
  /** How many articles of a list are shown. */
  readonly countShown: (list: LongList) => number;
}

/** What the last press is about, and what has come of it. It counts as long as the list it is about is shown. */
interface Press {
  readonly list: LongList;
  readonly outcome: 'pending' | 'failed' | number;
}

/**
 * Shows more of a list at a press. What is shown stays, focus goes to the first article that is new, and a list that
 * was replaced meanwhile is left alone.
 */
export class MoreController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  #last: Press | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /** How the last press stands: `pending`, `failed`, or how many articles it brought; undefined before any. */
  get outcome(): Press['outcome'] | undefined {
    return this.#last?.list === this.#options.content.model ? this.#last?.outcome : undefined;
  }

  readonly press = async (event: Event): Promise<void> => {
    const { content, load, countShown } = this.#options;
    const list = content.model;
    const button = event.currentTarget as HTMLElement;
    if (!list || this.outcome === 'pending') return;
    // Safari does not focus a button that is clicked.
    button.focus();
    this.#note({ list, outcome: 'pending' });
    const before = countShown(list);
    try {
      const longer = await load(list);
      if (content.model !== list) return;
      const hadFocus = this.#host.shadowRoot?.activeElement === button;
      content.model = longer;
      this.#note({ list: longer, outcome: countShown(longer) - before });
      await this.#host.updateComplete;
      if (hadFocus) this.#focus(before);
      this.#host.dispatchEvent(new ContentLoadEvent());
    } catch (cause) {
      if (content.model !== list) return;
      const error = isContentError(cause) ? cause : new ContentError('invalid', { cause });
      warnOnce(`<${this.#host.localName}> ${error.message}`);
      this.#note({ list, outcome: 'failed' });
      await this.#host.updateComplete;
      this.#host.dispatchEvent(new ContentErrorEvent(error));
    }
  };

  #note(press: Press): void {
    this.#last = press;
    this.#host.requestUpdate();
  }

  /** The article at this place, or where there is none and the button went, the sentence in the button's place. */
  #focus(place: number): void {
    const root = this.#host.shadowRoot;
    const item = root?.querySelectorAll('#cards > li')[place];
    (item?.querySelector('a') ?? root?.querySelector<HTMLElement>('.end'))?.focus();
  }
}

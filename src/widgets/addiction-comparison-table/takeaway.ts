import type { ReactiveControllerHost } from 'lit';
import type { Comparison } from '../../content/index.js';
import { comparisonStrings, type Sections, type Strings } from '../../locales/index.js';
import { fileName, save } from './save.js';
import { csv, sheetOf, tabSeparated } from './sheet.js';
import type { Tool } from './toolbar.js';

/** Gives the comparison to the reader, as text or as a file, and keeps what there is to say of that. */
export class Takeaway {
  readonly #host: ReactiveControllerHost;
  #said: { readonly of: Comparison; readonly text: string } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** How it went with this comparison; nothing of one that is gone. */
  said(comparison: Comparison): string {
    return this.#said?.of === comparison ? this.#said.text : '';
  }

  use(tool: Tool, comparison: Comparison, strings: Strings, { currentTarget }: Event): void {
    const sheet = sheetOf(comparison, strings);
    const words = strings.comparison ?? comparisonStrings;
    if (tool === 'copy') {
      void this.#copy(comparison, tabSeparated(sheet), words);
      return;
    }
    const name = fileName(comparison.id);
    save(currentTarget as Element, name, csv(sheet));
    void this.#say(comparison, words.saved(name));
  }

  async #copy(comparison: Comparison, sheet: string, words: Sections['comparison']): Promise<void> {
    let text = words.copied;
    try {
      // Refused inside a frame that may not, and not there at all on pages without https.
      await navigator.clipboard.writeText(sheet);
    } catch {
      text = words.notCopied;
    }
    await this.#say(comparison, text);
  }

  /** Silence first: the same words are heard again only when they come anew. */
  async #say(of: Comparison, text: string): Promise<void> {
    this.#said = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#said = { of, text };
    this.#host.requestUpdate();
  }
}

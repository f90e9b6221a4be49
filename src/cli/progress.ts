import { stderr } from 'node:process';

/** How far a command has come: one line that is written over, and only where somebody watches. */
export class Progress {
  #last = 0;
  readonly #watched = stderr.isTTY;

  /** At most ten times a second. */
  show(text: string): void {
    if (!this.#watched || Date.now() - this.#last < 100) return;
    this.#last = Date.now();
    stderr.write(`\r\u001b[K${text.slice(0, stderr.columns - 1)}`);
  }

  clear(): void {
    if (this.#watched) stderr.write('\r\u001b[K');
  }
}

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // Read again as it is, it would become a line break.
    .replace(/\r/g, '&#13;');

/** Of the elements that foreign HTML may have. */
const VOID = new Set(['br', 'wbr', 'hr', 'img', 'col']);

/** Writes sanitized HTML down, so that browsers read again what was meant. */
export class Writer {
  readonly #pieces: string[] = [];
  /** Where links begin that are open and have said nothing yet; inner ones last. */
  readonly #silent: number[] = [];

  get html(): string {
    return this.#pieces.join('');
  }

  text(text: string): void {
    if (!text) return;
    if (text.trim()) this.#silent.length = 0;
    // Directly after this tag the parser drops a line break.
    const guard = text.startsWith('\n') && /^<pre[ >]/.test(this.#pieces.at(-1) ?? '') ? '\n' : '';
    this.#pieces.push(guard + escaped(text));
  }

  /** Begins an element. What this returns ends it. */
  start(tag: string, attributes: Readonly<Record<string, string>>): () => void {
    const begin = this.#pieces.length;
    const written = Object.entries(attributes).map(
      ([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`,
    );
    this.#pieces.push(`<${tag}${written.join('')}>`);
    if (tag === 'img') this.#silent.length = 0;
    if (tag === 'a' && attributes['href']) this.#silent.push(begin);
    return () => {
      if (this.#silent.at(-1) === begin) {
        // An icon or a picture that went leaves a link without a name, which nobody can use.
        this.#silent.pop();
        this.#pieces.length = begin;
      } else if (!VOID.has(tag)) {
        this.#pieces.push(`</${tag}>`);
      }
    };
  }
}

/** The built builder in a frame, used as a person does: by its controls, its address and what it prints. */
import { until } from '../embed/support.js';

const open = new Set<BuilderPage>();

export class BuilderPage {
  readonly frame = document.createElement('iframe');
  /** Uncaught errors. */
  readonly faults: string[] = [];

  constructor(hash = '', { width = 1280, path = '/cdn/builder/index.html' } = {}) {
    open.add(this);
    this.frame.title = 'The builder';
    this.frame.width = String(width);
    this.frame.height = '900';
    this.frame.src = `${path}#${hash}`;
    document.body.append(this.frame);
  }

  /** Waits until the page is there. */
  static async open(hash = '', options: { width?: number; path?: string } = {}): Promise<BuilderPage> {
    const page = new BuilderPage(hash, options);
    await until(() => page.document.querySelector('.choices'), 'the builder is there');
    page.window.addEventListener('error', ({ message }) => page.faults.push(message));
    page.window.addEventListener('unhandledrejection', ({ reason }) => page.faults.push(String(reason)));
    return page;
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  get hash(): URLSearchParams {
    return new URLSearchParams(this.window.location.hash.slice(1));
  }

  one(selector: string): HTMLElement {
    const found = this.document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The builder has no ${selector}`);
    return found;
  }

  /** Types into a field, or chooses in it. */
  fill(id: string, value: string): void {
    const field = this.one(`[id="${id}"]`) as HTMLInputElement;
    field.value = value;
    const type = field.localName === 'select' ? 'change' : 'input';
    field.dispatchEvent(new this.window.Event(type, { bubbles: true }));
  }

  click(selector: string): void {
    this.one(selector).click();
  }

  /** The pieces of code that it prints. */
  get codes(): string[] {
    return [...this.document.querySelectorAll('.steps pre code')].map(({ textContent }) => textContent);
  }

  /** What it prints to fill in, by name. */
  get fields(): Record<string, string> {
    return Object.fromEntries(
      [...this.document.querySelectorAll('.steps dl > div')].map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('code')?.textContent ?? '',
      ]),
    );
  }

  /** Its sentences on what is wrong. */
  get sentences(): string[] {
    return [...this.document.querySelectorAll('.fault')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
  }

  get status(): string {
    return this.one('#preview ~ [role="status"]').textContent.trim();
  }

  says(sentence: string): Promise<void> {
    return until(() => {
      if (this.sentences.some((each) => each.includes(sentence))) return true;
      throw new Error(this.sentences.join(' | '));
    }, `it says “${sentence}”`);
  }

  /** Waits until the articles of the endpoint can be chosen. */
  listed(): Promise<void> {
    return until(() => this.document.body.textContent.includes('articles to choose from'), 'they are listed');
  }

  close(): void {
    open.delete(this);
    this.frame.remove();
  }
}

afterEach(() => {
  for (const page of [...open]) page.close();
});

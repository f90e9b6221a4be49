/** One frame of the preview: shows a page, takes its height, and keeps what the widget in it says. */
import { isReport, type Report, type Scheme } from './preview.js';

export const schemes: readonly Scheme[] = ['light', 'dark'];

/** Pixels. Taller previews scroll inside. */
const HIGHEST = 720;
const LOWEST = 120;

export class PreviewFrame {
  /** What the widget on this page has said last. */
  report: Report | undefined;
  #frame: HTMLIFrameElement | undefined;
  #page = '';

  constructor(private readonly heard: () => void) {
    addEventListener('message', ({ source, data }) => {
      if (!this.#frame || source !== this.#frame.contentWindow || !isReport(data)) return;
      this.#frame.style.blockSize = `${String(Math.max(LOWEST, Math.min(HIGHEST, data.height + 2)))}px`;
      this.report = data;
      this.heard();
    });
  }

  /** For the template: the frame, once it is there. */
  readonly take = (element?: Element): void => {
    if (element === this.#frame) return;
    this.#frame = element as HTMLIFrameElement | undefined;
    this.#load();
  };

  /** A page that is shown already stays. */
  show(page: string): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#load();
  }

  #load(): void {
    this.report = undefined;
    if (this.#frame) this.#frame.srcdoc = this.#page;
  }
}

/** Shows findings in a corner of the page, in a shadow root of its own. */
import { css, html, nothing, render } from 'lit';
import type { Finding } from './finding.js';
import { reportOf } from './report.js';
import { canShow, show } from './show.js';

const styles = css`
  :host {
    all: initial;
    position: fixed;
    inset-block-end: 0;
    inset-inline-end: 0;
    z-index: 2147483647;
    color-scheme: light dark;
    font:
      16px/1.5 system-ui,
      sans-serif;
  }

  aside {
    box-sizing: border-box;
    inline-size: min(32em, 100vw);
    max-block-size: 60vh;
    padding: 1em;
    overflow: auto;
    color: CanvasText;
    background: Canvas;
    border: 2px solid CanvasText;
    overflow-wrap: anywhere;
  }

  h2 {
    margin: 0;
    font-size: 1.2em;
  }

  li {
    margin-block: 0.5em;
  }

  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    font: inherit;
  }

  button {
    padding: 0.4em 0.8em;
    font: inherit;
  }

  :focus-visible {
    outline: 2px solid CanvasText;
    outline-offset: 2px;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;

/** A sentence, with its addresses to open. */
const linked = (text: string): unknown[] =>
  text
    .split(/(https?:\/\/[^\s”"]*[^\s”".,;:!?)])/)
    .map((part, at) => (at % 2 ? html`<a href=${part} target="_blank" rel="noreferrer">${part}</a>` : part));

const words = { fault: 'Problem', hint: 'Hint', fine: 'Fine' };
const order = ['fault', 'hint', 'fine'] as const;

const countOf = (findings: readonly Finding[]): string => {
  const count = (severity: Finding['severity'], one: string, many: string): string => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${String(number)} ${number === 1 ? one : many}`;
  };
  return `${count('fault', 'problem', 'problems')}, ${count('hint', 'hint', 'hints')}`;
};

export class Panel {
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #again: () => void;
  #findings: readonly Finding[] = [];
  #copied = '';
  #isBusy = true;

  constructor(again: () => void) {
    this.#again = again;
    this.#host.id = 'cw-doctor';
    const { styleSheet } = styles;
    if (styleSheet) this.#root.adoptedStyleSheets = [styleSheet];
    this.#host.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
    this.#render();
    // Not the body, which some sites swap whole.
    document.documentElement.append(this.#host);
    // Whoever opened the doctor came for it.
    this.#root.querySelector('h2')?.focus();
  }

  show(findings: readonly Finding[], isBusy: boolean): void {
    this.#findings = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
    this.#isBusy = isBusy;
    this.#render();
  }

  readonly #close = (): void => {
    this.#host.remove();
  };

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(reportOf(this.#findings));
      this.#copied = 'The report is copied.';
    } catch {
      const text = this.#root.querySelector('textarea');
      const details = this.#root.querySelector('details');
      if (details) details.open = true;
      text?.select();
      this.#copied = 'The browser does not let it be copied. It is selected: press Ctrl or ⌘ and C.';
    }
    this.#render();
  };

  #render(): void {
    render(
      html`<aside lang="en" dir="ltr" aria-labelledby="title">
        <h2 id="title" tabindex="-1">Doctor of the clinic widgets</h2>
        <p role="status">${this.#isBusy ? 'Looking …' : countOf(this.#findings)}</p>
        <ul>
          ${this.#findings.map(
            ({ severity, what, fix, place }) =>
              html`<li class=${severity}>
                <strong>${words[severity]}:</strong> ${linked(what)}
                ${fix ? html`<br /><em>${linked(fix)}</em>` : nothing}
                ${
                  place && severity !== 'fine' && canShow(place)
                    ? html`<button
                        aria-label="Show: ${what}"
                        @click=${() => {
                          show(place);
                        }}>
                        Show
                      </button>`
                    : nothing
                }
              </li>`,
          )}
        </ul>
        <details>
          <summary>The report as text</summary>
          <textarea readonly rows="8" aria-label="Report" .value=${reportOf(this.#findings)}></textarea>
        </details>
        <p>
          <button @click=${this.#copy}>Copy report</button>
          <button @click=${this.#again}>Check again</button>
          <button @click=${this.#close}>Close</button>
        </p>
        <p role="status">${this.#copied}</p>
      </aside>`,
      this.#root,
    );
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { contrastOf, isTextColor } from '../../src/builder/contrast.js';
import { exampleOf, lookFaultOf } from '../../src/builder/settings.js';
import { hexIn, isColor } from './measure.js';
import { cssOf, themes, tokens } from './tokens.js';

type Token = (typeof tokens)[number];

/** Sets tokens on the widgets inside it, and writes the CSS to take along. */
class TokenWorkbench extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(18em, 24em) minmax(0, 1fr);
      gap: 2em;
      align-items: start;
    }

    @media (width < 50em) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }

    h2 {
      margin-block: 0 0.5em;
      font-size: 1.2em;
      line-height: 1.2;
    }

    .starts,
    .value {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }

    .token {
      margin-block-start: 1em;
    }

    label {
      font-weight: 600;
    }

    p {
      margin-block: 0.25em;
      font-size: 0.875em;
    }

    .fault {
      font-weight: 600;
    }

    .fault::before {
      content: '! ' / '';
    }

    [aria-invalid] {
      border-width: 2px;
    }

    button,
    input {
      box-sizing: border-box;
      min-block-size: 2.25em;
      font: inherit;
      color: inherit;
      background: none;
      border: 1px solid;
      border-radius: 0.25em;
    }

    button {
      padding-inline: 0.75em;
      cursor: pointer;
    }

    .value input:not([type='color']) {
      flex: 1;
      min-inline-size: 0;
      padding-inline: 0.5em;
    }

    input[type='color'] {
      inline-size: 3em;
      padding: 0.15em;
    }

    slot {
      display: block;
      margin-block-start: 2em;
    }

    pre {
      margin-block: 0 0.5em;
      padding: 1em;
      overflow-x: auto;
      font-size: 0.875em;
      border: 1px solid;
    }
  `;

  @state() private values: Readonly<Record<string, string>> = {};
  @state() private said = '';

  protected override updated(): void {
    const { usable } = this;
    for (const { name } of tokens) this.style.setProperty(name, usable[name] ?? null);
  }

  /** What can be copied: a slip must not get into a site. */
  get usable(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      tokens.flatMap((token) => {
        const value = this.values[token.name];
        return value && !lookFaultOf(token, value) ? [[token.name, value]] : [];
      }),
    );
  }

  #set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value.trim() };
    this.said = '';
  }

  #startFrom(values: Readonly<Record<string, string>>): void {
    this.values = values;
    this.said = '';
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(cssOf(this.usable));
      this.said = 'Copied.';
    } catch {
      this.said = 'This page may not copy for you. You can select the text and copy it yourself.';
    }
  };

  #control(token: Token): TemplateResult {
    const { name, description, kind, standard, usedBy } = token;
    const value = this.values[name] ?? '';
    const fault = value ? lookFaultOf(token, value) : undefined;
    const read = value && !fault && isTextColor(name) ? contrastOf(value) : undefined;
    const change = ({ target }: Event): void => {
      this.#set(name, (target as HTMLInputElement).value);
    };
    return html`<div class="token">
      <label for=${name}>${name}</label>
      <div class="value">
        ${
          kind === 'color'
            ? html`<input
                type="color"
                aria-label="${name}, chosen by eye"
                .value=${live(isColor(value) ? hexIn(value, this) : '#888888')}
                @input=${change} />`
            : ''
        }
        <input
          id=${name}
          spellcheck="false"
          autocomplete="off"
          placeholder=${standard}
          aria-describedby="${name}-about${fault ? ` ${name}-fault` : ''}"
          aria-invalid=${fault ? 'true' : nothing}
          .value=${live(value)}
          @input=${change} />
      </div>
      <p id="${name}-about">
        ${description} ${exampleOf(token)} ${usedBy.length < 9 ? `Of ${usedBy.join(', ')}.` : ''}
      </p>
      ${fault ? html`<p id="${name}-fault" class="fault">${fault}</p>` : nothing}
      ${read ? html`<p class=${read.isEnough ? '' : 'fault'}>${read.text}</p>` : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
        <h2>Start from</h2>
        <div class="starts">
          <button
            type="button"
            @click=${() => {
              this.#startFrom({});
            }}>
            nothing
          </button>
          ${Object.entries(themes).map(
            ([name, values]) =>
              html`<button
                type="button"
                @click=${() => {
                  this.#startFrom(values);
                }}>
                ${name}
              </button>`,
          )}
        </div>
        ${tokens.map((token) => this.#control(token))}
      </form>
      <div>
        <h2>The CSS to take along</h2>
        <pre tabindex="0" role="region" aria-label="CSS">${cssOf(this.usable)}</pre>
        <button type="button" @click=${this.#copy}>Copy</button>
        <span role="status">${this.said}</span>
        <slot></slot>
      </div>`;
  }
}

customElements.define('token-workbench', TokenWorkbench);

/** A control for each token, beside the widgets that it is set on. */
export const tokenWorkbench = (widgets: TemplateResult): TemplateResult =>
  html`<token-workbench>${widgets}</token-workbench>`;

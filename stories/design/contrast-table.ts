import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contrast, groundOf, hexOf, seen } from './measure.js';
import { table, tableStyles } from './table.js';

type Property = 'color' | 'borderTopColor';

interface Sample {
  readonly what: string;
  readonly tag: string;
  readonly part: string;
  /** An element in that part. */
  readonly inside?: string;
  readonly property?: Property;
  /** The least that WCAG 2.2 asks for: 4.5 for text, 3 for what shows where a control is. None for decoration. */
  readonly needs: 4.5 | 3 | 0;
  /** What it borders on, if not what it stands on. */
  readonly outside?: boolean;
}

const samples: readonly Sample[] = [
  { what: 'Text', tag: 'article-card', part: 'excerpt', needs: 4.5 },
  { what: 'Title', tag: 'article-card', part: 'link', needs: 4.5 },
  { what: 'Category', tag: 'article-card', part: 'category', needs: 4.5 },
  { what: 'Dates, reading time', tag: 'article-card', part: 'meta', needs: 4.5 },
  { what: 'Link in text', tag: 'article-view', part: 'attribution', inside: 'a', needs: 4.5 },
  { what: 'Safety text', tag: 'medical-disclaimer', part: 'statement', needs: 4.5 },
  { what: 'Row header', tag: 'addiction-comparison-table', part: 'row-header', needs: 4.5 },
  {
    what: 'Number of a source',
    tag: 'addiction-comparison-table',
    part: 'citation',
    inside: 'a',
    needs: 4.5,
  },
  { what: 'Words of the main button', tag: 'signup-form', part: 'submit', inside: 'span', needs: 4.5 },
  {
    what: 'Edge of the main button',
    tag: 'signup-form',
    part: 'submit',
    property: 'borderTopColor',
    needs: 3,
    outside: true,
  },
  {
    what: 'Edge of a field',
    tag: 'signup-form',
    part: 'input',
    property: 'borderTopColor',
    needs: 3,
    outside: true,
  },
  {
    what: 'Hairline of a card',
    tag: 'article-card',
    part: 'card',
    property: 'borderTopColor',
    needs: 0,
    outside: true,
  },
];

interface Row extends Sample {
  readonly color: string;
  readonly ground: string;
  readonly ratio: number;
}

/** Measures the widgets inside it once they are there: each colour as it is seen, on what it stands on. */
class ContrastTable extends LitElement {
  static override styles = [
    tableStyles,
    css`
      .swatch {
        inline-size: 1.5em;
        block-size: 1.5em;
        vertical-align: middle;
        border: 1px solid;
      }
    `,
  ];

  /** What it was measured on. */
  @property() ground = '';

  @state() private rows: readonly Row[] = [];

  constructor() {
    super();
    this.addEventListener('cw-load', this.#measure);
  }

  readonly #measure = (): void => {
    const widgets = [...this.querySelectorAll<HTMLElement & { readonly state?: string }>('*')];
    const isComing = ({ state, localName }: (typeof widgets)[0]): boolean =>
      state === 'loading' || (state === 'idle' && localName !== 'signup-form');
    if (widgets.some(isComing)) return;
    this.rows = samples.map((sample) => {
      const place = `[part~='${sample.part}'] ${sample.inside ?? ''}`;
      const element = this.querySelector(sample.tag)?.shadowRoot?.querySelector(place);
      if (!element) throw new Error(`${sample.tag} has no ${place}.`);
      const ground = groundOf((sample.outside ? element.parentElement : null) ?? element);
      const color = seen(getComputedStyle(element)[sample.property ?? 'color'], ground);
      return { ...sample, color: hexOf(color), ground: hexOf(ground), ratio: contrast(color, ground) };
    });
    // Whoever checks the stories notices.
    for (const { what, ratio, needs } of this.rows) {
      if (ratio < needs) console.warn(`${what}: contrast is ${ratio.toFixed(2)}, and ${needs} is the least.`);
    }
  };

  #color(hex: string): TemplateResult {
    return html`<svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
        <path fill=${hex} d="M0 0h1v1H0z" />
      </svg>
      <code>${hex}</code>`;
  }

  #row({ what, tag, part, inside, color, ground, ratio, needs }: Row): TemplateResult {
    return html`<tr>
      <th scope="row">${what}</th>
      <td><code>${tag}::part(${part})</code> ${inside ?? ''}</td>
      <td>${this.#color(color)}</td>
      <td>${this.#color(ground)}</td>
      <td class="figure">${ratio.toFixed(2)}</td>
      <td class="figure">${needs || nothing}</td>
      <td>${needs === 0 ? 'decoration' : ratio >= needs ? 'enough' : 'too little'}</td>
    </tr>`;
  }

  protected override render(): TemplateResult {
    return table(
      `Contrast: ${this.ground}`,
      ['What', 'Where', 'Colour', 'Ground', 'Ratio', 'Needs', ''],
      this.rows.map((row) => this.#row(row)),
    );
  }
}

customElements.define('contrast-table', ContrastTable);

/** A table of what is measured in the widgets; `ground` names what they stand on. */
export const contrastTable = (ground: string, widgets: TemplateResult): TemplateResult =>
  html`<contrast-table ground=${ground}>${widgets}</contrast-table>`;

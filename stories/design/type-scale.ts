import { css, html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { table, tableStyles } from './table.js';

interface Step {
  /** Against the text of the page. */
  readonly size: number;
  readonly weight: string;
  /** Against the size. */
  readonly leading: number;
  readonly sample: string;
  readonly places: ReadonlySet<string>;
}

const everything = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);

/** Words that stand in the element itself, not in others inside it. */
const ownWords = ({ childNodes }: Element): string =>
  [...childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.nodeValue?.trim() ?? '')
    .join(' ')
    .trim();

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The element and the nearest part that it belongs to. */
const placeOf = (element: Element): string | undefined => {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return undefined;
  const [part] = element.closest('[part]')?.getAttribute('part')?.split(' ') ?? [];
  return part ? `${root.host.localName}::part(${part})` : undefined;
};

/** Lists each way in which text is set in the widgets inside it, once they are there. */
class TypeScale extends LitElement {
  static override styles = [
    tableStyles,
    css`
      td:first-child {
        min-inline-size: 12em;
      }

      td:last-child {
        min-inline-size: 28em;
        font-size: 0.875em;
      }
    `,
  ];

  @state() private steps: readonly Step[] = [];

  constructor() {
    super();
    this.addEventListener('cw-load', this.#measure);
  }

  protected override firstUpdated(): void {
    this.#measure();
  }

  readonly #measure = (): void => {
    const page = parseFloat(getComputedStyle(this).fontSize);
    const found = new Map<string, Step>();
    for (const element of everything(this)) {
      const place = placeOf(element);
      const words = ownWords(element);
      // Letters that a template puts between two others, and what is only heard, are no text of their own.
      if (!place || words.length < 4 || element.getClientRects().length === 0) continue;
      const { fontSize, fontWeight, lineHeight } = getComputedStyle(element);
      const size = round(parseFloat(fontSize) / page);
      const leading = round(parseFloat(lineHeight) / parseFloat(fontSize));
      const key = [size, fontWeight, leading].join(' ');
      const { sample = words, places = new Set<string>() } = found.get(key) ?? {};
      found.set(key, { size, weight: fontWeight, leading, sample, places: new Set([...places, place]) });
    }
    this.steps = [...found.values()].sort((a, b) => b.size - a.size || Number(b.weight) - Number(a.weight));
  };

  #row({ size, weight, leading, sample, places }: Step): TemplateResult {
    return html`<tr>
      <td style="font-size: ${size}em; font-weight: ${weight}; line-height: ${leading}">
        ${sample.slice(0, 40)}
      </td>
      <td class="figure">${size}</td>
      <td class="figure">${weight}</td>
      <td class="figure">${leading}</td>
      <td>${[...places].map((place, at) => html`${at > 0 ? ', ' : ''}<code>${place}</code>`)}</td>
    </tr>`;
  }

  protected override render(): TemplateResult {
    return table(
      'Sizes of text',
      ['Sample', 'Size (em)', 'Weight', 'Line height', 'Where'],
      this.steps.map((step) => this.#row(step)),
    );
  }
}

customElements.define('type-scale', TypeScale);

/** A table of what is measured in the widgets. */
export const typeScale = (widgets: TemplateResult): TemplateResult =>
  html`<type-scale>${widgets}</type-scale>`;

/** A table that lists what was measured in the widgets below it. */
import { css, html, type TemplateResult } from 'lit';

export const tableStyles = css`
  :host {
    display: block;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.5em 0.75em;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid;
  }

  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;

/** A column without a name has no heading: its cells say by themselves what they are. */
export const table = (
  label: string,
  columns: readonly string[],
  rows: readonly TemplateResult[],
): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
      <table>
        <thead>
          <tr>
            ${columns.map((name) => (name ? html`<th scope="col">${name}</th>` : html`<td></td>`))}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <slot></slot>`;

import { html, nothing, type TemplateResult } from 'lit';
import type { Cell, Comparison, Level } from '../content/index.js';
import { comparisonStrings, type Sections, type Strings } from '../locales/index.js';
import { citationList, citationMarks } from './citations.js';

/** A level is told by word, by the number of its step, and by marks; never by colour. */
const levelMark = ({ label, step, of }: Level, words: Sections['comparison']): TemplateResult =>
  html`<span class="marks" aria-hidden="true">${'●'.repeat(step)}${'○'.repeat(of - step)}</span> ${label}
    <span class="visually-hidden">(${words.level(step, of)})</span>`;

const cell = (
  { text, level, citations }: Cell,
  comparison: Comparison,
  words: Sections['comparison'],
): TemplateResult => {
  if (!text && !level) return html`<td part="cell"><span class="none">${words.noValue}</span></td>`;
  return html`<td part="cell">
    ${level ? levelMark(level, words) : nothing} ${text}
    ${
      citations.length > 0
        ? citationMarks(citations, comparison.citations, comparison.id, words)
        : level
          ? html`<span class="none quiet">(${words.uncited})</span>`
          : nothing
    }
  </td>`;
};

/** A comparison as a table, alone or in its place inside an article. */
export const comparisonTable = (comparison: Comparison, strings: Strings): TemplateResult => {
  const { id, caption, columns, rows, scale, source, citations } = comparison;
  const words = strings.comparison ?? comparisonStrings;
  const captionId = `caption-${id}`;
  return html`<figure class="comparison" part="comparison">
    <div class="scroll" part="scroll" role="group" aria-labelledby=${captionId}>
      <table part="table">
        <caption part="caption" id=${captionId}>
          ${caption}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${columns.map(({ label }) => html`<th scope="col" part="column-header">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row" part="row-header">${row.label}</th>
                ${row.cells.map((content) => cell(content, comparison, words))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${scale?.note ? html`<p class="below" part="scale-note">${scale.note}</p>` : nothing}
    ${citationList(citations, words, id)}
    ${source?.asOf ? html`<p class="quiet below">${words.asOf(strings.date(source.asOf))}</p>` : nothing}
  </figure>`;
};

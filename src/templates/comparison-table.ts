import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Cell, Comparison, Level, Scale } from '../content/index.js';
import { comparisonStrings, type Sections, type Strings } from '../locales/index.js';
import { citationList, citationMarks } from './citations.js';

type Words = Sections['comparison'];

/** Draws a level, beside its word and its marks. */
export type DrawLevel = (level: Level) => unknown;

const marks = (step: number, of: number): TemplateResult =>
  html`<span class="marks" aria-hidden="true">${'●'.repeat(step)}${'○'.repeat(of - step)}</span>`;

/**
 * A level is told by word, by the number of its step, and by marks; never by colour. Where the word ends no line may
 * break, or its sources' numbers would stand alone on the next: the space is in what is only heard.
 */
const levelMark = (level: Level, words: Words, draw: DrawLevel | undefined): TemplateResult => {
  const { label, step, of } = level;
  return html`${marks(step, of)}${draw?.(level)} ${label}<span class="visually-hidden"
      >&nbsp;(${words.level(step, of)})</span
    >`;
};

const cell = (
  { text, level, citations }: Cell,
  comparison: Comparison,
  column: string,
  words: Words,
  draw: DrawLevel | undefined,
): TemplateResult => {
  const marks = citations.length
    ? citationMarks(citations, comparison.citations, comparison.id, words)
    : level && html`${' '}<span class="quiet">(${words.uncited})</span>`;
  const mark = level && levelMark(level, words, draw);
  const value =
    text || level
      ? html`${mark && html`<span class="level ${text ? 'above' : ''}">${mark}</span>`}${text}${marks}`
      : html`<span class="quiet">${words.noValue}</span>`;
  // A single column needs no name before each of its values.
  const name = comparison.columns.length > 1 ? column : nothing;
  return html`<td role="cell" part="cell" data-column=${name}>${value}</td>`;
};

/** Whether there is anything on a scale. */
export const hasLevels = ({ rows }: Comparison): boolean =>
  rows.some(({ cells }) => cells.some(({ level }) => level));

/** What the steps of a scale are called, in their order. */
const scaleKey = ({ label, steps }: Scale): TemplateResult =>
  html`<div class="key quiet" part="scale">
    <p>${label}</p>
    <ol role="list">
      ${steps.map((step, index) => html`<li>${marks(index + 1, steps.length)} ${step}</li>`)}
    </ol>
  </div>`;

/**
 * A comparison, alone or in its place inside an article: a table, and in narrow room a list of its rows. The roles
 * are written out because a table that is laid out as a list would otherwise lose them. Its direction is that of its
 * own words, which may not be the page's.
 */
export const comparisonTable = (
  comparison: Comparison,
  strings: Strings,
  dir: 'ltr' | 'rtl',
  draw?: DrawLevel,
): TemplateResult => {
  const { id, locale, caption, columns, rows, scale, source, citations } = comparison;
  const words = strings.comparison ?? comparisonStrings;
  return html`<figure class="comparison" part="comparison" lang=${ifDefined(locale ?? undefined)} dir="auto">
    <div class="scroll" part="scroll" data-label=${caption}>
      <table class=${columns.length === 1 ? 'single' : ''} role="table" part="table">
        <caption part="caption">
          ${caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell"></td>
            ${columns.map(
              ({ label }) => html`<th role="columnheader" scope="col" part="column-header">${label}</th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            (row) =>
              html`<tr role="row">
                <th role="rowheader" scope="row" part="row-header">${row.label}</th>
                ${row.cells.map((content, index) => cell(content, comparison, columns[index]?.label ?? '', words, draw))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="below">
      ${scale && hasLevels(comparison) ? scaleKey(scale) : nothing}
      ${scale?.note ? html`<p part="scale-note">${scale.note}</p>` : nothing}
      ${citationList(citations, words, id)}
      ${
        source?.asOf
          ? html`<p class="quiet" lang=${strings.lang} dir=${dir}>
              ${words.asOf(strings.date(source.asOf))}
            </p>`
          : nothing
      }
    </div>
  </figure>`;
};

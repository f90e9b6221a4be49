import type { Cell, Comparison } from '../../content/index.js';
import { comparisonStrings, type Strings } from '../../locales/index.js';

/** A comparison as texts in rows of equal length. */
export type Sheet = readonly (readonly string[])[];

/** Spreadsheets take a text that begins like this for a formula, and run it. */
const FORMULA = /^[=+\-@＝＋－＠]/;
const NUMBER = /^[-+]?[\d.,\s]+%?$/;

/** One line, as it is read on the page, and never a formula. */
const plain = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
};

/**
 * What leaves the page with a reader: the table, and below it what belongs to it wherever it goes: the meaning of its
 * scale, its sources and its age. Levels come with their step, and those without a source say so.
 */
export const sheetOf = (comparison: Comparison, strings: Strings): Sheet => {
  const { caption, columns, rows, scale, citations, source } = comparison;
  const words = strings.comparison ?? comparisonStrings;

  const value = ({ text, level, citations: cited }: Cell): string => {
    if (!text && !level) return words.noValue;
    const numbers = cited.map((id) => citations.findIndex((citation) => citation.id === id) + 1);
    return [
      level && `${level.label} (${words.level(level.step, level.of)})`,
      text,
      ...numbers.sort((first, second) => first - second).map((number) => `[${String(number)}]`),
      level && !cited.length && `(${words.uncited})`,
    ]
      .filter(Boolean)
      .join(' ');
  };

  const notes = [
    scale?.note,
    ...citations.map(({ title, publisher, year, url }, at) =>
      [`[${String(at + 1)}] ${title}`, publisher, year, url].filter(Boolean).join(', '),
    ),
    source?.asOf && words.asOf(strings.date(source.asOf)),
  ].filter((note) => note !== undefined);

  return [
    [caption, ...columns.map(({ label }) => label)],
    ...rows.map(({ label, cells }) => [label, ...cells.map(value)]),
    ...notes.map((note) => [note, ...columns.map(() => '')]),
  ].map((row) => row.map(plain));
};

/** For the clipboard: what spreadsheets and word processors take for a table. */
export const tabSeparated = (sheet: Sheet): string => sheet.map((row) => row.join('\t')).join('\n');

/** RFC 4180. The mark at its beginning tells spreadsheets that it is UTF-8. */
export const csv = (sheet: Sheet): string =>
  `\uFEFF${sheet.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join()}\r\n`).join('')}`;

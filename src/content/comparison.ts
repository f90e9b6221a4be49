import * as v from 'valibot';
import { citationSchema, readCitations } from './citation.js';
import { optionalText, text } from './fields.js';
import { invalid, itemKind, type Kind } from './kind.js';
import type { Cell, Comparison, Level } from './models.js';
import { readDate, type Origin } from './reader.js';

const level = v.union([v.number(), v.string()]);

export const comparisonSchema = v.object({
  id: text,
  locale: optionalText,
  caption: text,
  columns: v.array(v.object({ id: text, label: text })),
  rows: v.array(
    v.object({
      id: text,
      label: text,
      cells: v.record(
        v.string(),
        v.object({ text: optionalText, level: v.nullish(level), citations: v.nullish(v.array(text)) }),
      ),
    }),
  ),
  scale: v.nullish(
    v.object({
      id: text,
      label: text,
      note: optionalText,
      steps: v.array(v.object({ value: level, label: text })),
    }),
  ),
  citations: v.nullish(v.array(citationSchema)),
  source: v.nullish(v.object({ articleId: optionalText, asOf: optionalText })),
});

/** What is drawn grows with the product of these. More is no comparison, and could keep a page from answering. */
const MOST = { cells: 10_000, steps: 100, citations: 1_000 };

type ComparisonJson = v.InferOutput<typeof comparisonSchema>;

const normalise = (json: ComparisonJson, path: string, from: Origin): Comparison => {
  const { columns: named, rows: lines, scale, citations } = json;
  const excess =
    (named.length * lines.length > MOST.cells && 'rows') ||
    ((scale?.steps.length ?? 0) > MOST.steps && 'scale.steps') ||
    ((citations?.length ?? 0) > MOST.citations && 'citations');
  if (excess) throw invalid(`${path}.${excess}`, from.base);

  const known = readCitations(json.citations, `${path}.citations`, from);
  const cited = new Set(known.map(({ id }) => id));
  const steps = json.scale?.steps ?? [];
  const columns = new Set(json.columns.map(({ id }) => id));

  const levelOf = (value: string | number | null | undefined, at: string): Level | undefined => {
    if (value === null || value === undefined) return undefined;
    // Content systems turn numbers into strings and back; both name the same step.
    const index = steps.findIndex((step) => String(step.value) === String(value));
    const step = steps[index];
    if (!step) {
      from.report(`${at} (scale.steps has no such value)`);
      return undefined;
    }
    return { label: step.label, step: index + 1, of: steps.length };
  };

  const cell = (raw: ComparisonJson['rows'][number]['cells'][string] | undefined, at: string): Cell => ({
    text: raw?.text?.trim() || undefined,
    level: levelOf(raw?.level, `${at}.level`),
    citations: (raw?.citations ?? []).filter((id) => {
      if (!cited.has(id)) from.report(`${at}.citations (citations has no such id)`);
      return cited.has(id);
    }),
  });

  return {
    id: json.id,
    locale: json.locale,
    caption: json.caption,
    columns: json.columns.map(({ id, label }) => ({ id, label })),
    rows: json.rows.map((row, index) => {
      const at = `${path}.rows.${String(index)}.cells`;
      for (const id of Object.keys(row.cells)) {
        if (!columns.has(id)) from.report(`${at}.${id} (columns has no such id)`);
      }
      return {
        id: row.id,
        label: row.label,
        // `hasOwn`: a column may be called `constructor`.
        cells: json.columns.map(({ id }) =>
          cell(Object.hasOwn(row.cells, id) ? row.cells[id] : undefined, `${at}.${id}`),
        ),
      };
    }),
    scale: json.scale
      ? {
          id: json.scale.id,
          label: json.scale.label,
          note: json.scale.note ?? undefined,
          steps: steps.map(({ label }) => label),
        }
      : undefined,
    citations: known,
    source: json.source
      ? {
          articleId: json.source.articleId ?? undefined,
          asOf: readDate(json.source.asOf, `${path}.source.asOf`, from),
        }
      : undefined,
  };
};

/** A comparison: rows and columns of text or of levels on a scale. */
export const comparisonKind: Kind<Comparison> = itemKind('comparison', comparisonSchema, normalise);

import * as v from 'valibot';
import { optionalText, text } from './fields.js';
import type { Citation } from './models.js';
import { readLink, type Origin } from './reader.js';

export const citationSchema = v.object({
  id: text,
  title: text,
  url: optionalText,
  publisher: optionalText,
  year: v.nullish(v.union([v.number(), v.string()])),
});

type CitationJson = v.InferOutput<typeof citationSchema>;

export const readCitations = (
  list: readonly CitationJson[] | null | undefined,
  path: string,
  from: Origin,
): Citation[] =>
  (list ?? []).map((citation, index) => ({
    id: citation.id,
    title: citation.title,
    url: readLink(citation.url, `${path}.${String(index)}.url`, from),
    publisher: citation.publisher ?? undefined,
    year: citation.year === null || citation.year === undefined ? undefined : String(citation.year),
  }));

import * as v from 'valibot';
import { citationSchema, readCitations } from './citation.js';
import { optionalText, text } from './fields.js';
import { itemKind, type Kind } from './kind.js';
import type { Faq } from './models.js';
import type { Origin } from './reader.js';

export const faqSchema = v.object({
  id: text,
  locale: optionalText,
  title: optionalText,
  items: v.array(v.object({ id: text, question: text, answer: v.string() })),
  citations: v.nullish(v.array(citationSchema)),
});

const normalise = (json: v.InferOutput<typeof faqSchema>, path: string, from: Origin): Faq => ({
  id: json.id,
  locale: json.locale,
  title: json.title ?? undefined,
  items: json.items.map(({ id, question, answer }) => ({ id, question, answer })),
  citations: readCitations(json.citations, `${path}.citations`, from),
  baseUrl: from.base,
});

/** Questions and answers. */
export const faqKind: Kind<Faq> = itemKind('faq', faqSchema, normalise);

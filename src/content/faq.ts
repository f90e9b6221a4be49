import * as v from 'valibot';
import { citationSchema, readCitations } from './citation.js';
import { optionalText, text } from './fields.js';
import { itemKind, type Kind } from './kind.js';
import type { Faq } from './models.js';
import type { Origin } from './reader.js';
import { warnOnce } from './warn.js';

export const faqSchema = v.object({
  id: text,
  locale: optionalText,
  title: optionalText,
  items: v.array(v.object({ id: text, question: text, answer: optionalText })),
  citations: v.nullish(v.array(citationSchema)),
});

/** Whether a reader would see anything of it. */
const saysSomething = (html: string): boolean =>
  /<(?:img|iframe|video|audio|embed|object)\b/i.test(html) ||
  html.replace(/<[^<>]*>|&nbsp;|&#160;|\s/gi, '') !== '';

/** An answer that is still missing leaves the question, which readers may have, and is told to the publisher. */
const answerOf = (html: string | null | undefined, path: string, from: Origin): string => {
  if (html && saysSomething(html)) return html;
  warnOnce(`no answer in ${path} of ${from.base}: write one, or take the question out`);
  return '';
};

const normalise = (json: v.InferOutput<typeof faqSchema>, path: string, from: Origin): Faq => ({
  id: json.id,
  locale: json.locale,
  title: json.title ?? undefined,
  items: json.items.map(({ id, question, answer }, index) => ({
    id,
    question,
    answer: answerOf(answer, [path, 'items', index, 'answer'].filter((step) => step !== '').join('.'), from),
  })),
  citations: readCitations(json.citations, `${path}.citations`, from),
  baseUrl: from.base,
});

/** Questions and answers. */
export const faqKind: Kind<Faq> = itemKind('faq', faqSchema, normalise);

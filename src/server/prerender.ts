import { Clients } from './clients.js';
import { readPage, type Page } from './page.js';
import type { Prerendered, PrerenderOptions, ReportEntry } from './prerender-options.js';
import { classes, reasonToKeep, Run } from './run.js';
import { MARK, seedOf } from './seed.js';
import { styleHash, styleText } from './styles.js';
import { cssOf } from './widget.js';

/** What is put into a page, and where. */
interface Piece {
  readonly at: number;
  readonly html: string;
}

/** Loads and writes all widgets of a page. */
const fill = async (
  page: Page,
  { transport, timing, seed = true }: PrerenderOptions,
): Promise<{
  readonly pieces: readonly Piece[];
  readonly styles: ReadonlySet<string>;
  readonly report: ReportEntry[];
}> => {
  const clients = new Clients({ base: page.base, transport, timing });
  const run = new Run(page, clients);
  const made = Date.now();
  const pieces: Piece[] = [];
  const styles = new Set<string>();
  const tags = new Set<string>();
  const langs = new Set<string>();
  const report: ReportEntry[] = [];
  try {
    await run.load();
    for (const found of page.found) {
      const { html, style, entry } = run.write(found);
      report.push(entry);
      // So that it is asked for once all is in place.
      if (entry.status === 404) tags.add(found.name);
      if (html === undefined || style === undefined) continue;
      pieces.push({ at: found.inside, html });
      styles.add(style);
      tags.add(found.name);
      langs.add(found.lang);
    }
  } finally {
    run.end();
  }
  if (pieces.length && seed) pieces.push({ at: page.end, html: seedOf(made, tags, langs, clients.all) });
  return { pieces, styles, report };
};

const read = (html: string, options: PrerenderOptions): Page => {
  const { endpoint, source, contentKey, map, images, base, lang, prefix } = options;
  return readPage(html, Object.keys(classes), {
    base,
    lang,
    prefix,
    settings: endpoint ? { endpoint, source, contentKey, map, images } : undefined,
  });
};

/** Sorted by their places; of several at one place the first comes first. */
const spliced = (html: string, pieces: readonly Piece[]): string => {
  let from = 0;
  let text = '';
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    text += html.slice(from, piece.at) + piece.html;
    from = piece.at;
  }
  return text + html.slice(from);
};

/** Where the mark goes: before the script tag, or before the first element that has content. */
const placeOfMark = ({ early, found }: Page, first: number): number =>
  early ?? found.find(({ inside }) => inside === first)?.start ?? 0;

/**
 * Puts content into the widgets of a page's source, as browsers read it without scripts: `<template
 * shadowrootmode="open">` right after each start tag. All else stays byte for byte. It does not reject: a widget whose
 * content cannot be had is left with its fallback, and the report says why.
 */
export const prerender = async (html: string, options: PrerenderOptions = {}): Promise<Prerendered> => {
  const page = read(html, options);
  const { pieces, styles, report } = await fill(page, options);
  const first = Math.min(...pieces.map(({ at }) => at));
  const mark = pieces.length ? [{ at: placeOfMark(page, first), html: MARK }] : [];
  return {
    html: spliced(html, [...mark, ...pieces]),
    styleHashes: await Promise.all([...styles].map(styleHash)),
    report,
  };
};

/**
 * The same in two parts, for servers that answer while they ask: what stands before the first widget comes at once,
 * so that browsers can begin with its style sheets and scripts, and the rest once its content is there. Returns the
 * report when it is done. The page's source has to be there as a whole: whether a tag is one only its surroundings tell.
 */
export async function* prerenderParts(
  html: string,
  options: PrerenderOptions = {},
): AsyncGenerator<string, readonly ReportEntry[], undefined> {
  const page = read(html, options);
  const first = page.found.find((found) => !reasonToKeep(found));
  if (!first) {
    yield html;
    return (await fill(page, options)).report;
  }
  const mark = { at: placeOfMark(page, first.inside), html: MARK };
  yield spliced(html.slice(0, first.start), [mark]);
  const { pieces, report } = await fill(page, options);
  const shift = first.start;
  yield spliced(
    html.slice(shift),
    pieces.map((piece) => ({ ...piece, at: piece.at - shift })),
  );
  return report;
}

/** A stream of UTF-8 that a page's source goes into and the page with its content comes out of. */
export const prerenderStream = (
  options: PrerenderOptions & {
    readonly onReport?: ((report: readonly ReportEntry[]) => void) | undefined;
  } = {},
): TransformStream<Uint8Array, Uint8Array> => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  let html = '';
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(part) {
      html += decoder.decode(part, { stream: true });
    },
    async flush(controller) {
      const parts = prerenderParts(html + decoder.decode(), options);
      for (;;) {
        const { done, value } = await parts.next();
        if (done) {
          options.onReport?.(value);
          return;
        }
        controller.enqueue(encoder.encode(value));
      }
    },
  });
};

/** The hashes of all styles that a prerendered page can have, for a policy that is sent before its content is known. */
export const allStyleHashes = (): Promise<readonly string[]> =>
  Promise.all(
    Object.values(classes).flatMap((widget) => (widget ? styleHash(styleText(cssOf(widget))) : [])),
  );

/** A table of HTML as what it looks like: cells that span several places stand in each of them. */
import { isElement, textOf, type HtmlElement } from '../html/index.js';

export interface Grid {
  /** What each column but the first is called. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** By column; none where the row's label reaches over it. */
    readonly cells: readonly (HtmlElement | undefined)[];
  }[];
}

/** A table may span what it likes, but not make us lay out millions of places. */
const MOST = 100;
/** A table of more places is no comparison. */
const MOST_PLACES = 10_000;

interface Line {
  readonly cells: readonly HtmlElement[];
  readonly isHead: boolean;
}

/** A table's rows; those of tables inside it are not its own. */
const linesOf = ({ children, tag }: HtmlElement): Line[] =>
  children
    .filter(isElement)
    .flatMap((child): Line[] =>
      child.tag === 'tr'
        ? [
            {
              cells: child.children.filter(isElement).filter((cell) => /^t[hd]$/.test(cell.tag)),
              isHead: tag === 'thead',
            },
          ]
        : /^t(?:head|body|foot)$/.test(child.tag)
          ? linesOf(child)
          : [],
    )
    .filter(({ cells }) => cells.length > 0);

const span = ({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(parseInt(attributes[name] ?? '', 10) || 1, 1), MOST);

const placed = (lines: readonly Line[]): (HtmlElement | undefined)[][] => {
  const places: (HtmlElement | undefined)[][] = lines.map(() => []);
  let filled = 0;
  for (const [top, { cells }] of lines.entries()) {
    let left = 0;
    for (const cell of cells) {
      while (places[top]?.[left]) left += 1;
      const width = span(cell, 'colspan');
      for (const row of places.slice(top, top + span(cell, 'rowspan'))) {
        for (let at = left; at < left + width; at += 1) row[at] = cell;
        filled += width;
      }
      if (filled > MOST_PLACES) return [];
      left += width;
    }
  }
  return places;
};

const textAt = (cell: HtmlElement | undefined): string => (cell ? textOf(cell) : '');

/** Undefined where there is nothing to compare: not two rows, not two columns, or more than anybody compares. */
export const gridOf = (table: HtmlElement): Grid | undefined => {
  const lines = linesOf(table);
  const places = placed(lines);
  // A table without a head has its names in the first row.
  const headHeight = lines.findIndex(({ isHead }) => !isHead) || 1;
  const width = places.reduce((widest, { length }) => Math.max(widest, length), 0);
  const [head, body] = [places.slice(0, headHeight), places.slice(headHeight)];
  if (headHeight < 0 || body.length === 0 || width < 2 || width * lines.length > MOST_PLACES)
    return undefined;
  const beside = Array.from({ length: width - 1 }, (_, index) => index + 1);
  return {
    columns: beside.map((at) => {
      // Not what reaches from the first column over all: that names the table.
      const cells = new Set(head.map((row) => (row[at] === row[0] ? undefined : row[at])));
      return [...cells].map(textAt).filter(Boolean).join(' – ') || String(at);
    }),
    rows: body.map((row, index) => ({
      label: textAt(row[0]) || String(index + 1),
      cells: beside.map((at) => (row[at] === row[0] ? undefined : row[at])),
    })),
  };
};

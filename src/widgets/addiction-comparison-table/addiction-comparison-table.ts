import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { comparison } from '../../client/index.js';
import { warnOnce, type Comparison } from '../../content/index.js';
import {
  AnchorController,
  choice,
  choices,
  ContentController,
  ContentElement,
  ScrollRegionController,
} from '../../controllers/index.js';
import { comparisonStrings } from '../../locales/index.js';
import {
  baseStyles,
  comparisonStyles,
  frameStyles,
  reserveStyles,
  sourcesStyles,
  visuallyHiddenStyles,
  wideTableStyles,
} from '../../styles/index.js';
import { comparisonTable, hasLevels, inReserve } from '../../templates/index.js';
import { levelDrawing } from './chart.js';
import { chartStyles } from './chart.styles.js';
import { Takeaway } from './takeaway.js';
import { toolbar, tools, views, type View } from './toolbar.js';
import { toolbarStyles } from './toolbar.styles.js';

/** More columns than that are shown, but nobody compares them at a glance. */
const MOST = 6;

/**
 * A comparison as a table: kinds of dependence, ways of use, or steps on a scale.
 *
 * Levels are told in words, by their step and by marks, never by colour alone. A level without a source says so.
 * Where there are levels, readers can change between the table and a chart of the same cells.
 * Its title is the table's caption and no heading, so `heading-level` does nothing here.
 *
 * @summary A comparison with sources, as a table.
 * @tag addiction-comparison-table
 *
 * @slot - Fallback. Shown until the comparison arrives, and if it never does.
 *
 * @csspart frame - The box that is there in every state.
 * @csspart tools - The line of buttons above the comparison.
 * @csspart tool - One of those buttons.
 * @csspart pressed - The button of the view that is shown.
 * @csspart said - What is said after a button was used.
 * @csspart comparison - The comparison: table, notes and sources.
 * @csspart scroll - The region that scrolls when the table is wider, or much longer than the window.
 * @csspart table - The table.
 * @csspart caption - The table's caption.
 * @csspart column-header - A column's header.
 * @csspart row-header - A row's header.
 * @csspart cell - A cell.
 * @csspart drawing - A level on its scale, drawn, in the chart view.
 * @csspart citation - The numbers that lead to sources.
 * @csspart scale - The name of the scale and of its steps.
 * @csspart scale-note - What the scale means.
 * @csspart sources - The list of sources.
 * @csspart message - The sentence shown when the comparison cannot be.
 * @csspart retry - The button in that sentence.
 *
 * @cssprop [--cw-reserve=24em] - Height kept free until the comparison arrives.
 * @cssprop [--cw-measure=68ch] - Longest line of running text.
 *
 * @cssstate idle - Nothing has been asked yet.
 * @cssstate loading - The comparison is on its way.
 * @cssstate ready - The comparison is shown.
 * @cssstate empty - The comparison has no rows or no columns.
 * @cssstate error - The comparison could not be loaded.
 * @cssstate stale - A reload failed; what is shown was loaded before.
 * @cssstate withdrawn - The publisher withdrew the comparison.
 *
 * @fires {ContentLoadEvent} cw-load - The comparison arrived and is shown.
 * @fires {ContentEmptyEvent} cw-empty - There is nothing to compare.
 * @fires {ContentErrorEvent} cw-error - The comparison could not be loaded or was withdrawn; `code` says why.
 */
export class AddictionComparisonTable extends ContentElement<Comparison> {
  static override styles = [
    baseStyles,
    frameStyles,
    comparisonStyles,
    sourcesStyles,
    wideTableStyles,
    reserveStyles,
    visuallyHiddenStyles,
    toolbarStyles,
    chartStyles,
  ];

  /** Which comparison to show: its id at the content endpoint. */
  @property({ useDefault: true }) comparison = 'physical-vs-psychological';

  /** How levels are shown at first: `table` (default) or `chart`. Readers can change it. */
  @property() view = '';

  /** What readers can take away by a button, separated by spaces: `copy` (as text), `csv` (as a file). */
  @property() tools = '';

  protected readonly content = new ContentController<Comparison>(this, {
    kind: comparison.kind,
    args: () => [this.comparison],
    load: (client, options) => client.get(comparison, this.comparison, options),
    isEmpty: (model) => this.#isEmpty(model),
    needs: 'comparison',
  });

  readonly #takeaway = new Takeaway(this);

  /** What the reader chose, while the page asks for the same. */
  #chosen: { readonly view: View; readonly insteadOf: string } | undefined;

  constructor() {
    super();
    new AnchorController(this);
    new ScrollRegionController(this);
  }

  /** Says what an editor would want to know of a comparison's size. */
  #isEmpty({ id, columns, rows }: Comparison): boolean {
    const empty = columns.length === 0 || rows.length === 0;
    const named = `<${this.localName}> comparison ${id}`;
    if (empty) warnOnce(`${named} is empty; give it a row and a column at least`);
    if (columns.length > MOST) {
      warnOnce(
        `${named} has ${String(columns.length)} columns and may scroll; up to ${String(MOST)} can be taken in`,
      );
    }
    return empty;
  }

  readonly #choose = (view: View): void => {
    this.#chosen = { view, insteadOf: this.view };
    this.requestUpdate();
  };

  #shown(model: Comparison): TemplateResult {
    const { strings, dir } = this.language;
    const levels = hasLevels(model);
    const asked = choice(this, 'view', this.view, views);
    if (asked === 'chart' && !levels) {
      warnOnce(`<${this.localName} view="chart"> needs levels, which comparison ${model.id} does not have`);
    }
    const chosen = this.#chosen ?? { view: asked, insteadOf: this.view };
    const view = chosen.insteadOf === this.view ? chosen.view : asked;
    return html`${toolbar({
      words: strings.comparison ?? comparisonStrings,
      view: levels ? view : undefined,
      choose: this.#choose,
      tools: choices(this, 'tools', this.tools, tools),
      use: (tool, event) => this.#takeaway.use(tool, model, strings, event),
      said: this.#takeaway.said(model),
    })}${comparisonTable(model, strings, dir, view === 'chart' ? levelDrawing : undefined)}`;
  }

  protected override render(): TemplateResult {
    return inReserve(this.content, this.language, (model) => this.#shown(model));
  }
}

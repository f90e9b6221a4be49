import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/addiction-comparison-table.js';
import { attributes, type Args } from './controls.js';
import { arabicDocuments, comparison, foreignDocuments, longDocuments } from './documents.js';
import { reload } from './page.js';
import { arabicPage, dark, has, narrow, statesOf } from './states.js';

const link = html`<a href="https://publisher.example/two-diaries">A sleep diary and a mood diary</a>`;

const table = (args: Args, inside: unknown): TemplateResult =>
  html`<addiction-comparison-table ${attributes(args)}>${inside}</addiction-comparison-table>`;

const meta: Meta<Args> = {
  title: 'Elements/addiction-comparison-table',
  component: 'addiction-comparison-table',
  args: { comparison: 'two-diaries' },
  argTypes: {
    comparison: {
      options: ['two-diaries', 'effort', 'six-columns', 'large', 'nothing', 'withdrawn', 'unknown'],
    },
  },
  parameters: {
    snippet: `<addiction-comparison-table comparison="two-diaries">
  <a href="https://publisher.example/two-diaries">A sleep diary and a mood diary</a>
</addiction-comparison-table>`,
  },
  render: (args) => table(args, link),
};
export default meta;

type Story = StoryObj<Args>;

const { idle, loading, failing, wrong, stale, empty, withdrawn } = statesOf('addiction-comparison-table');

/** Cells of text, with numbers that lead to sources, and one cell that says nothing. */
export const Ready: Story = {};

/** Cells of levels on a scale, told by word and by marks. A level without a source says so. */
export const Levels: Story = { args: { comparison: 'effort' } };

/** The same cells, drawn: dots up to a place on the scale. Readers change the view by the buttons. */
export const Chart: Story = { args: { comparison: 'effort', view: 'chart' } };

/** What readers may take away, by quiet buttons above the comparison. */
export const Tools: Story = { args: { comparison: 'effort', tools: ['copy', 'csv'] } };

/** As many columns as can be taken in at a glance. */
export const SixColumns: Story = { args: { comparison: 'six-columns' } };

export const SixColumnsChart: Story = { args: { comparison: 'six-columns', view: 'chart' } };

/** More than can be taken in at a glance, which the console says to the editor. */
const tooMany = { expected: { console: ['has 40 columns'] } };

/** Forty columns and more rows than a window is high: the region scrolls both ways, its headers stay in sight. */
export const Large: Story = { args: { comparison: 'large' }, parameters: tooMany };

/** The page names no endpoint: what is inside shows, and the console says why. */
export const Idle: Story = { parameters: idle };

/** What is inside stays until the comparison is there. */
export const Loading: Story = { parameters: loading };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => table(args, nothing) };

export const ErrorWithFallback: Story = { parameters: failing };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => table(args, nothing) };

/** A web page answers in place of the content; asking again would not help, so there is no button. */
export const ErrorWrongAnswer: Story = { ...ErrorWithoutFallback, parameters: wrong };

/** A reload failed; the comparison that was there stays. */
export const Stale: Story = {
  parameters: stale,
  render: (args) => html`<div @cw-load=${reload}>${table(args, link)}</div>`,
};

/** A comparison without rows: what is inside shows. */
export const Empty: Story = {
  args: { comparison: 'nothing' },
  parameters: { expected: { ...empty.expected, console: ['is empty'] } },
};

export const EmptyWithoutFallback: Story = { ...Empty, render: (args) => table(args, nothing) };

/** The publisher took the comparison back: not even what is inside stays. */
export const Withdrawn: Story = { args: { comparison: 'withdrawn' }, parameters: withdrawn };

/** Given by the page as the property `data`; nothing is asked for. */
export const GivenData: Story = {
  render: (args) =>
    html`<addiction-comparison-table ${attributes(args)} .data=${comparison}></addiction-comparison-table>`,
};

/** At this width only the table's own region may scroll sideways. */
export const Narrow: Story = { parameters: narrow };

export const NarrowLevels: Story = { args: { comparison: 'effort' }, parameters: narrow };

export const NarrowChart: Story = {
  args: { comparison: 'effort', view: 'chart', tools: ['copy', 'csv'] },
  parameters: narrow,
};

/** A comparison that large is a list as well. */
export const NarrowLarge: Story = { args: { comparison: 'large' }, parameters: { ...narrow, ...tooMany } };

export const RightToLeft: Story = { parameters: { ...has(arabicDocuments), ...arabicPage } };

export const RightToLeftChart: Story = {
  ...RightToLeft,
  args: { comparison: 'effort', view: 'chart', tools: ['copy', 'csv'] },
};

/** A Chinese comparison on an English page. */
export const ForeignContent: Story = { parameters: has(foreignDocuments) };

export const Dark: Story = { args: { comparison: 'effort' }, parameters: dark };

export const DarkChart: Story = {
  args: { comparison: 'effort', view: 'chart', tools: ['copy', 'csv'] },
  parameters: dark,
};

/**
 * What the system's own colours leave of it. Turn them on to see it: a contrast theme in Windows, or in Chromium's
 * developer tools “Rendering”, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = { tags: ['forced-colors'] };

export const ForcedColoursChart: Story = {
  tags: ['forced-colors'],
  args: { comparison: 'effort', view: 'chart', tools: ['copy', 'csv'] },
};

export const LongWords: Story = { parameters: has(longDocuments) };

export const LongWordsNarrow: Story = { parameters: { ...has(longDocuments), ...narrow } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { AddictionComparisonTable } from '../src/index.js';
import '../src/define/addiction-comparison-table.js';
import { arabic, breaking, long, offline, waiting } from './clients.js';
import { comparison } from './documents.js';
import { narrow, reload, rightToLeft } from './page.js';

type Args = Pick<AddictionComparisonTable, 'comparison'>;

const link = html`<a href="https://publisher.example/two-diaries">A sleep diary and a mood diary</a>`;

const table = (args: Args, inside: unknown): TemplateResult =>
  html`<addiction-comparison-table comparison=${args.comparison}>${inside}</addiction-comparison-table>`;

const meta: Meta<Args> = {
  title: 'Elements/addiction-comparison-table',
  component: 'addiction-comparison-table',
  args: { comparison: 'two-diaries' },
  argTypes: {
    comparison: {
      control: 'select',
      options: ['two-diaries', 'effort', 'nothing', 'withdrawn', 'unknown'],
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

/** Cells of text, with numbers that lead to sources, and one cell that says nothing. */
export const Texts: Story = {};

/** Cells of levels on a scale, told by word and by marks. A level without a source says so. */
export const Levels: Story = { args: { comparison: 'effort' } };

/** What is inside stays until the comparison is there. */
export const Loading: Story = { parameters: { client: waiting } };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => table(args, nothing) };

export const ErrorWithFallback: Story = { parameters: { client: offline } };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => table(args, nothing) };

/** A reload failed; the comparison that was there stays. */
export const Stale: Story = {
  parameters: { client: breaking },
  render: (args) => html`<div @cw-load=${reload}>${table(args, link)}</div>`,
};

/** A comparison without rows: what is inside shows. */
export const Empty: Story = { args: { comparison: 'nothing' } };

export const EmptyWithoutFallback: Story = { ...Empty, render: (args) => table(args, nothing) };

/** The publisher took the comparison back: not even what is inside stays. */
export const Withdrawn: Story = { args: { comparison: 'withdrawn' } };

/** Given by the page as the property `data`; nothing is asked for. */
export const GivenData: Story = {
  render: () => html`<addiction-comparison-table .data=${comparison}></addiction-comparison-table>`,
};

/** At this width only the table's own region may scroll sideways. */
export const Narrow: Story = { decorators: [narrow] };

export const NarrowLevels: Story = { args: { comparison: 'effort' }, decorators: [narrow] };

export const RightToLeft: Story = { parameters: { client: arabic }, decorators: [rightToLeft] };

export const Dark: Story = { args: { comparison: 'effort' }, globals: { theme: 'dark' } };

export const LongWords: Story = { parameters: { client: long } };

export const LongWordsNarrow: Story = { ...LongWords, decorators: [narrow] };

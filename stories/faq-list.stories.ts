import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { FaqList } from '../src/index.js';
import '../src/define/faq-list.js';
import { breaking, offline, waiting } from './clients.js';
import { longFaq, manyQuestions, unanswered } from './documents.js';
import { narrow, reload, rightToLeft } from './page.js';

type Args = Pick<FaqList, 'faq'> & { 'heading-level': number };

const link = html`<a href="https://publisher.example/">All questions</a>`;

const list = (args: Args, inside: unknown, data?: unknown): TemplateResult =>
  html`<faq-list faq=${args.faq} heading-level=${args['heading-level']} .data=${data}>${inside}</faq-list>`;

const meta: Meta<Args> = {
  title: 'Elements/faq-list',
  component: 'faq-list',
  args: { faq: 'diaries', 'heading-level': 2 },
  argTypes: {
    faq: { control: 'select', options: ['diaries', 'nothing', 'withdrawn', 'unknown'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  parameters: {
    snippet: `<faq-list faq="diaries">
  <a href="https://publisher.example/">All questions</a>
</faq-list>`,
  },
  render: (args) => list(args, link),
};
export default meta;

type Story = StoryObj<Args>;

export const Short: Story = {};

/** More than eight questions have a search. */
export const WithSearch: Story = { render: (args) => list(args, nothing, manyQuestions) };

/** A question that the publisher has not answered yet says so. */
export const Unanswered: Story = { render: (args) => list(args, nothing, unanswered) };

export const LongWords: Story = { render: (args) => list(args, nothing, longFaq), decorators: [narrow] };

/** What is inside stays until the questions are there. */
export const Loading: Story = { parameters: { client: waiting } };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => list(args, nothing) };

export const ErrorWithFallback: Story = { parameters: { client: offline } };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => list(args, nothing) };

export const Empty: Story = { args: { faq: 'nothing' }, render: (args) => list(args, nothing) };

export const Withdrawn: Story = { args: { faq: 'withdrawn' } };

/** A reload failed. What is shown was loaded before. */
export const Stale: Story = {
  parameters: { client: breaking },
  render: (args) =>
    html`<faq-list faq=${args.faq} heading-level=${args['heading-level']} @cw-load=${reload}></faq-list>`,
};

export const Narrow: Story = { ...WithSearch, decorators: [narrow] };

export const RightToLeft: Story = { ...WithSearch, decorators: [rightToLeft] };

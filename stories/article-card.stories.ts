import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleCard } from '../src/index.js';
import '../src/define/article-card.js';
import { arabic, breaking, long, offline, waiting } from './clients.js';
import { article } from './documents.js';
import { cardRoom, narrow, reload, rightToLeft } from './page.js';

type Args = Pick<ArticleCard, 'slug' | 'layout'> & { 'heading-level': number };

const link = html`<a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>`;

const card = (args: Args, inside: unknown): TemplateResult =>
  html`<article-card slug=${args.slug} layout=${args.layout} heading-level=${args['heading-level']}
    >${inside}</article-card
  >`;

const meta: Meta<Args> = {
  title: 'Elements/article-card',
  component: 'article-card',
  args: { slug: 'sleep-and-mood', layout: 'vertical', 'heading-level': 3 },
  argTypes: {
    slug: {
      control: 'select',
      options: ['sleep-and-mood', 'a-walk-each-day', 'a-first-appointment', 'withdrawn', 'unknown'],
    },
    layout: { control: 'inline-radio', options: ['vertical', 'horizontal', 'compact'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  parameters: {
    snippet: `<article-card slug="sleep-and-mood">
  <a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>
</article-card>`,
  },
  render: (args) => card(args, link),
};
export default meta;

type Story = StoryObj<Args>;

export const Vertical: Story = { decorators: [cardRoom] };

/** Beside its picture where there is room for that, below it where there is not. */
export const Horizontal: Story = { args: { layout: 'horizontal' } };

export const Compact: Story = { args: { layout: 'compact' }, decorators: [cardRoom] };

/** An article that has neither picture nor excerpt. */
export const WithoutPicture: Story = { args: { slug: 'a-first-appointment' }, decorators: [cardRoom] };

/** Three in a row: they end at one height, and their dates stand in one line. */
export const InAGrid: Story = {
  render: (args) =>
    html`<div class="cards">
      ${['sleep-and-mood', 'a-walk-each-day', 'questions-for-a-clinic'].map((slug) => card({ ...args, slug }, link))}
    </div>`,
};

/** The link inside stays until the article is there. */
export const Loading: Story = { parameters: { client: waiting }, decorators: [cardRoom] };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => card(args, nothing) };

/** The page's own link is all there is, and it works. */
export const ErrorWithFallback: Story = { parameters: { client: offline }, decorators: [cardRoom] };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => card(args, nothing) };

export const ErrorWithoutFallbackHorizontal: Story = {
  ...ErrorWithoutFallback,
  args: { layout: 'horizontal' },
  decorators: [],
};

export const ErrorWithoutFallbackCompact: Story = { ...ErrorWithoutFallback, args: { layout: 'compact' } };

/** A reload failed; the card that was there stays. */
export const Stale: Story = {
  parameters: { client: breaking },
  decorators: [cardRoom],
  render: (args) => html`<div @cw-load=${reload}>${card(args, link)}</div>`,
};

/** The publisher took the article back: not even the page's link to it stays. */
export const Withdrawn: Story = { args: { slug: 'withdrawn' }, decorators: [cardRoom] };

/** Given by the page as the property `data`; nothing is asked for. */
export const GivenData: Story = {
  decorators: [cardRoom],
  render: (args) =>
    html`<article-card
      layout=${args.layout}
      heading-level=${args['heading-level']}
      .data=${article}></article-card>`,
};

export const Narrow: Story = { decorators: [narrow] };

export const NarrowHorizontal: Story = { args: { layout: 'horizontal' }, decorators: [narrow] };

export const RightToLeft: Story = { parameters: { client: arabic }, decorators: [cardRoom, rightToLeft] };

export const RightToLeftHorizontal: Story = {
  args: { layout: 'horizontal' },
  parameters: { client: arabic },
  decorators: [rightToLeft],
};

/** An English article on an Arabic page: text from the left, labels in Arabic. */
export const EnglishOnAnArabicPage: Story = { decorators: [cardRoom, rightToLeft] };

export const Dark: Story = { globals: { theme: 'dark' }, decorators: [cardRoom] };

export const LongWords: Story = { parameters: { client: long }, decorators: [cardRoom] };

export const LongWordsCompact: Story = { ...LongWords, args: { layout: 'compact' } };

export const LongWordsHorizontal: Story = { parameters: { client: long }, args: { layout: 'horizontal' } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleView } from '../src/index.js';
import '../src/define/article-view.js';
import { arabic, breaking, long, offline, waiting } from './clients.js';
import { article } from './documents.js';
import { narrow, reload, rightToLeft } from './page.js';

type Args = Pick<ArticleView, 'slug' | 'hide'> & { 'heading-level': number };

const link = html`<a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>`;

const view = (args: Args, inside: unknown): TemplateResult =>
  html`<article-view slug=${args.slug} hide=${args.hide} heading-level=${args['heading-level']}
    >${inside}</article-view
  >`;

const meta: Meta<Args> = {
  title: 'Elements/article-view',
  component: 'article-view',
  args: { slug: 'sleep-and-mood', hide: '', 'heading-level': 2 },
  argTypes: {
    slug: {
      control: 'select',
      options: ['sleep-and-mood', 'a-first-appointment', 'withdrawn', 'unknown'],
    },
    hide: { control: 'text' },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  parameters: {
    snippet: `<article-view slug="sleep-and-mood">
  <a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>
</article-view>`,
  },
  render: (args) => view(args, link),
};
export default meta;

type Story = StoryObj<Args>;

/** Everything an article can have. */
export const Ready: Story = {};

/** A body that is one piece of HTML, without picture, notices and sources. */
export const OnePieceOfHtml: Story = { args: { slug: 'a-first-appointment' } };

/** The link to the original and the notices cannot be left out. */
export const PartsLeftOut: Story = { args: { hide: 'toc image category byline' } };

/** The link inside stays until the article is there. */
export const Loading: Story = { parameters: { client: waiting } };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => view(args, nothing) };

/** The page's own link is all there is, and it works. */
export const ErrorWithFallback: Story = { parameters: { client: offline } };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => view(args, nothing) };

/** A reload failed; the article that was there stays. */
export const Stale: Story = {
  parameters: { client: breaking },
  render: (args) => html`<div @cw-load=${reload}>${view(args, link)}</div>`,
};

/** The publisher took the article back: not even the page's link to it stays. */
export const Withdrawn: Story = { args: { slug: 'withdrawn' } };

/** Given by the page as the property `data`; only its comparisons are asked for. */
export const GivenData: Story = {
  render: (args) =>
    html`<article-view
      hide=${args.hide}
      heading-level=${args['heading-level']}
      .data=${article}></article-view>`,
};

/** The article with something else in it. */
const given = (changes: object): Pick<Story, 'render'> => ({
  render: (args) =>
    html`<article-view
      hide=${args.hide}
      heading-level=${args['heading-level']}
      .data=${{ ...article.item, ...changes }}></article-view>`,
});

/** The day on which the next review was due is over. */
export const ReviewOverdue: Story = given({
  review: { ...article.item.review, lastReviewed: '2019-09-10', nextReview: '2021-09-10' },
});

/** Neither a publication nor an update is a review. */
export const NoReviewRecorded: Story = given({ review: null });

export const Narrow: Story = { decorators: [narrow] };

export const RightToLeft: Story = { parameters: { client: arabic }, decorators: [rightToLeft] };

/** An English article on an Arabic page: text from the left, labels in Arabic. */
export const EnglishOnAnArabicPage: Story = { decorators: [rightToLeft] };

export const Dark: Story = { globals: { theme: 'dark' } };

export const LongWords: Story = { parameters: { client: long }, decorators: [narrow] };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { RelatedPosts } from '../src/index.js';
import '../src/define/related-posts.js';
import { arabic, breaking, long, offline, waiting } from './clients.js';
import { articles } from './documents.js';
import { narrow, reload, rightToLeft } from './page.js';

type Args = Pick<RelatedPosts, 'for' | 'limit' | 'layout'> & { 'heading-level': number };

/** The same five twice, so that there is something to scroll to. */
const many = {
  ...articles,
  items: [...articles.items, ...articles.items.map((item) => ({ ...item, id: `${item.id}-again` }))],
};

const link = html`<a href="https://publisher.example/">All articles</a>`;

const posts = (args: Args, inside: unknown): TemplateResult =>
  html`<related-posts
    for=${args.for}
    limit=${args.limit}
    layout=${args.layout}
    heading-level=${args['heading-level']}
    >${inside}</related-posts
  >`;

const meta: Meta<Args> = {
  title: 'Elements/related-posts',
  component: 'related-posts',
  args: { for: 'sleep-and-mood', limit: 3, layout: 'grid', 'heading-level': 2 },
  argTypes: {
    for: {
      control: 'select',
      options: ['sleep-and-mood', 'a-first-appointment', 'nothing', 'withdrawn', 'unknown'],
    },
    limit: { control: { type: 'number', min: 1, max: 24 } },
    layout: { control: 'inline-radio', options: ['grid', 'list', 'carousel'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  parameters: {
    snippet: `<related-posts for="sleep-and-mood" limit="3">
  <a href="https://publisher.example/">All articles</a>
</related-posts>`,
  },
  render: (args) => posts(args, link),
};
export default meta;

type Story = StoryObj<Args>;

export const Grid: Story = {};

export const List: Story = { args: { layout: 'list' } };

/** A row that scrolls and snaps: by its buttons, by arrow keys, by hand. It never moves by itself. */
export const Carousel: Story = {
  args: { layout: 'carousel', limit: 8 },
  render: (args) =>
    html`<related-posts layout=${args.layout} limit=${args.limit} .data=${many}></related-posts>`,
};

/** All fit: no buttons. */
export const CarouselOfTwo: Story = { args: { layout: 'carousel', limit: 2 } };

/** Chosen by tags, category and date: the endpoint has no list for this article. One has only a title. */
export const ChosenByTags: Story = { args: { for: 'a-first-appointment', limit: 4 } };

/** What is inside stays until the articles are there. */
export const Loading: Story = { parameters: { client: waiting } };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => posts(args, nothing) };

export const LoadingWithoutFallbackList: Story = { ...LoadingWithoutFallback, args: { layout: 'list' } };

export const ErrorWithFallback: Story = { parameters: { client: offline } };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => posts(args, nothing) };

/** A reload failed; the articles that were there stay. */
export const Stale: Story = {
  parameters: { client: breaking },
  render: (args) => html`<div @cw-load=${reload}>${posts(args, link)}</div>`,
};

/** No article goes with this one: what is inside shows. */
export const Empty: Story = { args: { for: 'nothing' } };

export const EmptyWithoutFallback: Story = { ...Empty, render: (args) => posts(args, nothing) };

/** The publisher took back the article that the list belongs to. */
export const Withdrawn: Story = { args: { for: 'withdrawn' } };

/** Given by the page as the property `data`; nothing is asked for. The article itself is left out. */
export const GivenData: Story = {
  render: (args) =>
    html`<related-posts
      for=${args.for}
      limit=${args.limit}
      layout=${args.layout}
      heading-level=${args['heading-level']}
      .data=${articles}></related-posts>`,
};

export const Narrow: Story = { decorators: [narrow] };

export const NarrowCarousel: Story = { ...Carousel, decorators: [narrow] };

export const NarrowList: Story = { args: { layout: 'list' }, decorators: [narrow] };

export const RightToLeft: Story = { parameters: { client: arabic }, decorators: [rightToLeft] };

export const RightToLeftCarousel: Story = {
  ...RightToLeft,
  args: { layout: 'carousel' },
  decorators: [narrow, rightToLeft],
};

export const LoadingWithoutFallbackCarousel: Story = {
  ...LoadingWithoutFallback,
  args: { layout: 'carousel', limit: 8 },
};

export const RightToLeftList: Story = { ...RightToLeft, args: { layout: 'list' } };

export const Dark: Story = { globals: { theme: 'dark' } };

export const LongWords: Story = { parameters: { client: long } };

export const LongWordsNarrow: Story = { ...LongWords, decorators: [narrow] };

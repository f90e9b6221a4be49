import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { LatestPosts } from '../src/index.js';
import '../src/define/latest-posts.js';
import { arabic, breaking, long, offline, paged, waiting } from './clients.js';
import { articles } from './documents.js';
import { narrow, reload, rightToLeft } from './page.js';

type Args = Pick<LatestPosts, 'limit' | 'category' | 'tag' | 'author' | 'layout'> & {
  'heading-level': number;
};

const link = html`<a href="https://publisher.example/">All articles</a>`;

const posts = (args: Args, inside: unknown): TemplateResult =>
  html`<latest-posts
    limit=${args.limit}
    category=${args.category}
    tag=${args.tag}
    author=${args.author}
    layout=${args.layout}
    heading-level=${args['heading-level']}
    >${inside}</latest-posts
  >`;

const meta: Meta<Args> = {
  title: 'Elements/latest-posts',
  component: 'latest-posts',
  args: { limit: 3, category: '', tag: '', author: '', layout: 'grid', 'heading-level': 2 },
  argTypes: {
    limit: { control: { type: 'number', min: 1, max: 24 } },
    category: { control: 'select', options: ['', 'daily-life', 'care', 'unknown'] },
    tag: { control: 'select', options: ['', 'sleep', 'mood', 'visits', 'unknown'] },
    author: { control: 'select', options: ['', 'team', 'alex-sample', 'unknown'] },
    layout: { control: 'inline-radio', options: ['grid', 'list', 'carousel'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  parameters: {
    snippet: `<latest-posts limit="3" category="daily-life">
  <a href="https://publisher.example/">All articles</a>
</latest-posts>`,
  },
  render: (args) => posts(args, link),
};
export default meta;

type Story = StoryObj<Args>;

/** Three of five: the button shows the others, and then the list says that these are all. */
export const Grid: Story = {};

export const List: Story = { args: { layout: 'list' } };

export const Carousel: Story = { args: { layout: 'carousel', limit: 4 } };

/** All that there are: no button, and a sentence in its place. */
export const AllShown: Story = { args: { limit: 6 } };

/** Of one category. The endpoint serves one list, and the widget chooses. */
export const Filtered: Story = { args: { category: 'care' } };

/** A list in many pages, of which few articles fit: a press reads five pages at most, and says what it found. */
export const NothingFoundSoFar: Story = { args: { category: 'care' }, parameters: { client: paged } };

/** The first page is there; press the button to see what happens when the next one fails. */
export const MoreFails: Story = { args: { limit: 2 }, parameters: { client: paged } };

/** What is inside stays until the articles are there. */
export const Loading: Story = { parameters: { client: waiting } };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => posts(args, nothing) };

export const ErrorWithFallback: Story = { parameters: { client: offline } };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => posts(args, nothing) };

/** A reload failed; the articles that were there stay. */
export const Stale: Story = {
  parameters: { client: breaking },
  render: (args) => html`<div @cw-load=${reload}>${posts(args, link)}</div>`,
};

/** No article passes the filter: what is inside shows. */
export const Empty: Story = { args: { tag: 'unknown' } };

export const EmptyWithoutFallback: Story = { ...Empty, render: (args) => posts(args, nothing) };

/** Given by the page as the property `data`; nothing is asked for. */
export const GivenData: Story = {
  render: (args) =>
    html`<latest-posts limit=${args.limit} layout=${args.layout} .data=${articles}></latest-posts>`,
};

/** Two lists on a page: the second one leaves out what the first one shows. */
export const TwoLists: Story = {
  args: { limit: 2 },
  render: (args) => html`${posts(args, link)} ${posts(args, link)}`,
};

export const Narrow: Story = { decorators: [narrow] };

export const NarrowList: Story = { args: { layout: 'list' }, decorators: [narrow] };

export const RightToLeft: Story = { parameters: { client: arabic }, decorators: [rightToLeft] };

export const Dark: Story = { globals: { theme: 'dark' } };

export const LongWords: Story = { parameters: { client: long } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/latest-posts.js';
import { attributes, type Args } from './controls.js';
import {
  arabicDocuments,
  articles,
  foreignDocuments,
  longDocuments,
  manyDocuments,
  pagedDocuments,
  plainDocuments,
  withdrawnList,
} from './documents.js';
import { reload } from './page.js';
import { arabicPage, dark, has, narrow, statesOf } from './states.js';

const link = html`<a href="https://publisher.example/">All articles</a>`;

const posts = (args: Args, inside: unknown): TemplateResult =>
  html`<latest-posts ${attributes(args)}>${inside}</latest-posts>`;

const meta: Meta<Args> = {
  title: 'Elements/latest-posts',
  component: 'latest-posts',
  args: { limit: 3 },
  argTypes: {
    category: { options: ['', 'daily-life', 'care', 'unknown'] },
    tag: { options: ['', 'sleep', 'mood', 'visits', 'unknown'] },
    author: { options: ['', 'team', 'alex-sample', 'unknown'] },
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

const { idle, loading, failing, wrong, stale, empty, withdrawn } = statesOf('latest-posts');

/** Three of five: the button shows the others, and then the list says that these are all. */
export const Ready: Story = {};

export const List: Story = { args: { layout: 'list' } };

export const Carousel: Story = { args: { layout: 'carousel', limit: 4 } };

/** All that there are: no button, and a sentence in its place. */
export const AllShown: Story = { args: { limit: 6 } };

/** Of one category. The endpoint serves one list, and the widget chooses. */
export const Filtered: Story = { args: { category: 'care' } };

/** A list in many pages, of which few articles fit: a press reads five pages at most, and says what it found. */
export const NothingFoundSoFar: Story = { args: { category: 'care' }, parameters: has(pagedDocuments) };

/** The first page is there; press the button to see what happens when the next one fails. */
export const MoreFails: Story = { args: { limit: 2 }, parameters: has(pagedDocuments) };

/** The page names no endpoint: what is inside shows, and the console says why. */
export const Idle: Story = { parameters: idle };

/** What is inside stays until the articles are there. */
export const Loading: Story = { parameters: loading };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => posts(args, nothing) };

export const LoadingWithoutFallbackList: Story = { ...LoadingWithoutFallback, args: { layout: 'list' } };

export const LoadingWithoutFallbackCarousel: Story = {
  ...LoadingWithoutFallback,
  args: { layout: 'carousel', limit: 8 },
};

export const ErrorWithFallback: Story = { parameters: failing };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => posts(args, nothing) };

/** A web page answers in place of the content; asking again would not help, so there is no button. */
export const ErrorWrongAnswer: Story = { ...ErrorWithoutFallback, parameters: wrong };

/** A reload failed; the articles that were there stay. */
export const Stale: Story = {
  parameters: stale,
  render: (args) => html`<div @cw-load=${reload}>${posts(args, link)}</div>`,
};

/** No article passes the filter: what is inside shows. */
export const Empty: Story = {
  args: { tag: 'unknown' },
  parameters: { expected: { ...empty.expected, console: ['fits none of 5 articles'] } },
};

export const EmptyWithoutFallback: Story = { ...Empty, render: (args) => posts(args, nothing) };

/** The publisher took the list itself back. */
export const Withdrawn: Story = { parameters: { ...has(withdrawnList), ...withdrawn } };

/** Given by the page as the property `data`; nothing is asked for. */
export const GivenData: Story = {
  render: (args) => html`<latest-posts ${attributes(args)} .data=${articles}></latest-posts>`,
};

/** Two lists on a page, each with a heading of its own: the second one leaves out what the first one shows. */
export const TwoLists: Story = {
  args: { limit: 2 },
  render: (args) =>
    html`${posts({ ...args, category: 'daily-life', heading: 'On daily life' }, link)}
    ${posts({ ...args, heading: 'Everything else' }, link)}`,
};

/** As many as a list takes. */
export const Many: Story = { args: { limit: 24 }, parameters: has(manyDocuments) };

export const WithoutPictures: Story = { parameters: has(plainDocuments) };

export const Narrow: Story = { parameters: narrow };

export const NarrowList: Story = { args: { layout: 'list' }, parameters: narrow };

export const NarrowCarousel: Story = {
  args: { layout: 'carousel', limit: 8 },
  parameters: { ...has(manyDocuments), ...narrow },
};

export const RightToLeft: Story = { parameters: { ...has(arabicDocuments), ...arabicPage } };

export const RightToLeftList: Story = { ...RightToLeft, args: { layout: 'list' } };

export const RightToLeftCarousel: Story = {
  args: { layout: 'carousel' },
  parameters: { ...has(arabicDocuments), setting: { language: 'ar', width: '320' } },
};

/** Chinese articles on an English page. */
export const ForeignContent: Story = { parameters: has(foreignDocuments) };

export const Dark: Story = { parameters: dark };

export const DarkList: Story = { ...Dark, args: { layout: 'list' } };

export const DarkCarousel: Story = {
  args: { layout: 'carousel', limit: 8 },
  parameters: { ...has(manyDocuments), ...dark },
};

/**
 * What the system's own colours leave of it. Turn them on to see it: a contrast theme in Windows, or in Chromium's
 * developer tools “Rendering”, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = { tags: ['forced-colors'] };

export const ForcedColoursList: Story = { tags: ['forced-colors'], args: { layout: 'list' } };

export const ForcedColoursCarousel: Story = {
  tags: ['forced-colors'],
  args: { layout: 'carousel', limit: 8 },
  parameters: has(manyDocuments),
};

export const LongWords: Story = { parameters: has(longDocuments) };

export const LongWordsNarrow: Story = { parameters: { ...has(longDocuments), ...narrow } };

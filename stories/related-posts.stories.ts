import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/related-posts.js';
import { attributes, type Args } from './controls.js';
import {
  arabicDocuments,
  articles,
  foreignDocuments,
  longDocuments,
  manyDocuments,
  plainDocuments,
} from './documents.js';
import { reload } from './page.js';
import { arabicPage, dark, has, narrow, statesOf } from './states.js';

const link = html`<a href="https://publisher.example/">All articles</a>`;

const posts = (args: Args, inside: unknown): TemplateResult =>
  html`<related-posts ${attributes(args)}>${inside}</related-posts>`;

const meta: Meta<Args> = {
  title: 'Elements/related-posts',
  component: 'related-posts',
  args: { for: 'sleep-and-mood', limit: 3 },
  argTypes: {
    for: {
      options: ['sleep-and-mood', 'a-first-appointment', 'nothing', 'withdrawn', 'unknown'],
    },
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

const { idle, loading, failing, wrong, stale, empty, withdrawn } = statesOf('related-posts');

/** In a grid. */
export const Ready: Story = {};

export const List: Story = { args: { layout: 'list' } };

/** A row that scrolls and snaps: by its buttons, by arrow keys, by hand. It never moves by itself. */
export const Carousel: Story = { args: { layout: 'carousel', limit: 8 }, parameters: has(manyDocuments) };

/** All fit: no buttons. */
export const CarouselOfTwo: Story = { args: { layout: 'carousel', limit: 2 } };

/** Chosen by tags, category and date: the endpoint has no list for this article. One has only a title. */
export const ChosenByTags: Story = { args: { for: 'a-first-appointment', limit: 4 } };

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

/** No article goes with this one: what is inside shows. */
export const Empty: Story = { args: { for: 'nothing' }, parameters: empty };

export const EmptyWithoutFallback: Story = { ...Empty, render: (args) => posts(args, nothing) };

/** The publisher took back the article that the list belongs to. */
export const Withdrawn: Story = { args: { for: 'withdrawn' }, parameters: withdrawn };

/** Given by the page as the property `data`; nothing is asked for. The article itself is left out. */
export const GivenData: Story = {
  render: (args) => html`<related-posts ${attributes(args)} .data=${articles}></related-posts>`,
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

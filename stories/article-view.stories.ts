import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/article-view.js';
import { attributes, type Args } from './controls.js';
import {
  arabicDocuments,
  article,
  foreignDocuments,
  foreignHtml,
  longDocuments,
  manyDocuments,
} from './documents.js';
import { reload } from './page.js';
import { asOnPaper } from './paper.js';
import { arabicPage, dark, has, narrow, statesOf } from './states.js';

const link = html`<a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>`;

const view = (args: Args, inside: unknown): TemplateResult =>
  html`<article-view ${attributes(args)}>${inside}</article-view>`;

const meta: Meta<Args> = {
  title: 'Elements/article-view',
  component: 'article-view',
  args: { slug: 'sleep-and-mood' },
  argTypes: {
    slug: {
      options: ['sleep-and-mood', 'a-first-appointment', 'withdrawn', 'unknown'],
    },
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

const { idle, loading, failing, wrong, stale, withdrawn } = statesOf('article-view');

/** Everything an article can have. */
export const Ready: Story = {};

/** A body that is one piece of HTML, without picture, notices and sources. */
export const OnePieceOfHtml: Story = { args: { slug: 'a-first-appointment' } };

/** The link to the original and the notices cannot be left out. */
export const PartsLeftOut: Story = { args: { hide: ['toc', 'image', 'category', 'byline'] } };

/** The page names no endpoint: what is inside shows, and the console says why. */
export const Idle: Story = { parameters: idle };

/** The link inside stays until the article is there. */
export const Loading: Story = { parameters: loading };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => view(args, nothing) };

/** The page's own link is all there is, and it works. */
export const ErrorWithFallback: Story = { parameters: failing };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => view(args, nothing) };

/** A web page answers in place of the content; asking again would not help, so there is no button. */
export const ErrorWrongAnswer: Story = { ...ErrorWithoutFallback, parameters: wrong };

/** A reload failed; the article that was there stays. */
export const Stale: Story = {
  parameters: stale,
  render: (args) => html`<div @cw-load=${reload}>${view(args, link)}</div>`,
};

/** The publisher took the article back: not even the page's link to it stays. */
export const Withdrawn: Story = { args: { slug: 'withdrawn' }, parameters: withdrawn };

/** Given by the page as the property `data`; only its comparisons are asked for. */
export const GivenData: Story = {
  render: (args) => html`<article-view ${attributes(args)} .data=${article}></article-view>`,
};

/** The article with something else in it. */
const given = (changes: object): Pick<Story, 'render'> => ({
  render: (args) =>
    html`<article-view ${attributes(args)} .data=${{ ...article.item, ...changes }}></article-view>`,
});

/** The publisher has none, so that there is nothing to hide. */
export const WithoutPicture: Story = given({ image: null });

/** The day on which the next review was due is over. */
export const ReviewOverdue: Story = given({
  review: { ...article.item.review, lastReviewed: '2019-09-10', nextReview: '2021-09-10' },
});

/** Neither a publication nor an update is a review. */
export const NoReviewRecorded: Story = given({ review: null });

/** Thirty sections, and a table of contents as long. */
export const ManySections: Story = { parameters: has(manyDocuments) };

/**
 * What other systems put into HTML: embeds become links, scripts and forms go, styles and handlers too, and what is
 * too wide scrolls in its own place.
 */
export const ForeignHtml: Story = given(foreignHtml.item);

/** A Chinese article on an English page, with one section that is in English. */
export const ForeignContent: Story = { parameters: has(foreignDocuments) };

/**
 * As it is printed: addresses are written out, tables are not cut, notices stay whole. The story turns the rules for
 * paper on; your browser's print preview shows the same with its pages.
 */
export const Printed: Story = {
  parameters: { docs: { story: { inline: false, height: '40em' } } },
  beforeEach: asOnPaper,
};

/** Puts the data of the article before the `<pre>` into it. */
const showData = ({ target, currentTarget }: Event): void => {
  const data = (target as HTMLElement).shadowRoot?.querySelector('script')?.textContent;
  const shown = (currentTarget as HTMLElement).querySelector('pre');
  if (data && shown) shown.textContent = JSON.stringify(JSON.parse(data), undefined, 2);
};

/** With `json-ld` the element holds the article as schema.org data too. Below it is what a search engine reads. */
export const JsonLd: Story = {
  args: { 'json-ld': true, hide: ['toc', 'image'] },
  render: (args) =>
    html`<div @cw-load=${showData}>
      ${view(args, link)}
      <pre class="code" tabindex="0" role="region" aria-label="JSON-LD"></pre>
    </div>`,
};

export const Narrow: Story = { parameters: narrow };

export const RightToLeft: Story = { parameters: { ...has(arabicDocuments), ...arabicPage } };

/** An English article on an Arabic page: text from the left, labels in Arabic. */
export const EnglishOnAnArabicPage: Story = { parameters: arabicPage };

export const Dark: Story = { parameters: dark };

/**
 * What the system's own colours leave of it. Turn them on to see it: a contrast theme in Windows, or in Chromium's
 * developer tools “Rendering”, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = { tags: ['forced-colors'] };

export const LongWords: Story = { parameters: { ...has(longDocuments), ...narrow } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/article-card.js';
import { attributes, type Args } from './controls.js';
import {
  arabicDocuments,
  article,
  brokenPictures,
  foreignDocuments,
  here,
  longDocuments,
} from './documents.js';
import { cardRoom, reload } from './page.js';
import { arabicPage, dark, has, narrow, statesOf } from './states.js';

const link = html`<a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>`;

const card = (args: Args, inside: unknown): TemplateResult =>
  html`<article-card ${attributes(args)}>${inside}</article-card>`;

const meta: Meta<Args> = {
  title: 'Elements/article-card',
  component: 'article-card',
  args: { slug: 'sleep-and-mood', 'heading-level': 3 },
  argTypes: {
    slug: {
      options: ['sleep-and-mood', 'a-walk-each-day', 'a-first-appointment', 'withdrawn', 'unknown'],
    },
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

const { idle, loading, failing, wrong, stale, withdrawn } = statesOf('article-card');

/** In an upright card. */
export const Ready: Story = { decorators: [cardRoom] };

/** Beside its picture where there is room for that, below it where there is not. */
export const Horizontal: Story = { args: { layout: 'horizontal' } };

export const Compact: Story = { args: { layout: 'compact' }, decorators: [cardRoom] };

/** The page names no endpoint: what is inside shows, and the console says why. */
export const Idle: Story = { parameters: idle, decorators: [cardRoom] };

/** The link inside stays until the article is there. */
export const Loading: Story = { parameters: loading, decorators: [cardRoom] };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => card(args, nothing) };

/** The page's own link is all there is, and it works. */
export const ErrorWithFallback: Story = { parameters: failing, decorators: [cardRoom] };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => card(args, nothing) };

export const ErrorWithoutFallbackHorizontal: Story = {
  ...ErrorWithoutFallback,
  args: { layout: 'horizontal' },
  decorators: [],
};

export const ErrorWithoutFallbackCompact: Story = { ...ErrorWithoutFallback, args: { layout: 'compact' } };

/** A web page answers in place of the content; asking again would not help, so there is no button. */
export const ErrorWrongAnswer: Story = { ...ErrorWithoutFallback, parameters: wrong };

/** A reload failed; the card that was there stays. */
export const Stale: Story = {
  parameters: stale,
  decorators: [cardRoom],
  render: (args) => html`<div @cw-load=${reload}>${card(args, link)}</div>`,
};

/** The publisher took the article back: not even the page's link to it stays. */
export const Withdrawn: Story = {
  args: { slug: 'withdrawn' },
  parameters: withdrawn,
  decorators: [cardRoom],
};

/** Everything that a story can say of itself, written out: the page for designers shows it. */
export const WithdrawnInTheDark: Story = {
  args: { slug: 'withdrawn' },
  parameters: {
    setting: { theme: 'dark', width: '320' },
    expected: { state: 'withdrawn', console: ['<article-card> withdrawn'] },
  },
};

/** An article that has neither picture nor excerpt. */
export const WithoutPicture: Story = { args: { slug: 'a-first-appointment' }, decorators: [cardRoom] };

/** The article names a picture that is not there. The browser, not the widget, says so on the console. */
export const PictureMissing: Story = {
  parameters: {
    ...has(brokenPictures),
    expected: { console: [`404 (Not Found) ${here.href}images/nobody-drew-this.webp`] },
  },
  decorators: [cardRoom],
};

/** Three in a row: they end at one height, and their dates stand in one line. */
export const InAGrid: Story = {
  render: (args) =>
    html`<div class="cards">
      ${['sleep-and-mood', 'a-walk-each-day', 'questions-for-a-clinic'].map((slug) => card({ ...args, slug }, link))}
    </div>`,
};

/** A page full of them. */
export const Many: Story = {
  args: { layout: 'compact' },
  render: (args) =>
    html`<div class="cards">
      ${Array.from({ length: 24 }, (_, at) =>
        card(
          { ...args, slug: ['sleep-and-mood', 'a-walk-each-day', 'questions-for-a-clinic'][at % 3] ?? '' },
          link,
        ),
      )}
    </div>`,
};

/** Given by the page as the property `data`; nothing is asked for. */
export const GivenData: Story = {
  decorators: [cardRoom],
  render: (args) => html`<article-card ${attributes(args)} .data=${article}></article-card>`,
};

export const Narrow: Story = { parameters: narrow };

export const NarrowHorizontal: Story = { args: { layout: 'horizontal' }, parameters: narrow };

export const RightToLeft: Story = {
  parameters: { ...has(arabicDocuments), ...arabicPage },
  decorators: [cardRoom],
};

export const RightToLeftHorizontal: Story = {
  args: { layout: 'horizontal' },
  parameters: { ...has(arabicDocuments), ...arabicPage },
};

/** An English article on an Arabic page: text from the left, labels in Arabic. */
export const EnglishOnAnArabicPage: Story = { parameters: arabicPage, decorators: [cardRoom] };

/** A Chinese article on an English page. */
export const ForeignContent: Story = { parameters: has(foreignDocuments), decorators: [cardRoom] };

export const Dark: Story = { parameters: dark, decorators: [cardRoom] };

/**
 * What the system's own colours leave of it. Turn them on to see it: a contrast theme in Windows, or in Chromium's
 * developer tools “Rendering”, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = { tags: ['forced-colors'], decorators: [cardRoom] };

export const LongWords: Story = { parameters: has(longDocuments), decorators: [cardRoom] };

export const LongWordsCompact: Story = { ...LongWords, args: { layout: 'compact' } };

export const LongWordsHorizontal: Story = { parameters: has(longDocuments), args: { layout: 'horizontal' } };

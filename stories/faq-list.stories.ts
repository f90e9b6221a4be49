import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/faq-list.js';
import { attributes, type Args } from './controls.js';
import {
  arabicDocuments,
  faq,
  foreignDocuments,
  longFaq,
  manyQuestions,
  questionsOfAYear,
  unanswered,
} from './documents.js';
import { reload } from './page.js';
import { arabicPage, dark, has, narrow, statesOf } from './states.js';

const link = html`<a href="https://publisher.example/">All questions</a>`;

const list = (args: Args, inside: unknown, data?: unknown): TemplateResult =>
  html`<faq-list ${attributes(args)} .data=${data}>${inside}</faq-list>`;

const meta: Meta<Args> = {
  title: 'Elements/faq-list',
  component: 'faq-list',
  args: { faq: 'diaries' },
  argTypes: {
    faq: { options: ['diaries', 'nothing', 'withdrawn', 'unknown'] },
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

const { idle, loading, failing, wrong, stale, empty, withdrawn } = statesOf('faq-list');

export const Ready: Story = {};

const open = ({ target }: Event): void => {
  const questions = (target as HTMLElement).shadowRoot?.querySelectorAll('details') ?? [];
  for (const question of questions) question.open = true;
};

/** As a reader leaves it. */
export const Opened: Story = { render: (args) => html`<div @cw-load=${open}>${list(args, link)}</div>` };

/** Given by the page as the property `data`; nothing is asked for. */
export const GivenData: Story = { render: (args) => list(args, nothing, faq) };

/** More than eight questions have a search. */
export const WithSearch: Story = { render: (args) => list(args, nothing, manyQuestions) };

/** Sixty questions. */
export const Many: Story = { render: (args) => list(args, nothing, questionsOfAYear) };

/** A question that the publisher has not answered yet says so, to readers and on the console. */
export const Unanswered: Story = {
  parameters: { expected: { console: ['no answer in'] } },
  render: (args) => list(args, nothing, unanswered),
};

/** The page names no endpoint: what is inside shows, and the console says why. */
export const Idle: Story = { parameters: idle };

/** What is inside stays until the questions are there. */
export const Loading: Story = { parameters: loading };

export const LoadingWithoutFallback: Story = { ...Loading, render: (args) => list(args, nothing) };

export const ErrorWithFallback: Story = { parameters: failing };

export const ErrorWithoutFallback: Story = { ...ErrorWithFallback, render: (args) => list(args, nothing) };

/** A web page answers in place of the content; asking again would not help, so there is no button. */
export const ErrorWrongAnswer: Story = { ...ErrorWithoutFallback, parameters: wrong };

/** What is inside shows. */
export const Empty: Story = { args: { faq: 'nothing' }, parameters: empty };

export const EmptyWithoutFallback: Story = { ...Empty, render: (args) => list(args, nothing) };

/** The publisher took the questions back: not even what is inside stays. */
export const Withdrawn: Story = { args: { faq: 'withdrawn' }, parameters: withdrawn };

/** A reload failed. What is shown was loaded before. */
export const Stale: Story = {
  parameters: stale,
  render: (args) => html`<div @cw-load=${reload}>${list(args, link)}</div>`,
};

export const Narrow: Story = { ...WithSearch, parameters: narrow };

export const RightToLeft: Story = { parameters: { ...has(arabicDocuments), ...arabicPage } };

/** English questions on an Arabic page. */
export const EnglishOnAnArabicPage: Story = { ...WithSearch, parameters: arabicPage };

/** Chinese questions on an English page. */
export const ForeignContent: Story = { parameters: has(foreignDocuments) };

export const Dark: Story = { ...WithSearch, parameters: dark };

/**
 * What the system's own colours leave of it. Turn them on to see it: a contrast theme in Windows, or in Chromium's
 * developer tools “Rendering”, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = { ...WithSearch, tags: ['forced-colors'] };

export const LongWords: Story = {
  parameters: narrow,
  render: (args) => list(args, nothing, longFaq),
};

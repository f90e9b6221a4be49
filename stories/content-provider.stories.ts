import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ContentProvider } from '../src/index.js';
import '../src/define/addiction-comparison-table.js';
import '../src/define/article-card.js';
import '../src/define/content-provider.js';
import '../src/define/related-posts.js';
import '../src/define/signup-form.js';
import { clientFor, type EndpointState } from './clients.js';
import { arabicDocuments, documents } from './documents.js';
import { settingOf } from './setting.js';
import { dark, narrow, type Parameters } from './states.js';

type Args = Pick<ContentProvider, 'endpoint'>;

const link = html`<a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>`;

/** The client stands for the endpoint, which does not exist. */
const provided = (endpoint: string, state: EndpointState): TemplateResult =>
  html`<content-provider endpoint=${endpoint} .client=${guard([state], () => clientFor(state, documents))}>
    <h1>From the library</h1>
    <article-card slug="sleep-and-mood" layout="horizontal">${link}</article-card>
    <addiction-comparison-table comparison="effort"></addiction-comparison-table>
    <related-posts for="sleep-and-mood"></related-posts>
    <signup-form></signup-form>
  </content-provider>`;

const meta: Meta<Args> = {
  title: 'Elements/content-provider',
  component: 'content-provider',
  args: { endpoint: 'https://content.example/v1' },
  argTypes: { endpoint: { control: false } },
  parameters: {
    snippet: `<content-provider endpoint="https://content.example/v1">
  <article-card slug="sleep-and-mood">
    <a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>
  </article-card>
  <signup-form></signup-form>
</content-provider>`,
  },
  render: ({ endpoint }, context) => provided(endpoint, settingOf(context).endpoint),
};
export default meta;

type Story = StoryObj<Args>;

const tags = ['article-card', 'addiction-comparison-table', 'related-posts'];

/** All that load are in this state; the console gets a line for each. */
const all = (endpoint: EndpointState, state: string, ending = ''): Parameters => ({
  setting: { endpoint },
  expected: {
    state: Object.fromEntries(tags.map((tag) => [tag, state])),
    console: ending ? tags.map((tag) => `<${tag}> ${ending}`) : [],
  },
});

export const Ready: Story = {};

export const Loading: Story = { parameters: all('silent', 'loading') };

/** One endpoint that is down: the widget with a link inside shows it, the others say it in a sentence. */
export const Down: Story = { parameters: all('down', 'error', 'network') };

/** A web page answers in place of the content. */
export const WrongAnswer: Story = { parameters: all('wrong', 'error', 'parse') };

/** The nearest provider counts: the second publisher is inside the page of the first. */
export const TwoEndpoints: Story = {
  render: ({ endpoint }) =>
    html`<content-provider endpoint=${endpoint} .client=${guard([], () => clientFor('fine', documents))}>
      <article-card slug="sleep-and-mood" layout="horizontal">${link}</article-card>
      <content-provider
        lang="ar"
        dir="rtl"
        endpoint="https://ar.example/v1"
        .client=${guard([], () => clientFor('fine', arabicDocuments))}>
        <article-card slug="sleep-and-mood" layout="horizontal">${link}</article-card>
      </content-provider>
    </content-provider>`,
};

export const Narrow: Story = { parameters: narrow };

export const RightToLeft: Story = { parameters: { setting: { language: 'ar' } } };

export const Dark: Story = { parameters: dark };

// In the style sheets of other people. On a page of documentation all of them would share one.

/** On a page made with Bootstrap. The toolbar puts any other story there too. */
export const OnBootstrap: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'bootstrap' } } };

export const OnBulma: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'bulma' } } };

/** For hosts whose own text is grey: what is quieter still would be too faint to read. */
const quietAsText: Decorator = (story) => html`<div style="--cw-color-muted: currentColor">${story()}</div>`;

/**
 * Its root is 62.5 % of the usual size; what is set in `em` does not mind. Its text is grey, so the page sets
 * `--cw-color-muted: currentColor`.
 */
export const OnMilligram: Story = {
  tags: ['!autodocs'],
  parameters: { setting: { host: 'milligram' } },
  decorators: [quietAsText],
};

export const OnPico: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'pico' } } };

/** A reset and nothing more: headings and links in the page's own markup look like text. */
export const OnTailwind: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'tailwind' } } };

/** Grey text here too, and the same token. */
export const OnUIkit: Story = {
  name: 'On UIkit',
  tags: ['!autodocs'],
  parameters: { setting: { host: 'uikit' } },
  decorators: [quietAsText],
};

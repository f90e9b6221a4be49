import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ContentProvider } from '../src/index.js';
import '../src/define/addiction-comparison-table.js';
import '../src/define/article-card.js';
import '../src/define/content-provider.js';
import '../src/define/related-posts.js';
import '../src/define/signup-form.js';
import { arabic, offline, online, waiting } from './clients.js';
import { narrow } from './page.js';

type Args = Pick<ContentProvider, 'endpoint'>;

const link = html`<a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>`;

/** The client stands for the endpoint, which does not exist. */
const provided = (endpoint: string, client: typeof online): TemplateResult =>
  html`<content-provider endpoint=${endpoint} .client=${guard([], client)}>
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
  render: ({ endpoint }) => provided(endpoint, online),
};
export default meta;

type Story = StoryObj<Args>;

export const Ready: Story = {};

export const Loading: Story = { render: ({ endpoint }) => provided(endpoint, waiting) };

/** One endpoint that is down: the widget with a link inside shows it, the others say it in a sentence. */
export const Offline: Story = { render: ({ endpoint }) => provided(endpoint, offline) };

/** The nearest provider counts: the second publisher is inside the page of the first. */
export const TwoEndpoints: Story = {
  render: ({ endpoint }) =>
    html`<content-provider endpoint=${endpoint} .client=${guard([], online)}>
      <article-card slug="sleep-and-mood" layout="horizontal">${link}</article-card>
      <content-provider lang="ar" dir="rtl" endpoint="https://ar.example/v1" .client=${guard([], arabic)}>
        <article-card slug="sleep-and-mood" layout="horizontal">${link}</article-card>
      </content-provider>
    </content-provider>`,
};

export const Narrow: Story = { decorators: [narrow] };

export const Dark: Story = { globals: { theme: 'dark' } };

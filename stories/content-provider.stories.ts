import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ImagePolicy } from '../src/index.js';
import '../src/define/addiction-comparison-table.js';
import '../src/define/article-card.js';
import '../src/define/content-provider.js';
import '../src/define/related-posts.js';
import '../src/define/signup-form.js';
import { clientFor, type EndpointState } from './clients.js';
import { attributes, type Args } from './controls.js';
import { arabicDocuments, documents, picturesElsewhere } from './documents.js';
import { settingOf } from './setting.js';
import { dark, narrow, type Parameters } from './states.js';

const link = html`<a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>`;

const EXAMPLE = 'https://content.example/v1';

/** Stands for an endpoint that does not exist. Any other that a designer names is asked itself. */
const client = ({ endpoint, images }: Args, state: EndpointState, routes = documents): unknown =>
  guard([endpoint, images, state, routes], () =>
    endpoint === EXAMPLE ? clientFor(state, routes, images as ImagePolicy) : undefined,
  );

const provided = (args: Args, state: EndpointState): TemplateResult =>
  html`<content-provider ${attributes(args)} .client=${client(args, state)}>
    <h1>From the library</h1>
    <article-card slug="sleep-and-mood" layout="horizontal">${link}</article-card>
    <addiction-comparison-table comparison="effort"></addiction-comparison-table>
    <related-posts for="sleep-and-mood"></related-posts>
    <signup-form></signup-form>
  </content-provider>`;

const meta: Meta<Args> = {
  title: 'Elements/content-provider',
  component: 'content-provider',
  args: { endpoint: EXAMPLE },
  parameters: {
    snippet: `<content-provider endpoint="https://content.example/v1">
  <article-card slug="sleep-and-mood">
    <a href="https://publisher.example/sleep-and-mood">Sleep and mood: which comes first?</a>
  </article-card>
  <signup-form></signup-form>
</content-provider>`,
  },
  render: (args, context) => provided(args, settingOf(context).endpoint),
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
  render: (args, context) =>
    html`<content-provider ${attributes(args)} .client=${client(args, settingOf(context).endpoint)}>
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

/** With `images="same-origin"` only pictures of the endpoint's own host are shown: this article's is on another. */
export const PicturesElsewhere: Story = {
  args: { images: 'same-origin' },
  parameters: { expected: { console: ['left out item.image.src'] } },
  render: (args, context) =>
    html`<content-provider
      ${attributes(args)}
      .client=${client(args, settingOf(context).endpoint, picturesElsewhere)}>
      <article-card slug="sleep-and-mood" layout="horizontal">${link}</article-card>
    </content-provider>`,
};

export const Narrow: Story = { parameters: narrow };

export const RightToLeft: Story = { parameters: { setting: { language: 'ar' } } };

export const Dark: Story = { parameters: dark };

// In the style sheets of other people. On a page of documentation all of them would share one.

/** On a page made with Bootstrap. The toolbar puts any other story there too. */
export const OnBootstrap: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'bootstrap' } } };

export const OnBulma: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'bulma' } } };

/** Its root is 62.5 % of the usual size; what is set in `em` does not mind. Its text is grey, and quiet lines are read. */
export const OnMilligram: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'milligram' } } };

export const OnPico: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'pico' } } };

/** A reset and nothing more: headings and links in the page's own markup look like text. */
export const OnTailwind: Story = { tags: ['!autodocs'], parameters: { setting: { host: 'tailwind' } } };

/** Grey text here too. */
export const OnUIkit: Story = {
  name: 'On UIkit',
  tags: ['!autodocs'],
  parameters: { setting: { host: 'uikit' } },
};

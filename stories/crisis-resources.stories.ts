import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { CrisisResources } from '../src/index.js';
import '../src/define/crisis-resources.js';
import { narrow, rightToLeft } from './page.js';

type Args = Pick<CrisisResources, 'region'> & { 'heading-level': number };

const own = html`<p>
  Our own line, on weekdays: <a href="tel:+18025550142">(802) 555-0142</a>, a number that nobody has.
</p>`;

const resources = (args: Args, inside: unknown): TemplateResult =>
  html`<crisis-resources region=${args.region} heading-level=${args['heading-level']}
    >${inside}</crisis-resources
  >`;

const meta: Meta<Args> = {
  title: 'Elements/crisis-resources',
  component: 'crisis-resources',
  args: { region: 'us', 'heading-level': 2 },
  argTypes: {
    region: { control: 'select', options: ['us', 'gb-eng', 'elsewhere'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  parameters: {
    snippet: `<crisis-resources region="us">
  <p>Our own line: <a href="tel:+18025550142">(802) 555-0142</a></p>
</crisis-resources>`,
  },
  render: (args) => resources(args, nothing),
};
export default meta;

type Story = StoryObj<Args>;

export const UnitedStates: Story = {};

export const England: Story = { args: { region: 'gb-eng' } };

/** A region that it does not know: advice, and no number of another country. */
export const UnknownRegion: Story = { args: { region: 'elsewhere' } };

/** What a clinic puts inside comes after the rest and never in its place. */
export const WithOwnLine: Story = { render: (args) => resources(args, own) };

export const Narrow: Story = { decorators: [narrow] };

/** The message to 988 begins with the word that brings a Spanish answer. */
export const Spanish: Story = { decorators: [(story) => html`<div lang="es">${story()}</div>`] };

export const RightToLeft: Story = { decorators: [rightToLeft] };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { MedicalDisclaimer } from '../src/index.js';
import '../src/define/medical-disclaimer.js';
import { narrow, rightToLeft } from './page.js';

type Args = Pick<MedicalDisclaimer, 'region' | 'topic'> & { 'heading-level': number };

const own = html`<p>Questions about what you read here? Bring them to your next visit.</p>`;

const disclaimer = (args: Args, inside: unknown): TemplateResult =>
  html`<medical-disclaimer region=${args.region} topic=${args.topic} heading-level=${args['heading-level']}
    >${inside}</medical-disclaimer
  >`;

const meta: Meta<Args> = {
  title: 'Elements/medical-disclaimer',
  component: 'medical-disclaimer',
  args: { region: 'us', topic: 'ketamine', 'heading-level': 2 },
  argTypes: {
    region: { control: 'select', options: ['us', 'gb-eng', 'elsewhere'] },
    topic: { control: 'select', options: ['', 'ketamine', 'another'] },
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
  },
  parameters: { snippet: `<medical-disclaimer region="us" topic="ketamine"></medical-disclaimer>` },
  render: (args) => disclaimer(args, nothing),
};
export default meta;

type Story = StoryObj<Args>;

/** With what the FDA says, its source and its date. */
export const Ketamine: Story = {};

export const General: Story = { args: { topic: '' } };

export const UnknownRegion: Story = { args: { region: 'elsewhere' } };

/** What a clinic puts inside comes after the rest and never in its place. */
export const WithOwnText: Story = { render: (args) => disclaimer(args, own) };

export const Narrow: Story = { decorators: [narrow] };

export const Spanish: Story = { decorators: [(story) => html`<div lang="es">${story()}</div>`] };

export const RightToLeft: Story = { decorators: [rightToLeft] };

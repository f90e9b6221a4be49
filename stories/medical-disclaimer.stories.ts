import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/medical-disclaimer.js';
import { attributes, type Args } from './controls.js';
import { arabicPage, dark, narrow } from './states.js';

const own = html`<p>Questions about what you read here? Bring them to your next visit.</p>`;

const disclaimer = (args: Args, inside: unknown): TemplateResult =>
  html`<medical-disclaimer ${attributes(args)}>${inside}</medical-disclaimer>`;

const meta: Meta<Args> = {
  title: 'Elements/medical-disclaimer',
  component: 'medical-disclaimer',
  args: { topic: 'ketamine' },
  parameters: { snippet: `<medical-disclaimer region="us" topic="ketamine"></medical-disclaimer>` },
  render: (args) => disclaimer(args, nothing),
};
export default meta;

type Story = StoryObj<Args>;

/** With what the FDA says, its source and its date. */
export const Ketamine: Story = {};

export const General: Story = { args: { topic: '' } };

/** The official word of one country is not shown in another. */
export const England: Story = { args: { region: 'gb-eng' } };

/** A region that it does not know: no number of another country. The console says so. */
export const UnknownRegion: Story = {
  args: { region: 'elsewhere' },
  parameters: { expected: { console: ['<medical-disclaimer region="elsewhere">'] } },
};

/** Nothing official is known on it: the general text, and a line on the console. */
export const UnknownTopic: Story = {
  args: { topic: 'another' },
  parameters: { expected: { console: ['<medical-disclaimer topic="another">'] } },
};

/** What a clinic puts inside comes after the rest and never in its place. */
export const WithOwnText: Story = { render: (args) => disclaimer(args, own) };

/** Where it stands below a smaller heading of the page. */
export const DeeperHeading: Story = { args: { 'heading-level': 4 } };

/** It asks for nothing, and so shows the same on a page whose endpoint is down. */
export const NoNetwork: Story = { parameters: { setting: { endpoint: 'down' } } };

export const Narrow: Story = { parameters: narrow };

export const Spanish: Story = { parameters: { setting: { language: 'es' } } };

export const Chinese: Story = { parameters: { setting: { language: 'zh' } } };

export const Vietnamese: Story = { parameters: { setting: { language: 'vi' } } };

export const RightToLeft: Story = { parameters: arabicPage };

export const Dark: Story = { parameters: dark };

/**
 * What the system's own colours leave of it. Turn them on to see it: a contrast theme in Windows, or in Chromium's
 * developer tools “Rendering”, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = { tags: ['forced-colors'] };

/** A word that is wider than its column, in what the clinic adds. */
export const LongWords: Story = {
  parameters: narrow,
  render: (args) =>
    disclaimer(
      args,
      html`<p>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p>`,
    ),
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/crisis-resources.js';
import { attributes, type Args } from './controls.js';
import { arabicPage, dark, narrow } from './states.js';

const own = html`<p>
  Our own line, on weekdays: <a href="tel:+18025550142">(802) 555-0142</a>, a number that nobody has.
</p>`;

const resources = (args: Args, inside: unknown): TemplateResult =>
  html`<crisis-resources ${attributes(args)}>${inside}</crisis-resources>`;

const meta: Meta<Args> = {
  title: 'Elements/crisis-resources',
  component: 'crisis-resources',
  parameters: {
    snippet: `<crisis-resources region="us">
  <a slot="fallback" href="tel:988">988 Suicide &amp; Crisis Lifeline: call 988</a>
  <p>Our own line: <a href="tel:+18025550142">(802) 555-0142</a></p>
</crisis-resources>`,
  },
  render: (args) => resources(args, nothing),
};
export default meta;

type Story = StoryObj<Args>;

export const UnitedStates: Story = {};

export const England: Story = { args: { region: 'gb-eng' } };

/** A region that it does not know: advice, and no number of another country. The console says so. */
export const UnknownRegion: Story = {
  args: { region: 'elsewhere' },
  parameters: { expected: { console: ['<crisis-resources region="elsewhere">'] } },
};

/** What a clinic puts inside comes after the rest and never in its place. */
export const WithOwnLine: Story = { render: (args) => resources(args, own) };

/** Where it stands below a smaller heading of the page. */
export const DeeperHeading: Story = { args: { 'heading-level': 4 } };

/** It asks for nothing, and so shows the same on a page whose endpoint is down. */
export const NoNetwork: Story = { parameters: { setting: { endpoint: 'down' } } };

export const Narrow: Story = { parameters: narrow };

/** The message to 988 begins with the word that brings a Spanish answer. */
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
    resources(
      args,
      html`<p>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p>`,
    ),
};

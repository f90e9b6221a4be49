import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/addiction-comparison-table.js';
import '../src/define/article-card.js';
import '../src/define/article-view.js';
import '../src/define/signup-form.js';
import { waiting } from './clients.js';

type Args = Record<`--cw-${string}`, string>;

/** What has been set, one declaration a line. */
const declarations = (args: Args): string =>
  Object.entries(args)
    .filter(([name, value]) => name.startsWith('--cw-') && value)
    .map(([name, value]) => `${name}: ${value};`)
    .join('\n  ');

const token = (description: string, byDefault: string, control: 'color' | 'text' = 'text') => ({
  description,
  control,
  table: { category: 'tokens', defaultValue: { summary: byDefault } },
});

/**
 * Custom properties that a page may set, on `:root` or on anything around the widgets. Each has a default that fits
 * the page's own text: a site that sets none gets widgets in its own typeface, size and colour.
 */
const meta: Meta<Args> = {
  title: 'Tokens',
  // Its page is tokens.mdx: the list comes first there.
  tags: ['!autodocs'],
  args: {},
  argTypes: {
    '--cw-color-accent': token(
      'Links, focus rings, the category above a title, the main button.',
      'a blue (#0a64c4) mixed with 40% of the text colour',
      'color',
    ),
    '--cw-color-on-accent': token(
      'Text on the main button.',
      'black or white, whichever stands out from the accent',
      'color',
    ),
    '--cw-color-muted': token('Dates, authors, notes, row headers.', 'the text colour, 86% opaque', 'color'),
    '--cw-color-border': token(
      'Hairlines: around cards, below the rows of tables.',
      'the text colour, 20% opaque',
      'color',
    ),
    '--cw-color-surface': token(
      'Behind cards, notices and pictures that have yet to come.',
      'none behind cards, else the text colour, 6% opaque',
      'color',
    ),
    '--cw-radius': token('Corners of buttons, fields, notices and pictures.', '0.5em'),
    '--cw-card-radius': token('Corners of cards.', 'var(--cw-radius)'),
    '--cw-space': token('The step that all distances are multiples of.', '0.25em'),
    '--cw-font-scale': token("Size of all text, as a multiple of the page's own.", '1'),
    '--cw-measure': token('Longest line of running text.', '68ch'),
    '--cw-reserve': token(
      'Height kept free for an article or a comparison until it arrives; see “Room kept free”.',
      '100vh for an article, 24em for a comparison',
    ),
  },
  parameters: {
    docs: {
      source: {
        transform: (_code: string, { args }: { args: Args }) => `:root {\n  ${declarations(args)}\n}`,
        language: 'css',
      },
    },
  },
  render: (args) =>
    html`<div class="tokens" style=${declarations(args)}>
      <article-card slug="sleep-and-mood" layout="horizontal"></article-card>
      <addiction-comparison-table comparison="two-diaries"></addiction-comparison-table>
      <signup-form consent="I would like to get new articles by e-mail." privacy-url="/privacy"></signup-form>
      <article-view slug="a-first-appointment"></article-view>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Nothing is set until a control does. */
export const Defaults: Story = {};

export const AClinic: Story = {
  args: {
    '--cw-color-accent': '#1f5f49',
    '--cw-color-surface': '#f1f5ef',
    '--cw-color-border': '#c9d5c8',
    '--cw-radius': '2px',
    '--cw-card-radius': '1em',
    '--cw-space': '0.3em',
  },
};

/** An article that is on its way, outlined. */
export const RoomKeptFree: Story = {
  args: { '--cw-reserve': '12em' },
  parameters: { client: waiting },
  render: (args) =>
    html`<div style=${declarations(args)}>
      <article-view class="reserved" slug="sleep-and-mood"></article-view>
    </div>`,
};

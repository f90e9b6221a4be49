import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { everyWidget } from './everything.js';
import { typeScale } from './type-scale.js';

const meta: Meta = { title: 'Design/Typography', tags: ['!autodocs'] };
export default meta;

/** The scale that is really used, read from the widgets below it. */
export const Typography: StoryObj = {
  render: () =>
    html`<h1>Typography</h1>
      <p>
        Widgets bring no typeface. They take that of the page, and its size: everything is set in multiples of
        the text around them, so that a host whose root is 62.5 % does not shrink them.
        <code>--cw-font-scale</code> makes all of it larger or smaller, <code>--cw-measure</code> says how
        long a line of running text may be. Every row below was measured in the widgets that follow it.
      </p>
      ${typeScale(html`<div class="tokens">${everyWidget}</div>`)}`,
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { someWidgets } from './everything.js';
import { tokenWorkbench } from './token-workbench.js';

/**
 * Custom properties that a page may set, on `:root` or on anything around the widgets. Each has a default that fits
 * the page's own text: a site that sets none gets widgets in its own typeface, size and colour.
 */
const meta: Meta = { title: 'Design/Tokens', tags: ['!autodocs'] };
export default meta;

/** Every token with a control. Start from nothing or from a ready set, and copy the CSS. */
export const Workbench: StoryObj = {
  render: () =>
    html`<h1>Tokens</h1>
      <p>
        Custom properties that a page sets, on <code>:root</code> or on anything around the widgets. What is
        left empty fits the page's own text. Look at your choice on a dark page, on a host's style sheet and
        from right to left with the menus above.
      </p>
      ${tokenWorkbench(html`<div class="tokens">${someWidgets}</div>`)}`,
};

/** `--cw-reserve` keeps this much room free for an article that is on its way. It is outlined here. */
export const RoomKeptFree: StoryObj = {
  parameters: { setting: { endpoint: 'silent' }, expected: { state: { 'article-view': 'loading' } } },
  render: () =>
    html`<article-view class="reserved" style="--cw-reserve: 12em" slug="sleep-and-mood"></article-view>
      <p>What comes after the article.</p>`,
};

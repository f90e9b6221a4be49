/** The page around a story, and what a visitor does there. */
import { DecoratorHelpers } from '@storybook/addon-themes';
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { action } from 'storybook/actions';
import type { ContentClient } from '../src/index.js';
import '../src/define/content-provider.js';
import { online } from './clients.js';
import './page.css';

DecoratorHelpers.initializeThemeState(['light', 'dark', 'clinic'], 'light');

/**
 * A page in the theme of the toolbar, whose provider brings the story's `client`. It is made once for each story
 * that is opened: a change of a control does not load everything anew.
 */
export const page: Decorator = (story, context) => {
  const makeClient = (context.parameters['client'] ?? online) as () => ContentClient | undefined;
  return html`<div
    class="page ${DecoratorHelpers.pluckThemeFromContext(context)}"
    @cw-load=${action('cw-load')}
    @cw-empty=${action('cw-empty')}
    @cw-error=${action('cw-error')}
    @cw-select=${action('cw-select')}
    @cw-submit=${action('cw-submit')}
    @cw-success=${action('cw-success')}
    @cw-failure=${action('cw-failure')}>
    <content-provider .client=${guard([], makeClient)}>${story()}</content-provider>
  </div>`;
};

/** A column as wide as a card usually gets. */
export const cardRoom: Decorator = (story) => html`<div class="card-room">${story()}</div>`;

/** 320 pixels, outlined. */
export const narrow: Decorator = (story) => html`<div class="narrow">${story()}</div>`;

/** A page that is written from right to left. */
export const rightToLeft: Decorator = (story) => html`<div lang="ar" dir="rtl">${story()}</div>`;

/** Asks again once something is shown; with the client `breaking` the widget becomes stale. */
export const reload = ({ target }: Event): void => {
  void (target as HTMLElement & { reload(): Promise<void> }).reload();
};

/** Fills in the form and sends it. */
export const signUp = async ({ canvasElement }: Pick<StoryContext, 'canvasElement'>): Promise<void> => {
  const widget = canvasElement.querySelector('signup-form');
  await widget?.updateComplete;
  const root = widget?.shadowRoot;
  const email = root?.querySelector<HTMLInputElement>('[type=email]');
  if (email) email.value = 'reader@clinic.example';
  root?.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
  root?.querySelector('form')?.requestSubmit();
};

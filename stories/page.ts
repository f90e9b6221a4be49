/** The page around a story, and what a visitor does there. */
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { action } from 'storybook/actions';
import type { Routes } from '../src/testing/index.js';
import '../src/define/content-provider.js';
import { clientFor } from './clients.js';
import { documents } from './documents.js';
import { settingOf } from './setting.js';
import './page.css';

const usual = (): Routes => documents;

/**
 * A page as the toolbar and the story set it, whose provider brings a client for the story's `content`. Another
 * endpoint is another client; whatever else changes leaves what is loaded where it is.
 */
export const page: Decorator = (story, context) => {
  const { theme, language, direction, width, host, endpoint } = settingOf(context);
  const content = (context.parameters['content'] ?? usual) as () => Routes;
  return html`<div
    class="page ${theme} ${host === 'none' ? 'bare' : 'hosted'}"
    lang=${language}
    dir=${direction}
    @cw-load=${action('cw-load')}
    @cw-empty=${action('cw-empty')}
    @cw-error=${action('cw-error')}
    @cw-select=${action('cw-select')}
    @cw-submit=${action('cw-submit')}
    @cw-success=${action('cw-success')}
    @cw-failure=${action('cw-failure')}>
    <div class="room width-${width}">
      <content-provider .client=${guard([endpoint, content], () => clientFor(endpoint, content()))}
        >${story()}</content-provider
      >
    </div>
  </div>`;
};

/** A column as wide as a card usually gets. */
export const cardRoom: Decorator = (story) => html`<div class="card-room">${story()}</div>`;

/** Asks again once something is shown; with an endpoint that is `breaking` the widget becomes stale. */
export const reload = {
  handleEvent({ target }: Event): void {
    void (target as HTMLElement & { reload(): Promise<void> }).reload();
  },
  once: true,
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

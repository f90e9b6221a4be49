import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { contrastTable } from './contrast-table.js';
import { someWidgets } from './everything.js';
import { themes } from './tokens.js';

const meta: Meta = { title: 'Design/Colour', tags: ['!autodocs'] };
export default meta;

const declarations = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');

const grounds = { light: 'A light page', dark: 'A dark page', clinic: 'A clinic with tokens of its own' };

/** Colours as the browser has rendered them, in this very page: no figure here was typed. */
export const Colour: StoryObj = {
  render: () =>
    html`<h1>Colour</h1>
      <p>
        There is one accent, mixed with the page's own text colour, so that it holds on light ground and on
        dark. Quiet lines and hairlines are that text colour too, thinned out. So a page without tokens gets
        widgets in its own colours. Below, each colour is measured as it is seen, on what it stands on. WCAG
        2.2 asks for a ratio of 4.5 for text and of 3 for what shows where a control is.
      </p>
      ${Object.entries(grounds).map(
        ([theme, name]) =>
          html`<section class="page bare ${theme} ground">
            <h2>${name}</h2>
            ${contrastTable(name, widgets)}
          </section>`,
      )}
      ${Object.entries(themes).flatMap(([name, values]) =>
        ['light', 'dark'].map(
          (theme) =>
            html`<section class="page bare ${theme} ground" style=${declarations(values)}>
              <h2>The set “${name}” on a ${theme} page</h2>
              ${contrastTable(`${name}, ${theme}`, widgets)}
            </section>`,
        ),
      )}`,
};

const widgets = html`<details>
  <summary>What was measured</summary>
  <div class="tokens">${someWidgets}</div>
</details>`;

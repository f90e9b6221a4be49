import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { directionOf } from '../../src/locales/index.js';
import { locales, names, sentence } from './sentences.js';

const meta: Meta = { title: 'Design/Voice', tags: ['!autodocs'] };
export default meta;

const nameOf = (lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

/** How the sentences are written, and every one of them in every language. */
export const Voice: StoryObj = {
  render: () =>
    html`<h1>Voice</h1>
      <p>
        Readers are patients, some of them in distress, many tired. The widgets say little, and what they say
        is plain.
      </p>
      <ul>
        <li>
          <strong>Say what is, then what to do.</strong> “${sentence('failed', english)}” stands beside
          “${sentence('retry', english)}”.
        </li>
        <li>
          <strong>Blame nobody.</strong> A field is not wrong: “${sentence('signup.emailInvalid', english)}”
        </li>
        <li>
          <strong>Keep what people have done, and tell them.</strong> “${sentence('signup.network', english)}”
        </li>
        <li><strong>Promise nothing that is not known.</strong> “${sentence('signup.unknown', english)}”</li>
        <li>
          <strong>No exclamation marks, no jokes, no urgency.</strong> Not even in praise:
          “${sentence('signup.subscribed', english)}”
        </li>
        <li>
          <strong>In danger, the shortest sentence comes first.</strong>
          “${sentence('safety.danger', english)}”
        </li>
        <li><strong>Codes are for the console.</strong> No sentence holds one.</li>
      </ul>
      <p>
        A page can replace any of these sentences by its own, by the name in the first column; those in which
        safety is at stake are better left as they are.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Every sentence in every language">
        <table class="sentences">
          <thead>
            <tr>
              <th scope="col">Name</th>
              ${locales.map(({ lang }) => html`<th scope="col" lang=${lang}>${nameOf(lang)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${names.map(
              (name) =>
                html`<tr>
                  <th scope="row"><code>${name}</code></th>
                  ${locales.map(
                    (locale) =>
                      html`<td lang=${locale.lang} dir=${directionOf(locale.lang)}>
                        ${sentence(name, locale)}
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`,
};

const [english] = locales as readonly [(typeof locales)[0]];

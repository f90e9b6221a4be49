/** What comes of it: preview, and snippets to copy. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { App } from '../app.js';
import { pinOf } from '../pin.js';
import { schemes } from '../preview-frame.js';
import { targets } from '../settings.js';
import { guideFor, labels, type Fields, type Step } from '../targets.js';
import { radios, textField } from './field.js';

export const preview = (app: App): TemplateResult => html`
  <section aria-labelledby="preview">
    <h2 id="preview">Preview</h2>
    ${
      app.hindrance
        ? html`<p class="fault">${app.hindrance}</p>`
        : html`
            ${radios(
              'How wide is its place?',
              'width',
              app.isWide ? 'wide' : 'narrow',
              [
                ['narrow', 'Narrow (360 px)'],
                ['wide', 'Wide (720 px)'],
              ],
              (width) => {
                app.widen(width === 'wide');
              },
            )}
            <div class="frames ${app.isWide ? 'wide' : ''}">
              ${schemes.map(
                (scheme) => html`
                  <figure>
                    <figcaption>${scheme === 'light' ? 'On a light page' : 'On a dark page'}</figcaption>
                    ${
                      app.missing
                        ? html`<p class="frame hint">The preview comes here.</p>`
                        : html`<div class="frame" tabindex="0" role="region" aria-label="On a ${scheme} page">
                            <iframe
                              title="Preview on a ${scheme} page"
                              width=${app.isWide ? 720 : 360}
                              sandbox="allow-scripts allow-popups"
                              ${ref(app.frames[scheme].take)}></iframe>
                          </div>`
                    }
                  </figure>
                `,
              )}
            </div>
          `
    }
    <p role="status" class=${app.status.isFault ? 'fault' : 'hint'}>${app.status.text}</p>
    <details>
      <summary>The page around it</summary>
      ${textField(
        {
          id: 'background',
          label: 'Background of the light page',
          hint: 'A colour, such as `#faf8f3`.',
          fault: app.faults.background,
        },
        app.settings.background,
        (background) => {
          app.change({ background });
        },
      )}
      ${textField(
        {
          id: 'typeface',
          label: 'Typeface',
          hint: 'A typeface that this device has, such as `Georgia`.',
          fault: app.faults.typeface,
        },
        app.settings.typeface,
        (typeface) => {
          app.change({ typeface });
        },
      )}
    </details>
  </section>
`;

const copyButton = (app: App, id: string, what: string, text: string): TemplateResult => html`
  <button
    type="button"
    class="copy"
    aria-label="${app.copied === id ? 'Copied' : 'Copy'}: ${what}"
    @click=${() => {
      app.copy(id, text);
    }}>
    ${app.copied === id ? 'Copied' : 'Copy'}
  </button>
`;

const step = (app: App, each: Step | Fields, at: number): TemplateResult => {
  const id = `${app.settings.target}-${String(at)}`;
  return html`
    <li>
      <h3>${each.title}</h3>
      <p>${each.where}</p>
      ${
        'code' in each
          ? html`
              <div class="code">
                <pre
                  tabindex="0"
                  role="region"
                  aria-label=${each.title}><code id=${id}>${each.code}</code></pre>
                ${copyButton(app, id, each.title, each.code)}
              </div>
            `
          : html`
              <dl>
                ${each.fields.map(
                  ([name, value]) => html`
                    <div>
                      <dt>${name}</dt>
                      <dd>
                        <code id=${`${id}-${name}`}>${value}</code>
                        ${copyButton(app, `${id}-${name}`, name, value)}
                      </dd>
                    </div>
                  `,
                )}
              </dl>
            `
      }
    </li>
  `;
};

export const snippets = (app: App): TemplateResult => {
  const { snippet, settings } = app;
  const guide = guideFor(snippet);
  const pin = pinOf(snippet, guide);
  return html`
    <section aria-labelledby="snippet">
      <h2 id="snippet">Snippet</h2>
      ${radios(
        'Where does it go?',
        'target',
        settings.target,
        targets.map((target) => [target, labels[target]] as const),
        (target) => {
          app.change({ target: target as typeof settings.target });
        },
      )}
      ${guide.needs ? html`<p><strong>What it needs.</strong> ${guide.needs}</p>` : nothing}
      ${
        app.missing
          ? html`<p class="hint">What to copy comes here, once there is something to show.</p>`
          : html`
              <ol class="steps">
                ${guide.steps.map((each, at) => step(app, each, at))}
              </ol>
              <p><strong>What you should see.</strong> ${guide.see}</p>
              <p class=${pin.isFault ? 'fault' : 'hint'}>${pin.text}</p>
            `
      }
    </section>
  `;
};

export const check = (app: App): TemplateResult => html`
  <section aria-labelledby="check">
    <h2 id="check">Check a snippet</h2>
    <div class="field">
      <label for="pasted">A snippet of your page</label>
      <textarea
        id="pasted"
        rows="6"
        spellcheck="false"
        aria-describedby="pasted-hint"
        .value=${app.pasted}
        @input=${(event: Event) => {
          app.paste((event.target as HTMLTextAreaElement).value);
        }}></textarea>
      <p class="hint" id="pasted-hint">
        Paste what your page has, the script and the tags. Nothing of it is run or sent.
      </p>
    </div>
    <div role="status">
      ${
        app.checked &&
        (app.checked.problems.length > 0
          ? html`<ul class="problems">
              ${app.checked.problems.map((problem) => html`<li class="fault">${problem}</li>`)}
            </ul>`
          : html`<p class="good">Nothing is wrong with it.</p>`)
      }
    </div>
    ${
      app.checked?.settings
        ? html`<button
            type="button"
            @click=${() => {
              app.takeChecked();
            }}>
            Go on from this snippet
          </button>`
        : nothing
    }
  </section>
`;

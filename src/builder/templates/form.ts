/** What can be chosen, in the order in which one thinks of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { contrastOf, isTextColor } from '../contrast.js';
import { labelOf } from '../labels.js';
import { nearestSlug, type Option } from '../manifest.js';
import { exampleOf, faultOf, lookFaultOf, prefixFaultOf } from '../settings.js';
import { termsOf } from '../terms.js';
import { checkField, optionField, selectField, textField, type Entries } from './field.js';

const without = (entries: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([each]) => each !== name));

/** What the live list offers for an attribute. */
const entriesOf = (app: App, name: string, isArticle: boolean): Entries => {
  const { items } = app.articles;
  if (isArticle) return items.map(({ slug, title }) => [slug, title]);
  return [...termsOf(items, name)].sort(([, one], [, other]) => one.localeCompare(other));
};

const list = (app: App): unknown => {
  const { state, items, problem } = app.articles;
  switch (state) {
    case 'none':
      return nothing;
    case 'loading':
      return html`<p class="hint">Asking for the list of articles …</p>`;
    case 'ready':
      return html`<p class="hint">${items.length} articles to choose from.</p>`;
    case 'error':
      return html`<p class="fault">${problem}</p>`;
  }
};

const what = (app: App): TemplateResult => {
  const { settings, choices, widget } = app;
  return html`
    <fieldset>
      <legend>What to show</legend>
      ${selectField(
        { id: 'widget', label: 'Widget', name: widget.tag, hint: widget.summary },
        widget.tag,
        choices.widgets.map(({ tag }) => [tag, labelOf(tag)]),
        (tag) => {
          // What two widgets have in common stays.
          app.change({ widget: tag });
        },
      )}
      ${textField(
        {
          id: 'endpoint',
          label: 'Endpoint',
          hint: widget.usesEndpoint
            ? 'The address of the content, which your publisher gave you.'
            : 'This widget needs none: its words come with the code.',
        },
        settings.page['endpoint'] ?? '',
        (endpoint) => {
          app.change({ page: { ...settings.page, endpoint } });
        },
        { type: 'url', placeholder: 'https://content.example/v1' },
      )}
      <div role="status">${list(app)}</div>
      ${options(app, (isMain) => isMain)}
    </fieldset>
  `;
};

/** Those that every loading widget has come last. */
const isCommon = (name: string): boolean => ['heading-level', 'src'].includes(name);

/** A slug that is not in the list, which may go on, and is near to one that is. */
const slipOf = ({ articles }: App, { isArticle }: Option, value: string): string | undefined => {
  const slugs = articles.items.map(({ slug }) => slug);
  const meant = isArticle && !slugs.includes(value) ? nearestSlug(value, slugs) : undefined;
  return meant && `The endpoint has no article “${value}”. Did you mean ${meant}?`;
};

const options = (app: App, wanted: (isMain: boolean) => boolean): TemplateResult[] =>
  app.widget.options
    .filter(({ name }) => wanted(!isCommon(name)))
    .map((option) => {
      const value = app.settings.options[option.name] ?? '';
      return optionField(
        option,
        value ? (faultOf(option, value) ?? slipOf(app, option, value)) : undefined,
        value,
        entriesOf(app, option.name, option.isArticle),
        (next) => {
          const others = without(app.settings.options, option.name);
          app.change({ options: next ? { ...others, [option.name]: next } : others });
        },
      );
    });

const fallback = (app: App): unknown => {
  if (!app.widget.hasFallback) return nothing;
  const { settings } = app;
  return html`
    <fieldset>
      <legend>The link until then</legend>
      <p class="hint">
        Shown until the content comes, where it never does, and without JavaScript.
        ${app.fallback ? '' : 'Without one, a failed widget shows one sentence and a button.'}
      </p>
      ${textField(
        { id: 'link', label: 'Address of the link' },
        settings.link,
        (link) => {
          app.change({ link });
        },
        { type: 'url', placeholder: app.fallback?.url ?? '' },
      )}
      ${textField(
        { id: 'link-text', label: 'Words of the link' },
        settings.linkText,
        (linkText) => {
          app.change({ linkText });
        },
        { placeholder: app.fallback?.text ?? '' },
      )}
    </fieldset>
  `;
};

const looks = (app: App): TemplateResult => {
  const { settings, widget, themes } = app;
  return html`
    <details>
      <summary>Looks</summary>
      ${selectField(
        { id: 'theme', label: 'Theme', hint: 'Without one, widgets take the colours of your page.' },
        settings.theme,
        [['', 'none'], ...themes.map((name) => [name, name] as const)],
        (theme) => {
          app.change({ theme });
        },
      )}
      ${widget.tokens.map((token) => {
        const value = settings.looks[token.name] ?? '';
        const change = (next: string): void => {
          const others = without(settings.looks, token.name);
          app.change({ looks: next ? { ...others, [token.name]: next } : others });
        };
        const fault = value ? lookFaultOf(token, value) : undefined;
        const read = value && !fault && isTextColor(token.name) ? contrastOf(value, app.grounds) : undefined;
        const input = textField(
          {
            id: `look${token.name}`,
            label: labelOf(token.name),
            name: token.name,
            hint: `${token.description} ${exampleOf(token)}${read?.isEnough ? ` ${read.text}` : ''}`,
            fault,
            warning: read?.isEnough === false ? read.text : undefined,
          },
          value,
          change,
          { placeholder: token.standard },
        );
        return token.kind === 'color'
          ? html`<div class="with-color">
              ${input}
              <input
                type="color"
                aria-label="${labelOf(token.name)}: choose a colour"
                .value=${/^#[0-9a-f]{6}$/i.test(value) ? value : '#808080'}
                @input=${(event: Event) => {
                  change((event.target as HTMLInputElement).value);
                }} />
            </div>`
          : input;
      })}
    </details>
  `;
};

const more = (app: App): TemplateResult => {
  const { settings, choices } = app;
  return html`
    <details>
      <summary>More</summary>
      ${options(app, (isMain) => !isMain)}
      ${choices.page
        .filter(({ name }) => name !== 'endpoint')
        .map((option) => {
          const value = settings.page[option.name] ?? '';
          return optionField(option, value ? faultOf(option, value) : undefined, value, [], (next) => {
            app.change({
              page: { ...without(settings.page, option.name), ...(next && { [option.name]: next }) },
            });
          });
        })}
      ${textField(
        {
          id: 'prefix',
          label: 'Prefix of the tags',
          hint: 'Where your page has an element of that name already: `acme` gives `acme-article-card`.',
          fault: settings.prefix ? prefixFaultOf(settings.prefix) : undefined,
        },
        settings.prefix,
        (prefix) => {
          app.change({ prefix });
        },
      )}
      ${selectField(
        {
          id: 'write',
          label: 'Write it as',
          hint: 'A `div` with `data-cw` does the same where a system strips tags that it does not know.',
        },
        settings.write,
        [
          ['', 'what the system needs'],
          ['tag', 'a tag'],
          ['mount', 'a div'],
        ],
        (write) => {
          app.change({ write: write as typeof settings.write });
        },
      )}
      ${checkField(
        {
          id: 'integrity',
          label: 'Integrity',
          hint: `Browsers then refuse every file that is not exactly that of version ${app.files.version}.`,
        },
        settings.integrity,
        (integrity) => {
          app.change({ integrity });
        },
      )}
      ${checkField(
        {
          id: 'waits',
          label: 'Wait for consent',
          hint: 'Nothing is asked for until your consent tool says yes: it sets `data-cw-consent="granted"` on the `html` element. The preview does not wait.',
        },
        settings.waits,
        (waits) => {
          app.change({ waits });
        },
      )}
      ${checkField(
        {
          id: 'early',
          label: 'Ask for the content early',
          hint: 'For what readers see first, where the endpoint is not on your own site: a link beside the tag brings the content while the script is on its way. Plain HTML, Squarespace, Wix and Webflow keep it. Without consent, or from another source than `native`, there is none.',
        },
        settings.early,
        (early) => {
          app.change({ early });
        },
      )}
      ${textField(
        {
          id: 'base',
          label: 'Address of the files',
          hint: 'The folder that holds `embed.js`. It is never taken from a link that somebody sends you.',
          fault: app.baseFault,
        },
        app.base,
        (base) => {
          app.changeBase(base);
        },
        { type: 'url' },
      )}
    </details>
  `;
};

export const form = (app: App): TemplateResult => html`
  <form
    class="choices"
    aria-label="Choices"
    @submit=${(event: Event) => {
      event.preventDefault();
    }}>
    ${what(app)} ${fallback(app)} ${looks(app)} ${more(app)}
  </form>
`;

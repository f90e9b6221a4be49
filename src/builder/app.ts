/** The builder: what was chosen, what follows from it, and the page that shows both. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { crisisRegion } from '../content/index.js';
import { loadArticles, noArticles, type Articles } from './articles.js';
import { checkSnippet, type Checked } from './check.js';
import { pages, type Page } from './contrast.js';
import { labelOf } from './labels.js';
import type { Choices, Widget } from './manifest.js';
import { PreviewFrame } from './preview-frame.js';
import { previewPage, type Scheme } from './preview.js';
import {
  faultOf,
  lookFaultOf,
  prefixFaultOf,
  readSettings,
  typefaceFaultOf,
  backgroundFaultOf,
  widgetOf,
  writeSettings,
  type Settings,
} from './settings.js';
import { attributesOf, type Fallback, type Files, type Snippet } from './snippet.js';
import { form } from './templates/form.js';
import { check, preview, snippets } from './templates/result.js';

/** Typing goes on: no request and no preview for half an address. Milliseconds. */
const PAUSE = 350;

/** Where the files are unless somebody says otherwise: beside this page's folder. */
const standardBase = (): string => new URL('..', location.href).href;

/** What the preview says of a widget that shows nothing. */
const failures: Readonly<Record<string, string>> = {
  code: 'The files cannot be loaded from the address of the files, or are of another version.',
  'not-found': 'The endpoint has nothing of that name. Check the slug or id.',
  network: 'The endpoint cannot be reached from the page.',
  parse: 'The endpoint answers with something that is not JSON, most likely a web page.',
};

export class App {
  settings: Settings;
  /** Sentences on what stood in the address and could not be used. */
  problems: readonly string[];
  articles: Articles = noArticles;
  /** As it is written in its field. */
  base: string;
  copied = '';
  pasted = '';
  checked: Checked | undefined;
  /** Of the preview: enough for what needs more room. */
  isWide = false;
  /** Whether anything was chosen by hand: before that, what is missing is no fault. */
  isTouched = false;
  readonly frames: Readonly<Record<Scheme, PreviewFrame>>;
  #asked = '';
  #asking = new AbortController();
  #timer = 0;

  constructor(
    readonly choices: Choices,
    readonly version: string,
    readonly integrity: Readonly<Record<string, string>>,
    private readonly root: HTMLElement,
  ) {
    ({ settings: this.settings, problems: this.problems } = this.#read());
    this.base = standardBase();
    const heard = (): void => {
      this.#render();
    };
    this.frames = { light: new PreviewFrame(heard), dark: new PreviewFrame(() => undefined) };
    addEventListener('hashchange', () => {
      if (location.hash.slice(1) === writeSettings(this.settings)) return;
      ({ settings: this.settings, problems: this.problems } = this.#read());
      this.#follow();
    });
    this.#follow();
  }

  get themes(): string[] {
    return Object.keys(this.integrity).flatMap((path) => /^themes\/(.+)\.css$/.exec(path)?.[1] ?? []);
  }

  get widget(): Widget {
    return widgetOf(this.choices, this.settings.widget);
  }

  get files(): Files {
    const base = this.baseFault ? standardBase() : this.base.replace(/\/*$/, '/');
    return { base, version: this.version, integrity: this.integrity };
  }

  get baseFault(): string | undefined {
    return /^https?:\/\/./.test(this.base) && URL.canParse(this.base)
      ? undefined
      : 'Write the whole address of the folder that holds embed.js, beginning with https://.';
  }

  get faults(): { readonly background: string | undefined; readonly typeface: string | undefined } {
    const { background, typeface } = this.settings;
    return {
      background: background ? backgroundFaultOf(background) : undefined,
      typeface: typeface ? typefaceFaultOf(typeface) : undefined,
    };
  }

  /** The link that stands in for the content: as written, else to the article that was chosen; of crisis lines, the first. */
  get fallback(): Fallback | undefined {
    if (this.widget.tag === 'crisis-resources') return this.#lineToCall;
    if (!this.widget.hasFallback) return undefined;
    const { link, linkText, options } = this.settings;
    const slug = this.widget.options.find(({ isArticle }) => isArticle)?.name ?? '';
    const article = this.articles.items.find((each) => each.slug === options[slug]);
    const url = link || article?.url;
    return url ? { url, text: linkText || article?.title || url } : undefined;
  }

  get #lineToCall(): Fallback | undefined {
    const region = crisisRegion(this.widget.tag, this.settings.options['region'] || 'us');
    const [service] = region?.services ?? [];
    if (!service?.call) return undefined;
    const { name, call, dial = call } = service;
    return { url: `tel:${dial}`, text: `${name}: call ${call}`, slot: 'fallback' };
  }

  /** What was chosen, without what cannot be used. */
  get snippet(): Snippet {
    const { widget, settings, fallback, files } = this;
    const usable = (
      given: Readonly<Record<string, string>>,
      fault: (name: string, value: string) => string | undefined,
    ): Record<string, string> =>
      Object.fromEntries(Object.entries(given).filter(([name, value]) => value && !fault(name, value)));
    const option = (name: string, value: string): string | undefined => {
      const found = [...this.choices.page, ...widget.options].find((each) => each.name === name);
      return found && faultOf(found, value);
    };
    return {
      widget,
      files,
      fallback,
      settings: {
        ...settings,
        page: usable(settings.page, option),
        options: usable(settings.options, option),
        looks: usable(settings.looks, (name, value) => {
          const token = widget.tokens.find((each) => each.name === name);
          return token && lookFaultOf(token, value);
        }),
        prefix: settings.prefix && !prefixFaultOf(settings.prefix) ? settings.prefix : '',
        background: this.faults.background ? '' : settings.background,
        typeface: this.faults.typeface ? '' : settings.typeface,
      },
    };
  }

  /** What is still to be chosen before there is something to show. */
  get missing(): string | undefined {
    if (this.widget.usesEndpoint && !this.settings.page['endpoint'] && !this.settings.options['src']) {
      return 'Give the endpoint: the snippet needs to know where the content is.';
    }
    const given = attributesOf(this.snippet).map(([name]) => name);
    const lacking = this.widget.options.find(({ name, isNeeded }) => isNeeded && !given.includes(name));
    return lacking && !given.includes('src')
      ? `Choose “${labelOf(lacking.name)}” (${lacking.name}): without it there is nothing to show.`
      : undefined;
  }

  /** What the widget stands on in the preview. */
  get grounds(): readonly Page[] {
    const { background } = this.snippet.settings;
    return pages.map((page) =>
      background && page.scheme === 'light' ? { ...page, ground: background } : page,
    );
  }

  /** Why there can be no preview. */
  get hindrance(): string | undefined {
    if (location.protocol === 'file:' && this.files.base.startsWith('file:')) {
      return 'This page was opened from a disk, where browsers run no files for a preview. Under “More”, give the address of the files on a web server; the snippet needs it too.';
    }
    return undefined;
  }

  get status(): { readonly text: string; readonly isFault: boolean } {
    if (this.hindrance) return { text: '', isFault: false };
    if (this.missing) return { text: this.missing, isFault: this.isTouched };
    const { state = '', code = '' } = this.frames.light.report ?? {};
    switch (state) {
      case '':
        return {
          text: this.widget.loads ? 'Loading …' : 'This is what visitors see.',
          isFault: false,
        };
      case 'ready':
        return { text: 'This is what visitors see.', isFault: false };
      case 'empty':
        return { text: 'The endpoint answered, and there is nothing to show.', isFault: false };
      default:
        return { text: failures[code] ?? `The widget cannot show it (${code || state}).`, isFault: true };
    }
  }

  change(part: Partial<Settings>): void {
    this.settings = { ...this.settings, ...part };
    this.#changed();
  }

  changeBase(base: string): void {
    this.base = base;
    this.#changed();
  }

  widen(isWide: boolean): void {
    this.isWide = isWide;
    this.#render();
  }

  copy(id: string, text: string): void {
    const done = (): void => {
      this.copied = id;
      this.#render();
    };
    navigator.clipboard?.writeText(text).then(done, () => {
      this.#select(id);
    });
    if (!navigator.clipboard) this.#select(id);
  }

  paste(text: string): void {
    this.pasted = text;
    const slugs = this.articles.items.map(({ slug }) => slug);
    this.checked = text.trim() ? checkSnippet(text, this.choices, slugs) : undefined;
    this.#render();
  }

  takeChecked(): void {
    if (this.checked?.settings) this.change(this.checked.settings);
  }

  #read(): ReturnType<typeof readSettings> {
    return readSettings(location.hash, this.choices, this.themes);
  }

  /** A page without https has no clipboard: what is selected can be copied by hand. */
  #select(id: string): void {
    const code = document.getElementById(id);
    if (code) getSelection()?.selectAllChildren(code);
  }

  #changed(): void {
    this.isTouched = true;
    this.problems = [];
    this.copied = '';
    const hash = `#${writeSettings(this.settings)}`;
    history.replaceState(null, '', hash);
    this.#render();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#follow();
    }, PAUSE);
  }

  /** What takes longer than drawing: the list of articles and the preview. */
  #follow(): void {
    this.#ask();
    const { snippet } = this;
    if (!this.hindrance) {
      for (const [scheme, frame] of Object.entries(this.frames)) {
        // A widget that is told nothing would complain on the console.
        frame.show(this.missing ? '' : previewPage(snippet, scheme as Scheme));
      }
    }
    this.#render();
  }

  #ask(): void {
    const { endpoint = '', source, 'content-key': contentKey } = this.settings.page;
    const question = JSON.stringify([endpoint, source, contentKey]);
    if (question === this.#asked) return;
    this.#asked = question;
    this.#asking.abort();
    this.articles = endpoint ? { ...noArticles, state: 'loading' } : noArticles;
    if (!endpoint) return;
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    void loadArticles({ endpoint, source, contentKey }, signal).then((articles) => {
      if (signal.aborted) return;
      this.articles = articles;
      this.#follow();
    });
  }

  #render(): void {
    render(this.#page(), this.root);
  }

  #page(): TemplateResult {
    return html`
      <header>
        <h1>Embed builder</h1>
        <p>
          Choose, look, copy, paste. All that you choose stands in the address of this page, so that you can
          send it to a colleague; nothing is kept or sent anywhere else.
        </p>
      </header>
      ${
        this.problems.length > 0
          ? html`<div class="problems" role="alert">
              <h2>The address of this page</h2>
              <ul>
                ${this.problems.map((problem) => html`<li class="fault">${problem}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      <main>
        ${form(this)}
        <div class="result">${preview(this)} ${snippets(this)} ${check(this)}</div>
      </main>
    `;
  }
}

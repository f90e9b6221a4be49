/**
 * What picture tests hold: each scene is a sheet with a widget in some of its forms or states. The content is the
 * fixtures', the clients are the real ones over an endpoint in memory.
 */
import { html, type TemplateResult } from 'lit';
import type { ContentClient } from '../../src/index.js';
import { clientFor as clientAt, type EndpointState } from '../../stories/clients.js';
import { answering, arabicDocuments, articles, documents, manyQuestions } from '../../stories/documents.js';

/** How a sheet is looked at: how wide the page is, dark or light, in English or, from right to left, in Arabic. */
export interface Look {
  readonly width: number;
  readonly dark?: boolean;
  readonly rtl?: boolean;
}

export interface Scene {
  readonly looks: readonly Look[];
  readonly sheet: (client: ContentClient) => TemplateResult;
  /** What the reader does; false while it cannot be done yet. */
  readonly act?: (sheet: ParentNode) => boolean;
  /** What must have come of it, beside the states of the widgets. */
  readonly until?: (sheet: ParentNode) => boolean;
}

const phone: Look = { width: 320 };
const desk: Look = { width: 800 };
const light = [phone, desk];
const dark: Look = { ...desk, dark: true };
const phoneInArabic: Look = { ...phone, rtl: true };
const deskInArabic: Look = { ...desk, rtl: true };

const at = (state: Exclude<EndpointState, 'none'>, routes = documents): ContentClient =>
  clientAt(state, routes) as ContentClient;

export const clientFor = ({ rtl }: Look): ContentClient => at('fine', rtl ? arabicDocuments : documents);

/** Beside the main client: what another endpoint would say. */
const given = (client: ContentClient, inner: unknown): TemplateResult =>
  html`<content-provider .client=${client}>${inner}</content-provider>`;

/** Every element of a sheet that has this tag, with what is inside it. */
const insideOf = (sheet: ParentNode, tag: string): ShadowRoot[] =>
  [...sheet.querySelectorAll(tag)].flatMap(({ shadowRoot }) => shadowRoot ?? []);

const reload = ({ currentTarget }: Event): void => {
  void (currentTarget as HTMLElementTagNameMap['faq-list']).reload();
};

/** Does something with an element in each widget, once all of them have it. */
const each =
  (selector: string, run: (found: HTMLElement) => void) =>
  (sheet: ParentNode): boolean => {
    const insides = insideOf(sheet, '[data-act]');
    const found = insides.flatMap((inside) => inside.querySelector<HTMLElement>(selector) ?? []);
    if (found.length === 0 || found.length < insides.length) return false;
    found.forEach(run);
    return true;
  };

const send = each('form', (form) => {
  (form as HTMLFormElement).requestSubmit();
});

const fillAndSend = each('form', (form) => {
  const email = form.querySelector<HTMLInputElement>('[type=email]');
  if (email) email.value = 'reader@clinic.example';
  form.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
  (form as HTMLFormElement).requestSubmit();
});

const open = each('.item:nth-of-type(2) summary', (summary) => {
  summary.click();
});

/** The same five twice, so that there is something to scroll to. */
const ten = {
  ...articles,
  items: [...articles.items, ...articles.items.map((item) => ({ ...item, id: `${item.id}-again` }))],
};

const fields = JSON.stringify([
  { name: 'first-name', type: 'text', label: 'First name', autocomplete: 'given-name' },
  {
    name: 'topic',
    type: 'select',
    label: 'What would you like to read about?',
    required: true,
    options: ['Sleep', 'Mood'],
  },
  { name: 'adult', type: 'checkbox', label: 'I am over 18 years old.', required: true },
]);

const form = (state: string, inside?: unknown): TemplateResult =>
  html`<signup-form
    consent="I would like to get new articles by e-mail, and can stop at any time."
    privacy-url="/privacy"
    sender="Example Clinic, news@clinic.example"
    data-state=${state}
    data-act
    >${inside}</signup-form
  >`;

/** Scenes by name. A widget must be `ready` when the picture is taken, or in the state that `data-state` names. */
export const scenes: Readonly<Record<string, Scene>> = {
  'article-card': {
    looks: [...light, dark, phoneInArabic],
    sheet: () =>
      html`<div class="columns">
          <article-card slug="sleep-and-mood"></article-card>
          <article-card slug="a-first-appointment"></article-card>
        </div>
        <article-card slug="sleep-and-mood" layout="horizontal"></article-card>
        <article-card slug="a-first-appointment" layout="horizontal"></article-card>
        <div class="columns">
          <article-card slug="sleep-and-mood" layout="compact"></article-card>
          <article-card slug="a-first-appointment" layout="compact"></article-card>
        </div>`,
  },
  'article-view': {
    looks: [...light, dark, phoneInArabic],
    sheet: () => html`<article-view slug="sleep-and-mood"></article-view>`,
    // Its table of contents has found out where the reader is.
    until: (sheet) =>
      insideOf(sheet, 'article-view').every((inside) => inside.querySelector('[aria-current]')),
  },
  comparison: {
    looks: [...light, dark, phoneInArabic],
    sheet: () =>
      html`<addiction-comparison-table comparison="two-diaries"></addiction-comparison-table>
        <addiction-comparison-table comparison="effort" tools="copy csv"></addiction-comparison-table>`,
  },
  'comparison-chart': {
    looks: [...light, dark, deskInArabic],
    sheet: () =>
      html`<addiction-comparison-table comparison="effort" view="chart"></addiction-comparison-table>`,
  },
  'comparison-wide': {
    looks: light,
    sheet: () => html`<addiction-comparison-table comparison="six-columns"></addiction-comparison-table>`,
  },
  'related-posts': {
    looks: [...light, phoneInArabic],
    sheet: () =>
      html`<related-posts for="sleep-and-mood"></related-posts>
        <related-posts for="sleep-and-mood" layout="list" allow-repeats></related-posts>`,
  },
  carousel: {
    looks: [...light, dark, deskInArabic],
    sheet: () => html`<related-posts layout="carousel" limit="8" .data=${ten}></related-posts>`,
    until: (sheet) =>
      insideOf(sheet, 'related-posts').every((inside) =>
        inside.querySelector('[part~=next][aria-disabled=false]'),
      ),
  },
  'latest-posts': {
    looks: light,
    sheet: () =>
      html`<latest-posts limit="2"></latest-posts>
        ${given(at('fine'), html`<latest-posts limit="6" layout="list" allow-repeats></latest-posts>`)}`,
  },
  'faq-list': {
    looks: [...light, dark, phoneInArabic],
    sheet: () =>
      html`<faq-list faq="diaries" data-act></faq-list>
        <faq-list .data=${manyQuestions} data-act></faq-list>`,
    act: open,
    until: (sheet) => insideOf(sheet, 'faq-list').every((inside) => inside.querySelector('details[open]')),
  },
  'signup-form': {
    looks: [...light, phoneInArabic],
    sheet: () =>
      html`${form('idle')}
      ${form('idle', Object.assign(document.createElement('script'), { type: 'application/json', text: fields }))}`,
  },
  'signup-form-errors': {
    looks: [...light, dark],
    sheet: () =>
      form(
        'idle',
        Object.assign(document.createElement('script'), { type: 'application/json', text: fields }),
      ),
    act: send,
    until: (sheet) =>
      insideOf(sheet, 'signup-form').every((inside) => inside.querySelector('[aria-invalid=true]')),
  },
  'signup-form-answers': {
    looks: light,
    sheet: () => html`
      ${given(at('silent'), form('submitting'))}
      ${given(at('fine', answering(201, { status: 'subscribed' })), form('success'))}
      ${given(at('fine', answering(202, { status: 'pending' })), form('pending'))}
      ${given(at('down'), form('failure'))}
    `,
    act: fillAndSend,
  },
  'medical-disclaimer': {
    looks: [...light, dark, phoneInArabic],
    sheet: () => html`<medical-disclaimer region="us" topic="ketamine"></medical-disclaimer>`,
  },
  'crisis-resources': {
    looks: [...light, dark, phoneInArabic],
    sheet: () =>
      html`<crisis-resources region="us">
          <p>
            Our own line, on weekdays: <a href="tel:+18025550142">(802) 555-0142</a>, a number that nobody
            has.
          </p>
        </crisis-resources>
        <crisis-resources region="elsewhere"></crisis-resources>`,
  },
  states: {
    looks: [...light, dark, phoneInArabic],
    sheet: () => html`
      ${given(
        at('silent'),
        html`<faq-list faq="diaries" data-state="loading"></faq-list>
          <faq-list faq="diaries" data-state="loading"><a href="/all">All questions</a></faq-list>`,
      )}
      ${given(at('down'), html`<faq-list faq="diaries" data-state="error"></faq-list>`)}
      ${given(at('breaking'), html`<faq-list faq="diaries" data-state="stale" @cw-load=${reload}></faq-list>`)}
      <faq-list faq="nothing" data-state="empty"></faq-list>
      <faq-list faq="withdrawn" data-state="withdrawn"></faq-list>
    `,
  },
  loading: {
    looks: [...light, dark],
    sheet: () =>
      given(
        at('silent'),
        html`<div class="columns">
            <article-card slug="sleep-and-mood" data-state="loading"></article-card>
            <article-card slug="sleep-and-mood" layout="compact" data-state="loading"></article-card>
          </div>
          <article-card slug="sleep-and-mood" layout="horizontal" data-state="loading"></article-card>
          <addiction-comparison-table comparison="effort" data-state="loading"></addiction-comparison-table>
          <related-posts for="sleep-and-mood" data-state="loading"></related-posts>
          <latest-posts limit="2" layout="list" data-state="loading"></latest-posts>
          <article-view slug="sleep-and-mood" data-state="loading"></article-view>`,
      ),
  },
};

/** One of each widget, with content: what tokens and measurements are looked at on. */
import { html } from 'lit';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/crisis-resources.js';
import '../../src/define/faq-list.js';
import '../../src/define/latest-posts.js';
import '../../src/define/medical-disclaimer.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';

export const someWidgets = html`<article-card slug="sleep-and-mood" layout="horizontal"></article-card>
  <addiction-comparison-table comparison="effort" view="chart" tools="copy csv"></addiction-comparison-table>
  <signup-form
    consent="I would like to get new articles by e-mail."
    privacy-url="/privacy"
    sender="Example Clinic, news@clinic.example"></signup-form>
  <article-view slug="a-first-appointment" hide="toc"></article-view>
  <medical-disclaimer></medical-disclaimer>`;

export const everyWidget = html`<article-card slug="sleep-and-mood" layout="horizontal"></article-card>
  <addiction-comparison-table comparison="two-diaries" tools="copy csv"></addiction-comparison-table>
  <addiction-comparison-table comparison="effort" view="chart"></addiction-comparison-table>
  <related-posts for="sleep-and-mood"></related-posts>
  <latest-posts limit="2"></latest-posts>
  <faq-list faq="diaries"></faq-list>
  <signup-form
    consent="I would like to get new articles by e-mail."
    privacy-url="/privacy"
    sender="Example Clinic, news@clinic.example"></signup-form>
  <medical-disclaimer topic="ketamine"></medical-disclaimer>
  <crisis-resources></crisis-resources>
  <article-view slug="sleep-and-mood"></article-view>`;

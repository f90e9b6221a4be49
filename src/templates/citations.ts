import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../content/index.js';
import { citedAt } from '../controllers/index.js';
import { comparisonStrings, type Sections, type Strings } from '../locales/index.js';
import { contentId } from '../sanitize/index.js';
import { heading } from './heading.js';

/** What a link to a source says after its `#`; `scope` keeps a comparison's sources apart from its article's. */
const anchor = (id: string, scope = ''): string => `${scope && `${scope}-`}citation-${id}`;

/** The numbers that stand behind a statement and lead to its sources. */
export const citationMarks = (
  ids: readonly string[],
  citations: readonly Citation[],
  scope: string,
  words: Sections['comparison'],
): TemplateResult =>
  html`<sup part="citation"
    >${ids
      .map((id) => ({ id, number: citations.findIndex((citation) => citation.id === id) + 1 }))
      .sort((first, second) => first.number - second.number)
      .map(
        ({ id, number }) =>
          html`<a href="#${anchor(id, scope)}" aria-label=${words.source(number)}>${number}</a>`,
      )}</sup
  >`;

/** Leads back from a source to each place that cites it. */
const backLinks = (
  id: string,
  number: number,
  count: number,
  words: Sections['comparison'],
): TemplateResult[] =>
  Array.from({ length: count }, (_, index) => index + 1).map(
    // A space at the start of a template would not outlive the build.
    (place) =>
      html`${' '}<a
          class="back"
          part="citation-back"
          href="#${citedAt(id, place)}"
          aria-label=${words.cited(number, place, count)}
          >↑${count > 1 ? place : nothing}</a
        >`,
  );

/** The sources themselves, numbered as they are cited, with links back where `cited` counts the places that do. */
export const citationList = (
  citations: readonly Citation[],
  words: Sections['comparison'],
  scope = '',
  cited: (id: string) => number = () => 0,
): TemplateResult | typeof nothing =>
  citations.length === 0
    ? nothing
    : html`<ol class="sources quiet" part="sources" aria-label=${words.sources}>
        ${citations.map(
          ({ id, title, url, publisher, year }, index) =>
            html`<li id=${contentId(anchor(id, scope))} tabindex="-1" dir="auto">
              ${url ? html`<a rel="noopener" href=${url}>${title}</a>` : title}${
                publisher ? `, ${publisher}` : nothing
              }${year ? `, ${year}` : nothing}${backLinks(id, index + 1, cited(id), words)}
            </li>`,
        )}
      </ol>`;

/** What a text is based on, at its end and under a heading (`part`); nothing where it names no sources. */
export const references = (
  citations: readonly Citation[],
  headingLevel: number,
  part: string,
  strings: Strings,
  cited: (id: string) => number,
): TemplateResult | typeof nothing => {
  const words = strings.comparison ?? comparisonStrings;
  return citations.length === 0
    ? nothing
    : html`<section class="references">
        ${heading(headingLevel, part, html`<span lang=${strings.lang}>${words.sources}</span>`)}
        ${citationList(citations, words, '', cited)}
      </section>`;
};

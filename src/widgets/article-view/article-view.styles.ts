import { css } from 'lit';

export const articleViewStyles = css`
  .waiting > .reserve {
    min-block-size: var(--cw-reserve, 100vh);
  }

  .article > * + * {
    margin-block-start: calc(6 * var(--_space));
  }

  .article > .references {
    margin-block-start: calc(8 * var(--_space));
  }

  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }

  footer {
    padding-block-start: var(--_pad);
    border-block-start: 1px solid var(--_line);
    /* As in the base styles. */
    /* stylelint-disable-next-line declaration-property-value-no-unknown -- Chromium's name for it */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  header,
  .lead,
  .references,
  footer {
    max-inline-size: var(--cw-measure, 68ch);
  }

  .category {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_accent);
  }

  .title {
    max-inline-size: 26ch;
    font-size: 2.0736em;
    line-height: 1.15;
  }

  .section-heading > span,
  .prose [id] {
    scroll-margin-block-start: 1.5em;
  }

  .section-heading {
    font-size: 1.44em;
  }

  .section-heading.sub {
    font-size: 1.2em;
  }

  section + section,
  .body > * + * {
    margin-block-start: calc(8 * var(--_space));
  }

  @media screen {
    .later {
      display: none;
    }
  }

  .body > .prose:has(> .sub) {
    margin-block-start: calc(6 * var(--_space));
  }

  .notice {
    max-inline-size: var(--cw-measure, 68ch);
    padding: calc(3 * var(--_space)) var(--_pad);
    background: var(--_surface);
    border-inline-start: 3px solid var(--_line);
    border-radius: var(--_radius);
  }

  .notice.safety,
  .notice.warning {
    border-inline-start-color: var(--_accent);
  }

  .lead img {
    display: block;
    max-inline-size: 100%;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  .toc {
    max-inline-size: var(--cw-measure, 68ch);
    padding-block: var(--_pad);
    border-block: 1px solid var(--_line);
  }

  .toc p {
    margin-block-end: var(--_gap);
    font-weight: 600;
  }

  .toc ol {
    list-style: none;
  }

  .toc li {
    padding-block: 0.2em;
  }

  .toc .sub {
    break-before: avoid;
    padding-inline-start: 1.25em;
  }

  .toc a {
    padding-block: 0.2em;
    text-decoration: none;
  }

  .toc a:hover {
    text-decoration: underline;
  }

  .body > div:has(.comparison) {
    margin-block-start: calc(8 * var(--_space));
  }

  .references .sources {
    margin-block-start: calc(3 * var(--_space));
  }

  @container (inline-size >= 40em) {
    .toc ol {
      columns: 2;
      column-gap: 2em;
    }

    .toc li {
      break-inside: avoid;
    }
  }

  @container (inline-size < 30em) {
    .title {
      font-size: 1.728em;
    }

    .section-heading {
      font-size: 1.3em;
    }
  }

  @media print {
    .toc {
      display: none;
    }
  }

  /* Where the page's ::part() ends: of important declarations, those of a shadow tree win. */
  /* stylelint-disable declaration-no-important -- nothing else holds */
  footer,
  .notice.safety {
    position: static !important;
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    clip-path: none !important;
    block-size: auto !important;
    max-block-size: none !important;
  }
  /* stylelint-enable declaration-no-important */

  /* A title without a space breaks before it widens the page. */
  header,
  .toc,
  .section-heading {
    overflow-wrap: anywhere;
  }

  /* Told by a line and not by weight, which would move the words after it. */
  .toc [aria-current] {
    text-decoration: underline 2px;
    text-underline-offset: 0.25em;
  }
`;
